/**
 * How often each clause has refused: one number for a day, a clause and a check, and nothing about whom or what it was.
 * Counted in memory and written a little later, so that no refusal waits for it, fails with it, or takes it back with
 * its own transaction. What a process that is killed has not yet written is lost.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { PLAN_TITLE } from '../../domain/law/clause';
import { planWords } from '../../domain/law/built-in-citations';
import type { Blocker, RefusalCount } from '../../domain/law/refusal';
import { daysAfter, today } from '../clock';
import { RULE } from '../uids';

interface Row {
  readonly day: string;
  readonly rule: string;
  readonly clause: string;
  readonly policy: string;
  readonly count: number;
}

const RECENT_DAYS = 30;
const TABLE = 'workflow_refusals';
const KEY = ['day', 'rule', 'clause', 'policy'] as const;

const waiting = new WeakMap<Core.Strapi, Map<string, Row>>();
const trial = new AsyncLocalStorage<true>();

/** What is refused while something is only tried counts as no refusal. */
export const onTrial = <T>(work: () => Promise<T>): Promise<T> => trial.run(true, work);

function add(strapi: Core.Strapi, rows: readonly Row[]): void {
  const counts = waiting.get(strapi) ?? new Map<string, Row>();
  waiting.set(strapi, counts);
  for (const row of rows) {
    const key = KEY.map((part) => row[part]).join('\n');
    counts.set(key, { ...row, count: row.count + (counts.get(key)?.count ?? 0) });
  }
}

/** Counts one refusal: once for each clause and check, however many records a check found wanting. */
export function countRefusal(strapi: Core.Strapi, blockers: readonly Blocker[]): void {
  if (trial.getStore()) return;
  const day = today();
  const rows = blockers.map(({ policy, citation: { rule, clause } }) => ({
    day,
    rule,
    clause,
    policy,
    count: 1,
  }));
  const once = new Map(rows.map((row) => [`${row.rule}\n${row.clause}\n${row.policy}`, row]));
  add(strapi, [...once.values()]);
}

/** Writes what has been counted since the last time; what cannot be written is kept for the next. */
export async function writeRefusalCounts(strapi: Core.Strapi): Promise<void> {
  const rows = [...(waiting.get(strapi)?.values() ?? [])];
  if (rows.length === 0) return;
  waiting.delete(strapi);
  const knex = strapi.db.connection;
  try {
    await knex(TABLE)
      .insert(rows)
      .onConflict([...KEY])
      .merge({ count: knex.raw('?? + ??', [`${TABLE}.count`, 'excluded.count']) });
  } catch (error) {
    add(strapi, rows);
    strapi.log.warn(`拒绝次数暂未存入 / counts of refusals not yet stored: ${String(error)}`);
  }
}

/** The clauses of every rule as they read today, by rule and number. */
async function clauseWords(strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> {
  const rules = (await strapi.db.query(RULE).findMany({
    select: ['title'],
    populate: { clauses: { select: ['number', 'text'] } },
  })) as { readonly title: string; readonly clauses: readonly { number: string; text: string }[] }[];
  return new Map(
    rules.flatMap(({ title, clauses }) =>
      clauses.map(({ number, text }) => [`${title}\n${number}`, text] as const),
    ),
  );
}

/** What every clause has refused since it is counted, by the check that refused. */
export async function refusalCounts(strapi: Core.Strapi): Promise<RefusalCount[]> {
  await writeRefusalCounts(strapi);
  const knex = strapi.db.connection;
  const since = daysAfter(today(), 1 - RECENT_DAYS);
  const rows: Record<Exclude<keyof RefusalCount, 'words'>, string | number>[] = await knex(TABLE)
    .groupBy('rule', 'clause', 'policy')
    .orderBy(['rule', 'clause', 'policy'])
    .select('rule', 'clause', 'policy', knex.raw('sum(count) as total'))
    .select(knex.raw('sum(case when day >= ? then count else 0 end) as recent', [since]))
    .select(knex.raw('max(day) as ??', ['lastOn']));
  const words = await clauseWords(strapi);
  return rows.map(({ rule, clause, policy, total, recent, lastOn }) => ({
    rule: String(rule),
    clause: String(clause),
    words: rule === PLAN_TITLE ? planWords(String(clause)) : (words.get(`${rule}\n${clause}`) ?? ''),
    policy: String(policy),
    // PostgreSQL hands sums over as text.
    total: Number(total),
    recent: Number(recent),
    lastOn: String(lastOn),
  }));
}
