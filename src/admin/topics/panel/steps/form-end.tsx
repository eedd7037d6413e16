import { Button, Flex } from '@strapi/design-system';
import { Refused } from '../../../kit/refusal/refused';
import type { useCommand } from './use-command';
import { useKitWords } from '../../../kit/words/words';

interface FormEndProps {
  readonly command: ReturnType<typeof useCommand>;
  readonly label: string;
  readonly danger?: boolean;
  readonly unsaved: boolean;
  readonly submit: () => void;
  readonly close: () => void;
}

/** How every small form of the panel ends: what the server said, send, leave. */
export function FormEnd({ command, label, danger = false, unsaved, submit, close }: FormEndProps) {
  const kitWords = useKitWords();
  return (
    <>
      <Refused refusal={command.refusal} />
      <Flex gap={2} wrap="wrap">
        <Button
          type="button"
          variant={danger ? 'danger' : 'default'}
          loading={command.busy}
          disabled={unsaved}
          onClick={submit}
        >
          {label}
        </Button>
        <Button type="button" variant="tertiary" disabled={command.busy} onClick={close}>
          {kitWords('cancel')}
        </Button>
      </Flex>
    </>
  );
}
