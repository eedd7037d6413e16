import { Box, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useMoveTopicMutation } from '../api';
import type { StepView } from '../../../../words/process-view';
import { FormEnd } from './form-end';
import { useCommand } from './use-command';
import type { CommandContext } from '../command-context';
import { useWords } from '../../words/words';

interface StepFormProps extends CommandContext {
  readonly step: StepView;
  /** Somebody else's step, taken because it cannot wait. */
  readonly emergency?: boolean;
  readonly close: () => void;
}

/** Not a `<form>`: the panel sits inside the edit form, and forms cannot be nested. */
export function StepForm({ step, emergency = false, documentId, process, unsaved, close }: StepFormProps) {
  const words = useWords();
  const reasoned = step.commentRequired || emergency;
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const [move] = useMoveTopicMutation();
  const command = useCommand(process.rev, close);
  const submit = () => {
    const reason = comment.trim();
    setMissing(reasoned && !reason);
    if (reasoned && !reason) return;
    const said = words('step.taken', { step: step.label, stage: step.to.label });
    const body = { ...(reason && { comment: reason }), ...(emergency && { emergency }) };
    void command.send((id) => move({ documentId, step: step.key, body: { ...id, ...body } }), said);
  };
  return (
    <Box borderColor="neutral200" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">{step.label}</Typography>
        <Typography variant="pi" textColor="neutral700">
          {words(emergency ? 'step.leads-emergency' : 'step.leads', { stage: step.to.label })}
        </Typography>
        <Field.Root
          name={`comment-${step.key}`}
          required={reasoned}
          error={missing ? words('step.reason-missing') : undefined}
        >
          <Field.Label>{words(reasoned ? 'step.reason' : 'step.comment')}</Field.Label>
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
          label={words('step.confirm')}
          danger={step.kind === 'terminate'}
          unsaved={unsaved}
          submit={submit}
          close={close}
        />
      </Flex>
    </Box>
  );
}
