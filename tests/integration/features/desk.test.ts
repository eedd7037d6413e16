/** The desk of each member of staff: what waits for them, and nothing that is not theirs to see. */
import type { Desk } from '../../../src/domain/desk/desk';
import { topicsUnder } from '../../../src/features/desk/topics';
import { processReleases } from '../../../src/engine/process/releases';
import { inTransaction } from '../../../src/engine/database/transactions';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { daysFromToday, refs } from '../../support/council/records';
import { statementsDuring } from '../../support/database/statements';

const TOPIC = 'api::topic.topic';

let app: App;
beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
});
afterAll(() => app.stop());

async function deskOf(name: string): Promise<Desk> {
  const response = await (await signIn(app, name)).send('get', '/workflow/desk');
  expect(response.status).toBe(200);
  return (response.body as { data: Desk }).data;
}

async function newTopic(liaison: Clerk, room: string, title: string): Promise<string> {
  const created = await liaison.create('topic', {
    title,
    kind: 'annual',
    room: refs(await rowNamed(app, 'room', { slug: room })),
    themeCategory: 'livelihood',
    source: 'public',
    proposer: '居民代表',
    summary: '测试。',
    publicity: 'open',
  });
  return idIn(created);
}

const titles = (rows: readonly { readonly title: string }[]) => rows.map(({ title }) => title);

describe('the desk', () => {
  it('follows a topic from the liaison who drafts it to the party organisation that decides on it', async () => {
    const liaison = await signIn(app, 'liaison-gaoxin');
    const topic = await newTopic(liaison, 'zhadong', '楼道堆物怎么清');
    const drafted = await deskOf('liaison-gaoxin');
    expect(titles(drafted.waiting.topics)).toContain('楼道堆物怎么清');
    expect(titles(drafted.mine)[0]).toBe('楼道堆物怎么清');
    expect(titles((await deskOf('party-zhadong')).waiting.topics)).not.toContain('楼道堆物怎么清');

    await liaison.take(topic, 'submit');
    expect(titles((await deskOf('liaison-gaoxin')).waiting.topics)).not.toContain('楼道堆物怎么清');
    const party = await deskOf('party-zhadong');
    expect(party.waiting.topics).toContainEqual({
      topic,
      title: '楼道堆物怎么清',
      room: expect.stringContaining('闸东') as string,
      district: '高新区',
      stage: '待审定',
      since: expect.stringMatching(/Z$/) as string,
    });
    expect(party.recent[0]).toMatchObject({ topic, label: '提交审定', by: '高新区联络员（示范）' });
  });

  it('shows nothing of another district, and nothing to do to those who only read', async () => {
    const other = await deskOf('liaison-chengdong');
    const shown = [...titles(other.waiting.topics), ...titles(other.recent), ...titles(other.mine)];
    expect(shown).not.toContain('楼道堆物怎么清');
    expect(titles((await deskOf('party-liuwei')).waiting.topics)).not.toContain('楼道堆物怎么清');
    const auditor = await deskOf('auditor');
    expect(auditor.waiting).toEqual({ total: 0, orMore: false, topics: [] });
    expect(titles(auditor.recent)).toContain('楼道堆物怎么清');
  });

  it('puts the longest waiting first and counts all', async () => {
    const { waiting } = await deskOf('liaison-gaoxin');
    const moments = waiting.topics.map(({ since }) => since ?? '');
    expect(moments).toEqual([...moments].sort());
    expect(waiting.total).toBe(waiting.topics.length);
  });

  it('lists and counts a topic once, whichever and however many roles it waits for', async () => {
    const { strapi } = app;
    const { waiting, twice, short } = await inTransaction(strapi, async (trx) => {
      const releases = [...(await processReleases(trx))];
      const stages = releases.map(([release, chart]) => ({
        release,
        keys: chart.stages.map(({ key }) => key),
      }));
      const all = { stages, districts: null, partyOrganizations: null };
      const organizations = (await trx('organizations').where('kind', 'party-organization')) as {
        document_id: string;
      }[];
      const led = { ...all, partyOrganizations: organizations.map(({ document_id: id }) => id) };
      const areas = (await trx('areas').where('level', 'district')) as { code: string }[];
      const inDistricts = { ...all, districts: areas.map(({ code }) => code) };
      return {
        waiting: await topicsUnder(trx, [all], { limit: 100 }),
        twice: await topicsUnder(trx, [led, all, inDistricts], { limit: 100 }),
        short: await topicsUnder(trx, [all, led], { limit: 2, counted: 3 }),
      };
    });
    expect(waiting).toMatchObject({ total: await strapi.db.query(TOPIC).count(), orMore: false });
    expect(new Set(waiting.rows.map(({ topic }) => topic)).size).toBe(waiting.total);
    expect(twice).toEqual(waiting);
    expect(short).toEqual({ total: 3, orMore: true, rows: waiting.rows.slice(0, 2) });
  });

  it('warns of sessions that are planned soon or should have been held', async () => {
    const liaison = await signIn(app, 'liaison-gaoxin');
    const topic = await newTopic(liaison, 'zhadong', '门禁怎么改');
    await liaison.take(topic, 'submit');
    await (await signIn(app, 'party-zhadong')).take(topic, 'approve');
    const plan = (title: string, days: number) =>
      liaison.create('session', {
        title,
        topic: refs(topic),
        form: 'meeting',
        plannedOn: daysFromToday(days),
        place: '社区会议室',
      });
    for (const [title, days] of [
      ['逾期的', -3],
      ['临近的', 5],
      ['很久以后的', 60],
    ] as const) {
      idIn(await plan(title, days));
    }
    const { sessions } = await deskOf('liaison-gaoxin');
    const mine = sessions.filter(({ topic: of }) => of === '门禁怎么改');
    expect(mine.map(({ title, overdue }) => [title, overdue])).toEqual([
      ['逾期的', true],
      ['临近的', false],
    ]);
    expect(titles((await deskOf('liaison-chengdong')).sessions)).not.toContain('逾期的');
  });

  it('asks a party organisation to recognise the people on the list of a session to come', async () => {
    const liaison = await signIn(app, 'liaison-gaoxin');
    const session = await rowNamed(app, 'session', { title: '临近的' });
    idIn(
      await liaison.create('participant', {
        name: '周一（测试）',
        category: 'stakeholder',
        session: refs(session),
      }),
    );
    const before = await deskOf('party-zhadong');
    const owed = before.recognitions.find(({ title }) => title === '门禁怎么改');
    expect(owed).toMatchObject({ people: 1 });
    const person = await rowNamed(app, 'participant', { name: '周一（测试）' });
    await (await signIn(app, 'party-zhadong')).recognise(owed?.topic ?? '', [person]);
    expect(titles((await deskOf('party-zhadong')).recognitions)).not.toContain('门禁怎么改');
  });

  it('measures the rooms against the numbers of the plan', async () => {
    const { rooms } = await deskOf('office');
    expect(rooms.levels.map(({ level, target }) => [level, target])).toEqual([
      ['town', 10],
      ['village', 10],
      ['enterprise-institution', 10],
    ]);
    expect(rooms.levels.reduce((sum, { accepted, building }) => sum + accepted + building, 0)).toBe(
      await app.strapi.db.query('api::room.room').count(),
    );
  });
});

