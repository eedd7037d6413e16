/** A record that was tampered with is named, and nothing moves until somebody has looked. */
import { checkIntegrity } from '../../../src/engine/process/integrity';
import { withTicket } from '../../../src/engine/database/ticket';
import { installTriggers } from '../../../src/engine/triggers/install';
import { startApp, type App } from '../../support/server/app';
import { onPostgres } from '../../support/database/database';
import { DEMO_COUNCIL, expectStage, rowNamed, signIn } from '../../support/council/office';

async function dropTrigger(app: App, name: string, table: string): Promise<void> {
  await app.strapi.db.connection.raw(`DROP TRIGGER ${name}${onPostgres ? ` ON ${table}` : ''}`);
}

describe('the self-check', () => {
  let app: App;
  let topic: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    topic = await rowNamed(app, 'topic', { title: { $contains: '文化站' } });
  });

  afterAll(async () => {
    await app.stop();
  });

  /** As whoever stole a ticket would. */
  const setStage = (stage: string) =>
    withTicket(app.strapi, () =>
      app.strapi.db.query('api::topic.topic').update({ where: { documentId: topic }, data: { stage } }),
    );

  it('finds nothing on the demo council', async () => {
    expect(await checkIntegrity(app.strapi)).toBeNull();
  });

  it('holds up nobody: it reads by a connection of its own on SQLite, and others take their turn', async () => {
    const events: string[] = [];
    const listen = ({ sql }: { sql: string }) => sql.includes('workflow_events') && events.push(sql);
    app.strapi.db.connection.on('query', listen);
    let turns = 0;
    let over = false;
    const tick = () => {
      turns += 1;
      if (!over) setImmediate(tick);
    };
    tick();
    expect(await checkIntegrity(app.strapi)).toBeNull();
    over = true;
    app.strapi.db.connection.removeListener('query', listen);
    expect(events.length > 0).toBe(onPostgres);
    // Kept contents, facts, texts, entries: a page each at least.
    expect(turns).toBeGreaterThan(4);
  });

  it('names a missing trigger', async () => {
    await dropTrigger(app, 'hsl_topics_stage', 'topics');
    expect(await checkIntegrity(app.strapi)).toContain('hsl_topics_stage');
  });

  it('names a stage that no step led to, and lets nothing move until it is mended', async () => {
    await setStage('closed');
    await installTriggers(app.strapi);
    expect(await checkIntegrity(app.strapi)).toContain(topic);
    const clerk = await signIn(app, 'liaison-chengdong');
    const answer = await clerk.take(topic, 'submit');
    expect({ status: answer.status, body: answer.body as unknown }).toMatchObject({
      status: 409,
      body: { error: { message: '台账核验未通过，流程已暂停办理，请联系系统管理员。' } },
    });
    // The way back is open: the stage that the ledger knows.
    await setStage('drafted');
    expect(await checkIntegrity(app.strapi)).toBeNull();
    expectStage(await clerk.take(topic, 'submit'), 'submitted');
  });
});
