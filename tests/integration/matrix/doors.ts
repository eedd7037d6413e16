/** Every door by which a record can be written, from the panel down to SQL: the columns of the matrix. */
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Actor } from '../../../src/domain/record/facts';
import { actAs } from '../../../src/engine/people/actor';
import type { App } from '../../support/server/app';
import { databaseRefusal } from '../../support/database/database-refusal';
import { PATHS_BELOW, type Operation, type PathBelow } from './paths-below';

type Data = Readonly<Record<string, unknown>>;

/** What is done to a record, whatever the door calls it. */
export type Act =
  | 'create'
  | 'update'
  | 'delete'
  | 'clone'
  | 'publish'
  /** Created and published in one. */
  | 'appear'
  | 'unpublish'
  | 'discard';

/** Somebody who writes: the session in the panel, and the same person for code; `null` where nobody acts. */
export interface Writer {
  readonly token: string;
  readonly actor: Actor | null;
}

/** One forbidden write, about to be tried by a door. */
export interface Attempt {
  readonly app: App;
  readonly by: Writer;
  readonly uid: string;
  /** The document, and a row of it; empty for one that is to be created. */
  readonly documentId: string;
  readonly id: number;
  readonly data: Data;
  /** Of an API token with full access. */
  readonly key: string;
}

export interface Door {
  /** In Chinese, for docs/write-paths.md. */
  readonly group: string;
  readonly name: string;
  readonly acts: readonly Act[];
  /** What this door says in place of the gate that it never reaches, and why it does not reach it. */
  readonly instead?: {
    readonly answer: RegExp;
    readonly why: string;
    /** Are there types for which it does reach the gate? */
    readonly sometimes?: true;
  };
  /** @returns what came back; never throws */
  readonly write: (attempt: Attempt) => Promise<string>;
}

const panel = (
  name: string,
  acts: readonly Act[],
  send: (attempt: Attempt) => {
    readonly method?: 'post' | 'put' | 'delete';
    readonly path: string;
    readonly body?: Data;
  },
): Door => ({
  group: '后台',
  name,
  acts,
  async write(attempt) {
    const { method = 'post', path, body = attempt.data } = send(attempt);
    const url = `/content-manager/collection-types/${attempt.uid}${path}`;
    const sent = attempt.app.request[method](url).auth(attempt.by.token, { type: 'bearer' });
    return (await sent.send(body)).text;
  },
});

const several = ({ documentId }: Attempt): Data => ({ documentIds: [documentId] });

const PANEL: readonly Door[] = [
  panel('POST /:model', ['create'], () => ({ path: '' })),
  panel('PUT /:model/:id', ['update'], ({ documentId }) => ({ method: 'put', path: `/${documentId}` })),
  panel('PUT /:model/:id ?locale=en', ['update'], ({ documentId }) => ({
    method: 'put',
    path: `/${documentId}?locale=en`,
  })),
  panel('DELETE /:model/:id', ['delete'], ({ documentId }) => ({ method: 'delete', path: `/${documentId}` })),
  panel('POST /:model/clone/:sourceId', ['clone'], ({ documentId }) => ({ path: `/clone/${documentId}` })),
  {
    ...panel('POST /:model/auto-clone/:sourceId', ['clone'], ({ documentId }) => ({
      path: `/auto-clone/${documentId}`,
      body: {},
    })),
    instead: {
      answer: /prohibitedFields/,
      why: 'Strapi 不自动复制有关联或唯一字段的类型（400）',
      sometimes: true,
    },
  },
  panel('POST /:model/actions/publish', ['appear'], () => ({ path: '/actions/publish' })),
  panel('POST /:model/:id/actions/publish', ['publish'], ({ documentId }) => ({
    path: `/${documentId}/actions/publish`,
  })),
  panel('POST /:model/:id/actions/publish ?locale=en', ['publish'], ({ documentId }) => ({
    path: `/${documentId}/actions/publish?locale=en`,
  })),
  panel('POST /:model/:id/actions/unpublish', ['unpublish'], ({ documentId }) => ({
    path: `/${documentId}/actions/unpublish`,
  })),
  panel('POST /:model/:id/actions/unpublish discardDraft', ['unpublish'], ({ documentId }) => ({
    path: `/${documentId}/actions/unpublish`,
    body: { discardDraft: true },
  })),
  {
    ...panel('POST /:model/:id/actions/discard', ['discard'], ({ documentId }) => ({
      path: `/${documentId}/actions/discard`,
    })),
    instead: { answer: /"status":404/, why: 'Strapi 找不到已发布的版本（404）' },
  },
  panel('POST /:model/actions/bulkPublish', ['publish'], (attempt) => ({
    path: '/actions/bulkPublish',
    body: several(attempt),
  })),
  panel('POST /:model/actions/bulkUnpublish', ['unpublish'], (attempt) => ({
    path: '/actions/bulkUnpublish',
    body: several(attempt),
  })),
  panel('POST /:model/actions/bulkDelete', ['delete'], (attempt) => ({
    path: '/actions/bulkDelete',
    body: several(attempt),
  })),
];

