/** Writes docs/write-paths.md from the very tables that the matrix runs through. */
import { DOORS, doorsOf, type Act, type Door } from './doors';
import { ENGINE_WRITES } from './engine';
import { FORBIDDEN } from './forbidden';
import type { Forbidden, Reason } from './forbidden/row';

const ACTS: Readonly<Record<Act, string>> = {
  create: '新建',
  update: '修改',
  delete: '删除',
  clone: '复制',
  publish: '公布',
  appear: '新建并公布',
  unpublish: '撤回',
  discard: '放弃草稿',
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  line(heads),
  line(heads.map(() => '---')),
  ...rows.map(line),
];

const actsIn = (acts: readonly Act[]): string => acts.map((act) => ACTS[act]).join('、');

function stoppedBy({ instead }: Door): string {
  if (!instead) return '校验，引用条文';
  return instead.sometimes ? `${instead.why}；其余到校验` : instead.why;
}

function reasonIn(reason: Reason): string {
  if ('code' in reason) return `\`${reason.code}\``;
  return 'missing' in reason ? `必填（\`${reason.missing}\`）` : `${reason.clause} \`${reason.policy}\``;
}

const cellsOf = ({ acts }: Forbidden): number => acts.reduce((sum, act) => sum + doorsOf(act).length, 0);

/** @param names Chinese name of each type */
export function writePathsPage(names: Readonly<Record<string, string>>): string {
  const cells = FORBIDDEN.reduce((sum, row) => sum + cellsOf(row), 0);
  const nameOf = (type: string) => names[type] ?? type;
  return [
    '# 写入途径 / Write paths',
    '',
    '由测试所用的表生成（`npm run docs`），不要手改。表在 `tests/integration/matrix/`，每一格都在 SQLite 和 PostgreSQL 上跑。',
    '',
    `**${FORBIDDEN.length} 种禁止的写入 × ${DOORS.length} 个入口 = ${cells} 格**：每一格都被拒绝，说出所列的理由，并且没有改动任何一行。`,
    '测试中每个角色都有后台的全部权限，所以拒绝的是校验本身，不是权限。',
    '',
    '## 入口',
    '',
    ...table(
      ['途径', '入口', '动作', '拦在何处'],
      DOORS.map((door) => [door.group, `\`${door.name}\``, actsIn(door.acts), stoppedBy(door)]),
    ),
    '',
    '## 禁止的写入',
    '',
    ...table(
      ['校验（`src/`）', '类型', '什么', '动作', '理由', '格数'],
      FORBIDDEN.map((row) => [
        `\`${row.gate}\``,
        nameOf(row.type),
        row.what,
        actsIn(row.acts),
        reasonIn(row.reason),
        String(cellsOf(row)),
      ]),
    ),
    '',
    '## 只有 SQL 能到的表',
    '',
    '或被触发器拒绝，或在下一次自检中被指名（每次启动和每小时）。',
    '',
    ...table(
      ['表', '什么', '结果'],
      ENGINE_WRITES.map(({ table: name, what, refused }) => [
        `\`${name}\``,
        what,
        refused ? `触发器：${refused.source}` : '自检指名',
      ]),
    ),
    '',
    '另外，`below.test.ts` 对每个受管类型逐一跑生命周期以下的全部入口和每张关系表、组件表；`files.test.ts` 跑作为依据的文件：媒体库的删除、',
    '批量删除、替换，以及直接改文件表和挂接表。',
    '',
    '---',
    '',
    `Generated from the tables of the tests. ${FORBIDDEN.length} forbidden writes × ${DOORS.length} doors = ${cells} cells, each refused for the reason`,
    'listed, with nothing changed, on both databases. All roles have all rights of the panel in these tests, so that it is the gates that refuse. What only',
    'SQL can reach is refused by a trigger or named by the self-check at its next run (every start and every hour).',
    '',
  ].join('\n');
}
