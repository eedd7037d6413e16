// The same questions to a small council and to a large one.
import { load, quantile, rounded } from './load.mjs';
import { CASES } from './public-speed.mjs';
import { council } from './servers.mjs';

/** A moment long after all others, another one for each `n`: the same rows, in an answer that nobody has asked for yet. */
const late = (n) => new Date(Date.UTC(2100, 0, 1, 0, 0, n)).toISOString();
const TOPICS = 'pagination[pageSize]=25';
const before = (n) => `filters[createdAt][$lt]=${late(n)}`;
const WORDS = ['停车', '充电', '电梯', '照明', '噪声'];
const found = (words, n) => `/api/search?q=${encodeURIComponent(words + ' '.repeat(n))}`;

/** The n-th question of each kind; all but those from memory are new to the server each time. */
const QUESTIONS = {
  'cases, from memory': () => CASES,
  'cases, made anew': (n) => `${CASES}&filters[publishedAt][$lt]=${late(n)}`,
  'case page, made anew': (n) => `/cases/generated-case-${n % 24}?n=${n}`,
  'topics, made anew': (n) => `/api/topics?pagination[start]=${n}&pagination[limit]=25`,
  'topics by another condition': (n) => `/api/topics?${TOPICS}&pagination[withCount]=false&${before(n)}`,
  'the same, and how many in all': (n) => `/api/topics?${TOPICS}&${before(n)}`,
  'list page of topics, made anew': (n) => `/topics?page=${1 + (n % 20)}&n=${n}`,
  'page of a topic, made anew': (n, topics) => `/topics/${topics[n % topics.length]}?n=${n}`,
  'page of a room, made anew': (n) => `/rooms/zhadong?n=${n}`,
  'statistics, made anew': (n) => `/statistics?n=${n}`,
  'search, two characters': (n) => found(WORDS[n % WORDS.length], n),
  'search, two words': (n) => found(`第${1 + (n % 900)}网格 停车`, n),
};

async function timeOne({ url, pid }, question) {
  const { times } = await load(`${url}${question}`, { pid, connections: 1, requests: 1 });
  return times[0];
}

async function askBoth(question, { small, large }, asked) {
  const times = { small: [], large: [] };
  for (let n = 0; n < asked + 5; n += 1) {
    const first = await timeOne(small, question(n, small.topics));
    const second = await timeOne(large, question(n, large.topics));
    if (n < 5) continue;
    times.small.push(first);
    times.large.push(second);
  }
  const at = (q) => [quantile(times.small, q), quantile(times.large, q)];
  const [p95Small, p95Large] = at(0.95);
  return {
    medianMs: at(0.5).map(rounded),
    p95Ms: [rounded(p95Small), rounded(p95Large)],
    growth: rounded(p95Large / p95Small),
  };
}

/** Ids of some topics, whose pages are asked for. */
async function withTopics(server) {
  const { data } = await (
    await fetch(`${server.url}/api/topics?fields=title&pagination[pageSize]=100`)
  ).json();
  return { ...server, topics: data.map(({ documentId }) => documentId) };
}

/** Each question to both councils in turn, so that both have the machine as it is. */
export async function compareSizes(names, onPostgres, asked) {
  const [small, large] = [
    await withTopics(await council(names.small, onPostgres, { port: 4804 })),
    await withTopics(await council(names.large, onPostgres, { port: 4805 })),
  ];
  const figures = {};
  for (const [name, question] of Object.entries(QUESTIONS)) {
    figures[name] = await askBoth(question, { small, large }, asked);
  }
  await Promise.all([small, large].map((server) => server.stop()));
  return figures;
}
