import { Box, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useMoveTopicMutation, type Transition } from './api';
import { FormEnd } from './form-end';
import type { CommandContext } from './steps';
import { useCommand } from './use-command';

interface StepFormProps extends CommandContext {
  readonly step: Transition;
  readonly close: () => void;
}

/** Not a `<form>`: the panel sits inside the edit form, and forms cannot be nested. */
export function StepForm({ step, documentId, process, unsaved, close }: StepFormProps) {
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const [move] = useMoveTopicMutation();
  const command = useCommand(process.rev, close);
  const submit = () => {
    const reason = comment.trim();
    setMissing(step.commentRequired && !reason);
    if (step.commentRequired && !reason) return;
    const said = `已办理“${step.label}”，进入“${step.to.label}”。`;
    const text = reason && { comment: reason };
    void command.send((id) => move({ documentId, step: step.key, body: { ...id, ...text } }), said);
  };
  return (
    <Box borderColor="neutral200" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">{step.label}</Typography>
        <Typography variant="pi" textColor="neutral700">
          办理后进入“{step.to.label}”阶段。
        </Typography>
        <Field.Root
          name={`comment-${step.key}`}
          required={step.commentRequired}
          error={missing ? '请写明理由。' : undefined}
        >
          <Field.Label>{step.commentRequired ? '理由' : '办理意见（可不填）'}</Field.Label>
          <Textarea
            value={comment}
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
              setComment(event.target.value);
              command.changed();
            }}
          />
          <Field.Error />
        </Field.Root>
        <FormEnd
          command={command}
          label="确定办理"
          danger={step.kind === 'terminate'}
          unsaved={unsaved}
          submit={submit}
          close={close}
        />
      </Flex>
    </Box>
  );
}