const ROOM = 'api::room.room';
const listOf = (type: string) => `/content-manager/collection-types/api::${type}.${type}?page=1&pageSize=10`;

/** What a request asks of the database, once the server has been asked before. */
async function queriesOf(clerk: Clerk, address: string): Promise<string[]> {
  await clerk.send('get', address);
  const asked = await statementsDuring(app.strapi.db.connection, async () => {
    expect((await clerk.send('get', address)).status).toBe(200);
  });
  return asked.filter((sql) => !/^(?:BEGIN|COMMIT)/i.test(sql));
}

it.each([
  ['the desk', 'office', '/workflow/desk'],
  ['the desk', 'liaison-chengdong', '/workflow/desk'],
  ['the desk', 'party-zhadong', '/workflow/desk'],
  ['the inbox', 'party-zhadong', '/workflow/approvals'],
  ['the list of topics', 'liaison-chengdong', listOf('topic')],
  ['the list of rooms', 'office', listOf('room')],
])('%s of %s is read with at most eleven queries', async (_screen, name, address) => {
  expect((await queriesOf(await signIn(app, name), address)).length).toBeLessThanOrEqual(11);
});

it('a list reads pictures once the office has made a column of them', async () => {
  const office = await signIn(app, 'office');
  const photosAsked = async () =>
    (await queriesOf(office, listOf('room'))).some((sql) => sql.includes('files_related_mph'));
  expect(await photosAsked()).toBe(false);
  const service: {
    findConfiguration(model: object): Promise<{ layouts: { list: string[] } }>;
    updateConfiguration(model: object, configuration: object): Promise<unknown>;
  } = app.strapi.plugin('content-manager').service('content-types');
  const { layouts, ...rest } = await service.findConfiguration({ uid: ROOM });
  await service.updateConfiguration(
    { uid: ROOM },
    { ...rest, layouts: { ...layouts, list: [...layouts.list, 'photos'] } },
  );
  expect(await photosAsked()).toBe(true);
});
