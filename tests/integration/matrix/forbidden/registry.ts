/** Rooms, duty groups, venues, signs, delegations, and the records that others stand on. */
import { daysFromToday } from '../../../support/council/records';
import type { Data, Scene } from '../scene';
import { because, CLONED, ELSEWHERE, KEPT, TYPED, type Forbidden } from './row';

const registry = { gate: 'features/rooms/registry-gate.ts' } as const;
const keep = { gate: 'engine/write/keep-gate.ts' } as const;
const delegation = { gate: 'features/delegations/delegation-gate.ts', type: 'delegation' } as const;
const OWN = because('delegation-is-own', '二(五).12');

/** Of each type something that others refer to. */
const REFERRED_TO: Readonly<Record<string, Data>> = {
  area: { code: 'gaoxin' },
  organization: { name: '闸东社区党组织' },
  room: { slug: 'liuwei' },
  'annual-plan': {},
  member: { name: '委员01（示范）' },
  rule: {},
  flowchart: { topicKind: 'annual' },
};

const gaoxin = (scene: Scene) => scene.ref('area', { code: 'gaoxin' });

/** Records that lie in a district, and one of each in a district other than Chengdong. */
const LOCATED: Readonly<Record<string, (scene: Scene) => Promise<{ documentId: string; data: Data }>>> = {
  room: async (scene) => {
    const data = {
      name: '议事室（测试）',
      slug: 'elsewhere',
      level: 'village',
      visibility: 'internal',
      district: await gaoxin(scene),
    };
    return {
      documentId: await scene.make('room', { ...data, name: '无人引用（测试）', slug: 'nobodys' }),
      data,
    };
  },
  'duty-group': async (scene) => ({
    documentId: await scene.row('duty-group', { name: { $contains: '高新区' } }),
    data: { name: '小组（测试）', district: await gaoxin(scene), active: false },
  }),
  'legacy-venue': async (scene) => {
    const data = { number: 900, name: '场所（测试）', kind: 'member-home', district: await gaoxin(scene) };
    return { documentId: await scene.make('legacy-venue', { ...data, number: 901 }), data };
  },
};

/** From one account of the council to another, for some days. */
const given = async (scene: Scene, from: string, to: string, more: Data = {}): Promise<Data> => ({
  title: '委托（测试）',
  principal: { connect: [{ id: await scene.account(from) }] },
  delegate: { connect: [{ id: await scene.account(to) }] },
  from: daysFromToday(0),
  until: daysFromToday(5),
  ...more,
});

/** A picture in the library that nobody has described. */
async function picture({ app }: Scene): Promise<number> {
  const name = '没有替代文字.png';
  const file = {
    name,
    hash: 'undescribed',
    ext: '.png',
    mime: 'image/png',
    size: 1,
    url: '/x.png',
    provider: 'local',
  };
  const { id } = (await app.strapi.db.query('plugin::upload.file').create({ data: file })) as { id: number };
  return id;
}

