/** A small council in which of everything one is public and one is not. */
import type { Core } from '@strapi/strapi';
import type { UID } from '@strapi/types';
import { withTicket } from '../../../src/engine/database/ticket';

export interface PublicCouncil {
  /** `[path of the type, document id]` of rows nobody outside may see. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly openTopic: string;
  readonly limitedTopic: string;
  readonly publishedCase: string;
}

interface Row {
  readonly id: number;
  readonly documentId: string;
}

type Data = Readonly<Record<string, unknown>>;
type Put = (uid: UID.Schema, data: Data) => Promise<Row>;

/** The only place where these tests write, past the gates: what is read is what matters here. */
const writer =
  (strapi: Core.Strapi): Put =>
  (uid, data) =>
    withTicket(strapi, () => strapi.db.query(uid).create({ data }) as Promise<Row>);

/** Rows of a repeatable component, as a relation of their owner. */
const parts = async (put: Put, [field, uid]: [string, UID.Schema], data: Data) => ({
  [field]: [{ id: (await put(uid, data)).id, __pivot: { field, component_type: uid } }],
});

export async function publicCouncil(strapi: Core.Strapi): Promise<PublicCouncil> {
  const put = writer(strapi);
  const rooms = await putRooms(put, await putRules(put), await putFlowcharts(put));
  const topics = await putTopics(put, rooms);
  const outcomes = await putOutcomes(put, topics);
  const sessions = await putSessions(put, topics);
  const cases = await putCases(put, { rooms, topics, outcomes });
  return {
    hidden: [
      ['rooms', rooms.internal.documentId],
      ['topics', topics.limited.documentId],
      ['topics', topics.sealed.documentId],
      ['topics', topics.unborn.documentId],
      ['topics', topics.elsewhere.documentId],
      ['sessions', sessions.limited.documentId],
      ['sessions', sessions.elsewhere.documentId],
      ['sessions', sessions.undated.documentId],
      ['outcomes', outcomes.unreported.documentId],
      ['outcomes', outcomes.limited.documentId],
      ['cases', cases.sealed.documentId],
      ['cases', cases.draft.documentId],
    ],
    openTopic: topics.open.documentId,
    limitedTopic: topics.limited.documentId,
    publishedCase: cases.open.documentId,
  };
}

async function putRules(put: Put) {
  const binding = await parts(put, ['bindings', 'rule.binding'], {
    policy: 'secret-policy',
    quote: '秘密',
    modality: 'must',
    mode: 'enforce',
    at: 'hold',
  });
  const clauses = await parts(put, ['clauses', 'rule.clause'], {
    number: '二(五).3',
    text: '不调研不协商。',
    ...binding,
  });
  const rule = { issuer: '海安市政协', note: '秘密' };
  return {
    inForce: await put('api::rule.rule', { ...rule, ...clauses, title: '现行制度', state: 'in-force' }),
    retired: await put('api::rule.rule', { ...rule, title: '旧制度', state: 'retired' }),
    draft: await put('api::rule.rule', { ...rule, title: '秘密制度', state: 'draft' }),
  };
}

async function putFlowcharts(put: Put) {
  const stages = await parts(put, ['stages', 'flow.stage'], { key: 'drafted', label: '提出', kind: 'start' });
  const chart = { topicKind: 'annual' };
  return {
    active: await put('api::flowchart.flowchart', {
      ...chart,
      ...stages,
      title: '现行流程',
      activeRelease: 'r1',
    }),
    drawn: await put('api::flowchart.flowchart', { ...chart, title: '秘密流程' }),
  };
}

type Rows<Make extends (...args: never[]) => unknown> = Awaited<ReturnType<Make>>;

async function putRooms(put: Put, rules: Rows<typeof putRules>, charts: Rows<typeof putFlowcharts>) {
  const district = await put('api::area.area', { name: '城东镇', code: 'chengdong', level: 'district' });
  const room = { level: 'town', district: district.id, districtCode: '秘密', visibility: 'public' };
  const [rule, draft] = [rules.inForce.id, rules.draft.id];
  const rooms = {
    open: await put('api::room.room', {
      ...room,
      name: '公开议事室',
      slug: 'open',
      pilot: true,
      establishedOn: '2019-09-01',
      rule,
      flowchart: charts.active.id,
    }),
    other: await put('api::room.room', {
      ...room,
      level: 'village',
      name: '另一公开议事室',
      slug: 'other',
      rule: draft,
      flowchart: charts.drawn.id,
    }),
    internal: await put('api::room.room', {
      ...room,
      name: '内部议事室',
      slug: 'internal',
      visibility: 'internal',
    }),
  };
  const sign = { artworkVersion: '2019', note: '秘密', districtCode: '秘密' };
  await put('api::signage.signage', { ...sign, serial: 'S-1', state: 'hung', room: rooms.open.id });
  await put('api::signage.signage', { ...sign, serial: 'S-2', state: 'made', room: rooms.open.id });
  await put('api::signage.signage', { ...sign, serial: 'S-3', state: 'hung', room: rooms.internal.id });
  return rooms;
}

async function putTopics(put: Put, { open, internal }: Rows<typeof putRooms>) {
  const topic = {
    kind: 'annual',
    room: open.id,
    themeCategory: 'livelihood',
    source: 'public',
    summary: '概要',
    proposer: '秘密',
    scheme: '秘密',
    stageLabel: '秘密',
    districtCode: '秘密',
    publicity: 'open',
    publicPhase: 'deliberating',
  };
  const uid = 'api::topic.topic';
  return {
    open: await put(uid, { ...topic, title: '公开的议题' }),
    limited: await put(uid, { ...topic, title: '限定的议题', publicity: 'limited' }),
    sealed: await put(uid, { ...topic, title: '封存的议题', publicity: 'sealed' }),
    unborn: await put(uid, { ...topic, title: '秘密：还没有进度', publicPhase: null }),
    elsewhere: await put(uid, { ...topic, title: '秘密：在内部议事室', room: internal.id }),
  };
}

async function putOutcomes(put: Put, { open, limited }: Rows<typeof putTopics>) {
  const outcome = { suggestions: '一、办好。', districtCode: '秘密', conversionEvidence: '秘密' };
  const reportedOn = '2024-06-12';
  const uid = 'api::outcome.outcome';
  return {
    open: await put(uid, { ...outcome, title: '已报送的成果', topic: open.id, reportedOn }),
    unreported: await put(uid, { ...outcome, title: '秘密：未报送', topic: open.id }),
    limited: await put(uid, { ...outcome, title: '秘密：限定议题的成果', topic: limited.id, reportedOn }),
  };
}

async function putSessions(put: Put, { open, limited, elsewhere }: Rows<typeof putTopics>) {
  const session = { form: 'meeting', plannedOn: '2024-06-01', host: '秘密', agenda: '秘密', minutes: '秘密' };
  const uid = 'api::session.session';
  return {
    open: await put(uid, { ...session, title: '公开的协商', topic: open.id }),
    limited: await put(uid, { ...session, title: '秘密：限定议题的协商', topic: limited.id }),
    elsewhere: await put(uid, { ...session, title: '秘密：在内部议事室', topic: elsewhere.id }),
    undated: await put(uid, { ...session, title: '秘密：没有日期', topic: open.id, plannedOn: null }),
  };
}

interface Behind {
  readonly rooms: Rows<typeof putRooms>;
  readonly topics: Rows<typeof putTopics>;
  readonly outcomes: Rows<typeof putOutcomes>;
}

async function putCases(put: Put, { rooms, topics, outcomes }: Behind) {
  const uid = 'api::case.case';
  // Strapi's query engine publishes a row that says nothing.
  const row = { summary: '摘要', body: '**正文** <script>', locale: 'zh-Hans', publishedAt: null };
  const publishedAt = (day: number) => new Date(Date.UTC(2024, 6, day));
  const open = {
    ...row,
    documentId: 'opencase0000000000000000',
    title: '公开案例',
    slug: 'open-case',
    topic: topics.open.id,
    room: rooms.open.id,
    outcome: outcomes.open.id,
  };
  await put(uid, { ...open, summary: '修改中的秘密' });
  await put(uid, {
    ...open,
    locale: 'en',
    title: 'An open case',
    slug: 'open-case-en',
    publishedAt: publishedAt(9),
  });
  await put(uid, {
    ...row,
    title: '限定议题的案例',
    slug: 'limited-case',
    topic: topics.limited.id,
    room: rooms.internal.id,
    outcome: outcomes.limited.id,
    publishedAt: publishedAt(8),
  });
  return {
    open: await put(uid, { ...open, publishedAt: publishedAt(9) }),
    sealed: await put(uid, {
      ...row,
      title: '秘密：封存议题的案例',
      slug: 'sealed-case',
      topic: topics.sealed.id,
      publishedAt: publishedAt(7),
    }),
    draft: await put(uid, { ...row, title: '秘密草稿', slug: 'draft-case', topic: topics.open.id }),
  };
}
