/**
 * Putting a chart in force, replaying past topics and moving running ones: each tells how far it is, can be stopped,
 * and holds up nobody. `PAST_TOPICS=10000 RUNNING_TOPICS=1000 npm test -- integration --testPathPatterns long-work` for
 * the numbers of bench/README.md; the suite runs some, with the same assertions.
 */
import type { Knex } from 'knex';
import type { Response } from 'supertest';
import type { Stage } from '../../../../src/domain/process/flowchart';
import type { ProcessEvent } from '../../../../src/domain/record/state';
import { checkIntegrity } from '../../../../src/engine/process/integrity';
import { append, type Instance } from '../../../../src/engine/process/ledger';
import { withTicket } from '../../../../src/engine/database/ticket';
import { shippedChart } from '../../../factories/releases';
import { startApp, type App } from '../../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn, type Clerk } from '../../../support/council/office';

const PAST = Number(process.env.PAST_TOPICS ?? 120);
const RUNNING = Number(process.env.RUNNING_TOPICS ?? 40);
const PATIENCE = 120_000 + (PAST + RUNNING) * 200;
/**
 * Nine in ten wait at most so many times as long as when nothing else goes on, and nobody a moment longer than that: on a
 * machine that is busy anyway, everybody waits.
 */
const MOST_TIMES = 10;
const MOMENT_MS = 3000;

interface Progress {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly counts: Readonly<Record<string, number>>;
}

interface Entry {
  readonly command: string;
  readonly event: ProcessEvent;
  readonly actor: string;
  readonly at: string;
  readonly facts: string;
}

const data = (response: Response) => (response.body as { data: Progress }).data;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
const quantile = (times: readonly number[], q: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;

/** Entries of one command together. */
function commandsIn(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0]?.command === entry.command) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

