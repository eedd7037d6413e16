// The writes that are measured, and what they are made to.
import { compiled } from './council.mjs';

export const uid = (type) => `api::${type}.${type}`;

export const idOf = async (strapi, type, where) => {
  const row = await strapi.db.query(uid(type)).findOne({ where, orderBy: { id: 'asc' } });
  if (!row) throw new Error(`No ${type} ${JSON.stringify(where)}`);
  return row.documentId;
};

/** What the measured writes are made to; what the demo council lacks is made first, through the gates. */
export async function things(strapi) {
  const topic = await idOf(strapi, 'topic', {
    stage: 'surveying',
    room: { district: { code: 'gaoxin' } },
  }).catch(() => idOf(strapi, 'topic', { stage: 'surveying' }));
  const { room } = await strapi.db
    .query(uid('topic'))
    .findOne({ where: { documentId: topic }, populate: { room: { populate: { district: true } } } });
  const parent = { connect: [{ documentId: topic }] };
  const survey = await strapi.documents(uid('survey')).create({ data: { title: '压测', topic: parent } });
  const day = { form: 'meeting', plannedOn: '2027-01-05' };
  const session = await strapi
    .documents(uid('session'))
    .create({ data: { title: '压测', topic: parent, ...day } });
  const done = await idOf(strapi, 'topic', { stage: 'closed' });
  const reached = await idOf(strapi, 'survey', {
    topic: { stage: { $in: ['surveyed', 'scheduled', 'held'] } },
  });
  const data = {
    title: '压测案例',
    slug: 'bench',
    summary: 's',
    body: 'b',
    topic: { connect: [{ documentId: done }] },
  };
  const made = await strapi.documents(uid('case')).create({ data });
  return {
    topic,
    room: room.documentId,
    district: room.district.code,
    survey: survey.documentId,
    session: session.documentId,
    reached,
    case: made.documentId,
  };
}

/** Writes as the panel does: over HTTP, signed in, with all that Strapi asks before and after. */
export function panelOf(url, token) {
  const send = async (method, address, data) => {
    const response = await globalThis.fetch(`${url}/content-manager/collection-types/${address}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(data),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    await response.arrayBuffer();
  };
  return {
    create: (type, data) => send('POST', uid(type), data),
    save: (type, documentId, data) => send('PUT', `${uid(type)}/${documentId}`, data),
    publish: (type, documentId) => send('POST', `${uid(type)}/${documentId}/actions/publish`, {}),
  };
}

const proposer = (n) => ({ proposer: `提出人 ${n}` });
const title = (n) => ({ title: `压测 ${n}` });
const completed = (n) => ({ ...title(n), completed: true });
const summary = (n) => ({ summary: `概要 ${n}` });
const placed =
  ({ room }) =>
  (n) => ({ ...proposer(n), kind: 'annual', room: { connect: [{ documentId: room }] } });

/** What is created while something is measured, and goes again at once: the thousandth is made beside as few as the first. */
const MADE = '新建';
const newSurvey =
  ({ topic }) =>
  (n) => ({ title: `${MADE} ${n}`, topic: { connect: [{ documentId: topic }] } });
const newParticipant =
  ({ session }) =>
  (n) => ({ name: `${MADE} ${n}`, category: 'stakeholder', session: { connect: [{ documentId: session }] } });

const removed = (strapi, type, field) => () =>
  compiled('engine/database/ticket.js').withTicket(strapi, () =>
    strapi.db.query(uid(type)).deleteMany({ where: { [field]: { $startsWith: MADE } } }),
  );

/** A file of so many rows, written as an import writes it. */
async function imported(strapi, type, rows) {
  const plans = rows.map((values, at) => ({ number: at + 1, title: values.name, id: null, values }));
  const writing = { strapi, uid: uid(type), plans, common: {}, user: 1, progress: async () => undefined };
  const faults = await compiled('features/excel/import/write-rows.js').writeForGood(writing);
  if (faults.size > 0) throw new Error(JSON.stringify([...faults]));
}

/** Called in the server, from the cheapest to judge to the dearest. */
export function directWrites(strapi, made) {
  const documents = (type) => strapi.documents(uid(type));
  const update = (type, documentId, data) => ({
    type,
    write: (n) => documents(type).update({ documentId, data: data(n) }),
  });
  const asLiaison = (write) => ({ ...write, by: 'liaison' });
  return {
    'topic, a field no gate looks at, by the system': update('topic', made.topic, proposer),
    'topic, the same by its liaison': asLiaison(update('topic', made.topic, proposer)),
    'topic, with kind and room, by its liaison': asLiaison(update('topic', made.topic, placed(made))),
    'survey, by its liaison': asLiaison(update('survey', made.survey, title)),
    'survey that a stage rests on': update('survey', made.reached, title),
    'survey, with what the stage rests on': update('survey', made.reached, completed),
    'survey, created by its liaison': asLiaison({
      type: 'survey',
      write: (n) => documents('survey').create({ data: newSurvey(made)(n) }),
      undo: removed(strapi, 'survey', 'title'),
    }),
    'participants, twenty rows of an import': asLiaison({
      type: 'participant',
      write: (n) =>
        imported(
          strapi,
          'participant',
          Array.from({ length: 20 }, (_, row) => newParticipant(made)(`${n} ${row}`)),
        ),
      undo: removed(strapi, 'participant', 'name'),
    }),
    'session, by its liaison': asLiaison(update('session', made.session, title)),
    'case, edited': update('case', made.case, summary),
    'case, published': {
      type: 'case',
      write: () => documents('case').publish({ documentId: made.case }),
    },
  };
}

/** Done at the panel by whoever does such a thing. */
export function panelWrites(strapi, { liaison, committee, office }, made) {
  const saved = (panel, type, documentId, data) => ({
    type,
    write: (n) => panel.save(type, documentId, data(n)),
  });
  return {
    'topic, with kind and room, at the panel': saved(liaison, 'topic', made.topic, placed(made)),
    'survey, at the panel': saved(liaison, 'survey', made.survey, title),
    'survey, with what the stage rests on, at the panel': saved(committee, 'survey', made.reached, completed),
    'survey, created at the panel': {
      type: 'survey',
      write: (n) => liaison.create('survey', newSurvey(made)(n)),
      undo: removed(strapi, 'survey', 'title'),
    },
    'participant, created at the panel': {
      type: 'participant',
      write: (n) => liaison.create('participant', newParticipant(made)(n)),
      undo: removed(strapi, 'participant', 'name'),
    },
    'session, at the panel': saved(liaison, 'session', made.session, title),
    'case, edited at the panel': saved(office, 'case', made.case, summary),
    'case, published at the panel': { type: 'case', write: () => office.publish('case', made.case) },
  };
}
