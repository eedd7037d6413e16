/** What residents sent, and how it is screened. */
import { suggest } from '../../../support/public/suggestion-form';
import type { Data, Scene } from '../scene';
import { because, type Forbidden } from './row';

const suggestion = { gate: 'features/suggestions/suggestion-gate.ts', type: 'suggestion' } as const;
const KEPT = because('suggestion-kept', '二(五).12');

/** One comes in by the public form. @returns its document id */
async function sent(scene: Scene): Promise<string> {
  const text = '小区门口晚上太暗，希望商量装路灯的办法。';
  const { status } = await suggest(scene.app, { text });
  if (status !== 201) throw new Error(`The form was refused: ${status}`);
  const rows: unknown = await scene.app.strapi.db
    .query('api::suggestion.suggestion')
    .findMany({ orderBy: { id: 'desc' }, limit: 1 });
  return (rows as readonly { documentId: string }[])[0]?.documentId ?? '';
}

/** What the intake wrote or the gate itself writes, and another value for each. */
const KEPT_FIELDS: Data = {
  title: '另一个标题',
  kind: 'opinion',
  rawText: '另一段话',
  receipt: 'XXXXXXXXXXXXXXXX',
  receivedAt: '2020-01-01T00:00:00.000Z',
  consentVersion: 'none',
  consentAt: '2020-01-01T00:00:00.000Z',
  decidedBy: '某人',
  decidedAt: '2020-01-01T00:00:00.000Z',
};

const step = (
  what: string,
  reason: ReturnType<typeof because>,
  data: Data,
  more: Partial<Forbidden> = {},
): Forbidden => ({
  ...suggestion,
  what,
  reason,
  acts: ['update'],
  situation: async (scene) => ({ documentId: await sent(scene), data }),
  ...more,
});

export const FORBIDDEN_SUGGESTIONS: readonly Forbidden[] = [
  {
    ...suggestion,
    what: '不经公众表单录入',
    reason: because('suggestion-from-public', '二(三).3'),
    acts: ['create'],
    situation: () => Promise.resolve({ data: { kind: 'topic', state: 'received', rawText: '后台写的内容' } }),
  },
  ...Object.entries(KEPT_FIELDS).map(([field, value]) =>
    step(`改写群众来件的 ${field}`, KEPT, { [field]: value }),
  ),
  {
    ...step('改指来件所针对的议题', KEPT, {}),
    situation: async (scene) => ({
      documentId: await sent(scene),
      data: { about: await scene.ref('topic', { title: { $contains: '停车难' } }) },
    }),
  },
  step('复制、删除来件', KEPT, {}, { acts: ['clone', 'delete'] }),
  step(
    '由别的角色处理来件',
    because('actor-may-act', '二(三).3'),
    { state: 'screening' },
    { by: 'committee' },
  ),
  step(
    '跳过处理顺序',
    because('screened-in-order', '二(五).12'),
    { state: 'released', publicCopy: '希望商量装路灯。' },
    {
      async situation(scene) {
        const documentId = await sent(scene);
        const data = { state: 'declined', declineReason: 'unclear' };
        await scene.as('office', () => scene.change('suggestion', documentId, { data }));
        return { documentId, data: { state: 'released', publicCopy: '希望商量装路灯。' } };
      },
    },
  ),
  step('不予采用而不选理由', because('decline-coded', '二(五).12'), { state: 'declined' }),
  step('公布而没有整理稿', because('released-as-edited', '第二十五条'), { state: 'released' }),
  step('转为议题而没有议题', because('suggestion-became-topic', '二(三).3'), {
    state: 'forwarded',
    publicCopy: '希望商量装路灯。',
  }),
];
