/** Topics and their cases. */
import { checkIntegrity } from '../../../../src/engine/process/integrity';
import { installTriggers } from '../../../../src/engine/triggers/install';
import { daysFromToday, refs } from '../../../support/council/records';
import type { Data, Scene } from '../scene';
import { because, CLONED, ELSEWHERE, KEPT, TYPED, type Forbidden, type Situation } from './row';
import { unfinished } from './unfinished';

/** A whole topic, as good for being created as for a change. */
const whole = async (scene: Scene, more: Data = {}): Promise<Data> => ({
  title: '禁止的写入（测试）',
  kind: 'annual',
  room: await scene.ref('room', { slug: 'chengdong' }),
  themeCategory: 'livelihood',
  source: 'member',
  summary: '测试。',
  publicity: 'open',
  ...more,
});

const drafted = (scene: Scene): Promise<string> => scene.topic('文化站');

const COMPUTED = {
  stage: 'closed',
  stageLabel: '已办结',
  publicPhase: '已办结',
  stageEnteredAt: '2020-01-01T00:00:00.000Z',
  districtCode: 'gaoxin',
};

const topic = { gate: 'features/topics/topic-gate.ts', type: 'topic' } as const;
const window = { gate: 'features/topics/opinion-window.ts', type: 'topic' } as const;
const published = { gate: 'features/cases/case-gate.ts', type: 'case' } as const;

/** Lets SQL at a table for as long as it takes, as an administrator of the database could. */
async function unguarded(scene: Scene, trigger: string, table: string, sql: string): Promise<void> {
  const { strapi } = scene.app;
  const onPostgres = strapi.db.dialect.client === 'postgres';
  await strapi.db.connection.raw(`DROP TRIGGER ${trigger}${onPostgres ? ` ON ${table}` : ''}`);
  await strapi.db.connection.raw(sql);
}

const updatesOfReleases = ({ app }: Scene): string =>
  `hsl_workflow_releases_${app.strapi.db.dialect.client === 'postgres' ? 'written_once' : 'no_update'}`;

/** What a topic must have done before its case is public, clause by clause. */
const UNFINISHED = [
  ['成果没有报送就公布案例', 'outcome-reported', '二(五).9'],
  ['不同意见没有解释就公布案例', 'dissent-explained', '二(五).10'],
  ['应转办的意见没有转办就公布案例', 'issues-escalated', '二(五).11'],
  ['没有反馈就公布案例', 'feedback-given', '二(五).12'],
] as const;

/** A case that was never public, in both languages, and another like it to be created. */
async function draft(scene: Scene, slug: string, more: Data): Promise<Situation> {
  const data = { title: '案例（测试）', slug, summary: '摘要。', body: '正文。', ...more };
  const documentId = await scene.make('case', data);
  await scene.change('case', documentId, { locale: 'en', data: { ...data, slug: `${slug}-en` } });
  return { documentId, data: { ...data, slug: `${slug}-again` } };
}

