/** What each list of the interface is made of: one source of public rows after another, and how a row is written. */
import type { Core } from '@strapi/strapi';
import { ANNUAL_PLAN, OUTCOME, ROOM, SESSION, TOPIC } from '../../../engine/uids';
import type { PublicUid } from '../../contract/contract';
import type { Conditions } from '../../contract/query/own-query';
import type { TrackedType } from '../../public-history/tracked';
import type { SessionRow, TopicDetail } from '../../pages/shared/rows';
import type { Site } from '../../pages/frame/site';
import { chainsOf, heard } from './chains';
import { approvalId, councilId, hearingId, idOf, typeOf, type Kind, type OParl } from './ids';
import {
  agendaItemOf,
  approvalOf,
  hearingOf,
  locationOf,
  meetingOf,
  organizationOf,
  outcomePaper,
  termOf,
  topicPaper,
  type Room,
} from './objects';

export interface Place {
  readonly strapi: Core.Strapi;
  readonly site: Site;
}

export interface Source {
  readonly uid: PublicUid;
  readonly filters?: Conditions;
  readonly write: (place: Place, rows: readonly unknown[]) => Promise<readonly OParl[]>;
  /** For rows that are no longer public: their entries in the public history, and the address the object had. */
  readonly gone?: { readonly type: TrackedType; readonly id: (site: Site, documentId: string) => string };
}

/** A source knows which rows its type has; the contract reads all types alike. */
const each =
  (write: (site: Site, row: never) => OParl) =>
  ({ site }: Place, rows: readonly unknown[]): Promise<readonly OParl[]> =>
    Promise.resolve((rows as readonly never[]).map((row) => write(site, row)));

const at = (kind: Kind) => (site: Site, documentId: string) => idOf(site, kind, documentId);

const rooms = (write: (site: Site, room: Room) => OParl): Source => ({
  uid: ROOM,
  write: each(write),
});

const sessions = (kind: 'meeting' | 'agendaItem', write: typeof meetingOf): Source => ({
  uid: SESSION,
  write: async ({ strapi, site }, rows) =>
    (await heard(strapi, rows as SessionRow[])).map(({ session, outcomes }) =>
      write(site, session, outcomes),
    ),
  gone: { type: 'session', id: at(kind) },
});

const TOPICS: Source = {
  uid: TOPIC,
  write: async ({ strapi, site }, rows) =>
    (await chainsOf(strapi, rows as TopicDetail[])).map((chain) => topicPaper(site, chain)),
  gone: { type: 'topic', id: at('paper') },
};

const OUTCOMES: Source = {
  uid: OUTCOME,
  write: each(outcomePaper),
  gone: { type: 'outcome', id: at('paper') },
};

/** A topic beyond its approval has passed it, unless its ledger knows nothing of that. */
const APPROVALS: Source = {
  uid: TOPIC,
  filters: { publicPhase: { $notIn: ['collecting', 'approving'] } },
  write: async ({ strapi, site }, rows) =>
    (await chainsOf(strapi, rows as TopicDetail[])).map(({ topic, approvedAt }) =>
      approvalOf(site, topic, approvedAt ?? topic.createdAt),
    ),
  gone: { type: 'topic', id: approvalId },
};

const HEARINGS: Source = {
  uid: SESSION,
  write: each(hearingOf),
  gone: { type: 'session', id: hearingId },
};

/** People are not public: the list is there and empty. */
export const SOURCES: Readonly<Record<Kind, readonly Source[]>> = {
  organization: [rooms(organizationOf)],
  person: [],
  meeting: [sessions('meeting', meetingOf)],
  agendaItem: [sessions('agendaItem', agendaItemOf)],
  paper: [TOPICS, OUTCOMES],
  consultation: [APPROVALS, HEARINGS],
  location: [rooms(locationOf)],
  legislativeTerm: [{ uid: ANNUAL_PLAN, write: each(termOf) }],
};

const NAMES: Readonly<Record<Kind, string>> = {
  organization: 'Organization',
  person: 'Person',
  meeting: 'Meeting',
  agendaItem: 'AgendaItem',
  paper: 'Paper',
  consultation: 'Consultation',
  location: 'Location',
  legislativeTerm: 'LegislativeTerm',
};
export const nameOf = (kind: Kind): string => NAMES[kind];

/** The council's own organization stands beside its rooms, first of the list. */
export const council = (site: Site): OParl => ({
  id: councilId(site),
  type: typeOf('Organization'),
  body: `${site.address}/oparl/bodies/council`,
  name: site.council,
  organizationType: '政协',
  web: `${site.address}/`,
});
