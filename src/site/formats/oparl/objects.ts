/** Rooms, plans, topics, sessions and outcomes as OParl 1.1 names them: the chain topic, approval, session, result. */
import {
  CONVERSION_LABELS,
  LEVEL_LABELS,
  placeOfPhase,
  REPORT_LABELS,
  THEME_LABELS,
  TOPIC_KIND_LABELS,
} from '../../pages/frame/labels';
import { placeOfRoom, roomAddress, topicAddress } from '../../pages/shared/parts';
import type {
  Identified,
  OutcomeRow,
  PlanRow,
  RoomRow,
  SessionRow,
  TopicDetail,
} from '../../pages/shared/rows';
import { dayOfSession, FORM_LABELS, placeOfSession } from '../../pages/topics/session-parts';
import type { Site } from '../../pages/frame/site';
import { approvalId, bodyId, councilId, dates, filled, hearingId, idOf, typeOf, type OParl } from './ids';

export type Room = RoomRow & Identified & { readonly establishedOn?: string | null };
export type Outcome = OutcomeRow & Identified & { readonly topic?: Identified | null };

export const locationOf = (site: Site, room: Room): OParl =>
  filled({
    id: idOf(site, 'location', room.documentId),
    type: typeOf('Location'),
    description: `${room.name}，${placeOfRoom(room)}`,
    streetAddress: room.address,
    room: room.name,
    locality: room.district?.name,
    organizations: [idOf(site, 'organization', room.documentId)],
    web: site.address + roomAddress(room.slug),
    ...dates(room),
  });

/** A room is where people meet and, by its conveners, who invites them. */
export const organizationOf = (site: Site, room: Room): OParl =>
  filled({
    id: idOf(site, 'organization', room.documentId),
    type: typeOf('Organization'),
    body: bodyId(site),
    name: room.name,
    organizationType: '协商议事室',
    classification: `${LEVEL_LABELS[room.level]}协商议事室`,
    subOrganizationOf: councilId(site),
    startDate: room.establishedOn,
    location: locationOf(site, room),
    web: site.address + roomAddress(room.slug),
    ...dates(room),
  });

export const termOf = (site: Site, plan: PlanRow): OParl => ({
  id: idOf(site, 'legislativeTerm', plan.documentId),
  type: typeOf('LegislativeTerm'),
  body: bodyId(site),
  name: plan.title,
  startDate: `${plan.year}-01-01`,
  endDate: `${plan.year}-12-31`,
  web: `${site.address}/plan#y${plan.year}`,
  ...dates(plan),
});

/** The approval a topic has passed: decided by the council's side, in no session. */
export const approvalOf = (site: Site, topic: Identified, passedAt: string): OParl => ({
  id: approvalId(site, topic.documentId),
  type: typeOf('Consultation'),
  paper: idOf(site, 'paper', topic.documentId),
  organization: [councilId(site)],
  authoritative: true,
  role: '审定',
  ...dates({ createdAt: passedAt, updatedAt: passedAt }),
});

/** What a session did with its topic. */
export const hearingOf = (site: Site, session: SessionRow): OParl =>
  filled({
    id: hearingId(site, session.documentId),
    type: typeOf('Consultation'),
    paper: session.topic && idOf(site, 'paper', session.topic.documentId),
    agendaItem: idOf(site, 'agendaItem', session.documentId),
    meeting: idOf(site, 'meeting', session.documentId),
    organization: organizersOf(site, session),
    authoritative: false,
    role: '协商',
    ...dates(session),
  });

const roomOf = ({ topic }: SessionRow): Room | null => (topic?.room as Room | null | undefined) ?? null;

const organizersOf = (site: Site, session: SessionRow): readonly string[] => {
  const room = roomOf(session);
  return [room ? idOf(site, 'organization', room.documentId) : councilId(site)];
};

