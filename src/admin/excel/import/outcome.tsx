import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ImportedRow, Progress } from './api';
import type { Running } from './use-import';

const BECOMES = { create: '新增', update: '更新', refused: '有误' } as const;

const SAD = {
  failed: '系统出错，没有导入任何内容。请稍后再试，仍不行请联系系统管理员。',
  cancelled: '已取消，没有导入任何内容。',
  running: '',
} as const;

const countsOf = ({ counts }: Progress) => ({ create: 0, update: 0, refused: 0, ...counts });

/** One sentence for the whole file. */
function summaryOf(dryRun: boolean, progress: Progress): string {
  if (progress.state !== 'done') return SAD[progress.state];
  const { create, update, refused } = countsOf(progress);
  if (refused > 0) {
    return `有 ${refused} 行不对，没有导入任何内容。请按下面的提示改好文件，再重新选择、检查。`;
  }
  const what = [create > 0 ? `新增 ${create} 条` : '', update > 0 ? `更新 ${update} 条` : ''];
  const counted = what.filter((words) => words !== '').join('，');
  return dryRun ? `检查通过：将${counted}。现在还没有导入。` : `已导入：${counted}。`;
}

/** Is there nothing in the way of importing what was tried? */
export const passed = ({ progress }: Running): boolean =>
  progress?.state === 'done' && (progress.counts.refused ?? 0) === 0;

function Row({ row, title, becomes, faults }: ImportedRow) {
  return (
    <Box tag="li" background="neutral0" hasRadius padding={3} shadow="tableShadow">
      <Flex gap={3} alignItems="baseline" wrap="wrap">
        <Typography fontWeight="bold">第 {row} 行</Typography>
        <Badge>{BECOMES[becomes]}</Badge>
        <Typography textColor="neutral700">{title}</Typography>
      </Flex>
      {faults.map(({ column, message }) => (
        <Typography key={`${column ?? ''}${message}`} tag="p" textColor="danger700" variant="omega">
          {column === null ? '' : `“${column}”：`}
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
  if (rows.length === 0) return null;
  const more = total > rows.length ? `（共 ${total} 行，列出前 ${rows.length} 行）` : `（${total} 行）`;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="delta" tag="h2">
        {title}
        {more}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={title}>
        {rows.map((row) => (
          <Row key={row.row} {...row} />
        ))}
      </Flex>
    </Flex>
  );
}

function Summary({ good, words }: { readonly good: boolean; readonly words: string }) {
  const [tone, role] = good ? (['success', 'status'] as const) : (['danger', 'alert'] as const);
  return (
    <Box background={`${tone}100`} hasRadius padding={4} role={role}>
      <Typography textColor={`${tone}700`} fontWeight="bold">
        {words}
      </Typography>
    </Box>
  );
}

/** What came of a file: one sentence, then every row that is wrong, then what the others become. */
export function Outcome({ dryRun, progress }: Running & { readonly progress: Progress }) {
  const { create, update, refused } = countsOf(progress);
  const wrong = progress.items.filter(({ becomes }) => becomes === 'refused');
  const right = progress.items.filter(({ becomes }) => becomes !== 'refused');
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Summary good={passed({ dryRun, progress })} words={summaryOf(dryRun, progress)} />
      <Rows title="有误的行" rows={wrong} total={refused} />
      {dryRun && <Rows title="没有问题的行" rows={right} total={create + update} />}
    </Flex>
  );
}
