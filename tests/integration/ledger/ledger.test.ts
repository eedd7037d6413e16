/** The ledger and the running rows say the same. */
import { createHash } from 'node:crypto';
import { replay, type ProcessEvent, type ProcessState } from '../../../src/domain/record/state';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL } from '../../support/council/office';

interface EventRow {
  readonly topic: string;
  readonly seq: number;
  readonly body: string;
  readonly prev_hash: string;
  readonly hash: string;
}

describe('the ledger of the demo council', () => {
  let app: App;
  let rows: EventRow[];

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    rows = (await app.strapi.db.connection('workflow_events').orderBy(['topic', 'seq'])) as EventRow[];
  });

  afterAll(async () => {
    await app.stop();
  });

  const topics = () => [...new Set(rows.map(({ topic }) => topic))];
  const entriesOf = (topic: string) => rows.filter((row) => row.topic === topic);

  it('replays to the stored state of every topic, and the topic shows that stage', async () => {
    expect(topics()).toHaveLength(6);
    for (const topic of topics()) {
      const events = entriesOf(topic).map(({ body }) => (JSON.parse(body) as { event: ProcessEvent }).event);
      const stored = (await app.strapi.db.connection('workflow_instances').where({ topic }).first()) as {
        state: string;
        stage: string;
        rev: number;
      };
      const state = JSON.parse(stored.state) as ProcessState;
      expect(replay(events)).toEqual(state);
      expect(stored).toMatchObject({ stage: state.stage, rev: state.rev });
      const row = await app.strapi.db.query('api::topic.topic').findOne({ where: { documentId: topic } });
      expect(row).toMatchObject({ stage: state.stage });
    }
  });

  it('chains each entry to the one before it', () => {
    for (const topic of topics()) {
      let head = '0'.repeat(64);
      for (const [index, { seq, body, prev_hash, hash }] of entriesOf(topic).entries()) {
        expect({ seq, prev_hash }).toEqual({ seq: index + 1, prev_hash: head });
        expect(hash).toBe(createHash('sha256').update(`hsl1\n${head}\n${body}`).digest('hex'));
        head = hash;
      }
    }
  });
});
