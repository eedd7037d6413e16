/** The code of its district stands in every row, copied, so that a district's rows are found without a join. */
import type { Core } from '@strapi/strapi';
import { EVIDENCE_KINDS, PATH_TO_TOPIC, TOPIC, uidOf, wherePath } from './aggregate-map';
import type { Write } from './gates/write';

const BATCH = 500;

/** The way from each type up to the room, whose district counts; a step is called like the type it leads to. */
const PATHS_TO_ROOM: readonly (readonly [uid: string, path: readonly string[]])[] = [
  ['api::signage.signage', ['room']],
  [TOPIC, ['room']],
  ['api::suggestion.suggestion', ['room']],
  ...EVIDENCE_KINDS.map((kind) => [uidOf(kind), [...PATH_TO_TOPIC[kind], 'room']] as const),
];

/** What lies in a district because this type does, and the path from its rows to that. */
const below = (uid: string) =>
  PATHS_TO_ROOM.flatMap(([lower, path]) => {
    const step = path.findIndex((type) => uid === `api::${type}.${type}`);
    return step === -1 ? [] : [{ lower, path: path.slice(0, step + 1) }];
  });

/** @returns whether any row had another code */
async function setCode(strapi: Core.Strapi, uid: string, where: object, code: string): Promise<boolean> {
  // The uid comes from the gate map and always names a type with this field, which a plain string cannot show.
  const rows = strapi.db.query(uid);
  const another = { ...where, $or: [{ districtCode: { $ne: code } }, { districtCode: { $null: true } }] };
  let changed = false;
  for (;;) {
    const wrong: unknown = await rows.findMany({ where: another, select: ['id'], limit: BATCH });
    const ids = (wrong as { readonly id: number }[]).map(({ id }) => id);
    if (ids.length === 0) return changed;
    await rows.updateMany({ where: { id: { $in: ids } }, data: { districtCode: code } });
    changed = true;
  }
}

/** Keeps a document's code, and takes along what lies where it lies: with a room go its topics, with them their records. */
export async function keepDistrictCode(
  { strapi, trx, documentId: known }: Pick<Write, 'strapi' | 'trx' | 'documentId'>,
  row: {
    readonly uid: string;
    readonly documentId: string;
    readonly code: string;
    /** The code that stands there, where that is known already. */
    readonly current?: string | null;
  },
): Promise<void> {
  const { uid, documentId, code, current } = row;
  if (current === code) return;
  if (known === null) {
    // Nothing hangs yet on what was just created, and nobody has seen it without its code.
    const { tableName } = strapi.db.metadata.get(uid);
    await trx(tableName).where({ document_id: documentId }).update({ district_code: code });
    return;
  }
  if (!(await setCode(strapi, uid, { documentId }, code))) return;
  for (const { lower, path } of below(uid)) {
    await setCode(strapi, lower, wherePath(path, { documentId }), code);
  }
}
