/** The gate of flowcharts: drawing is free, but only an activation says which release is in force. */
import { refuseComputedFields, type Gate } from '../../engine/write/write';
import { FLOWCHART } from '../../engine/uids';

export const flowchartGate: Gate = async (write) => {
  const { strapi, documentId } = write;
  const row = documentId
    ? ((await strapi.db.query(FLOWCHART).findOne({ where: { documentId } })) as Record<
        string,
        unknown
      > | null)
    : null;
  refuseComputedFields(write, { uid: FLOWCHART, fields: ['activeRelease'] }, row ?? {});
  await write.proceed();
};
