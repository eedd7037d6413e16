/**
 * Two server processes on one PostgreSQL: what one has published, changed or withdrawn the other does not show as it was
 * for longer than a second. `NODE_ROUNDS=100 TEST_DATABASE=postgres npx jest --selectProjects integration
 * --testPathPatterns two-nodes` for longer.
 */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { createDatabase, onPostgres } from '../../support/database/database';
import { temporaryFolder } from '../../support/server/paths';
import { startNode, type RunningServer } from '../../support/server/running-server';

const ROUNDS = Number(process.env.NODE_ROUNDS ?? 20);
const SECOND = 1000;
const PATHS = ['/api/cases', '/cases', '/cases/charging-points', '/feed.xml', '/search?q=充电'];

// SQLite has one process by nature.
(onPostgres ? it : it.skip)('two nodes that start at the same moment make one council', async () => {
  const folder = temporaryFolder();
  const database = await createDatabase(folder);
  try {
    const start = () => startNode({ database, folder }, { demo: true });
    const nodes = await Promise.all([start(), start()]);
    const rooms = await Promise.all(
      nodes.map(async ({ url }) => (await fetch(`${url}/api/rooms`)).json() as Promise<{ data: object[] }>),
    );
    for (const { data } of rooms) expect(data).toHaveLength(5);
    await Promise.all(nodes.map((node) => node.stop()));
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});

(onPostgres ? describe : describe.skip)(`the other node, ${String(ROUNDS)} rounds`, () => {
  let app: App;
  let node: RunningServer | undefined;
  let office: Clerk;
  let id: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    node = await startNode(app.home, { env: { SITE_REQUESTS_PER_MINUTE: '0' } });
    office = await signIn(app, 'office');
    id = await rowNamed(app, 'case', { slug: 'charging-points' });
  });
  afterAll(async () => {
    await node?.stop();
    await app.stop();
  });

  /** Words that were searched for are set apart, also within a title. */
  const there = async (path: string): Promise<string> =>
    (await (await fetch(`${node?.url ?? ''}${path}`)).text()).replace(/<\/?mark>/g, '');
  const pages = () => Promise.all(PATHS.map(there));
  const withdraw = () => office.withdraw(id, '核对数字');

  /** Asks without a pause from the moment the write is answered. @returns the last time the old answer was seen, in ms */
  async function staleFor(isOld: (shown: readonly string[]) => boolean): Promise<number> {
    const written = performance.now();
    let stale = 0;
    for (let fresh = 0; fresh < 2;) {
      const asked = performance.now() - written;
      if (isOld(await pages())) stale = asked;
      else fresh += 1;
      if (asked > 5 * SECOND) return asked;
      await sleep(20);
    }
    return stale;
  }

  it(
    'never shows a case as it was for longer than a second',
    async () => {
      const seen: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const title = `第${String(round)}轮充电案例（测试）`;
        await pages();
        expect((await office.publish('case', id, { title })).status).toBe(200);
        seen.push(await staleFor((shown) => shown.some((page) => !page.includes(title))));
        expect((await withdraw()).status).toBe(200);
        seen.push(await staleFor((shown) => shown.some((page) => page.includes(title))));
      }
      expect(seen.filter((stale) => stale >= SECOND)).toEqual([]);
    },
    60_000 + ROUNDS * 5 * SECOND,
  );

  it('shows nothing of what was withdrawn while it stood still, not even to who had asked before', async () => {
    const title = '停顿时撤下的案例（测试）';
    expect((await office.publish('case', id, { title })).status).toBe(200);
    expect(await staleFor((shown) => shown.some((page) => !page.includes(title)))).toBeLessThan(SECOND);
    const goOn = node?.pause();
    const asked = pages();
    expect((await withdraw()).status).toBe(200);
    await sleep(SECOND);
    goOn?.();
    const shown = [...(await asked), ...(await pages())];
    expect(shown.filter((page) => page.includes(title))).toEqual([]);
  });
});
