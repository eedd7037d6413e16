/** Somebody else on the same database, who is at the same rows at the wrong moment. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import createKnex, { type Knex } from 'knex';
import { TICKET_SETTING } from '../../../src/engine/database/ticket';
import type { App } from '../server/app';
import { onPostgres } from './database';

export interface Row {
  readonly table: string;
  readonly where: Readonly<Record<string, unknown>>;
}

/** Two rows that both need, the rival in the other order. */
export interface Crossing {
  /** What the rival takes first; the work needs it later. */
  readonly first: Row;
  /** What the work holds by then. */
  readonly second: Row;
}

/** A second connection, as another process has it. */
export function openRival({ home: { database } }: App): Knex {
  const { DATABASE_FILENAME: filename = '', DATABASE_URL: connectionString } = database.env;
  return onPostgres
    ? createKnex({ client: 'pg', connection: { connectionString } })
    : createKnex({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true });
}

const lock = (trx: Knex, { table, where }: Row) => trx(table).where(where).forUpdate().select(trx.raw('1'));

async function someoneWaits(knex: Knex, howMany = 1): Promise<void> {
  const waiting =
    "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
  for (let n = 0; n < 400; n += 1) {
    const { rows } = await knex.raw<{ rows: unknown[] }>(waiting);
    if (rows.length >= howMany) return;
    await sleep(25);
  }
  throw new Error('Nobody waited for a lock.');
}

/** PostgreSQL: each waits for the other, and the work is the one that is broken off. */
async function deadlock<T>(rival: Knex, work: () => Promise<T>, { first, second }: Crossing): Promise<T> {
  const trx = await rival.transaction();
  // Whoever looks for a deadlock first is its victim.
  await trx.raw("SET LOCAL deadlock_timeout = '60s'");
  await lock(trx, first);
  const running = work();
  await someoneWaits(rival);
  await lock(trx, second);
  await trx.commit();
  return running;
}

/** SQLite: the rival is writing when the work wants to. */
async function busy<T>(app: App, rival: Knex, work: () => Promise<T>): Promise<T> {
  const { connection } = app.strapi.db;
  await connection.raw('PRAGMA busy_timeout = 0');
  const trx = await rival.transaction();
  await trx('workflow_instances').where({ topic: '' }).increment('lock_no', 1);
  const refused = once(connection, 'query-error');
  const running = work();
  await refused;
  await trx.commit();
  return running;
}

/** Does work that loses a race once. @returns its answer, and the codes with which statements were broken off */
export async function collide<T>(
  app: App,
  work: () => Promise<T>,
  crossing: Crossing,
): Promise<{ readonly answer: T; readonly codes: string[] }> {
  const rival = openRival(app);
  const codes: string[] = [];
  const note = ({ code }: { code: string }) => codes.push(code);
  app.strapi.db.connection.on('query-error', note);
  try {
    const answer = await (onPostgres ? deadlock(rival, work, crossing) : busy(app, rival, work));
    return { answer, codes };
  } finally {
    app.strapi.db.connection.off('query-error', note);
    await rival.destroy();
  }
}

/** PostgreSQL: while the work waits for a topic that the rival has locked, the rival changes something as a gate does and is done. */
export async function overtake<T>(
  app: App,
  work: () => Promise<T>,
  { topic, meanwhile }: { readonly topic: string; readonly meanwhile: (trx: Knex) => Promise<unknown> },
): Promise<T> {
  const rival = openRival(app);
  try {
    const trx = await rival.transaction();
    await trx.raw('select set_config(?, ?, true)', [TICKET_SETTING, 'shown']);
    await trx('workflow_instances').where({ topic }).increment('lock_no', 1);
    const running = work();
    await someoneWaits(rival);
    await meanwhile(trx);
    await trx.commit();
    return await running;
  } finally {
    await rival.destroy();
  }
}

/** Does the same so many times at once; on PostgreSQL all have read before the first of them may write to this table. */
export async function abreast<T>(
  app: App,
  work: () => Promise<T>,
  { table, times }: { readonly table: string; readonly times: number },
): Promise<T[]> {
  const all = () => Promise.all(Array.from({ length: times }, work));
  if (!onPostgres) return all();
  const rival = openRival(app);
  try {
    const trx = await rival.transaction();
    await trx.raw('LOCK TABLE ?? IN EXCLUSIVE MODE', [table]);
    const running = all();
    await someoneWaits(rival, times);
    await trx.commit();
    return await running;
  } finally {
    await rival.destroy();
  }
}

/** Makes whatever writes to the ledger fail as if somebody else always came first. @returns how to end it */
export async function obstruct(app: App): Promise<() => Promise<void>> {
  if (onPostgres) return obstructOnPostgres(app, '40001', 'BEFORE INSERT OR UPDATE ON workflow_instances');
  await app.strapi.db.connection.raw('PRAGMA busy_timeout = 0');
  const rival = openRival(app);
  const trx = await rival.transaction();
  await trx('workflow_instances').where({ topic: '' }).increment('lock_no', 1);
  return async () => {
    await trx.rollback();
    await rival.destroy();
  };
}

/** PostgreSQL: lets every statement through and refuses the COMMIT. @returns how to end it */
export const breakCommits = (app: App): Promise<() => Promise<void>> =>
  obstructOnPostgres(app, '23000', 'AFTER INSERT ON workflow_events DEFERRABLE INITIALLY DEFERRED');

async function obstructOnPostgres(app: App, code: string, when: string): Promise<() => Promise<void>> {
  const { connection } = app.strapi.db;
  const [, table = ''] = / ON (\w+)/.exec(when) ?? [];
  const constraint = when.includes('DEFERRED') ? 'CONSTRAINT' : '';
  await connection.raw(
    `CREATE FUNCTION obstruct() RETURNS trigger LANGUAGE plpgsql AS
      $x$ BEGIN RAISE EXCEPTION 'obstructed' USING ERRCODE = '${code}'; END $x$`,
  );
  await connection.raw(
    `CREATE ${constraint} TRIGGER obstruct ${when} FOR EACH ROW EXECUTE FUNCTION obstruct()`,
  );
  return async () => {
    await connection.raw(`DROP TRIGGER obstruct ON ${table}`);
    await connection.raw('DROP FUNCTION obstruct()');
  };
}
