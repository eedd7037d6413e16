/** One object by its address, as it is now, or as what it has become when it was taken back. */
import { inTransaction } from '../../../engine/database/transactions';
import { isDocumentId } from '../../contract/query/parse-value';
import { findPublic, readRows } from '../../contract/read-public';
import { historyOf } from '../../public-history/history';
import type { SessionRow } from '../../pages/shared/rows';
import type { Kind, OParl } from './ids';
import { deletedOf } from './deleted';
import { placeOf } from './objects';
import { council, nameOf, SOURCES, type Place, type Source } from './sources';

/** `approval-` and `session-` say which of the two kinds a consultation is. */
function sourceOf(kind: Kind, id: string): readonly [readonly Source[], string] {
  if (kind !== 'consultation') return [SOURCES[kind], id];
  const [approvals, hearings] = SOURCES.consultation;
  const [, which, rest = ''] = /^(approval|session)-(.+)$/.exec(id) ?? [];
  const source = which === 'approval' ? approvals : which === 'session' ? hearings : undefined;
  return [source ? [source] : [], rest];
}

export async function objectOf(place: Place, kind: Kind, asked: string): Promise<OParl | undefined> {
  if (kind === 'organization' && asked === 'council') return council(place.site);
  const [sources, id] = sourceOf(kind, asked);
  if (!isDocumentId(id)) return undefined;
  return (
    (await thereNow(place, sources, id)) ??
    (kind === 'location' ? await ownPlace(place, id) : undefined) ??
    goneObject(place, kind, [sources, id])
  );
}

async function thereNow(place: Place, sources: readonly Source[], id: string): Promise<OParl | undefined> {
  for (const source of sources) {
    const own = source.filters ? [source.filters] : [];
    const filters = { $and: [...own, { documentId: id }] };
    const rows = await readRows(place.strapi, source.uid, { filters, size: 1 });
    const [object] = await source.write(place, rows);
    if (object) return object;
  }
  return undefined;
}

/** The place of a session that is no room. */
async function ownPlace({ strapi, site }: Place, id: string): Promise<OParl | undefined> {
  const [source] = SOURCES.meeting;
  if (!source) return undefined;
  const session = await findPublic<SessionRow>(strapi, source.uid, { documentId: id });
  return (session && placeOf(site, session)) ?? undefined;
}

async function goneObject(
  { strapi, site }: Place,
  kind: Kind,
  [sources, id]: readonly [readonly Source[], string],
): Promise<OParl | undefined> {
  for (const { gone } of sources) {
    if (!gone) continue;
    const history = await inTransaction(strapi, (trx) => historyOf(trx, gone.type, [id]));
    const entry = history.get(id);
    if (entry) return deletedOf(gone.id(site, id), nameOf(kind), entry);
  }
  return undefined;
}
