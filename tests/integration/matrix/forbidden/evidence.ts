/** What hangs on a topic: surveys, sessions, participants, opinions, referrals, outcomes, feedback. */
import { EVIDENCE_KINDS } from '../../../../src/engine/database/aggregate-map';
import type { EvidenceKind } from '../../../../src/domain/policies/policy';
import { refs } from '../../../support/council/records';
import type { Data, Scene } from '../scene';
import { because, CLONED, ELSEWHERE, type Forbidden } from './row';
import { unfinished } from './unfinished';

/** A record of each kind, whole but for its parent. */
const WHOLE: Readonly<Record<EvidenceKind, Data>> = {
  survey: { title: '调研（测试）' },
  session: { title: '会议（测试）', form: 'meeting' },
  participant: { name: '参加人（测试）', category: 'other' },
  opinion: { content: '意见（测试）' },
  referral: { title: '转办（测试）', channel: 'other', decision: 'open' },
  outcome: { title: '成果（测试）', suggestions: '建议。' },
  feedback: { title: '反馈（测试）', audience: 'masses', content: '反馈。' },
};

const PARENT: Readonly<Record<EvidenceKind, string>> = {
  survey: 'topic',
  session: 'topic',
  participant: 'session',
  opinion: 'session',
  referral: 'opinion',
  outcome: 'topic',
  feedback: 'outcome',
};

async function onClosed(scene: Scene, kind: EvidenceKind): Promise<{ documentId: string; data: Data }> {
  const { strapi } = scene.app;
  const uid = `api::${kind}.${kind}` as const;
  const parent = PARENT[kind];
  const districtCode = 'gaoxin';
  const row = (await strapi.db
    .query(uid)
    .findOne({ where: { districtCode }, populate: { [parent]: true } })) as {
    documentId: string;
  } & Record<string, { documentId: string }>;
  return {
    documentId: row.documentId,
    data: { ...WHOLE[kind], [parent]: refs(row[parent]?.documentId ?? '') },
  };
}

const evidence = { gate: 'features/evidence/evidence-gate.ts' } as const;

const ofEachKind = (kind: EvidenceKind): readonly Forbidden[] => [
  {
    ...evidence,
    type: kind,
    what: '复制',
    reason: CLONED,
    acts: ['clone'],
    situation: (scene) => onClosed(scene, kind),
  },
  {
    ...evidence,
    type: kind,
    what: '议题已办结',
    reason: because('process-open', '二(五).12'),
    acts: ['create', 'update', 'delete'],
    situation: (scene) => onClosed(scene, kind),
  },
  {
    ...evidence,
    type: kind,
    what: '议题在别的区镇',
    reason: ELSEWHERE,
    acts: ['create', 'update', 'delete'],
    by: 'liaison-chengdong',
    situation: (scene) => onClosed(scene, kind),
  },
  {
    ...evidence,
    type: kind,
    what: '不属于任何议题',
    reason: { missing: PARENT[kind] },
    acts: ['create'],
    situation: () => Promise.resolve({ data: WHOLE[kind] }),
  },
];

const under = (topic: string, data: Data) => async (scene: Scene) => ({
  data: { ...data, topic: refs(await scene.topic(topic)) },
});

const inSession = (data: Data) => async (scene: Scene) => ({
  data: {
    ...data,
    session: await scene.ref('session', { topic: { title: { $contains: '校门口' } } }),
  },
});

const UNAPPROVED = '灌溉';

export const FORBIDDEN_EVIDENCE: readonly Forbidden[] = [
  ...EVIDENCE_KINDS.flatMap(ofEachKind),
  ...(['survey', 'session'] as const).map((kind): Forbidden => ({
    ...evidence,
    type: kind,
    what: '选题尚未审定',
    reason: because('approved-at-same-level', '二(三).4'),
    acts: ['create'],
    situation: under(UNAPPROVED, WHOLE[kind]),
  })),
  {
    ...evidence,
    type: 'outcome',
    what: '尚未协商就形成成果',
    reason: because('deliberation-held', '二(四).3'),
    acts: ['create'],
    situation: under('停车难', WHOLE.outcome),
  },
  {
    ...evidence,
    type: 'feedback',
    what: '成果尚未报送就反馈',
    reason: because('outcome-reported', '二(五).9'),
    acts: ['create'],
    async situation(scene) {
      const { outcome } = await unfinished(scene);
      return { data: { ...WHOLE.feedback, outcome: refs(outcome) } };
    },
  },
  {
    ...evidence,
    type: 'survey',
    what: '抽掉已走过阶段所依据的调研',
    reason: because('survey-completed', '二(五).3'),
    acts: ['update', 'delete'],
    situation: async (scene) => ({
      documentId: await scene.row('survey', { topic: { title: { $contains: '校门口' } } }),
      data: { completed: false },
    }),
  },
  {
    ...evidence,
    type: 'opinion',
    what: '没有认可的发言人',
    reason: because('speaker-recognised', '二(二).4'),
    acts: ['create'],
    situation: inSession(WHOLE.opinion),
  },
  {
    ...evidence,
    type: 'participant',
    what: '未经认可即到会',
    reason: because('speaker-recognised', '二(二).4'),
    acts: ['create', 'update'],
    async situation(scene) {
      const { data } = await inSession({ ...WHOLE.participant, attended: true })(scene);
      return {
        documentId: await scene.row('participant', {
          session: { topic: { title: { $contains: '校门口' } } },
        }),
        data,
      };
    },
  },
];