/** What came of a call of a service: its refusal with the details, as a request would answer it. */
async function told(call: () => Promise<unknown>): Promise<string> {
  try {
    return `not refused: ${JSON.stringify(await call())}`;
  } catch (error) {
    const { message, details } = error as { readonly message: string; readonly details?: unknown };
    return JSON.stringify({ message, details });
  }
}

const inName = ({ actor }: Writer, call: () => Promise<unknown>) => (actor ? actAs(actor, call) : call());

/** Services whose many overloads do not matter here. */
type Service = Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>;

const document = (name: string, acts: readonly Act[], more: Data = {}): Door => ({
  group: 'Document Service',
  name,
  acts,
  write: ({ app, by, uid, documentId, data }) =>
    told(() =>
      inName(by, async () => {
        const service = app.strapi.documents(uid as 'api::topic.topic') as unknown as Service;
        return service[name.split(' ')[0] ?? '']?.({ documentId, data, ...more });
      }),
    ),
});

const DOCUMENTS: readonly Door[] = [
  document('create', ['create']),
  document("create status='published'", ['appear'], { status: 'published' }),
  document('update', ['update']),
  document("update status='published'", ['publish'], { status: 'published' }),
  document("update locale='en'", ['update'], { locale: 'en' }),
  document('delete', ['delete']),
  document("delete locale='*'", ['delete'], { locale: '*' }),
  document('clone', ['clone']),
  document('publish', ['publish']),
  document("publish locale='en'", ['publish'], { locale: 'en' }),
  document("publish locale='*'", ['publish'], { locale: '*' }),
  document('unpublish', ['unpublish']),
  document("unpublish locale='*'", ['unpublish'], { locale: '*' }),
  document('discardDraft', ['discard']),
];

/** Deprecated, and a door as long as it is there. */
export const entityService = ({ strapi }: App): Service =>
  (strapi as unknown as Readonly<Record<'entityService', Service>>).entityService;

const entity = (
  name: 'create' | 'update' | 'delete',
  acts: readonly Act[],
  given: (attempt: Attempt) => readonly unknown[],
): Door => ({
  group: 'entityService',
  name,
  acts,
  write: (attempt) =>
    told(() =>
      inName(attempt.by, async () => {
        return entityService(attempt.app)[name]?.(attempt.uid, ...given(attempt));
      }),
    ),
});

const ENTITIES: readonly Door[] = [
  entity('create', ['create', 'appear'], ({ data }) => [{ data: { ...data, publishedAt: new Date() } }]),
  entity('update', ['update'], ({ id, data }) => [id, { data }]),
  entity('delete', ['delete'], ({ id }) => [id]),
];

const rest = (method: 'post' | 'put' | 'delete', acts: readonly Act[], query = ''): Door => ({
  group: '内容 REST（最大权限令牌）',
  name: `${method.toUpperCase()}${query}`,
  acts,
  instead: { answer: /^40[45] /, why: '没有这样的路由（404 或 405）' },
  async write({ app, uid, documentId, data, key }) {
    const { pluralName } = app.strapi.contentTypes[uid as 'api::topic.topic'].info;
    const path = `/api/${pluralName}${method === 'post' ? '' : `/${documentId}`}${query}`;
    const { status, text } = await app.request[method](path).auth(key, { type: 'bearer' }).send({ data });
    return `${status} ${text}`;
  },
});

