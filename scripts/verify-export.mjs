// Verifies an exported ledger. Needs Node.js (18 or later) and nothing else: give this one file to the auditor.
//   node verify-export.mjs FILE [HASH of an anchor that was published …]
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const [file, ...notedDown] = process.argv.slice(2);
const expect = (holds, what) => {
  if (!holds) throw new Error(what);
};
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Parses a line that must be written exactly so: these keys in this order, no more. */
function parse(line, keys) {
  const value = JSON.parse(line);
  const exact = Object.keys(value).join() === keys && JSON.stringify(value) === line;
  expect(exact, '字段或写法不符 / other fields or another form than expected');
  return value;
}

function merkleRoot(heads) {
  const topics = [...heads.keys()].sort((a, b) => (a < b ? -1 : 1));
  let level = topics.map((topic) => sha256(`leaf\n${topic}\n${heads.get(topic)}`));
  while (level.length > 1) {
    const pairs = level.filter((_, i) => i % 2 === 0).map((left, i) => [left, level[2 * i + 1]]);
    level = pairs.map(([left, right]) => (right ? sha256(`node\n${left}\n${right}`) : left));
  }
  return level[0] ?? sha256('none\n');
}

/** Everything read so far. */
const GENESIS = '0'.repeat(64);
const seen = {
  header: null,
  entries: 0,
  anchors: 0,
  topic: '',
  seq: 0,
  head: GENESIS,
  day: '',
  anchor: GENESIS,
};
const topicOf = new Map(); // by hash of an entry
const topics = new Set();
const heads = new Map();
const published = new Set(notedDown);

function readHeader(line) {
  seen.header = parse(line, 'format,topic,entries,anchors');
  expect(seen.header.format === 'haoshangliang-ledger/1', '不认识的格式 / unknown format');
}

function readEntry(line) {
  const { topic, seq, prev_hash, hash, body } = parse(line, 'topic,seq,prev_hash,hash,body');
  expect((seen.header.topic ?? topic) === topic, '不是所导出的议题 / not of the exported topic');
  if (topic !== seen.topic) {
    expect(!topics.has(topic), '议题的条目不连续 / the entries of this topic are scattered');
    topics.add(topic);
    Object.assign(seen, { topic, seq: 0, head: GENESIS });
  }
  expect(seq === seen.seq + 1, `应为第 ${seen.seq + 1} 条 / entry ${seen.seq + 1} ought to be here`);
  expect(prev_hash === seen.head, '没有接在前一条之后 / does not continue the entry before it');
  expect(hash === sha256(`hsl1\n${prev_hash}\n${body}`), '内容与哈希不符 / the body does not match its hash');
  const said = JSON.parse(body);
  expect(
    said.topic === topic && said.seq === seq,
    '议题或序号与内容不符 / topic or number differ from the body',
  );
  Object.assign(seen, { seq, head: hash, entries: seen.entries + 1 });
  topicOf.set(hash, topic);
}

function readAnchor(line) {
  const anchor = parse(line, 'day,topics,root,heads,prev_hash,hash,at');
  const { day, root, prev_hash, hash, at } = anchor;
  expect(prev_hash === seen.anchor && day > seen.day, '没有接在前一个锚之后 / does not continue the anchor');
  const own = sha256(['hsl-anchor1', prev_hash, day, anchor.topics, root, at, anchor.heads].join('\n'));
  expect(hash === own, '锚的内容与哈希不符 / the anchor does not match its hash');
  for (const [topic, head] of Object.entries(JSON.parse(anchor.heads))) {
    heads.set(topic, head);
    const there = (seen.header.topic ?? topic) !== topic || topicOf.get(head) === topic;
    expect(there, `议题 ${topic} 被锚定的条目不在链上 / the anchored entry of topic ${topic} is gone`);
  }
  expect(anchor.topics === heads.size, '议题数不符 / counts other topics than it holds');
  expect(root === merkleRoot(heads), '默克尔根不符 / the Merkle root differs from the heads');
  Object.assign(seen, { day, anchor: hash, anchors: seen.anchors + 1 });
  published.delete(hash);
}

function readLine(line) {
  if (!seen.header) readHeader(line);
  else if (seen.entries < seen.header.entries) readEntry(line);
  else readAnchor(line);
}

/** Not readline, which also breaks lines at signs that JSON allows inside a text. */
async function* linesOf(stream) {
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    yield* parts;
  }
  if (rest !== '') yield rest;
}

let number = 1;
try {
  for await (const line of linesOf(createReadStream(file ?? '', 'utf8'))) {
    readLine(line);
    number += 1;
  }
  const { header, entries, anchors, day, anchor } = seen;
  expect(
    entries === header?.entries && anchors === header.anchors,
    '行数不符 / lines are missing or too many',
  );
  for (const hash of published)
    expect(false, `公布的锚不在其中 / the published anchor is not in it: ${hash}`);
  console.log(`✓ ${topics.size} 个议题 / topics, ${entries} 条 / entries, ${anchors} 个锚 / anchors`);
  console.log(`最后一个锚 / last anchor: ${day} ${anchor}`);
} catch (error) {
  console.error(`✗ 第 ${number} 行 / line ${number}: ${error.message}`);
  process.exitCode = 1;
}
