// Records for measurements, made after the ones of the demo council: the same stages, ledgers and relations, other words.
import { createHash } from 'node:crypto';
import { compiled } from './council.mjs';

const PLACES = [
  '城东镇',
  '高新区',
  '曲塘镇',
  '李堡镇',
  '角斜镇',
  '大公镇',
  '南莫镇',
  '白甸镇',
  '墩头镇',
  '雅周镇',
];
const THINGS = [
  '老旧小区加装电梯',
  '农贸市场周边停车',
  '电动自行车充电',
  '河道清淤',
  '校门口交通安全',
  '社区养老助餐',
  '农村道路照明',
  '垃圾分类投放',
  '广场噪声',
  '飞线整治',
  '物业服务收费',
  '村级便民服务',
];
const QUESTIONS = ['怎么办', '由谁来管', '怎样更方便', '如何长久', '费用怎么分担'];
const DAY = 86_400_000;

/** An id as Strapi makes them, the same for the same name. */
export const idOf = (name) => `g${createHash('sha256').update(name).digest('hex').slice(0, 23)}`;
const pick = (list, n) => list[n % list.length];

/** `2026-…Z`, a number or a date of a row, so many days earlier and in the same form. */
const earlier = (value, days) => {
  const moved = new Date(new Date(value).getTime() - days * DAY);
  return typeof value === 'number' ? moved.getTime() : moved.toISOString();
};

export const partyOrganizationRow = (model, n) => ({
  ...model,
  document_id: idOf(`party organisation ${n}`),
  name: `第${n + 1}片区党组织`,
});

const LEVELS = ['town', 'village', 'village', 'enterprise-institution'];

export const roomRow = (model, n, district) => ({
  ...model,
  document_id: idOf(`room ${n}`),
  name: `${district.name}第${n}村“有事好商量”协商议事室`,
  slug: `generated-${n}`,
  level: pick(LEVELS, n),
  introduction: '量测用，非真实情况。',
  district_code: district.code,
});

export function topicRow(model, n, room) {
  const title = `${pick(PLACES, n)}第${n % 997}网格${pick(THINGS, n)}${pick(QUESTIONS, Math.floor(n / 7))}`;
  const days = n % 1500;
  return {
    ...model,
    document_id: idOf(`topic ${n}`),
    title: `${title}（${n}）`,
    summary: `居民反映${pick(THINGS, n)}的问题，量测用。`,
    background: null,
    scheme: null,
    stage: null,
    district_code: room.district_code,
    stage_entered_at: earlier(model.stage_entered_at, days),
    created_at: earlier(model.created_at, days),
    updated_at: earlier(model.updated_at, days),
  };
}

export const caseRow = (model, n) => ({
  ...model,
  document_id: idOf(`case ${n}`),
  title: `${pick(THINGS, n)}，商量着办成了（${n}）`,
  slug: `generated-case-${n}`,
});

/** A topic's way through the process, taken after a model's: every entry hashed anew, because each names its topic. */
export function ledgerRows({ events, instance }, topic, days) {
  const { entryHash } = compiled('ledger/hash.js');
  const renamed = (text) => text.replaceAll(instance.topic, topic);
  let head = '0'.repeat(64);
  const rows = events.map((event) => {
    const { at } = JSON.parse(event.body);
    const body = renamed(event.body).replace(`"at":"${at}"`, `"at":"${earlier(at, days)}"`);
    const row = { ...event, topic, body, prev_hash: head, hash: entryHash(head, body) };
    head = row.hash;
    return row;
  });
  return { rows, instance: { ...instance, topic, state: renamed(instance.state), head_hash: head } };
}

/** What the search index holds of a topic, as the server itself writes it. */
export function searchEntry(topic, room) {
  const { fold, gramsOf } = compiled('site/search/fold.js');
  const title = fold(topic.title);
  const text = `${title} ${fold(`${topic.summary}\n${room.name}`)}`;
  const updated_at = new Date(topic.updated_at).toISOString();
  return {
    entry: { type: 'topic', document_id: topic.document_id, title, text, updated_at },
    grams: gramsOf(text),
  };
}
