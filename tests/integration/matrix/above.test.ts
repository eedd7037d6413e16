/** Above SQL: what a topic may not suffer by the panel and the Document Service; and content REST, closed for all types. */
import { GATES } from '../../../src/enforcement/document-gate';
import { adminLogin } from '../../support/admin';
import { startApp, type App } from '../../support/app';
import { DEMO_COUNCIL, rowNamed } from '../../support/office';

const TOPIC = 'api::topic.topic';
const PANEL = `/content-manager/collection-types/${TOPIC}`;
const TABLES = ['topics', 'topics_room_lnk', 'workflow_instances', 'workflow_events'];

type Data = Readonly<Record<string, unknown>>;

/** Services whose many overloads do not matter here. */
type Loose = Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>;

/** What is forbidden, and the clause that each refusal must cite. */
const FORBIDDEN = [
  { what: 'a typed stage', clause: '三(二).3', write: 'update', data: { stage: 'closed' } },
  { what: 'another kind', clause: '三(二).3', write: 'update', data: { kind: 'ad-hoc' } },
  { what: 'a clone', clause: '二(三).4', write: 'clone', data: { title: '复制的议题（测试）' } },
  { what: 'a deletion', clause: '二(五).12', write: 'delete', data: {} },
] as const;

describe('write paths above SQL', () => {
  let app: App;
  let token: string;
  let topic: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    token = await adminLogin(app);
    topic = await rowNamed(app, 'topic', { kind: 'annual', stage: 'drafted' });
  });

  afterAll(async () => {
    await app.stop();
  });

  /** Everything a topic consists of, locks aside. */
  async function state(): Promise<string> {
    const tables = TABLES.map((table) => app.strapi.db.connection(table).select());
    return JSON.stringify(await Promise.all(tables), (key, value: unknown) =>
      key === 'lock_no' ? null : value,
    );
  }

  const told = async (write: Promise<unknown>): Promise<string> => {
    try {
      return `not refused: ${JSON.stringify(await write)}`;
    } catch (error) {
      return JSON.stringify((error as { details: unknown }).details);
    }
  };

  async function byRequest(write: string, data: Data): Promise<string> {
    const [method, path] =
      write === 'clone'
        ? (['post', `${PANEL}/clone/${topic}`] as const)
        : ([write === 'delete' ? 'delete' : 'put', `${PANEL}/${topic}`] as const);
    return (await app.request[method](path).auth(token, { type: 'bearer' }).send(data)).text;
  }

  const PATHS = [
    ['the panel', byRequest],
    [
      'the Document Service',
      (write: string, data: Data) =>
        told(
          (app.strapi.documents(TOPIC) as unknown as Loose)[write]?.({ documentId: topic, data }) ??
            Promise.resolve(),
        ),
    ],
  ] as const;

  describe.each(PATHS)('%s', (_, write) => {
    it.each(FORBIDDEN)('refuses $what ($clause)', async ({ write: action, data, clause }) => {
      const before = await state();
      const answer = await write(action, data);
      expect(answer).toContain('"blockers"');
      expect(answer).toContain(`"clause":"${clause}"`);
      expect(await state()).toBe(before);
    });
  });

  it('bulk deletion in the panel is refused and takes nothing', async () => {
    const before = await state();
    const answer = await app.request
      .post(`${PANEL}/actions/bulkDelete`)
      .auth(token, { type: 'bearer' })
      .send({ documentIds: [topic] });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('"clause":"二(五).12"');
    expect(await state()).toBe(before);
  });

  describe('content REST with a token of full access', () => {
    let key: string;

    beforeAll(async () => {
      const tokens = app.strapi.service('admin::api-token') as unknown as Loose;
      const given = { name: '矩阵', description: '', type: 'full-access', lifespan: null };
      ({ accessKey: key } = (await tokens['create']?.(given)) as { accessKey: string });
    });

    it('is let in: what follows is not refused for its token', async () => {
      expect((await app.request.get('/api/topics').auth(key, { type: 'bearer' })).status).toBe(200);
    });

    it.each([...GATES.keys()])('writes no %s', async (uid) => {
      const { pluralName } = app.strapi.contentTypes[uid as typeof TOPIC].info;
      for (const method of ['post', 'put', 'delete'] as const) {
        for (const query of ['', '?status=draft', '?locale=en']) {
          const path = `/api/${pluralName}${method === 'post' ? '' : `/${topic}`}${query}`;
          const answer = await app.request[method](path).auth(key, { type: 'bearer' }).send({ data: {} });
          expect([404, 405]).toContain(answer.status);
        }
      }
    });
  });
});
