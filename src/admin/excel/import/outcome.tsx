import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ImportedRow, Progress } from './api';
import type { Running } from './use-import';
import { useWords, type Words } from '../words/words';

const countsOf = ({ counts }: Progress) => ({ create: 0, update: 0, refused: 0, ...counts });

/** How many records are new, and how many changed. */
function countedIn(words: Words, { create, update }: { create: number; update: number }): string {
  const creates = words('import.creates', { count: create });
  const updates = words('import.updates', { count: update });
  if (create > 0 && update > 0) return words('import.both', { creates, updates });
  return update > 0 ? updates : creates;
}

/** One sentence for the whole file. */
function summaryOf(words: Words, dryRun: boolean, progress: Progress): string {
  const { state } = progress;
  if (state === 'failed' || state === 'cancelled') return words(`import.${state}`);
  const { create, update, refused } = countsOf(progress);
  if (refused > 0) return words('import.wrong', { refused });
  return words(dryRun ? 'import.passed' : 'import.done', { what: countedIn(words, { create, update }) });
}

/** Is there nothing in the way of importing what was tried? */
export const passed = ({ progress }: Running): boolean =>
  progress?.state === 'done' && (progress.counts.refused ?? 0) === 0;

function Row({ row, title, becomes, faults }: ImportedRow) {
  const words = useWords();
  return (
    <Box tag="li" background="neutral0" hasRadius padding={3} shadow="tableShadow">
      <Flex gap={3} alignItems="baseline" wrap="wrap">
        <Typography fontWeight="bold">{words('import.row', { row })}</Typography>
        <Badge>{words(`becomes.${becomes}`)}</Badge>
        <Typography textColor="neutral700">{title}</Typography>
      </Flex>
      {faults.map(({ column, message }) => (
        <Typography key={`${column ?? ''}${message}`} tag="p" textColor="danger700" variant="omega">
          {column === null ? '' : words('import.column', { column })}
          {message}
        </Typography>
      ))}
    </Box>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly ImportedRow[];
  readonly total: number;
}

function Rows({ title, rows, total }: RowsProps) {
  const words = useWords();
  if (rows.length === 0) return null;
  const listed = rows.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="delta" tag="h2">
        {words(total > listed ? 'import.rows-listed' : 'import.rows', { title, total, listed })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={title}>
        {rows.map((row) => (
          <Row key={row.row} {...row} />
        ))}
      </Flex>
    </Flex>
  );
}

function Summary({ good, text }: { readonly good: boolean; readonly text: string }) {
  const [tone, role] = good ? (['success', 'status'] as const) : (['danger', 'alert'] as const);
  return (
    <Box background={`${tone}100`} hasRadius padding={4} role={role}>
      <Typography textColor={`${tone}700`} fontWeight="bold">
        {text}
      </Typography>
    </Box>
  );
}

/** What came of a file: one sentence, then every row that is wrong, then what the others become. */
export function Outcome({ dryRun, progress }: Running & { readonly progress: Progress }) {
  const words = useWords();
  const { create, update, refused } = countsOf(progress);
  const wrong = progress.items.filter(({ becomes }) => becomes === 'refused');
  const right = progress.items.filter(({ becomes }) => becomes !== 'refused');
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Summary good={passed({ dryRun, progress })} text={summaryOf(words, dryRun, progress)} />
      <Rows title={words('import.wrong-rows')} rows={wrong} total={refused} />
      {dryRun && <Rows title={words('import.right-rows')} rows={right} total={create + update} />}
    </Flex>
  );
}
