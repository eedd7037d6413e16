import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { Card } from '../../kit/files/card';
import { Choice } from '../../kit/files/choice';
import { saveFile } from '../../kit/files/save-file';
import type { ImportServer, Kind, Order } from './api';
import { FileChoice, ParentChoice, UpdateChoice } from './fields';
import { passed } from './outcome';
import type { Running } from './use-import';
import type { Given } from './use-order';
import { useWords } from '../words/words';

interface FormProps {
  readonly server: ImportServer;
  readonly kinds: readonly Kind[];
  readonly given: Given;
  readonly running: Running | null;
  readonly start: (order: Order, dryRun: boolean) => Promise<void>;
}

function Template({ server, kind }: { readonly server: ImportServer; readonly kind: Kind }) {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const save = async () => {
    try {
      saveFile(await server.template(kind.name), words('import.template-name', { kind: kind.title }));
    } catch {
      toggleNotification({ type: 'danger', message: words('import.template-failed') });
    }
  };
  return (
    <Flex>
      <Button type="button" variant="secondary" startIcon={<Download />} onClick={() => void save()}>
        {words('import.template')}
      </Button>
    </Flex>
  );
}

type ButtonsProps = Pick<FormProps, 'running' | 'start'> & { readonly order: Order | null };

const isBusy = (running: Running | null): boolean =>
  running !== null && (running.progress?.state ?? 'running') === 'running';

/** A trial first; importing is possible once it has passed. */
function Buttons({ order, running, start }: ButtonsProps) {
  const words = useWords();
  const ready = order !== null && !isBusy(running);
  const tried = running?.dryRun === true && passed(running);
  const go = (dryRun: boolean) => () => {
    if (order) void start(order, dryRun);
  };
  return (
    <Flex gap={3} wrap="wrap">
      <Button type="button" variant={tried ? 'tertiary' : 'default'} disabled={!ready} onClick={go(true)}>
        {words('import.check')}
      </Button>
      <Button type="button" disabled={!ready || !tried} onClick={go(false)}>
        {words('import.import')}
      </Button>
    </Flex>
  );
}

/** What to import, its template, the file, and the two buttons. */
export function ImportForm({ server, kinds, given, running, start }: FormProps) {
  const words = useWords();
  const { kind } = given;
  return (
    <Card>
      <Choice
        required
        label={words('import.kind')}
        value={kind?.name ?? ''}
        options={kinds.map(({ name, title }) => ({ value: name, word: title }))}
        choose={(name) => {
          given.setKind(kinds.find((each) => each.name === name) ?? null);
        }}
      />
      {kind && (
        <>
          <Template server={server} kind={kind} />
          <ParentChoice kind={kind} server={server} value={given.parent} choose={given.setParent} />
          <FileChoice file={given.file} choose={given.setFile} />
          <UpdateChoice checked={given.update} choose={given.setUpdate} />
          <Buttons order={given.order} running={running} start={start} />
        </>
      )}
    </Card>
  );
}
