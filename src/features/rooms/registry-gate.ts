/** The gates of the registry: rooms, duty groups, legacy venues, signs. */
import type { Core } from '@strapi/strapi';
import { ask } from '../../domain/process/guards';
import type { Blocker } from '../../domain/law/refusal';
import { today } from '../../engine/clock';
import { refuse } from '../../engine/refusal/refuse';
import { momentsInForce } from '../../engine/process/releases';
import {
  attemptOf,
  refuseOtherDistrict,
  refusePlainly,
  type Gate,
  type Write,
} from '../../engine/write/write';
import { DUTY_GROUP, LEGACY_VENUE, ROOM, SIGNAGE } from '../../engine/uids';
import { roomEvidence } from './room-evidence';

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
}

/** A pilot is accepted with all four of 「四个一」 (三(一).3). */
async function checkRoom({ strapi, trx }: Write, documentId: string): Promise<readonly Blocker[]> {
  const room = (await strapi.db
    .query(ROOM)
    .findOne({ where: { documentId }, select: ['pilot', 'acceptance'] })) as RoomRow | null;
  if (!room?.pilot || room.acceptance !== 'accepted') return [];
  const evidence = await roomEvidence(trx, documentId);
  const guards = (await momentsInForce(trx))['room.accept'] ?? [];
  return evidence ? ask('room', { evidence, today: today() }, guards).blockers : [];
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