const REST: readonly Door[] = [
  rest('post', ['create', 'appear', 'clone']),
  rest('post', ['create'], '?status=draft'),
  rest('put', ['update', 'publish']),
  rest('put', ['update', 'publish'], '?locale=en'),
  rest('put', ['update', 'discard'], '?status=draft'),
  rest('delete', ['delete', 'unpublish']),
];

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const UPLOAD: Door = {
  group: '上传',
  name: 'POST /upload ref, refId, field',
  acts: ['update'],
  instead: { answer: /WRITE_OUTSIDE_PROCESS/, why: '文件不能由上传挂到记录上（409），须修改记录本身' },
  async write({ app, by, uid, id }) {
    const sent = app.request.post('/upload').auth(by.token, { type: 'bearer' });
    const fields = { ref: uid, refId: String(id), field: 'photo' };
    return (await sent.field(fields).attach('files', PIXEL, 'slipped-in.png')).text;
  },
};

const UPGRADE = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' };

const TRANSFER: Door = {
  group: '远程传输',
  name: 'WebSocket /admin/transfer/runner/push',
  acts: ['create', 'update', 'delete'],
  instead: { answer: /^answered/, why: '远程传输已关闭：没有人接 WebSocket' },
  write: ({ app, by }) =>
    new Promise((resolve, reject) => {
      const headers = {
        ...UPGRADE,
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
        Authorization: `Bearer ${by.token}`,
      };
      const asked = request(`${app.url}/admin/transfer/runner/push`, { headers });
      asked.on('upgrade', (_, socket) => {
        socket.destroy();
        resolve('upgraded');
      });
      asked.on('response', (response) => {
        response.resume();
        resolve(`answered ${response.statusCode}`);
      });
      asked.on('error', reject).end();
    }),
};

const ACTS_OF: Readonly<Record<Operation, readonly Act[]>> = {
  insert: ['create', 'clone', 'publish', 'appear'],
  update: ['update', 'publish', 'discard'],
  delete: ['delete', 'unpublish', 'discard'],
};

const GROUP_BELOW: readonly (readonly [string, string])[] = [
  ['db.query', '`strapi.db.query`'],
  ['import', '导入（钩子关闭）'],
  ['entityManager', '实体管理器'],
  ['queryBuilder', '查询构造器'],
  ['SQL', 'SQL'],
];

/** What hooks and triggers say; no clause, for whoever comes this way is no member of staff at work. */
const TICKET = {
  answer: /正常入口|流程推进|须留存|只能随台账/,
  why: '无凭证不写：生命周期或数据库触发器拒绝',
};

const below = ({ name, operation, write }: PathBelow): Door => ({
  group: GROUP_BELOW.find(([prefix]) => name.startsWith(prefix))?.[1] ?? name,
  name,
  acts: ACTS_OF[operation],
  instead: TICKET,
  write: ({ app, uid, id }) => databaseRefusal(write({ app, uid, id })),
});

/** The same row once more: the database numbers it itself. */
export const withoutId = (row: Data): Data =>
  Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'id'));

interface JoinTable {
  readonly joinTable?: { readonly name: string };
}

/** As a relation that is set from its other side writes: in the table between the two. */
const OTHER_SIDE: Door = {
  group: '从另一端设置关系',
  name: '关系表 INSERT',
  acts: ['update'],
  instead: TICKET,
  async write({ app, uid, id }) {
    const attributes = Object.values(app.strapi.db.metadata.get(uid).attributes) as JoinTable[];
    const [table] = attributes.flatMap(({ joinTable }) => joinTable?.name ?? []);
    const row = table === undefined ? undefined : ((await app.strapi.db.connection(table).first()) as Data);
    // Of a type without relations there is no other side; its own table stands for it.
    if (table === undefined || !row) {
      const own = app.strapi.db.metadata.get(uid).tableName;
      return databaseRefusal(app.strapi.db.connection(own).where({ id }).update({ updated_at: new Date() }));
    }
    return databaseRefusal(app.strapi.db.connection(table).insert(withoutId(row)));
  },
};

export const DOORS: readonly Door[] = [
  ...PANEL,
  ...DOCUMENTS,
  ...ENTITIES,
  ...REST,
  UPLOAD,
  TRANSFER,
  OTHER_SIDE,
  ...PATHS_BELOW.map(below),
];

export const doorsOf = (act: Act): readonly Door[] => DOORS.filter(({ acts }) => acts.includes(act));
