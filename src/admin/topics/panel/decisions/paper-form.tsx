import { Box, Flex, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { useRecordDecisionMutation } from '../api';
import type { Gate } from '../types';
import { keepEnter, NO_PAPER, PaperFields, paperOf, Row } from '../../../kit/fields';
import { GATES } from './paper-decisions';
import { FormEnd } from '../steps/form-end';
import type { CommandContext } from '../steps/steps';
import { useCommand } from '../steps/use-command';

interface PaperFormProps extends CommandContext {
  readonly gate: Gate;
  readonly close: () => void;
}

export function PaperForm({ gate, documentId, process, unsaved, close }: PaperFormProps) {
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
      `已登记${GATES[gate]}的决定。`,
    );
  };
  return (
    <Box borderColor="neutral200" hasRadius padding={3} onKeyDown={keepEnter}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">登记{GATES[gate]}的书面决定</Typography>
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
