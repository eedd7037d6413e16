/**
 * Ledgers (台账) as Excel files: what each role sees of them, narrowed, and never whole in memory.
 *
 * `LEDGER_TOPICS=10000` exports that many topics instead of 2,000.
 */
import { get, type IncomingMessage } from 'node:http';
import { readXlsx, type CellValue } from 'hucre';
import type { Knex } from 'knex';
import { withTicket } from '../../../../src/engine/database/ticket';
import { startApp, type App } from '../../../support/server/app';
import { adminLogin } from '../../../support/server/admin';
import { DEMO_COUNCIL, signIn } from '../../../support/council/office';

const TOPICS = Number(process.env.LEDGER_TOPICS ?? 2000);
const MEGABYTE = 1024 * 1024;

let app: App;
beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
});
afterAll(() => app.stop());

const tokenOf = (who: string) => adminLogin(app, `${who}@haian.example`);

async function open(who: string, address: string): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${await tokenOf(who)}` };
  return new Promise((resolve, failed) => {
    get(`${app.url}/workflow/ledgers/${address}`, { headers }, resolve).on('error', failed);
  });
}

/** The rows of a ledger, headers first. */
async function ledger(who: string, address: string): Promise<CellValue[][]> {
  const response = await open(who, address);
  expect(response.statusCode).toBe(200);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { sheets } = await readXlsx(Buffer.concat(chunks));
  return sheets[0]?.rows ?? [];
}

const column = (rows: CellValue[][], header: string): CellValue[] => {
  const place = rows[0]?.indexOf(header) ?? -1;
  return place < 0 ? [] : rows.slice(1).map((row) => row[place] ?? null);
};

const countOf = async (who: string, address: string): Promise<number> => {
  const response = await (await signIn(app, who)).send('get', `/workflow/ledgers/${address}`);
  return (response.body as { data: { total: number } }).data.total;
};

const LOADED = 'loaded';

/** Topics written past the process, as a benchmark does. */
async function loadTopics(count: number): Promise<void> {
  const { strapi } = app;
  const topics = strapi.db.query('api::topic.topic');
  await withTicket(strapi, async () => {
    for (let at = 0; at < count; at += 50) {
      const data = Array.from({ length: Math.min(50, count - at) }, (_topic, more) => ({
        documentId: LOADED + String(at + more).padStart(18, '0'),
        title: `=批量议题${at + more}`,
        kind: 'annual',
        themeCategory: 'livelihood',
        source: 'public',
        summary: '批量载入的议题。'.repeat(20),
        publicity: 'limited',
        districtCode: 'gaoxin',
        publishedAt: new Date(),
      }));
      await topics.createMany({ data });
    }
    await strapi.db.transaction(async ({ trx }) => {
      await (trx as Knex).raw(
        `insert into topics_room_lnk (topic_id, room_id)
         select topics.id, rooms.id from topics, rooms where topics.document_id like ? and rooms.slug = ?`,
        [`${LOADED}%`, 'zhadong'],
      );
    });
  });
}

describe('a ledger', () => {
  it('has Chinese headers and words, days as days, and nothing that a program would carry out', async () => {
    const rows = await ledger('office', 'rooms/file');
    expect(rows[0]?.slice(0, 4)).toEqual(['名称', '层级', '所属区镇', '地址']);
    expect(new Set(column(rows, '层级'))).toEqual(new Set(['镇级', '村级', '企事业单位']));
    expect(column(rows, '建成日期').filter((day) => day !== null)).toEqual(
      expect.arrayContaining([expect.any(Date)]),
    );
    for (const name of ['topics', 'sessions', 'outcomes', 'feedback']) {
      const [headers = [], ...more] = await ledger('office', `${name}/file`);
      expect(more.length).toBeGreaterThan(0);
      expect(headers.join()).not.toMatch(/[A-Za-z]/);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it('shows a liaison no other district, and says how many rows there will be', async () => {
    const rows = await ledger('liaison-chengdong', 'topics/file');
    expect(new Set(column(rows, '所属区镇'))).toEqual(new Set(['城东镇']));
    expect(await countOf('liaison-chengdong', 'topics/count')).toBe(rows.length - 1);
    expect(await countOf('liaison-chengdong', 'topics/count?district=gaoxin')).toBe(0);
    expect(await countOf('office', 'topics/count?district=gaoxin')).toBeGreaterThan(0);
    const { body } = await (await signIn(app, 'liaison-chengdong')).send('get', '/workflow/ledgers');
    expect(body).toMatchObject({ data: { districts: [{ value: 'chengdong', word: '城东镇' }] } });
  });

  it('is narrowed by district, level, stage and days', async () => {
    const all = await ledger('office', 'topics/file');
    const stage = String(column(all, '当前阶段').find((word) => word !== null));
    const staged = await ledger('office', `topics/file?stage=${encodeURIComponent(stage)}`);
    expect(new Set(column(staged, '当前阶段'))).toEqual(new Set([stage]));
    expect(staged.length).toBeLessThan(all.length);
    const village = await ledger('office', 'topics/file?level=village');
    expect(new Set(column(village, '层级'))).toEqual(new Set(['村级']));
    expect(await countOf('office', 'topics/count?from=2099-01-01')).toBe(0);
    expect(await countOf('office', 'topics/count?from=2000-01-01&to=2099-01-01')).toBe(all.length - 1);
    expect(await countOf('office', 'feedback/count?level=village')).toBeGreaterThan(0);
    const wrong = await (
      await signIn(app, 'office')
    ).send('get', '/workflow/ledgers/topics/count?from=gestern');
    expect(wrong.status).toBe(400);
  });

  it('leaves out what a role may not see, and is for those only whom the matrix grants it', async () => {
    expect((await ledger('office', 'topics/file'))[0]).toContain('提出人');
    expect((await open('chairs', 'topics/file')).statusCode).toBe(403);
    expect((await open('party-zhadong', 'topics/file')).statusCode).toBe(403);
    expect((await open('office', 'members/file')).statusCode).toBe(404);
  });

  it('without a right to one field goes without its column', async () => {
    const role = (await app.strapi.db.query('admin::role').findOne({ where: { code: 'auditor' } })) as {
      id: number;
    };
    const permissions = app.strapi.db.query('admin::permission');
    const permission = (await permissions.findOne({
      where: { role: role.id, subject: 'api::topic.topic', action: 'plugin::content-manager.explorer.read' },
    })) as { id: number; properties: { fields: string[] } };
    const { fields } = permission.properties;
    const set = (names: string[]) =>
      permissions.update({ where: { id: permission.id }, data: { properties: { fields: names } } });
    await set(fields.filter((name) => name !== 'proposer'));
    expect((await ledger('auditor', 'topics/file'))[0]).not.toContain('提出人');
    await set(fields);
    expect((await ledger('auditor', 'topics/file'))[0]).toContain('提出人');
  });

  it(`of ${TOPICS} topics is never whole in memory, and ends when nobody reads it`, async () => {
    await loadTopics(TOPICS);
    const before = process.memoryUsage();
    let highest = before.heapUsed;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().heapUsed);
    }, 20);
    let asked = 0;
    const listen = ({ sql }: { sql: string }) => {
      if (/from (?:"public"\.)?[`"]topics/.test(sql)) asked += 1;
    };
    app.strapi.db.connection.on('query', listen);
    const start = Date.now();
    const response = await open('office', 'topics/file');
    let bytes = 0;
    for await (const chunk of response) bytes += (chunk as Buffer).length;
    clearInterval(watch);
    const grown = (highest - before.heapUsed) / MEGABYTE;
    if (process.env.LEDGER_TOPICS) {
      console.info(
        `${TOPICS} topics: ${bytes} bytes in ${Date.now() - start} ms, heap +${grown.toFixed(0)} MB at most`,
      );
    }
    expect(bytes).toBeGreaterThan(TOPICS * 20);
    expect(grown).toBeLessThan(150);

    const whole = asked;
    asked = 0;
    const left = await open('office', 'topics/file');
    left.destroy();
    for (let seen = -1; seen !== asked;) {
      seen = asked;
      await new Promise((later) => setTimeout(later, 500));
    }
    app.strapi.db.connection.removeListener('query', listen);
    expect(asked).toBeLessThan(whole);

    const rows = await ledger('office', `topics/file?district=gaoxin`);
    expect(column(rows, '议题名称').at(-1)).toBe(`=批量议题${TOPICS - 1}`);
  });
});
