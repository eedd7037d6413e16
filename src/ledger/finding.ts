/** What verification can find wrong, and how it says so. */

interface Words {
  readonly zh: string;
  readonly en: string;
}

const WORDS = {
  ENTRY_MISSING: { zh: '这一条不见了', en: 'this entry is missing' },
  ENTRY_EXTRA: { zh: '多出一条，序号与前文重复或倒退', en: 'an entry too many: its number does not follow' },
  LINK: { zh: '没有接在前一条之后（prev_hash）', en: 'does not continue the entry before it (prev_hash)' },
  HASH: { zh: '内容与哈希不符', en: 'the body does not match its hash' },
  BODY: { zh: '内容不是规范的 JSON', en: 'the body is not canonical JSON' },
  COLUMN: { zh: '这一列与内容不符', en: 'this column differs from the body' },
  EVENT: { zh: '这件事不可能发生在此前的状态之后', en: 'cannot happen to the state before it' },
  FACTS_MISSING: { zh: '所依据的事实不见了', en: 'the facts it rests on are missing' },
  FACTS: { zh: '所依据的事实与哈希不符', en: 'the facts it rests on do not match their hash' },
  TEXT: { zh: '所附文字与加盐哈希不符', en: 'the text kept beside it does not match its salted hash' },
  CONTENT: { zh: '审定时的议题内容与哈希不符', en: 'the content a body was shown does not match its hash' },
  RELEASE: { zh: '流程版本与哈希不符', en: 'the release does not match its hash' },
  RELEASE_KIND: { zh: '流程版本的种类与内容不符', en: 'the kind of the release differs from its body' },
  RELEASE_SEAL: {
    zh: '流程版本的生效记录（何时、何人、何图）或次序与封印不符',
    en: 'when, by whom or from what the release was put in force, or its place, does not match its seal',
  },
  RELEASE_MISSING: { zh: '所用的流程版本不见了', en: 'the release it runs on is missing' },
  INSTANCE_MISSING: { zh: '有台账而没有办理状态', en: 'a chain without a running row' },
  INSTANCE: {
    zh: '办理状态的这一列与台账重放的结果不符',
    en: 'this column of the running row differs from the replay',
  },
  CHAIN_MISSING: { zh: '有办理状态而没有台账', en: 'a running row without a chain' },
  TOPIC_MISSING: { zh: '有台账而没有议题', en: 'a chain without a topic' },
  TOPIC_STAGE: { zh: '议题显示的阶段与台账不符', en: 'the topic shows another stage than its ledger' },
  ANCHOR_LINK: { zh: '每日锚没有接在前一个之后', en: 'the anchor does not continue the one before it' },
  ANCHOR_HASH: { zh: '每日锚的内容与哈希不符', en: 'the anchor does not match its hash' },
  ANCHOR_HEADS: { zh: '每日锚的链头不可读', en: 'the heads of the anchor cannot be read' },
  ANCHOR_TOPICS: { zh: '每日锚的议题数不符', en: 'the anchor counts other topics than it holds' },
  ANCHOR_ROOT: { zh: '每日锚的默克尔根不符', en: 'the Merkle root of the anchor differs from its heads' },
  ANCHOR_LOST: {
    zh: '每日锚记下的链头已不在这条链上',
    en: 'the head that was anchored is no longer in this chain',
  },
  ANCHOR_UNKNOWN: { zh: '公布过的每日锚不在库中', en: 'the published anchor is not in the database' },
} as const satisfies Readonly<Record<string, Words>>;

export type FindingCode = keyof typeof WORDS;

/** The first thing that is wrong. */
export interface Finding {
  readonly code: FindingCode;
  readonly topic: string | null;
  readonly seq: number | null;
  /** Column, hash or day, where that helps to find it. */
  readonly at: string | null;
}

export const finding = (
  code: FindingCode,
  where: { readonly topic?: string | null; readonly seq?: number | null; readonly at?: string | null },
): Finding => ({ code, topic: where.topic ?? null, seq: where.seq ?? null, at: where.at ?? null });

/** A finding in both languages. */
export function describeFinding({ code, topic, seq, at }: Finding): Words {
  const join = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('，');
  const number = seq === null ? null : String(seq);
  return {
    zh: `${join([topic && `议题 ${topic}`, number && `第 ${number} 条`, at])}：${WORDS[code].zh}`,
    en: `${join([topic && `topic ${topic}`, number && `entry ${number}`, at]).replaceAll('，', ', ')}: ${WORDS[code].en}`,
  };
}