export const FORBIDDEN_TOPICS: readonly Forbidden[] = [
  ...Object.entries(COMPUTED).map(([field, value]): Forbidden => ({
    ...topic,
    what: `手填由流程得出的字段 ${field}`,
    reason: TYPED,
    acts: ['create', 'update'],
    situation: async (scene) => ({
      documentId: await drafted(scene),
      data: await whole(scene, { [field]: value }),
    }),
  })),
  {
    ...topic,
    what: '改议题类型',
    reason: TYPED,
    acts: ['update'],
    situation: async (scene) => ({ documentId: await drafted(scene), data: { kind: 'ad-hoc' } }),
  },
  {
    ...topic,
    what: '复制议题',
    reason: CLONED,
    acts: ['clone'],
    situation: async (scene) => ({ documentId: await drafted(scene), data: { title: '复制（测试）' } }),
  },
  {
    ...topic,
    what: '删除议题',
    reason: KEPT,
    acts: ['delete'],
    situation: async (scene) => ({ documentId: await drafted(scene) }),
  },
  {
    ...topic,
    what: '改已办结的议题',
    reason: because('process-open', '二(五).12'),
    acts: ['update'],
    situation: async (scene) => ({ documentId: await scene.topic('充电点'), data: { summary: '改写。' } }),
  },
  {
    ...topic,
    what: '写别的区镇的议题，或把议题移过去',
    reason: ELSEWHERE,
    acts: ['create', 'update'],
    by: 'liaison-chengdong',
    situation: async (scene) => ({
      documentId: await scene.topic('灌溉'),
      data: await whole(scene, { room: await scene.ref('room', { slug: 'liuwei' }) }),
    }),
  },
  {
    ...topic,
    what: '没有议事室的议题',
    reason: { missing: 'room' },
    acts: ['update'],
    situation: async (scene) => ({ documentId: await drafted(scene), data: { room: { set: [] } } }),
  },
  {
    ...topic,
    what: '没有现行流程图就立项',
    reason: because('process-released', '三(二).3'),
    acts: ['create'],
    async situation(scene) {
      const swap = (from: string, to: string) =>
        unguarded(
          scene,
          updatesOfReleases(scene),
          'workflow_releases',
          `UPDATE workflow_releases SET kind = '${to}' WHERE kind = '${from}'`,
        ).then(() => installTriggers(scene.app.strapi));
      await swap('process', 'none');
      return { data: await whole(scene), undo: () => swap('none', 'process') };
    },
  },
  {
    ...topic,
    gate: 'engine/process/integrity.ts',
    what: '台账核验未通过时立项',
    reason: { code: 'LEDGER_BROKEN' },
    acts: ['create'],
    async situation(scene) {
      await unguarded(scene, updatesOfReleases(scene), 'workflow_releases', 'SELECT 1');
      await checkIntegrity(scene.app.strapi);
      return {
        data: await whole(scene),
        async undo() {
          await installTriggers(scene.app.strapi);
          expect(await checkIntegrity(scene.app.strapi)).toBeNull();
        },
      };
    },
  },
  {
    ...window,
    what: '对不公开的议题征集意见',
    reason: because('opinions-open', '一(二).7'),
    acts: ['create', 'update'],
    situation: async (scene) => ({
      documentId: await drafted(scene),
      data: await whole(scene, {
        publicity: 'limited',
        opinionsFrom: daysFromToday(0),
        opinionsUntil: daysFromToday(5),
      }),
    }),
  },
  {
    ...window,
    what: '由联络员决定征集意见',
    reason: because('actor-may-act', '一(二).7'),
    acts: ['create', 'update'],
    by: 'liaison-chengdong',
    situation: async (scene) => ({
      documentId: await drafted(scene),
      data: await whole(scene, { opinionsFrom: daysFromToday(0), opinionsUntil: daysFromToday(5) }),
    }),
  },
  ...UNFINISHED.map(([what, policy, clause], at): Forbidden => ({
    ...published,
    what,
    reason: because(policy, clause),
    acts: ['publish', 'appear'],
    async situation(scene) {
      const { topic: of } = await unfinished(scene);
      return draft(scene, `too-early-${at}`, { topic: refs(of) });
    },
  })),
  {
    ...published,
    what: '公布不属于任何议题的案例',
    reason: { missing: 'topic' },
    acts: ['publish', 'appear'],
    situation: (scene) => draft(scene, 'of-no-topic', {}),
  },
  {
    ...published,
    what: '不说理由就撤下案例',
    reason: because('withdrawal-reasoned', '二(五).12'),
    acts: ['unpublish', 'delete'],
    situation: async (scene) => ({
      documentId: await scene.row('case', { publishedAt: { $notNull: true } }),
    }),
  },
  {
    ...published,
    what: '放弃从未公布的草稿（会整条删除）',
    reason: KEPT,
    acts: ['discard'],
    situation: async (scene) => draft(scene, 'never-public', { topic: refs(await scene.topic('停车难')) }),
  },
];
