/** Reads a ledger page by page: only what this reader sees, narrowed as asked. */
import type { Core } from '@strapi/strapi';
import type { CellValue } from 'hucre';
import { ledgerCell } from '../sheet/register-cells';
import { checkerFor, documentsOf, type Checker, type Row } from '../import/documents';
import { ledgerColumns, ownFields, populateFor, type LedgerColumn } from './register-columns';
import type { Ledger } from './registers';
import { AREA } from '../../../engine/uids';

/** So many records are in memory at once. */
const PAGE = 500;

/** What a ledger is narrowed to; `null` for everything. */
export interface LedgerFilter {
  readonly district: string | null;
  readonly level: string | null;
  readonly stage: string | null;
  /** Days, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

const nested = (path: string, condition: unknown): object =>
  path.split('.').reduceRight<unknown>((inner, step) => ({ [step]: inner }), condition) as object;

/** Moments are stored in UTC, days are meant in Beijing. */
const bound = (day: string, field: string, time: string): string =>
  field === 'createdAt' ? new Date(`${day}T${time}+08:00`).toISOString() : day;

function conditionsOf({ level, stage, day }: Ledger, filter: LedgerFilter): object[] {
  return [
    ...(filter.district === null ? [] : [{ districtCode: filter.district }]),
    ...(filter.level === null ? [] : [nested(level, filter.level)]),
    ...(filter.stage === null || stage === null ? [] : [nested(stage, filter.stage)]),
    ...(filter.from === null ? [] : [{ [day]: { $gte: bound(filter.from, day, '00:00:00.000') } }]),
    ...(filter.to === null ? [] : [{ [day]: { $lte: bound(filter.to, day, '23:59:59.999') } }]),
  ];
}

export interface OpenLedger {
  readonly total: number;
  readonly columns: readonly LedgerColumn[];
  rows(): AsyncGenerator<CellValue[]>;
}

async function districtNames(strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> {
  const areas = await documentsOf(strapi, AREA).findMany({ fields: ['code', 'name'] });
  return new Map(areas.map(({ code, name }) => [String(code), String(name)]));
}

interface Pages {
  readonly strapi: Core.Strapi;
  readonly ledger: Ledger;
  readonly where: readonly unknown[];
}

async function* pagesOf({ strapi, ledger, where }: Pages): AsyncGenerator<Row[]> {
  let after = 0;
  for (;;) {
    const page = await documentsOf(strapi, ledger.uid).findMany({
      filters: { $and: [...where, { id: { $gt: after } }] },
      fields: ownFields(ledger),
      populate: populateFor(ledger),
      sort: 'id:asc',
      limit: PAGE,
    });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? Infinity;
  }
}

const cellsOf = (row: Row, columns: readonly LedgerColumn[], { can }: Checker): CellValue[] =>
  columns.map(({ own, kind, choices, read }) => {
    // A role may be granted a field in some rows only.
    const hidden = own !== '' && own !== 'createdAt' && !can.read(row, own);
    return hidden ? null : ledgerCell(kind, read(row), choices);
  });

/** @param ability what the reader may do, as Strapi has worked it out */
export async function openLedger(
  strapi: Core.Strapi,
  { ledger, filter, ability }: { ledger: Ledger; filter: LedgerFilter; ability: unknown },
): Promise<OpenLedger> {
  const { uid } = ledger;
  const checker = checkerFor(strapi, ability, uid);
  const { filters: sight = {} } = await checker.sanitizedQuery.read({});
  const where = [sight, ...conditionsOf(ledger, filter)];
  const districts = await districtNames(strapi);
  const columns = ledgerColumns({ strapi, uid, checker, ability, districts }, ledger);
  return {
    total: await documentsOf(strapi, uid).count({ filters: { $and: where } }),
    columns,
    async *rows() {
      for await (const page of pagesOf({ strapi, ledger, where })) {
        for (const row of page) yield cellsOf(row, columns, checker);
      }
    },
  };
}
