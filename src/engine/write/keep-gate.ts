/** Records that others stand on are not deleted from under them, and keep the code by which others find them. */
import type { Core } from '@strapi/strapi';
import { AREA } from '../uids';
import { isReferredTo } from './references';
import { refusePlainly, type Gate } from './write';

/** A gate, and on a delete the question whether anybody refers to the record. What the gate itself says comes first: it says more. */
export const keepGate =
  (uid: string, gate: Gate): Gate =>
  async (write) => {
    const { strapi, action, documentId } = write;
    if (action !== 'delete' || documentId === null) return gate(write);
    const found = { reference: false };
    await gate({
      ...write,
      // Asked under the locks of the gate, and before the write, which takes the references along.
      async proceed() {
        found.reference = await isReferredTo(strapi, uid, documentId);
        return write.proceed();
      },
    });
    if (found.reference) refusePlainly(write, 'record-kept');
  };

/** For types of which nothing else is asked. */
export const plainGate: Gate = async (write) => {
  await write.proceed();
};

/** The code of an area stands in every record of the district: it stays once anybody refers to it. */
export const areaGate: Gate = async (write) => {
  const { strapi, documentId, data } = write;
  if (documentId !== null && data['code'] !== undefined) {
    const before = await codeOf(strapi, documentId);
    const renamed = before !== null && data['code'] !== before;
    if (renamed && (await isReferredTo(strapi, AREA, documentId))) refusePlainly(write, 'record-kept');
  }
  await write.proceed();
};

async function codeOf(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const row = (await strapi.db.query(AREA).findOne({ where: { documentId } })) as { code: string } | null;
  return row?.code ?? null;
}
