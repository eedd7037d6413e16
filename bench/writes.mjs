// The writes that are measured, and what they are made to.

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

/** Saves a record as the panel does: over HTTP, signed in, with all that Strapi asks before and after. */
export const saving = (url, token) => async (type, documentId, data) => {
  const response = await globalThis.fetch(
    `${url}/content-manager/collection-types/${uid(type)}/${documentId}`,
    {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(data),
    },
  );
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  await response.arrayBuffer();
};

/** The writes, from the cheapest to judge to the dearest. */
export function writes(strapi, { made, save }) {
  const documents = (type) => strapi.documents(uid(type));
  const update = (type, documentId, data) => ({
    type,
    write: (n) => documents(type).update({ documentId, data: data(n) }),
  });
  const saved = (type, documentId, data) => ({ type, write: (n) => save(type, documentId, data(n)) });
  const asLiaison = (write) => ({ ...write, by: 'liaison' });
  const proposer = (n) => ({ proposer: `提出人 ${n}` });
  const title = (n) => ({ title: `压测 ${n}` });
  const summary = (n) => ({ summary: `概要 ${n}` });
  const room = { connect: [{ documentId: made.room }] };
  const touched = (n) => ({ ...proposer(n), kind: 'annual', room });
  return {
    'topic, a field no gate looks at, by the system': update('topic', made.topic, proposer),
    'topic, the same by its liaison': asLiaison(update('topic', made.topic, proposer)),
    'topic, with kind and room, by its liaison': asLiaison(update('topic', made.topic, touched)),
    'survey, by its liaison': asLiaison(update('survey', made.survey, title)),
    'survey, saved in the panel': saved('survey', made.survey, title),
    'survey that a stage rests on': update('survey', made.reached, title),
    'session, by its liaison': asLiaison(update('session', made.session, title)),
    'session, saved in the panel': saved('session', made.session, title),
    'case, edited': update('case', made.case, summary),
    'case, published': {
      type: 'case',
      write: () => documents('case').publish({ documentId: made.case }),
    },
  };
}
