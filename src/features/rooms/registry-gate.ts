/** The gates of the registry: rooms, duty groups, legacy venues, signs. */
import type { Core } from '@strapi/strapi';
import type { RoomFacts } from '../../domain/record/facts';
import { ask } from '../../domain/process/guards';
import type { Blocker } from '../../domain/law/refusal';
import { refuse } from '../../engine/refusal/refuse';
import { momentsInForce } from '../../engine/process/releases';
import {
  attemptOf,
  refuseOtherDistrict,
  refusePlainly,
  type Gate,
  type Write,
} from '../../engine/write/write';
import { DUTY_GROUP, LEGACY_VENUE, ROOM, SESSION, SIGNAGE } from '../../engine/uids';

type RegistryUid = typeof ROOM | typeof DUTY_GROUP | typeof LEGACY_VENUE | typeof SIGNAGE;

/** Code of the district a row lies in, empty while it lies in none. */
async function districtOf(strapi: Core.Strapi, uid: RegistryUid, documentId: string): Promise<string> {
  const found: unknown = await strapi.db
    .query(uid)
    .findOne({ where: { documentId }, select: ['districtCode'] });
  return (found as { readonly districtCode: string | null } | null)?.districtCode ?? '';
}

/** Writes that stay in one's own district, before and after; then what the type itself asks. */
const registryGate =
  (uid: RegistryUid, check: (write: Write, documentId: string) => Promise<readonly Blocker[]>): Gate =>
  async (write) => {
    const { strapi } = write;
    if (write.documentId !== null)
      refuseOtherDistrict(write, await districtOf(strapi, uid, write.documentId));
    if (write.action === 'delete') {
      await write.proceed();
      return;
    }
    const documentId = await write.proceed();
    if (documentId === null) return;
    refuseOtherDistrict(write, await districtOf(strapi, uid, documentId));
    const blockers = await check(write, documentId);
    if (blockers.length > 0) refuse(strapi, attemptOf(write), blockers);
  };

interface RoomRow {
  readonly pilot: boolean | null;
  readonly acceptance: string;
  readonly experience: string | null;
  readonly flowchart: { readonly activeRelease: string | null } | null;
}

const readRoom = async (strapi: Core.Strapi, documentId: string): Promise<RoomRow | null> =>
  (await strapi.db
    .query(ROOM)
    .findOne({ where: { documentId }, populate: { flowchart: true } })) as RoomRow | null;

/** The four pieces of evidence of a pilot: sign, procedure, deliberation, experience (三(一).3). */
export async function evidenceOfRoom(
  strapi: Core.Strapi,
  documentId: string,
): Promise<RoomFacts['evidence']> {
  const signs = await strapi.db.query(SIGNAGE).count({
    where: {
      room: { documentId },
      state: 'hung',
      hungOn: { $notNull: true },
      photo: { id: { $notNull: true } },
    },
  });
  const held = await strapi.db.query(SESSION).count({
    where: { topic: { room: { documentId } }, heldOn: { $notNull: true } },
  });
  const room = await readRoom(strapi, documentId);
  return {
    sign: signs > 0,
    procedure: (room?.flowchart?.activeRelease ?? null) !== null,
    deliberation: held > 0,
    experience: (room?.experience ?? '').trim() !== '',
  };
}

async function checkRoom({ strapi, trx }: Write, documentId: string): Promise<readonly Blocker[]> {
  const room = await readRoom(strapi, documentId);
  if (!room?.pilot || room.acceptance !== 'accepted') return [];
  const guards = (await momentsInForce(trx))['room.accept'] ?? [];
  return ask('room', { evidence: await evidenceOfRoom(strapi, documentId) }, guards).blockers;
}

export const roomGate = registryGate(ROOM, checkRoom);

export const dutyGroupGate = registryGate(DUTY_GROUP, async ({ strapi, trx }, documentId) => {
  const group = (await strapi.db
    .query(DUTY_GROUP)
    .findOne({ where: { documentId }, populate: { members: { select: ['active'] } } })) as {
    active: boolean | null;
    members: { active: boolean | null }[];
  };
  // Who has left office is no member any more, even while the list still names them.
  const serving = group.members.filter(({ active }) => active !== false);
  const facts = { active: group.active === true, members: serving.length };
  const guards = (await momentsInForce(trx))['duty-group.activate'] ?? [];
  return ask('duty-group', facts, guards).blockers;
});

export const legacyVenueGate = registryGate(LEGACY_VENUE, () => Promise.resolve([]));

const placeSign = registryGate(SIGNAGE, () => Promise.resolve([]));

/** Signs are made and registered centrally (三(二).3). */
export const signageGate: Gate = async (write) => {
  const { actor } = write;
  const central = actor === null || actor.roles.includes('office') || actor.roles.includes('administrator');
  if (!central) refusePlainly(write, 'signs-made-centrally');
  await placeSign(write);
};
