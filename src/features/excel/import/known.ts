/** The records that are there, as far as an import must know them. */
import type { Core } from '@strapi/strapi';
import type { Value } from '../sheet/column';
import type { Known, Plan } from '../sheet/plan';
import { documentsOf, type Row } from './documents';
import type { Register } from './registers';
import { AREA } from '../../../engine/uids';

const valueOf = (value: unknown): Value =>
  typeof value === 'object' && value !== null ? (value as Row).documentId : ((value ?? null) as Value);

/** @param parent document id of the record that the file belongs to, where it belongs to one */
export async function knownRecords(
  strapi: Core.Strapi,
  { uid, keys, uniques, references, parent: of }: Register,
  parent: string | null,
): Promise<Known[]> {
  const fields = [...new Set([...keys.flat(), ...uniques, 'name'])];
  const isReference = (field: string) => field in references;
  const rows = await documentsOf(strapi, uid).findMany({
    filters: of ? { [of.field]: { documentId: parent } } : {},
    fields: fields.filter((field) => !isReference(field)),
    populate: Object.fromEntries(fields.filter(isReference).map((field) => [field, { fields: ['id'] }])),
  });
  return rows.map((row) => ({
    id: row.documentId,
    name: String(row['name']),
    values: Object.fromEntries(fields.map((field) => [field, valueOf(row[field])])),
  }));
}

/** Rooms without an address of their own are numbered in their district: `chengdong-1`, `chengdong-2` … */
export async function withSlugs(
  strapi: Core.Strapi,
  plans: readonly Plan[],
  known: readonly Known[],
): Promise<Plan[]> {
  const areas = await documentsOf(strapi, AREA).findMany({ fields: ['code'] });
  const codes = new Map(areas.map(({ documentId, code }) => [documentId, String(code)]));
  const taken = new Set([...known, ...plans].map(({ values }) => values['slug']));
  const counted = new Map<string, number>();
  const next = (code: string): string => {
    let number = counted.get(code) ?? 0;
    do number += 1;
    while (taken.has(`${code}-${number}`));
    counted.set(code, number);
    return `${code}-${number}`;
  };
  return plans.map((plan) => {
    const code = codes.get(String(plan.values['district']));
    const needed = plan.id === null && (plan.values['slug'] ?? null) === null && code !== undefined;
    return needed ? { ...plan, values: { ...plan.values, slug: next(code) } } : plan;
  });
}
