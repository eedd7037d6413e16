/** The public record as OParl 1.1 and as a case of Participedia, held to their published schemas (`tests/fixtures/sources.md`). */
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn } from '../../support/council/office';
import { oparlFaults, participediaFaults } from '../../support/public/standards';

const ADDRESS = 'https://haian.example';

let app: App;
let topic: string;

beforeAll(async () => {
  app = await startApp({ ...DEMO_COUNCIL, env: { PUBLIC_URL: ADDRESS } });
  topic = await rowNamed(app, 'topic', { title: { $contains: '集中充电点' } });
});
afterAll(() => app.stop());

type Thing = Readonly<Record<string, unknown>> & { readonly id: string };

interface List {
  readonly data: readonly Thing[];
  readonly pagination: { readonly totalElements: number; readonly totalPages: number };
  readonly links: { readonly self: string; readonly next?: string };
}

async function read<Body = Thing>(address: string): Promise<Body> {
  const { body } = await app.request
    .get(address.replace(ADDRESS, ''))
    .expect(200)
    .expect('Access-Control-Allow-Origin', '*');
  return body as Body;
}

/** A list page after page, by the links it gives. */
async function all(address: string): Promise<readonly Thing[]> {
  const things: Thing[] = [];
  for (let next: string | undefined = address; next !== undefined;) {
    const { data, links }: List = await read<List>(next);
    things.push(...data);
    next = links.next;
  }
  return things;
}

const LISTS = [
  'organization',
  'person',
  'meeting',
  'paper',
  'agendaItem',
  'consultation',
  'locationList',
  'legislativeTermList',
];

describe('OParl', () => {
  it('is sound from the system through its body to every object of every list, each at its own address', async () => {
    const system = await read('/oparl');
    expect(oparlFaults(system)).toEqual([]);
    const [body] = await all(String(system['body']));
    expect(oparlFaults(body ?? {})).toEqual([]);
    const seen = new Set<string>();
    for (const name of LISTS) {
      for (const thing of await all(String(body?.[name]))) {
        expect([thing.id, oparlFaults(thing)]).toEqual([thing.id, []]);
        expect(await read(thing.id)).toEqual(thing);
        expect(seen).not.toContain(thing.id);
        seen.add(thing.id);
      }
    }
    expect(seen.size).toBeGreaterThan(15);
    expect(await all(String(body?.['person']))).toEqual([]);
    expect(oparlFaults({ ...system, body: 7 })).not.toEqual([]);
  });

  it('follows a topic through approval and session to its result', async () => {
    const paper = await read(`/oparl/papers/${topic}`);
    const consultations = paper['consultation'] as Thing[];
    expect(consultations.map(({ role }) => role)).toEqual(['审定', '协商']);
    const meeting = await read(String(consultations[1]?.['meeting']));
    expect(meeting).toMatchObject({
      meetingState: '已召开',
      cancelled: false,
      'haoshangliang:dateOnly': true,
    });
    const item = await read(String(consultations[1]?.['agendaItem']));
    expect(item).toMatchObject({
      name: paper['name'],
      result: expect.stringContaining('形成协商成果《') as string,
    });
    const [outcome] = paper['subordinatedPaper'] as string[];
    expect(await read(outcome ?? '')).toMatchObject({
      superordinatedPaper: [paper.id],
      paperType: expect.stringMatching(/^协商成果/) as string,
    });
    const location = meeting['location'] as Thing;
    expect(await read(location.id)).toEqual(location);
  });

  it('names nobody and shows nothing that is not public', async () => {
    const whole = JSON.stringify([
      await all('/oparl/meetings'),
      await all('/oparl/papers'),
      await all('/oparl/consultations'),
    ]);
    expect(whole).not.toMatch(/召集人|委员03|楼栋居民代表|镇文化站/);
    await app.request
      .get(`/oparl/papers/${await rowNamed(app, 'topic', { title: { $contains: '镇文化站' } })}`)
      .expect(404);
    await app.request.get('/oparl/papers/nowhere').expect(404);
    await app.request.get('/oparl/consultations/nowhere').expect(404);
  });

  it('goes page by page, keeps the filters in its links, and refuses what it does not know', async () => {
    const first = await read<List>('/oparl/papers?limit=1&created_since=2020-01-01T00:00:00%2B08:00');
    expect(first.pagination.totalPages).toBeGreaterThan(1);
    expect(first.links.next).toContain('created_since=2020');
    expect((await all('/oparl/papers?limit=1')).map(({ id }) => id)).toEqual(
      (await all('/oparl/papers')).map(({ id }) => id),
    );
    expect(await all('/oparl/papers?created_until=2020-01-01T00:00:00Z')).toEqual([]);
    for (const odd of [
      'x=1',
      'page=0',
      'limit=a',
      'modified_since=yesterday',
      'created_since=2024-02-30T00:00:00Z',
    ])
      await app.request.get(`/oparl/papers?${odd}`).expect(400);
  });

  it('tells those who ask what has changed that something was taken back, and tells others nothing of it', async () => {
    const office = await signIn(app, 'office');
    const parking = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
    const before = new Date(Date.now() - 1000).toISOString().replace(/\.\d+Z/, 'Z');
    await office.update('topic', parking, { publicity: 'limited' });
    const since = await all(`/oparl/papers?modified_since=${before}`);
    const gone = since.find(({ id }) => id.endsWith(parking));
    expect(gone).toEqual({
      id: `${ADDRESS}/oparl/papers/${parking}`,
      type: 'https://schema.oparl.org/1.1/Paper',
      created: expect.any(String) as string,
      modified: expect.any(String) as string,
      deleted: true,
    });
    expect(oparlFaults(gone ?? {})).toEqual([]);
    expect(await read(`/oparl/papers/${parking}`)).toEqual(gone);
    expect((await all('/oparl/papers')).map(({ id }) => id)).not.toContain(gone?.id);
    await office.update('topic', parking, { publicity: 'open' });
    expect(
      (await all(`/oparl/papers?modified_since=${before}`)).find(({ id }) => id === gone?.id),
    ).not.toHaveProperty('deleted');
  });
});

describe('a case at Participedia', () => {
  it('is a whole case with its numbers and its place, and no name', async () => {
    const { body } = await app.request.get('/cases/charging-points/participedia.json').expect(200);
    expect(participediaFaults(body)).toEqual([]);
    expect(participediaFaults({ ...(body as object), scope_of_influence: 'village' })).not.toEqual([]);
    expect(body).toMatchObject({
      type: 'case',
      country: 'China',
      number_of_participants: 5,
      facetoface_online_or_both: 'facetoface',
      scope_of_influence: 'neighbourhood',
      published: true,
    });
    expect(JSON.stringify(body)).not.toMatch(/召集人|委员03/);
    await app.request.get('/cases/nowhere/participedia.json').expect(404);
    expect((await app.request.get('/cases/charging-points').expect(200)).text).toContain(
      'href="/cases/charging-points/participedia.json"',
    );
  });
});
