/** What a member of staff finds on the desk: read in one request, by everything their roles own. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { ROLE_MATRIX } from '../../strapi/roles/role-matrix';
import { stagesOwnedBy, type Desk, type RecentEvent } from '../../domain/desk/desk';
import { identitiesOf, type Actor, type Identity } from '../../domain/record/facts';
import { stageOf, type Release } from '../../domain/process/release';
import { ROOM_TARGETS_CITATION } from '../../domain/rooms/room-targets';
import { daysAfter, today } from '../../engine/clock';
import { lastMoved, plannedSessions, roomProgress, type Sight } from './council';
import { recognitionsOwed } from './people';
import { toDeskTopic, topicsEnteredBy, topicsUnder, type Claim } from './topics';
import { readersCatalogue } from '../../engine/refusal/refuse';
import { processReleases } from '../../engine/process/releases';
import { inTransaction } from '../../engine/database/transactions';
import { whoIs } from '../../engine/people/who-is';
import { phraseEvent } from '../../words/history';

const ROWS = 20;
const LINES = 10;
const DAYS_AHEAD = 14;

type Releases = ReadonlyMap<string, Release>;

/** Districts whose records this person sees: all of them, unless every role is bound to its own. */
export async function sightOf(strapi: Core.Strapi, actor: Actor): Promise<Sight> {
  const bound = actor.roles.every((role) => role !== 'administrator' && ROLE_MATRIX[role].districtOnly);
  return bound ? (await whoIs(strapi, Number(actor.id))).sight : null;
}

/** Document ids of the party organisations somebody decides for. */
export const partyOrganizationsOf = ({ organizations }: Identity): string[] =>
  organizations.filter(({ kind }) => kind === 'party-organization').map(({ id }) => id);

/** What is up to somebody: by each role within its own bounds, and in the name of those who delegated. */
function claimsOf(actor: Actor, releases: Releases): Claim[] {
  return identitiesOf(actor).flatMap((identity) =>
    identity.roles.map((role) => ({
      stages: [...releases].map(([release, chart]) => ({ release, keys: stagesOwnedBy(chart, [role]) })),
      districts: role === 'liaison' ? identity.districts : null,
      partyOrganizations: role === 'party-organization' ? partyOrganizationsOf(identity) : null,
    })),
  );
}

/** Whoever may enter no topic has none to see. */
const enters = ({ roles }: Actor): boolean =>
  roles.some(
    (role) =>
      role === 'administrator' ||
      ROLE_MATRIX[role].grants.some(
        ({ types, verbs }) => types.includes('topic') && verbs.includes('create'),
      ),
  );

const ownParty = (actor: Actor): string[] =>
  identitiesOf(actor)
    .filter(({ roles }) => roles.includes('party-organization'))
    .flatMap(partyOrganizationsOf);

async function recentEvents(
  strapi: Core.Strapi,
  trx: Knex,
  { sight, releases }: { readonly sight: Sight; readonly releases: Releases },
): Promise<RecentEvent[]> {
  const catalogue = readersCatalogue(strapi);
  const lines = (await lastMoved(trx, sight, LINES)).flatMap(({ topic, title, release, entries }) => {
    const chart = releases.get(release);
    if (!chart) return [];
    return entries.map(({ seq, event, at, by }) => {
      const label = phraseEvent(event, catalogue, { release: chart, history: entries });
      return { topic, title, seq, label, at, by: by ?? catalogue.system };
    });
  });
  return lines.sort((one, other) => other.at.localeCompare(one.at)).slice(0, LINES);
}

/** Everything on this person's desk. Each part is bounded and found by an index. */
export async function viewDesk(strapi: Core.Strapi, actor: Actor): Promise<Desk> {
  const sight = await sightOf(strapi, actor);
  const day = today();
  return inTransaction(strapi, async (trx) => {
    const releases = await processReleases(trx);
    const isRunning = ({ release, stageKey }: { release: string; stageKey: string }) => {
      const chart = releases.get(release);
      return chart !== undefined && stageOf(chart, stageKey).kind !== 'end';
    };
    const { rows: topics, ...amount } = await topicsUnder(trx, claimsOf(actor, releases), { limit: ROWS });
    return {
      today: day,
      waiting: { ...amount, topics: topics.map(toDeskTopic) },
      recognitions: await recognitionsOwed(trx, ownParty(actor), isRunning),
      mine: enters(actor) ? (await topicsEnteredBy(trx, Number(actor.id), LINES)).map(toDeskTopic) : [],
      sessions: await plannedSessions(trx, sight, {
        today: day,
        until: daysAfter(day, DAYS_AHEAD),
        limit: LINES,
      }),
      rooms: { levels: await roomProgress(trx), ...ROOM_TARGETS_CITATION },
      recent: await recentEvents(strapi, trx, { sight, releases }),
    };
  });
}
