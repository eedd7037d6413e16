/** Each refusal is counted for its clause: a number a day, written beside the write that was refused, never within it. */
import type { RefusalCount } from '../../../src/domain/law/refusal';
import { today } from '../../../src/engine/clock';
import { refusalCounts, writeRefusalCounts } from '../../../src/engine/refusal/refusal-counts';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn, type Clerk } from '../../support/council/office';

const RULE = '“有事好商量”协商议事会议制度';
const TABLE = 'workflow_refusals';

describe('a refusal', () => {
  let app: App;
  let liaison: Clerk;
  let topic: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    liaison = await signIn(app, 'liaison-chengdong');
    topic = await rowNamed(app, 'topic', { stage: 'surveying', districtCode: { $notNull: true } });
  });
  afterAll(async () => {
    await app.stop();
  });

  const refuse = async () => (await liaison.take(topic, 'approve')).status;
  const stored = async () => (await app.strapi.db.connection(TABLE).select()) as { count: number }[];
  const shown = async (clerk: Clerk): Promise<readonly RefusalCount[]> =>
    ((await clerk.send('get', '/workflow/refusals')).body as { data: readonly RefusalCount[] }).data;
  const sum = (counts: readonly RefusalCount[]) => counts.reduce((all, { total }) => all + total, 0);

  it('is counted for every clause it cites, and shown to whoever may read the rule', async () => {
    const before = await refusalCounts(app.strapi);
    expect(await refuse()).toBeGreaterThanOrEqual(403);
    expect(await refuse()).toBeGreaterThanOrEqual(403);
    const counts = await shown(await signIn(app, 'auditor'));
    const twice = { total: 2, recent: 2 };
    const [byRole, byOrder] = ['actor-may-act', 'step-drawn'].map((policy) =>
      counts.find((count) => count.policy === policy),
    );
    expect(byRole).toMatchObject({ rule: RULE, clause: '二(三).4', ...twice });
    expect(byRole?.words).toContain('选题报同级党组织审定后');
    // What the process itself asks stands in the plan, not in the council's rule.
    expect(byOrder).toMatchObject({ clause: '三(二).3', ...twice });
    expect(byOrder?.words).toContain('工作流程图');
    expect(counts.every(({ lastOn }) => lastOn <= today())).toBe(true);
    expect(sum(counts)).toBeGreaterThanOrEqual(sum(before) + 2);
  });

  it('leaves a number and nothing about whom or what', async () => {
    const [row] = await stored();
    expect(Object.keys(row ?? {}).sort()).toEqual(['clause', 'count', 'day', 'id', 'policy', 'rule']);
  });

  it('adds up in the one row of the day, and is kept when it cannot be written at once', async () => {
    const rows = (await stored()).length;
    const knex = app.strapi.db.connection;
    await refuse();
    await knex.schema.renameTable(TABLE, 'elsewhere');
    await writeRefusalCounts(app.strapi);
    await knex.schema.renameTable('elsewhere', TABLE);
    await refuse();
    const counts = await refusalCounts(app.strapi);
    expect(counts.find(({ policy }) => policy === 'step-drawn')?.total).toBe(4);
    expect(await stored()).toHaveLength(rows);
  });
});
