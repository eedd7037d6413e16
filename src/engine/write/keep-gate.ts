/** Records that others stand on are not deleted from under them, and keep the code by which others find them. */
import type { Core } from '@strapi/strapi';
import { refusePlainly, type Gate } from './write';

/** Who refers to a record of each type, and by which field. */
const REFERENCES = {
  'api::area.area': [
    ['api::room.room', 'district'],
    ['api::organization.organization', 'area'],
    ['api::duty-group.duty-group', 'district'],
    ['api::legacy-venue.legacy-venue', 'district'],
    ['api::area.area', 'parent'],
    ['api::suggestion.suggestion', 'district'],
  ],
  'api::organization.organization': [
    ['api::room.room', 'partyOrganization'],
    ['api::room.room', 'responsibleCommittee'],
    ['api::topic.topic', 'leadCommittee'],
    ['api::organization.organization', 'parent'],
  ],
  'api::room.room': [
    ['api::topic.topic', 'room'],
    ['api::suggestion.suggestion', 'room'],
  ],
  'api::annual-plan.annual-plan': [['api::topic.topic', 'annualPlan']],
  'api::member.member': [['api::duty-group.duty-group', 'members']],
  'api::rule.rule': [['api::room.room', 'rule']],
  'api::flowchart.flowchart': [['api::room.room', 'flowchart']],
} as const;

export type KeptUid = keyof typeof REFERENCES;

async function isReferredTo(strapi: Core.Strapi, uid: KeptUid, documentId: string | null): Promise<boolean> {
  for (const [from, field] of REFERENCES[uid]) {
    const count = await strapi.db.query(from).count({ where: { [field]: { documentId } } });
    if (count > 0) return true;
  }
  return false;
}

const justWrite: Gate = async (write) => {
  await write.proceed();
};

/** Lets go on what leaves nobody behind; what comes after is another gate's, or just the write. */
export const keepGate =
  (uid: KeptUid, then: Gate = justWrite): Gate =>
  async (write) => {
    if (write.action === 'delete' && (await isReferredTo(write.strapi, uid, write.documentId))) {
      refusePlainly(write, 'record-kept');
    }
    await then(write);
  };

/** The code of an area stands in every record of the district: it stays once anybody refers to it. */
export const areaGate: Gate = keepGate('api::area.area', async (write) => {
  const { strapi, documentId, data } = write;
  const before = await codeOf(strapi, documentId);
  const renamed = before !== null && data['code'] !== undefined && data['code'] !== before;
  if (renamed && (await isReferredTo(strapi, 'api::area.area', documentId)))
    refusePlainly(write, 'record-kept');
  await write.proceed();
});

async function codeOf(strapi: Core.Strapi, documentId: string | null): Promise<string | null> {
  if (documentId === null) return null;
  const row = (await strapi.db.query('api::area.area').findOne({ where: { documentId } })) as {
    code: string;
  } | null;
  return row?.code ?? null;
}
