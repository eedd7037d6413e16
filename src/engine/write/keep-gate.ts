/** Records that others stand on are not deleted from under them, and keep the code by which others find them. */
import type { Core } from '@strapi/strapi';
import { refusePlainly, type Gate } from './write';
import {
  ANNUAL_PLAN,
  AREA,
  DUTY_GROUP,
  FLOWCHART,
  LEGACY_VENUE,
  MEMBER,
  ORGANIZATION,
  ROOM,
  RULE,
  SUGGESTION,
  TOPIC,
} from '../uids';

/** Who refers to a record of each type, and by which field. */
const REFERENCES = {
  [AREA]: [
    [ROOM, 'district'],
    [ORGANIZATION, 'area'],
    [DUTY_GROUP, 'district'],
    [LEGACY_VENUE, 'district'],
    [AREA, 'parent'],
    [SUGGESTION, 'district'],
  ],
  [ORGANIZATION]: [
    [ROOM, 'partyOrganization'],
    [ROOM, 'responsibleCommittee'],
    [TOPIC, 'leadCommittee'],
    [ORGANIZATION, 'parent'],
  ],
  [ROOM]: [
    [TOPIC, 'room'],
    [SUGGESTION, 'room'],
  ],
  [ANNUAL_PLAN]: [[TOPIC, 'annualPlan']],
  [MEMBER]: [[DUTY_GROUP, 'members']],
  [RULE]: [[ROOM, 'rule']],
  [FLOWCHART]: [[ROOM, 'flowchart']],
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
export const areaGate: Gate = keepGate(AREA, async (write) => {
  const { strapi, documentId, data } = write;
  const before = await codeOf(strapi, documentId);
  const renamed = before !== null && data['code'] !== undefined && data['code'] !== before;
  if (renamed && (await isReferredTo(strapi, AREA, documentId))) refusePlainly(write, 'record-kept');
  await write.proceed();
});

async function codeOf(strapi: Core.Strapi, documentId: string | null): Promise<string | null> {
  if (documentId === null) return null;
  const row = (await strapi.db.query(AREA).findOne({ where: { documentId } })) as {
    code: string;
  } | null;
  return row?.code ?? null;
}
