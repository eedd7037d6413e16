/** A room's page: readiness from evidence, within the reader's sight, in a bounded number of queries. */
import fc from 'fast-check';
import { withTicket } from '../../../src/engine/database/ticket';
import { FOUR_ONES } from '../../../src/words/names/zh-hans';
import { DEMO_COUNCIL, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { daysFromToday } from '../../support/council/records';
import { statementsDuring } from '../../support/database/statements';
import { startApp, type App } from '../../support/server/app';

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

/** A pilot as its records have it, whatever way they got there. */
interface Pilot {
  readonly sign: { readonly state: 'made' | 'hung'; readonly dated: boolean; readonly photo: boolean } | null;
  readonly chart: { readonly inForce: boolean } | null;
  /** Days on which deliberations are said to be held, from today. */
  readonly heldOn: readonly number[];
  readonly experience: string | null;
}

const COMPLETE: Pilot = {
  sign: { state: 'hung', dated: true, photo: true },
  chart: { inForce: true },
  heldOn: [0],
  experience: '先小后大。',
};
const nothing = fc.constant(null);
const anyPilot: fc.Arbitrary<Pilot> = fc.record({
  sign: fc.oneof(
    nothing,
    fc.record({ state: fc.constantFrom('made', 'hung'), dated: fc.boolean(), photo: fc.boolean() }),
  ),
  chart: fc.oneof(nothing, fc.record({ inForce: fc.boolean() })),
  heldOn: fc.array(fc.constantFrom(-30, 0, 1, 30), { maxLength: 2 }),
  experience: fc.constantFrom(null, ' \n', '先小后大。'),
});

describe('“四个一” (三(一).3): the page of the panel, the public page and the gate of acceptance say the same', () => {
  let office: Clerk;
  let district: number;
  let photo: number;
  let made = 0;

  const create = async (type: string, data: object): Promise<number> => {
    const row: unknown = await app.strapi.db.query(`api::${type}.${type}`).create({ data });
    return (row as { id: number }).id;
  };

  beforeAll(async () => {
    office = await signIn(app, 'office');
    const area: unknown = await app.strapi.db
      .query('api::area.area')
      .findOne({ where: { code: 'chengdong' } });
    district = (area as { id: number }).id;
    photo = ((await office.upload('标识.png', DOT)).body as [{ id: number }])[0].id;
  });

  async function makePilot(pilot: Pilot, slug: string): Promise<void> {
    const { sign, chart, heldOn, experience } = pilot;
    const base = { level: 'village', acceptance: 'building', pilot: true, visibility: 'public' };
    const flowchart =
      chart &&
      (await create('flowchart', {
        title: slug,
        topicKind: 'annual',
        activeRelease: chart.inForce ? 'f'.repeat(64) : null,
      }));
    const room = await create('room', { ...base, name: slug, slug, district, experience, flowchart });
    if (sign) {
      const { state, dated, photo: shown } = sign;
      const hungOn = dated ? daysFromToday(-1) : null;
      await create('signage', {
        serial: slug,
        artworkVersion: '1',
        state,
        hungOn,
        room,
        photo: shown ? photo : null,
      });
    }
    const topic = await create('topic', { title: slug, kind: 'annual', room });
    for (const days of heldOn) await create('session', { title: slug, topic, heldOn: daysFromToday(days) });
  }

  /** What each of the three lacks, by name and in the order of the plan. */
  async function answers(pilot: Pilot) {
    const slug = `pilot-${String((made += 1))}`;
    await withTicket(app.strapi, () => makePilot(pilot, slug));
    const room = await rowNamed(app, 'room', { slug });
    const shown = (await office.send('get', `/workflow/rooms/${room}`)).body as {
      data: { fourOnes: Scored };
    };
    const lacking = Object.keys(missing(shown.data.fourOnes)) as (keyof typeof FOUR_ONES)[];
    const { text } = await app.request.get(`/rooms/${slug}`);
    const open = [...text.matchAll(/○<\/span> (\S+?)<span/g)].map(([, name]) => name);
    const { body, status } = await office.update('room', room, { acceptance: 'accepted' });
    const refusal = body as { error?: { details: { blockers: { observed: string }[] } } };
    const observed = refusal.error?.details.blockers[0]?.observed.split('：')[1]?.split('、') ?? [];
    return {
      panel: lacking.map((key) => FOUR_ONES[key]),
      page: open,
      gate: observed,
      accepted: status === 200,
    };
  }

  async function agree(pilot: Pilot) {
    const { panel, page, gate, accepted } = await answers(pilot);
    expect({ page, gate, accepted }).toEqual({ page: panel, gate: panel, accepted: panel.length === 0 });
    return panel;
  }

  it.each<[string, Partial<Pilot>, readonly string[]]>([
    ['all four', {}, []],
    ['a deliberation that is still to come', { heldOn: [1] }, [FOUR_ONES.deliberation]],
    [
      'more deliberations to come than the page lists, and one that was held',
      { heldOn: [-1, ...Array.from({ length: 25 }, (_, index) => index + 1)] },
      [],
    ],
    ['an experience of blanks', { experience: ' \n' }, [FOUR_ONES.experience]],
    [
      'a sign that hangs without a picture',
      { sign: { state: 'hung', dated: true, photo: false } },
      [FOUR_ONES.sign],
    ],
    ['a chart that is only drawn', { chart: { inForce: false } }, [FOUR_ONES.procedure]],
  ])('of a pilot with %s', async (_what, change, expected) => {
    expect(await agree({ ...COMPLETE, ...change })).toEqual(expected);
  });

  it('of any pilot', async () => {
    const agreed = fc.asyncProperty(anyPilot, async (pilot) => {
      await agree(pilot);
    });
    await fc.assert(agreed, { numRuns: 20 });
  });
});
