// The same questions to a small council and to a large one.
import { load, quantile, rounded } from './load.mjs';
import { CASES } from './public-speed.mjs';
import { council } from './servers.mjs';

/** A moment long after all others, another one for each `n`: the same rows, in an answer that nobody has asked for yet. */
const late = (n) => new Date(Date.UTC(2100, 0, 1, 0, 0, n)).toISOString();
const WORDS = ['停车', '充电', '电梯', '照明', '噪声'];
const found = (words, n) => `/api/search?q=${encodeURIComponent(words + ' '.repeat(n))}`;

/** The n-th question of each kind; all but those from memory are new to the server each time. */
const QUESTIONS = {
  'cases, from memory': () => CASES,
  'cases, made anew': (n) => `${CASES}&filters[publishedAt][$lt]=${late(n)}`,
  'case page, made anew': (n) => `/cases/generated-case-${n % 24}?n=${n}`,
  'topics, made anew': (n) => `/api/topics?pagination[pageSize]=25&filters[createdAt][$lt]=${late(n)}`,
  'topic pages, made anew': (n) => `/topics?page=${1 + (n % 20)}&n=${n}`,
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
    const [first, second] = [await timeOne(small, question(n)), await timeOne(large, question(n))];
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

/** Each question to both councils in turn, so that both have the machine as it is. */
export async function compareSizes(names, onPostgres, asked) {
  const small = await council(names.small, onPostgres, { port: 4804 });
  const large = await council(names.large, onPostgres, { port: 4805 });
  const figures = {};
  for (const [name, question] of Object.entries(QUESTIONS)) {
    figures[name] = await askBoth(question, { small, large }, asked);
  }
  await Promise.all([small, large].map((server) => server.stop()));
  return figures;
}
