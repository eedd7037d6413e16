import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useRecogniseParticipantsMutation } from '../api';
import { keepEnter, PaperFields } from '../../../kit/fields';
import { FormEnd } from '../steps/form-end';
import { useCommand } from '../steps/use-command';
import { NO_PAPER, paperOf } from '../../../kit/paper';
import type { CommandContext } from '../command-context';
import { useWords } from '../../words/words';

interface RecognitionFormProps extends CommandContext {
  readonly chosen: readonly string[];
  readonly close: () => void;
}

/** The party organisation recognises the chosen people here; others write down its decision on paper. */
export function RecognitionForm({ chosen, documentId, process, unsaved, close }: RecognitionFormProps) {
  const words = useWords();
  const byPaper = process.offers.recogniseByPaper;
  const [values, setValues] = useState(NO_PAPER);
  const [checked, setChecked] = useState(false);
  const [recognise] = useRecogniseParticipantsMutation();
  const command = useCommand(process.rev, close);
  const submit = () => {
    setChecked(true);
    const paper = byPaper ? paperOf(values) : null;
    if (byPaper && !paper) return;
    const body = { participants: chosen, ...(paper && { paper }) };
    void command.send(
      (id) => recognise({ documentId, body: { ...id, ...body } }),
      words('recognition.done', { count: chosen.length }),
    );
  };
  return (
    <Box borderColor="neutral200" hasRadius padding={3} onKeyDown={keepEnter}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">{words('recognition.title', { count: chosen.length })}</Typography>
        {byPaper && (
          <PaperFields
            values={values}
            checked={checked}
            onChange={(changed) => {
              setValues(changed);
              command.changed();
            }}
          />
        )}
        <FormEnd
          command={command}
          label={words('recognition.confirm')}
          unsaved={unsaved}
          submit={submit}
          close={close}
        />
      </Flex>
    </Box>
  );
}
