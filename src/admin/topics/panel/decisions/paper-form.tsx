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

interface PaperFormProps extends CommandContext {
  readonly gate: Body;
  readonly close: () => void;
}

export function PaperForm({ gate, documentId, process, unsaved, close }: PaperFormProps) {
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
    const words = comment.trim();
    if ((decision !== 'approved' && decision !== 'returned') || !paper || (needsComment && !words)) return;
    const body = { gate, decision, paper, ...(words && { comment: words }) } as const;
    void command.send(
      (id) => record({ documentId, body: { ...id, ...body } }),
      `已登记${roles[gate]}的决定。`,
    );
  };
  return (
    <Box borderColor="neutral200" hasRadius padding={3} onKeyDown={keepEnter}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">登记{roles[gate]}的书面决定</Typography>
        <Row name="decision" label="决定" error={checked && !decision && '请选择决定。'}>
          <SingleSelect
            placeholder="请选择"
            value={decision}
            onChange={(value) => {
              setDecision(String(value));
              command.changed();
            }}
          >
            <SingleSelectOption value="approved">同意</SingleSelectOption>
            <SingleSelectOption value="returned">退回</SingleSelectOption>
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
          label={needsComment ? '理由' : '说明（可不填）'}
          optional={!needsComment}
          error={needsComment && checked && !comment.trim() && '退回须写明理由。'}
        >
          <Textarea
            value={comment}
            onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
              setComment(event.target.value);
              command.changed();
            }}
          />
        </Row>
        <FormEnd command={command} label="登记" unsaved={unsaved} submit={submit} close={close} />
      </Flex>
    </Box>
  );
}
