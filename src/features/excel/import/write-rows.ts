/** Writes the rows of a file through the gates: for good in one transaction, or on trial and taken back. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Plan } from '../sheet/plan';
import type { Progress } from '../../../engine/long-work';
import { onTrial } from '../../../engine/refusal/refusal-counts';
import { readersCatalogue } from '../../../engine/refusal/refuse';
import { inTransaction } from '../../../engine/database/transactions';
import { isLostRace } from '../../../engine/database/retry';
import { FIELD_LABELS } from '../../../words/labels/labels';
import type { PhrasedBlocker } from '../../../words/phrase';
import { inChinese } from '../../../words/stock-errors';
import { documentsOf } from './documents';

/** One thing that is wrong, in the reader's words. */
export interface Fault {
  readonly column: string | null;
  readonly message: string;
}

export interface Writing {
  readonly strapi: Core.Strapi;
  readonly uid: string;
  readonly plans: readonly Plan[];
  /** What every new record gets besides its own values. */
  readonly common: Readonly<Record<string, unknown>>;
  readonly user: number;
  readonly progress: Progress;
}

/** Faults by the number of the row; rows without one are not in it. */
export type Faults = ReadonlyMap<number, readonly Fault[]>;

interface Refusal {
  readonly status?: number;
  readonly message: string;
  readonly details?: {
    readonly blockers?: readonly PhrasedBlocker[];
    readonly errors?: readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
  };
}

/** What a refused write says, one sentence a reason. @throws what is no refusal */
function faultsIn({ strapi, uid }: Writing, error: unknown): Fault[] {
  const { details = {}, message, status } = error as Refusal;
  const { blockers, errors } = details;
  const catalogue = readersCatalogue(strapi);
  if (blockers) return blockers.map((blocker) => ({ column: null, message: catalogue.reason(blocker) }));
  const label = (field: string) => FIELD_LABELS[uid]?.[field]?.label;
  if (errors) {
    return errors.map(({ path, message: said }) => ({
      column: label(String(path[0])) ?? null,
      message: inChinese(said, 400, (field) => `“${label(field) ?? '这一项'}”`),
    }));
  }
  if (status === undefined || status >= 500) throw error;
  return [{ column: null, message: inChinese(message, status, () => '这一项') }];
}

function write({ strapi, uid, common, user }: Writing, { id, values }: Plan): Promise<unknown> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const data = { ...given, updatedBy: user };
  if (id !== null) return documentsOf(strapi, uid).update({ documentId: id, data });
  return documentsOf(strapi, uid).create({ data: { ...common, ...data, createdBy: user } });
}

/** Writes one row so that a refusal takes back nothing but this row. */
async function attempt(writing: Writing, trx: Knex, plan: Plan): Promise<readonly Fault[]> {
  await trx.raw('savepoint imported_row');
  try {
    await write(writing, plan);
    await trx.raw('release savepoint imported_row');
    return [];
  } catch (error) {
    if (isLostRace(error)) throw error;
    const faults = faultsIn(writing, error);
    await trx.raw('rollback to savepoint imported_row');
    return faults;
  }
}

class TakenBack extends Error {}

/** So many rows are tried in one transaction: on SQLite, every other request waits for its end. */
const TRIED_TOGETHER = 5;

async function tryRows(writing: Writing, plans: readonly Plan[]): Promise<[number, readonly Fault[]][]> {
  let found: [number, readonly Fault[]][] = [];
  try {
    await inTransaction(writing.strapi, async (trx) => {
      found = [];
      for (const plan of plans) found.push([plan.number, await onTrial(() => attempt(writing, trx, plan))]);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return found;
}

const onlyFaulty = (found: readonly [number, readonly Fault[]][]): Faults =>
  new Map(found.filter(([, faults]) => faults.length > 0));

/** What the gates would say to each row; nothing stays written. */
export async function tryWriting(writing: Writing): Promise<Faults> {
  const { plans, progress } = writing;
  const found: [number, readonly Fault[]][] = [];
  for (let at = 0; at < plans.length; at += TRIED_TOGETHER) {
    found.push(...(await tryRows(writing, plans.slice(at, at + TRIED_TOGETHER))));
    await progress(found.length);
  }
  return onlyFaulty(found);
}

/** Writes all rows, or none if one of them is refused: then it says every refusal. */
export async function writeForGood(writing: Writing): Promise<Faults> {
  let found: [number, readonly Fault[]][] = [];
  try {
    await inTransaction(writing.strapi, async (trx) => {
      found = [];
      for (const plan of writing.plans) {
        found.push([plan.number, await attempt(writing, trx, plan)]);
        await writing.progress(found.length);
      }
      if (onlyFaulty(found).size > 0) throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return onlyFaulty(found);
}
