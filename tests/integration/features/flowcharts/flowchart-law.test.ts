/** The drawing is the process: verified while drawn, put in force by two people, readable for ever, and never past running topics. */
import type { Response } from 'supertest';
import type { FlowchartDraft, Stage, Transition } from '../../../../src/domain/process/flowchart';
import { checkIntegrity } from '../../../../src/engine/process/integrity';
import { shippedChart } from '../../../factories/releases';
import { startApp, type App } from '../../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn, type Clerk } from '../../../support/council/office';

interface Progress {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly Record<string, unknown>[];
  readonly error?: {
    readonly status: number;
    readonly message: string;
    readonly details: { readonly findings?: readonly Record<string, unknown>[] };
  };
}

const annual = shippedChart('annual');
const withStep = (chart: FlowchartDraft, step: Partial<Transition>): FlowchartDraft => {
  const hold = chart.transitions.find(({ key }) => key === 'hold') as Transition;
  return { ...chart, transitions: [...chart.transitions, { ...hold, ...step }] };
};
const data = (response: Response) => (response.body as { data: Record<string, unknown> }).data;

describe('a flowchart', () => {
  let app: App;
  let office: Clerk;
  let colleague: Clerk;
  let auditor: Clerk;
  let chart: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    [office, colleague, auditor] = (await Promise.all(
      ['office', 'office2', 'auditor'].map((name) => signIn(app, name)),
    )) as [Clerk, Clerk, Clerk];
    chart = await rowNamed(app, 'flowchart', { topicKind: 'annual' });
  });

  afterAll(async () => {
    await app.stop();
  });

  const draw = (drawing: FlowchartDraft) =>
    office.update('flowchart', chart, { stages: drawing.stages, transitions: drawing.transitions });
  const finished = async (started: Response, clerk = office): Promise<Progress> => {
    expect({ status: started.status, body: started.body as unknown }).toMatchObject({ status: 202 });
    const { id } = data(started);
    for (;;) {
      const job = data(await clerk.send('get', `/workflow/jobs/${String(id)}`)) as unknown as Progress;
      if (job.state !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  const activate = async (clerk: Clerk) =>
    finished(await clerk.send('post', `/workflow/flowcharts/${chart}/activate`, {}), clerk);

  it('is verified unsaved: findings with clause and way, and the locked clauses of every step', async () => {
    const drawing = withStep(annual, { key: 'x', label: '直接列入', from: ['submitted'], to: 'planned' });
    const response = await office.send('post', '/workflow/flowcharts/verify', { ...drawing });
    expect(response.status).toBe(200);
    const { mayGoLive, findings, guards } = data(response) as {
      mayGoLive: boolean;
      findings: Record<string, unknown>[];
      guards: Record<string, Record<string, unknown>[]>;
    };
    expect(mayGoLive).toBe(false);
    expect(findings[0]).toMatchObject({
      code: 'GATE_BYPASSED',
      severity: 'blocking',
      at: { step: 'x', stage: 'planned' },
      clause: '二(三).4',
    });
    expect(String(findings[0]?.['message'])).toContain('起草 →（提交审定）待审定 →（直接列入）已列入计划');
    expect(guards['finish-survey']).toContainEqual(
      expect.objectContaining({ clause: '二(五).3', sentence: '本议题有已完成的调研', mode: 'enforce' }),
    );
    expect((await auditor.send('post', '/workflow/flowcharts/verify', { ...drawing })).status).toBe(403);
    const law = data(await office.send('get', '/workflow/law'));
    expect(law).toMatchObject({ rules: [{ title: expect.any(String) as string }] });
  });

  it('that is wrong does not go live, and every finding is said', async () => {
    expect(
      (await draw(withStep(annual, { key: 'x', label: '直接列入', from: ['submitted'], to: 'planned' })))
        .status,
    ).toBe(200);
    const refused = await activate(colleague);
    expect(refused).toMatchObject({ state: 'failed', items: [], error: { status: 409 } });
    expect(refused.error?.details.findings?.[0]).toMatchObject({
      code: 'GATE_BYPASSED',
      clause: '二(三).4',
    });
  });

  it('goes live by somebody else than who drew it, and its releases stay readable', async () => {
    const before = data(await office.send('get', `/workflow/flowcharts/${chart}/releases`)) as unknown as {
      hash: string;
    }[];
    const stages = annual.stages.map((stage): Stage =>
      stage.key === 'held' ? { ...stage, label: '已经协商' } : stage,
    );
    await draw({ ...annual, stages });
    const own = await activate(office);
    expect(own.error?.status).toBe(403);
    expect(own.error?.message).toContain('“年度议题协商工作流程图”最后由您修改');
    const activated = await activate(colleague);
    expect(activated).toMatchObject({ state: 'done', done: activated.total });
    const [released] = activated.items as readonly { release: string }[];
    const after = data(
      await auditor.send('get', `/workflow/flowcharts/${chart}/releases`),
    ) as unknown as Record<string, unknown>[];
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toMatchObject({ hash: released?.release, by: '办公室复核（示范）' });
    expect(data(await auditor.send('get', `/workflow/releases/${String(released?.release)}`))).toMatchObject({
      inForce: true,
      // The plan says no number, and nobody has set one yet.
      report: { findings: [{ code: 'PARAMETER_UNSET', clause: '二(五).3', severity: 'warning' }] },
      body: { title: annual.title },
    });
    const retired = before[0]?.hash ?? '';
    expect(data(await auditor.send('get', `/workflow/releases/${retired}`))).toMatchObject({
      inForce: false,
    });
    expect((await auditor.send('get', '/workflow/releases/nothing')).status).toBe(404);
  });

  it('takes its running topics along: first on paper, then each by one entry of its ledger', async () => {
    const migrate = (dryRun: boolean) =>
      office.send('post', `/workflow/flowcharts/${chart}/migrations`, { dryRun });
    const planned = await finished(await migrate(true));
    expect(planned).toMatchObject({ state: 'done', done: planned.total });
    expect(planned.counts['moved']).toBeGreaterThan(0);
    const moved = await finished(await migrate(false));
    expect(moved.counts).toEqual(planned.counts);
    expect((await finished(await migrate(false))).counts['moved']).toBeUndefined();
    const topic = String(moved.items.find(({ outcome }) => outcome === 'moved')?.['topic']);
    const view = data(await office.view(topic)) as {
      history: { label: string }[];
      release: { hash: string };
    };
    expect(view.history.at(-1)?.label).toBe('改按新版流程图办理');
    expect(view.release.hash).toBe(
      (
        data(await office.send('get', `/workflow/flowcharts/${chart}/releases`)) as unknown as {
          hash: string;
        }[]
      )[0]?.hash,
    );
    expect(await checkIntegrity(app.strapi)).toBeNull();
  });

  it('keeps a topic where its stage is gone, until another is named', async () => {
    const gone = (stages: readonly Stage[]) =>
      stages.map((stage): Stage =>
        stage.key === 'converting' ? { ...stage, key: 'turning', label: '转化' } : stage,
      );
    // `converting` is named by a clause: without it the drawing cannot go live at all.
    const response = await office.send('post', '/workflow/flowcharts/verify', {
      ...annual,
      stages: gone(annual.stages),
    });
    expect((data(response)['findings'] as { code: string }[]).map(({ code }) => code)).toContain(
      'CLAUSE_STAGE_MISSING',
    );
  });

  it('is held against all past decisions, and says which it would refuse', async () => {
    const transitions = annual.transitions.map((step): Transition =>
      step.key === 'start-survey' ? { ...step, who: ['office'] } : step,
    );
    const job = await finished(
      await office.send('post', '/workflow/flowcharts/replays', { ...annual, transitions }),
    );
    expect(job).toMatchObject({ state: 'done', done: job.total });
    expect(job.counts['refused']).toBeGreaterThan(0);
    expect(JSON.stringify(job.items)).toContain('开始调研');
    const same = await finished(await office.send('post', '/workflow/flowcharts/replays', { ...annual }));
    expect(same.counts).toEqual({ same: same.total });
  });
});
