import { Button, Flex } from '@strapi/design-system';
import { useConfirmEmergencyMutation, useRecallStepMutation } from '../api';
import { Refused } from '../../../kit/refusal/refused';
import { useCommand } from './use-command';
import type { CommandContext } from '../command-context';

/** What concerns a step already taken: taking one's own back, and confirming what somebody took in one's stead. */
export function Undo({ documentId, process, unsaved }: CommandContext) {
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
            void command.send((id) => confirm({ documentId, body: { ...id, rev } }), '已确认代办的步骤。')
          }
        >
          确认：{history.find(({ seq }) => seq === rev)?.label}
        </Button>
      ))}
      {offers.recall && (
        <Button
          type="button"
          fullWidth
          variant="tertiary"
          disabled={disabled}
          onClick={() =>
            void command.send((id) => recall({ documentId, body: id }), '已拿回，议题回到上一阶段。')
          }
        >
          拿回上一步（{history.at(-1)?.label}）
        </Button>
      )}
      {command.refusal && <Refused refusal={command.refusal} />}
    </Flex>
  );
}