/** @param outcomes what was reported on the session's topic */
export const agendaItemOf = (site: Site, session: SessionRow, outcomes: readonly Outcome[]): OParl =>
  filled({
    id: idOf(site, 'agendaItem', session.documentId),
    type: typeOf('AgendaItem'),
    meeting: idOf(site, 'meeting', session.documentId),
    number: '1',
    order: 0,
    name: session.topic?.title ?? session.title,
    public: true,
    consultation: hearingId(site, session.documentId),
    ...(session.heldOn && resultOf(outcomes)),
    ...dates(session),
  });

function resultOf(outcomes: readonly Outcome[]): OParl {
  if (outcomes.length === 0) return { result: '已协商' };
  return {
    result: `形成协商成果${outcomes.map(({ title }) => `《${title}》`).join('')}`,
    resolutionText: outcomes.map(({ suggestions }) => suggestions).join('\n'),
  };
}

/** At its hour in Shanghai; where only the day is known, at its beginning, and it is said that this is no hour. */
function startOf(session: SessionRow): OParl {
  const day = dayOfSession(session) ?? '';
  const hour = session.heldOn ? null : session.startsAt;
  return {
    start: `${day}T${hour?.slice(0, 5) ?? '00:00'}:00+08:00`,
    ...(!hour && { 'haoshangliang:dateOnly': true }),
  };
}

/** The session's own place, which need not be a room. */
export const placeOf = (site: Site, session: SessionRow): OParl | null => {
  const place = placeOfSession(session);
  return place === ''
    ? null
    : {
        id: idOf(site, 'location', session.documentId),
        type: typeOf('Location'),
        description: place,
        meetings: [idOf(site, 'meeting', session.documentId)],
        ...dates(session),
      };
};

export const meetingOf = (site: Site, session: SessionRow, outcomes: readonly Outcome[]): OParl =>
  filled({
    id: idOf(site, 'meeting', session.documentId),
    type: typeOf('Meeting'),
    name: session.title,
    meetingState: session.heldOn ? '已召开' : '已安排',
    cancelled: false,
    ...startOf(session),
    location: placeOf(site, session),
    organization: organizersOf(site, session),
    agendaItem: [agendaItemOf(site, session, outcomes)],
    keyword: [FORM_LABELS[session.form]],
    web: site.address + (session.topic ? topicAddress(session.topic.documentId) : '/sessions'),
    ...dates(session),
  });

export interface TopicChain {
  readonly topic: TopicDetail;
  readonly approvedAt: string | null;
  readonly sessions: readonly SessionRow[];
  readonly outcomes: readonly Outcome[];
}

export const topicPaper = (site: Site, { topic, approvedAt, sessions, outcomes }: TopicChain): OParl => {
  const id = topic.documentId;
  return filled({
    id: idOf(site, 'paper', id),
    type: typeOf('Paper'),
    body: bodyId(site),
    name: topic.title,
    date: topic.createdAt.slice(0, 10),
    paperType: TOPIC_KIND_LABELS[topic.kind],
    ...(outcomes.length > 0 && {
      subordinatedPaper: outcomes.map((one) => idOf(site, 'paper', one.documentId)),
    }),
    underDirectionOf: [councilId(site)],
    consultation: [
      ...(approvedAt ? [approvalOf(site, topic, approvedAt)] : []),
      ...sessions.map((session) => hearingOf(site, session)),
    ],
    keyword: [THEME_LABELS[topic.themeCategory], placeOfPhase(topic.publicPhase).label],
    web: site.address + topicAddress(id),
    ...dates(topic),
  });
};

export const outcomePaper = (site: Site, outcome: Outcome): OParl => {
  const { topic, reportForm, conversionKind, reportedOn } = outcome;
  return filled({
    id: idOf(site, 'paper', outcome.documentId),
    type: typeOf('Paper'),
    body: bodyId(site),
    name: outcome.title,
    date: reportedOn,
    paperType: reportForm ? `协商成果（${REPORT_LABELS[reportForm]}）` : '协商成果',
    superordinatedPaper: topic ? [idOf(site, 'paper', topic.documentId)] : null,
    originatorOrganization: [councilId(site)],
    keyword: conversionKind ? [CONVERSION_LABELS[conversionKind]] : null,
    web: topic ? site.address + topicAddress(topic.documentId) : null,
    ...dates(outcome),
  });
};
