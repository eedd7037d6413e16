import { Button, Flex } from '@strapi/design-system';
import { useConfirmEmergencyMutation, useRecallStepMutation } from '../api';
import { Refused } from '../../../kit/refusal/refused';
import { useCommand } from './use-command';
import type { HistoryEntry } from '../../../../words/process-view';
import type { CommandContext } from '../command-context';
import { useWords } from '../../words/words';

const labelOf = (entry: HistoryEntry | undefined): string => entry?.label ?? '';

/** What concerns a step already taken: taking one's own back, and confirming what somebody took in one's stead. */
export function Undo({ documentId, process, unsaved }: CommandContext) {
  const words = useWords();
  const [recall] = useRecallStepMutation();
  const [confirm] = useConfirmEmergencyMutation();
  const command = useCommand(process.rev, () => undefined);
  const { offers, history } = process;
  if (!offers.recall && offers.confirm.length === 0 && !command.refusal) return null;
  const disabled = unsaved || command.busy;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {offers.confirm.map((rev) => (
        <Button
          key={rev}
          type="button"
          fullWidth
          variant="success-light"
          disabled={disabled}
          onClick={() =>
            void command.send((id) => confirm({ documentId, body: { ...id, rev } }), words('undo.confirmed'))
          }
        >
          {words('undo.confirm', { step: labelOf(history.find(({ seq }) => seq === rev)) })}
        </Button>
      ))}
      {offers.recall && (
        <Button
          type="button"
          fullWidth
          variant="tertiary"
          disabled={disabled}
          onClick={() => void command.send((id) => recall({ documentId, body: id }), words('undo.recalled'))}
        >
          {words('undo.recall', { step: labelOf(history.at(-1)) })}
        </Button>
      )}
      {command.refusal && <Refused refusal={command.refusal} />}
    </Flex>
  );
}
