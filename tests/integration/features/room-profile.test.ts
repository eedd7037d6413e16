/** A room's page: readiness from evidence, within the reader's sight, in a bounded number of queries. */
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn } from '../../support/council/office';
import { statementsDuring } from '../../support/database/statements';

let app: App;

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
});

afterAll(() => app.stop());

interface Scored {
  readonly clause: string;
  readonly list: readonly { readonly key: string; readonly missing: readonly string[] }[];
}

async function profile(name: string, slug: string) {
  const clerk = await signIn(app, name);
  return clerk.send('get', `/workflow/rooms/${await rowNamed(app, 'room', { slug })}`);
}

const missing = ({ list }: Scored) =>
  Object.fromEntries(list.filter((one) => one.missing.length > 0).map((one) => [one.key, one.missing]));

it('shows what is there and what is missing, with the clause (三(一).3、三(三).2)', async () => {
  const { body } = await profile('liaison-qutang', 'liuwei');
  const { fourOnes, sixHaves } = body.data as { fourOnes: Scored; sixHaves: Scored };
  expect([fourOnes.clause, sixHaves.clause]).toEqual(['三(一).3', '三(三).2']);
  expect(missing(fourOnes)).toHaveProperty('deliberation', ['session-held']);
  expect(missing(sixHaves)).toHaveProperty('activity', ['session-held']);
  const done = (await profile('office', 'zhadong')).body.data as { fourOnes: Scored };
  expect(missing(done.fourOnes)).not.toHaveProperty('deliberation');
});

it('exists for nobody outside its district', async () => {
  expect((await profile('liaison-gaoxin', 'zhadong')).status).toBe(200);
  expect((await profile('liaison-gaoxin', 'liuwei')).status).toBe(404);
  expect((await app.request.get('/workflow/rooms/any')).status).toBe(401);
});

it('reads a room in at most 11 queries of its own', async () => {
  const clerk = await signIn(app, 'office');
  const room = await rowNamed(app, 'room', { slug: 'zhadong' });
  const asked = await statementsDuring(app.strapi.db.connection, () =>
    clerk.send('get', `/workflow/rooms/${room}`),
  );
  const own = asked.filter((sql) =>
    /\b(?:rooms|signages|sessions|outcomes|topics|duty_groups|files)\b/.test(sql),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThanOrEqual(11);
});

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

it('takes no photo that does not say what it shows, and then leaves the room as it was', async () => {
  const office = await signIn(app, 'office');
  const room = await rowNamed(app, 'room', { slug: 'liuwei' });
  const [photo] = (await office.upload('会场.png', DOT)).body as [{ id: number }];
  const write = () => office.update('room', room, { photos: [photo.id], address: '新地址' });
  const refused = await write();
  expect(refused.status).toBe(400);
  expect((refused.body as { error: { message: string } }).error.message).toContain('会场.png');
  const shown = async () =>
    (await profile('office', 'liuwei')).body.data as {
      room: { address: string };
      photos: { alt: string | null }[];
    };
  expect((await shown()).room.address).not.toBe('新地址');
  const words = { fileInfo: JSON.stringify({ alternativeText: '议事室内景' }) };
  expect((await office.send('post', `/upload?id=${String(photo.id)}`, words)).status).toBe(200);
  expect((await write()).status).toBe(200);
  expect(await shown()).toMatchObject({ room: { address: '新地址' }, photos: [{ alt: '议事室内景' }] });
});
