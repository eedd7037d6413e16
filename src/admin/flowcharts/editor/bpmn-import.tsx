import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { FaultList } from './checks/fault-list';
import type { BpmnImport } from './use-bpmn-import';
import { useWords } from './words/words';

/** Asks for the file. */
export function ImportButton({ read }: Pick<BpmnImport, 'read'>) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="tertiary" onClick={() => input.current?.click()}>
        {words('import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".bpmn,.xml"
        hidden
        aria-label={words('import')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again.
          if (file) void read(file).then(() => (target.value = ''));
        }}
      />
    </>
  );
}

/** What became of the file: taken onto the board, with what was left out, or not taken at all. */
export function ImportNotice({ imported, forget }: Pick<BpmnImport, 'imported' | 'forget'>) {
  const words = useWords();
  if (!imported) return null;
  const { name, taken, notes } = imported;
  return (
    <Flex
      background={taken ? 'success100' : 'danger100'}
      padding={3}
      gap={3}
      wrap="wrap"
      alignItems="flex-start"
    >
      <Box flex="1" minWidth={0}>
        <Typography role="status">{taken ? words('imported', { name }) : words('import-refused')}</Typography>
        {taken && notes.length > 0 && <Typography tag="p">{words('import-left-out')}</Typography>}
        <FaultList faults={notes} />
      </Box>
      <Button size="S" variant="tertiary" onClick={forget}>
        {words('close')}
      </Button>
    </Flex>
  );
}
