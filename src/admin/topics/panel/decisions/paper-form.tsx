import { Box, Flex, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { useRecordDecisionMutation } from '../api';
import { keepEnter, PaperFields, Row } from '../../../kit/fields';
import { FormEnd } from '../steps/form-end';
import { useCommand } from '../steps/use-command';
import type { Body } from '../../../../domain/law/vocabulary';
import { NO_PAPER, paperOf } from '../../../kit/paper';
import type { CommandContext } from '../command-context';
import { useCatalogue } from '../../../kit/use-catalogue';
import { useWords } from '../../words/words';
import { useKitWords } from '../../../kit/words/words';

interface PaperFormProps extends CommandContext {
  readonly gate: Body;
  readonly close: () => void;
}

export function PaperForm({ gate, documentId, process, unsaved, close }: PaperFormProps) {
  const kitWords = useKitWords();
  const words = useWords();
  const { roles } = useCatalogue();
  const [decision, setDecision] = useState('');
  const [comment, setComment] = useState('');
  const [values, setValues] = useState(NO_PAPER);
  const [checked, setChecked] = useState(false);
  const [record] = useRecordDecisionMutation();
  const command = useCommand(process.rev, close);
  const needsComment = decision === 'returned';
  const submit = () => {
    setChecked(true);
    const paper = paperOf(values);
    const reason = comment.trim();
    if ((decision !== 'approved' && decision !== 'returned') || !paper || (needsComment && !reason)) return;
    const body = { gate, decision, paper, ...(reason && { comment: reason }) } as const;
    void command.send(
      (id) => record({ documentId, body: { ...id, ...body } }),
      words('decision.recorded', { body: roles[gate] }),
    );
  };
  return (
    <Box borderColor="neutral200" hasRadius padding={3} onKeyDown={keepEnter}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">{words('decision.record-paper', { body: roles[gate] })}</Typography>
        <Row
          name="decision"
          label={words('decision')}
          error={checked && !decision && words('decision.missing')}
        >
          <SingleSelect
            placeholder={kitWords('choose')}
            value={decision}
            onChange={(value) => {
              setDecision(String(value));
              command.changed();
            }}
          >
            <SingleSelectOption value="approved">{words('decision.approved')}</SingleSelectOption>
            <SingleSelectOption value="returned">{words('decision.returned')}</SingleSelectOption>
          </SingleSelect>
        </Row>
        <PaperFields
          values={values}
          checked={checked}
          onChange={(changed) => {
            setValues(changed);
            command.changed();
          }}
        />
        <Row
          name="comment"
          label={words(needsComment ? 'decision.reason' : 'decision.remark')}
          optional={!needsComment}
          error={needsComment && checked && !comment.trim() && words('decision.reason-missing')}
        >
          <Textarea
            value={comment}
            onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
              setComment(event.target.value);
              command.changed();
            }}
          />
        </Row>
        <FormEnd
          command={command}
          label={words('decision.record')}
          unsaved={unsaved}
          submit={submit}
          close={close}
        />
      </Flex>
    </Box>
  );
}
