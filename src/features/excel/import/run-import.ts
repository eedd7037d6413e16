/** Reads a file that somebody would import, and tries or carries out what it asks. */
import type { Core } from '@strapi/strapi';
import type { Column, RowFault } from '../sheet/column';
import { openWorkbook } from '../sheet/open-workbook';
import { planRows, type Plan } from '../sheet/plan';
import { readTable, type ReadRow } from '../sheet/read-table';
import { startWork, type Job, type WorkResult } from '../../../engine/long-work';
import { readersCatalogue, refuseFile } from '../../../engine/refusal/refuse';
import type { CellFault } from '../../../words/catalogue';
import { columnsOf } from './columns';
import { knownRecords, withSlugs } from './known';
import type { Register } from './registers';
import { tryWriting, writeForGood, type Fault, type Faults } from './write-rows';
import { ROOM } from '../../../engine/uids';

/** So many rows go into one file. */
export const MOST_ROWS = 5000;
/** So many of the rows that are in order are shown beforehand. */
const MOST_SHOWN = 50;
const MOST_REFUSED = 500;

export interface ImportOrder {
  readonly name: string;
  readonly register: Register;
  readonly title: string;
  readonly file: Buffer;
  readonly dryRun: boolean;
  /** Change records that are there, instead of refusing them. */
  readonly update: boolean;
  /** Document id of the record that the rows belong to. */
  readonly parent: string | null;
  readonly user: number;
  readonly mayFill: (field: string) => boolean;
}

/** A row as it is shown: what becomes of it, or everything that is wrong with it. */
export interface ImportedRow {
  readonly row: number;
  readonly title: string;
  readonly becomes: 'create' | 'update' | 'refused';
  readonly faults: readonly Fault[];
}

async function readFile(
  strapi: Core.Strapi,
  { file, title }: ImportOrder,
  columns: readonly Column[],
): Promise<readonly ReadRow[]> {
  const sheets = await openWorkbook(file);
  if ('fault' in sheets) return refuseFile(strapi, sheets);
  const table = readTable(sheets, { name: title, columns, most: MOST_ROWS });
  return 'fault' in table ? refuseFile(strapi, table) : table.rows;
}

async function plansOf(
  strapi: Core.Strapi,
  { register, update, parent }: ImportOrder,
  { rows, columns }: { rows: readonly ReadRow[]; columns: readonly Column[] },
): Promise<Plan[]> {
  const { keys, uniques, uid } = register;
  const known = await knownRecords(strapi, register, parent);
  const labels = Object.fromEntries(columns.map(({ field, label }) => [field, label]));
  const plans = planRows(rows, known, { keys, uniques, labels, update, title: 'name' });
  return uid === ROOM ? withSlugs(strapi, plans, known) : plans;
}

/** Every row with what becomes of it; refused ones first, and of the others the first few. */
function resultOf(plans: readonly Plan[], faultsOf: (plan: Plan) => readonly Fault[]): WorkResult {
  const rows = plans.map((plan): ImportedRow => {
    const faults = faultsOf(plan);
    const becomes = faults.length > 0 ? 'refused' : plan.id === null ? 'create' : 'update';
    return { row: plan.number, title: plan.title, becomes, faults };
  });
  const counts = { create: 0, update: 0, refused: 0 };
  for (const { becomes } of rows) counts[becomes] += 1;
  const refused = rows.filter(({ becomes }) => becomes === 'refused');
  const others = rows.filter(({ becomes }) => becomes !== 'refused');
  return { counts, items: [...refused.slice(0, MOST_REFUSED), ...others.slice(0, MOST_SHOWN)] };
}

/**
 * Begins a trial, or the import itself.
 *
 * @throws 400 for a file that is no use as a whole, 409 while another import of this kind is running
 */
export async function beginImport(strapi: Core.Strapi, order: ImportOrder): Promise<Job> {
  const { name, register, dryRun, parent, user, mayFill } = order;
  const columns = await columnsOf(strapi, register, mayFill);
  const rows = await readFile(strapi, order, columns);
  const plans = await plansOf(strapi, order, { rows, columns });
  const { cell } = readersCatalogue(strapi).sheetFaults;
  const inWords = ({ column, code, what }: RowFault<CellFault>): Fault => ({
    column,
    message: cell[code](what),
  });
  const sound = plans.filter(({ faults }) => faults.length === 0);
  const common = register.parent ? { [register.parent.field]: parent } : {};
  return startWork(strapi, { kind: `import:${name}`, total: sound.length }, async (progress) => {
    const writing = { strapi, uid: register.uid, plans: sound, common, user, progress };
    const whole = sound.length === plans.length;
    let refused: Faults = new Map();
    if (dryRun) refused = await tryWriting(writing);
    else if (whole) refused = await writeForGood(writing);
    const done = dryRun || !whole || refused.size > 0 ? '未导入' : '已导入';
    strapi.log.info(`${done} ${order.title} ${plans.length} 行（账号 ${user}）/ import ${name}`);
    return resultOf(plans, ({ faults, number }) => [...faults.map(inWords), ...(refused.get(number) ?? [])]);
  });
}