describe(`with ${PAST} past topics and ${RUNNING} running ones`, () => {
  let app: App;
  let office: Clerk;
  let colleague: Clerk;
  let chart: string;
  const figures: Record<string, object> = {};

  const knex = () => app.strapi.db.connection;
  const entriesOf = async (topic: string): Promise<Entry[]> =>
    ((await knex()('workflow_events').where({ topic }).orderBy('seq')) as { body: string }[]).map(
      ({ body }) => JSON.parse(body) as Entry,
    );

  /** The annual topic that came furthest. */
  const longest = async (): Promise<string> => {
    const rows: { topic: string }[] = await knex()('workflow_events as e')
      .join('topics as t', 't.document_id', 'e.topic')
      .where('t.kind', 'annual')
      .groupBy('e.topic')
      .orderByRaw('count(*) DESC')
      .select('e.topic');
    return rows[0]?.topic ?? '';
  };

  /** More topics that went just this way, as SQL makes them fastest. */
  const multiply = async (model: string, kept: readonly Entry[], names: readonly string[]) => {
    const row = (await knex()('topics').where({ document_id: model }).first()) as Record<string, unknown>;
    const [{ room_id: room }] = (await knex()('topics_room_lnk').where({ topic_id: row['id'] })) as [
      { room_id: number },
    ];
    const stored = (await knex()('workflow_facts').whereIn(
      'hash',
      kept.map(({ facts }) => facts),
    )) as { hash: string; body: string }[];
    const facts = new Map(stored.map(({ hash, body }) => [hash, JSON.parse(body) as unknown]));
    // Its number is given anew; its stage follows its record.
    const own = ['id', 'stage', 'stage_label', 'public_phase'];
    const rest = Object.fromEntries(Object.entries(row).filter(([column]) => !own.includes(column)));
    const open = async (trx: Knex, topic: string) => {
      const [made] = (await trx('topics')
        .insert({ ...rest, document_id: topic, title: `${topic}（测试）` })
        .returning('id')) as [{ id: number }];
      await trx('topics_room_lnk').insert({ topic_id: made.id, room_id: room });
      let instance: Instance | null = null;
      for (const group of commandsIn(kept)) {
        const [{ actor, at, facts: seen, command }] = group as [Entry];
        const events = group.map(({ event }) => (event.type === 'opened' ? { ...event, topic } : event));
        const context = { command: `${command}-${topic}`, actor, at, facts: facts.get(seen), comment: null };
        instance = await append(trx, instance, { events, context });
      }
      await trx('topics').where({ id: made.id }).update({ stage: instance?.state.stage });
    };
    for (const name of names) {
      await withTicket(app.strapi, (trx) => open(trx, name));
    }
  };
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${prefix}-${String(n)}`);

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    chart = await rowNamed(app, 'flowchart', { topicKind: 'annual' });
    const model = await longest();
    const history = await entriesOf(model);
    await multiply(model, history, named('past', PAST));
    await multiply(model, history.slice(0, 1), named('running', RUNNING));
  }, PATIENCE);

  // A sign-in lasts half an hour, and so may each of these.
  beforeEach(async () => {
    [office, colleague] = [await signIn(app, 'office'), await signIn(app, 'office2')];
  });

  afterAll(async () => {
    if (process.env.PAST_TOPICS) process.stderr.write(`${JSON.stringify(figures, null, 2)}\n`);
    await app.stop();
  });

  const others = (n: number): Promise<Response> =>
    n % 2 === 0
      ? colleague.list('room')
      : Promise.resolve(app.request.get('/api/topics?pagination[pageSize]=10'));

  /** How long other people wait, one request after the other, until this is over. */
  const waits = async (until: () => boolean): Promise<number[]> => {
    const times: number[] = [];
    for (let n = 0; !until(); n += 1) {
      const begun = performance.now();
      expect((await others(n)).status).toBe(200);
      times.push(performance.now() - begun);
      await pause();
    }
    return times;
  };

  /** Does something, and what the others notice of it against a quiet minute before. */
  const unnoticed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    let left = 30;
    const quiet = await waits(() => (left -= 1) < 0);
    let over = false;
    const heap = () => process.memoryUsage().heapUsed / 2 ** 20;
    const before = heap();
    let most = before;
    const begun = performance.now();
    const [result, times] = await Promise.all([
      work().finally(() => {
        over = true;
      }),
      waits(() => {
        most = Math.max(most, heap());
        return over;
      }),
    ]);
    const found = {
      seconds: (performance.now() - begun) / 1000,
      usualMs: quantile(quiet, 0.5),
      medianMs: quantile(times, 0.5),
      p90Ms: quantile(times, 0.9),
      mostMs: quantile(times, 1),
      heapMoreMb: most - before,
    };
    figures[name] = Object.fromEntries(
      Object.entries(found).map(([key, value]) => [key, Number(value.toFixed(1))]),
    );
    expect(found.p90Ms).toBeLessThan(found.usualMs * MOST_TIMES + MOMENT_MS / 10);
    expect(found.mostMs).toBeLessThan(found.usualMs * MOST_TIMES + MOMENT_MS);
    return result;
  };

  const job = async (id: string, clerk: Clerk) => data(await clerk.send('get', `/workflow/jobs/${id}`));

  /** Follows a job, on the way stopping it if asked to. @returns everything it said of itself */
  const follow = async (
    started: Response,
    { stop = false, clerk = office }: { stop?: boolean; clerk?: Clerk } = {},
  ): Promise<Progress[]> => {
    expect({ status: started.status, body: started.body as unknown }).toMatchObject({ status: 202 });
    const { id } = data(started);
    const said = [await job(id, clerk)];
    while (said.at(-1)?.state === 'running') {
      await pause();
      const now = await job(id, clerk);
      said.push(now);
      if (stop && now.done > 0) await clerk.send('delete', `/workflow/jobs/${id}`);
    }
    // What a stopped job had in hand is counted a moment later.
    await pause();
    return [...said, await job(id, clerk)];
  };
  const replay = () => office.send('post', '/workflow/flowcharts/replays', { ...shippedChart('annual') });
  const migrate = (dryRun: boolean) =>
    office.send('post', `/workflow/flowcharts/${chart}/migrations`, { dryRun });

  const expectProgress = (said: readonly Progress[]) => {
    const done = said.map((each) => each.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(said.some((each) => each.state === 'running' && each.done > 0 && each.done < each.total)).toBe(
      true,
    );
  };
  const countOf = async (type: string): Promise<number> => {
    const [row] = await knex()<{ type: string }>('workflow_events').where({ type }).count({ n: '*' });
    return Number(row?.n);
  };

  it(
    'decides all past again, tells how far it is, and can be stopped',
    async () => {
      const said = await unnoticed('replay', async () => follow(await replay()));
      expectProgress(said);
      expect(said.at(-1)).toMatchObject({ state: 'done', counts: { same: said.at(-1)?.total } });
      expect(said.at(-1)?.total).toBeGreaterThanOrEqual(PAST + RUNNING);
      const [first, second] = [await replay(), await replay()];
      expect(second.status).toBe(409);
      const stopped = (await follow(first, { stop: true })).at(-1);
      expect(stopped?.state).toBe('cancelled');
      expect(stopped?.done).toBeLessThan(stopped?.total ?? 0);
    },
    PATIENCE,
  );

  it(
    'puts a chart in force while others go on working',
    async () => {
      const annual = shippedChart('annual');
      const stages = annual.stages.map((stage): Stage =>
        stage.key === 'held' ? { ...stage, label: '已经协商' } : stage,
      );
      expect((await office.update('flowchart', chart, { ...annual, stages })).status).toBe(200);
      const activate = () => colleague.send('post', `/workflow/flowcharts/${chart}/activate`, {});
      const said = await unnoticed('activate', async () => follow(await activate(), { clerk: colleague }));
      expect(said.at(0)?.total).toBe(6);
      expect(said.at(-1)).toMatchObject({ state: 'done', done: 6 });
    },
    PATIENCE,
  );

  it(
    'moves what runs: tried on paper, stopped, gone on with, one entry for each',
    async () => {
      const planned = await unnoticed('migrate on paper', async () => follow(await migrate(true)));
      expectProgress(planned);
      expect(planned.at(-1)?.counts['moved']).toBeGreaterThanOrEqual(RUNNING);
      expect(await countOf('migrated')).toBe(0);

      const stopped = (await follow(await migrate(false), { stop: true })).at(-1);
      expect(stopped?.state).toBe('cancelled');
      const before = await countOf('migrated');
      expect(before).toBeLessThan(planned.at(-1)?.counts['moved'] ?? 0);

      const said = await unnoticed('migrate', async () => follow(await migrate(false)));
      expectProgress(said);
      expect(said.at(-1)?.state).toBe('done');
      expect(await countOf('migrated')).toBe(planned.at(-1)?.counts['moved']);
      for (const topic of [`running-0`, `running-${String(RUNNING - 1)}`]) {
        expect((await entriesOf(topic)).map(({ event }) => event.type)).toEqual(['opened', 'migrated']);
      }
      expect((await entriesOf('past-0')).map(({ event }) => event.type)).not.toContain('migrated');
      expect(await checkIntegrity(app.strapi)).toBeNull();
    },
    PATIENCE,
  );
});