export const FORBIDDEN_REGISTRY: readonly Forbidden[] = [
  {
    gate: 'engine/write/described-pictures.ts',
    type: 'room',
    what: '放上没有替代文字的照片',
    reason: { code: 'PICTURES_UNDESCRIBED' },
    acts: ['update'],
    situation: async (scene) => ({
      documentId: await scene.row('room', { slug: 'liuwei' }),
      data: { photos: [await picture(scene)] },
    }),
  },
  ...Object.entries(REFERRED_TO).map(([type, where]): Forbidden => ({
    ...keep,
    type,
    what: '删除别的记录所依据的记录',
    reason: KEPT,
    acts: ['delete'],
    situation: async (scene) => ({ documentId: await scene.row(type, where) }),
  })),
  {
    ...keep,
    type: 'area',
    what: '改已被引用的区镇代码',
    reason: KEPT,
    acts: ['update'],
    situation: async (scene) => ({
      documentId: await scene.row('area', { code: 'gaoxin' }),
      data: { code: 'renamed' },
    }),
  },
  {
    gate: 'features/flowcharts/flowchart-gate.ts',
    type: 'flowchart',
    what: '手填现行版本',
    reason: TYPED,
    acts: ['create', 'update'],
    situation: async (scene) => ({
      documentId: await scene.row('flowchart', { topicKind: 'annual' }),
      data: { title: '流程图（测试）', topicKind: 'annual', activeRelease: 'f'.repeat(64) },
    }),
  },
  ...Object.entries(LOCATED).map(([type, situation]): Forbidden => ({
    ...registry,
    type,
    what: '写别的区镇的记录，或把记录移过去',
    reason: ELSEWHERE,
    acts: ['create', 'update', 'delete', 'clone'],
    by: 'liaison-chengdong',
    situation,
  })),
  {
    ...registry,
    type: 'room',
    what: '“四个一”不全即通过验收',
    reason: because('four-ones-complete', '三(一).3'),
    acts: ['update'],
    situation: async (scene) => ({
      documentId: await scene.row('room', { slug: 'chengdong' }),
      data: { acceptance: 'accepted' },
    }),
  },
  {
    ...registry,
    type: 'duty-group',
    what: '启用不足 2 名委员的小组',
    reason: because('duty-group-size', '二(四).2'),
    acts: ['create', 'update', 'clone'],
    situation: async (scene) => ({
      documentId: await scene.row('duty-group', { name: { $contains: '城东镇' } }),
      data: {
        name: '一人小组（测试）',
        district: await scene.ref('area', { code: 'chengdong' }),
        members: { set: [{ documentId: await scene.row('member', { name: '委员01（示范）' }) }] },
        active: true,
      },
    }),
  },
  {
    ...registry,
    type: 'signage',
    what: '由联络员登记标识',
    reason: because('signs-made-centrally', '三(二).3'),
    acts: ['create', 'update', 'delete', 'clone'],
    by: 'liaison-chengdong',
    situation: async (scene) => ({
      documentId: await scene.row('signage', { serial: 'HS-001' }),
      data: { serial: 'HS-901', artworkVersion: '1', state: 'ordered' },
    }),
  },
  {
    ...delegation,
    what: '复制委托',
    reason: CLONED,
    acts: ['clone'],
    async situation(scene) {
      const data = await given(scene, 'committee', 'office2');
      return { documentId: await scene.make('delegation', data), data };
    },
  },
  {
    ...delegation,
    what: '替别人委托而没有文号',
    reason: OWN,
    acts: ['create', 'update', 'delete'],
    by: 'chairs',
    async situation(scene) {
      const data = await given(scene, 'committee', 'office2');
      return { documentId: await scene.make('delegation', data), data };
    },
  },
  {
    ...delegation,
    what: '删除已经开始的委托',
    reason: KEPT,
    acts: ['delete'],
    by: 'committee',
    situation: async (scene) => ({
      documentId: await scene.make('delegation', await given(scene, 'committee', 'office2')),
    }),
  },
  {
    ...delegation,
    what: '委托给自己',
    reason: { code: 'DELEGATION_INCOMPLETE' },
    acts: ['create', 'update'],
    by: 'committee',
    situation: async (scene) => ({
      documentId: await scene.make('delegation', await given(scene, 'committee', 'office2')),
      data: await given(scene, 'committee', 'committee'),
    }),
  },
  {
    ...delegation,
    what: '委托给已停用的账号',
    reason: { code: 'DELEGATE_CANNOT_SIGN_IN' },
    acts: ['create', 'update'],
    by: 'committee',
    async situation(scene) {
      const documentId = await scene.make('delegation', await given(scene, 'committee', 'office2'));
      const data = await given(scene, 'committee', 'chairs');
      const accounts = scene.app.strapi.db.query('admin::user');
      const switchTo = async (isActive: boolean) => {
        await accounts.update({ where: { id: await scene.account('chairs') }, data: { isActive } });
      };
      await switchTo(false);
      return { documentId, data, undo: () => switchTo(true) };
    },
  },
];
