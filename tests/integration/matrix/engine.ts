/** What no door leads to but SQL: the tables of the engine. The last rows of the matrix. */
import type { Knex } from 'knex';
import { entryHash, sha256 } from '../../../src/ledger/hash';
import { withoutId } from './doors';

type Row = Readonly<Record<string, string | number | null>>;

export interface EngineWrite {
  readonly table: string;
  /** In Chinese, for docs/write-paths.md. */
  readonly what: string;
  /** What the trigger says; of `null` the self-check names the fault, and the row is found by its key. */
  readonly refused: RegExp | null;
  readonly write: (knex: Knex) => PromiseLike<unknown>;
}

const APPEND_ONLY = /只能追加/;
const FOLLOWS = /只能随台账变化/;
const ENTRANCE = /正常入口/;

const lastOf = async (knex: Knex, table: string, by: string): Promise<Row> =>
  (await knex(table).orderBy(by, 'desc').first()) as Row;

/** The next entry of a chain, as somebody writes it who can reckon a hash. */
async function nextEntry(knex: Knex): Promise<Row> {
  const last = await lastOf(knex, 'workflow_events', 'seq');
  const body = String(last['body']).replace(
    `"seq":${String(last['seq'])}`,
    `"seq":${Number(last['seq']) + 1}`,
  );
  const prev_hash = String(last['hash']);
  return { ...last, seq: Number(last['seq']) + 1, body, prev_hash, hash: entryHash(prev_hash, body) };
}

const update =
  (table: string, change: Row): EngineWrite['write'] =>
  (knex) =>
    knex(table).update(change);

const writtenOnce = (table: string, column: string): readonly EngineWrite[] => [
  { table, what: '改', refused: APPEND_ONLY, write: update(table, { [column]: 'x' }) },
  { table, what: '删', refused: APPEND_ONLY, write: (knex) => knex(table).delete() },
];

const byHand = (what: string, change: Row): EngineWrite => ({
  table: 'workflow_instances',
  what,
  refused: FOLLOWS,
  write: update('workflow_instances', change),
});

export const ENGINE_WRITES: readonly EngineWrite[] = [
  ...writtenOnce('workflow_events', 'body'),
  ...writtenOnce('workflow_facts', 'body'),
  ...writtenOnce('workflow_releases', 'body'),
  ...writtenOnce('workflow_anchors', 'heads'),
  ...writtenOnce('suggestion_events', 'act'),
  ...writtenOnce('suggestion_notices', 'text'),
  {
    table: 'workflow_events',
    what: '续写一条（哈希算得对）',
    refused: ENTRANCE,
    write: async (knex) => knex('workflow_events').insert(await nextEntry(knex)),
  },
  {
    table: 'workflow_events',
    what: '插入一条不接前文的',
    refused: /接在前一条之后/,
    write: async (knex) =>
      knex('workflow_events').insert({ ...(await nextEntry(knex)), prev_hash: 'f'.repeat(64) }),
  },
  {
    table: 'workflow_releases',
    what: '直接让一个流程版本生效（哈希算得对）',
    refused: ENTRANCE,
    async write(knex) {
      const last = await lastOf(knex, 'workflow_releases', 'id');
      return knex('workflow_releases').insert(withoutId(last));
    },
  },
  {
    table: 'workflow_anchors',
    what: '补一个每日锚',
    refused: ENTRANCE,
    write: (knex) =>
      knex('workflow_anchors').insert({
        day: '2099-01-01',
        topics: 0,
        root: sha256('none\n'),
        heads: '{}',
        prev_hash: 'e'.repeat(64),
        hash: 'f'.repeat(64),
        at: '2099-01-01T00:00:00.000Z',
      }),
  },
  byHand('手改阶段', { stage: 'closed' }),
  byHand('手写一次审定', { state: '{"approvals":[]}' }),
  byHand('手改版次', { rev: 99 }),
  byHand('换流程版本', { release: 'f'.repeat(64) }),
  byHand('换链头', { head_hash: 'f'.repeat(64) }),
  {
    table: 'workflow_instances',
    what: '删',
    refused: FOLLOWS,
    write: (knex) => knex('workflow_instances').delete(),
  },
  {
    table: 'topics',
    what: '用 SQL 改阶段',
    refused: /议题阶段只能由流程推进/,
    write: (knex) => knex('topics').whereNot('stage', 'closed').update({ stage: 'closed' }),
  },
  {
    table: 'suggestion_contacts',
    what: '写入或删除联系方式',
    refused: ENTRANCE,
    write: (knex) => knex('suggestion_contacts').insert({ suggestion: 's', sealed: 'x', at: 'x' }),
  },
  {
    table: 'workflow_texts',
    what: '改附言（依法删除是允许的）',
    refused: null,
    write: update('workflow_texts', { text: '另一句话' }),
  },
  {
    table: 'workflow_contents',
    what: '改审定时的内容（依法删除是允许的）',
    refused: null,
    write: update('workflow_contents', { body: '{}' }),
  },
];
