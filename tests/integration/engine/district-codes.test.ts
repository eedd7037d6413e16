/** The code of its district is copied into every row by the database, whichever way the row is written. */
import type { Knex } from 'knex';
import { CODE_FROM } from '../../../src/engine/database/district-codes';
import { withTicket } from '../../../src/engine/database/ticket';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL } from '../../support/council/office';

interface Linked {
  readonly link: string;
  readonly lower: string;
  readonly upper: string;
}

interface Lying {
  readonly topic: number;
  readonly room: number;
  readonly here: string;
  readonly there: { readonly id: number; readonly code: string };
}

describe('the code of a row’s district', () => {
  let app: App;
  let knex: Knex;
  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    knex = app.strapi.db.connection;
  });
  afterAll(() => app.stop());

  /** A query is asked when it is awaited, which must be while the ticket is there. */
  const lawfully = <T>(work: (trx: Knex) => PromiseLike<T>): Promise<T> =>
    withTicket(app.strapi, async (trx) => await work(trx));
  const topicsOf = (room: number) =>
    knex('topics as t').join('topics_room_lnk as l', 'l.topic_id', 't.id').where('l.room_id', room);

  /** A topic with records, its room, and a district that is not the room's. */
  async function lying(): Promise<Lying> {
    const found: Omit<Lying, 'there'> = await knex('topics as t')
      .join('topics_room_lnk as l', 'l.topic_id', 't.id')
      .join('surveys_topic_lnk as s', 's.topic_id', 't.id')
      .join('sessions_topic_lnk as e', 'e.topic_id', 't.id')
      .join('participants_session_lnk as p', 'p.session_id', 'e.session_id')
      .first('t.id as topic', 'l.room_id as room', 't.district_code as here');
    const there: Lying['there'] = await knex('areas').whereNot({ code: found.here }).first('id', 'code');
    return { ...found, there };
  }

  /** Every code in the rows of a topic and of what hangs on it. */
  async function codesOf(topic: number): Promise<string[]> {
    const below = ({ link, lower, upper }: Linked, table: string, of: number[]) =>
      knex(`${table} as r`).join(`${link} as l`, `l.${lower}`, 'r.id').whereIn(`l.${upper}`, of);
    const [own, surveys] = await Promise.all([
      knex('topics').where({ id: topic }).pluck('district_code'),
      below({ link: 'surveys_topic_lnk', lower: 'survey_id', upper: 'topic_id' }, 'surveys', [topic]).pluck(
        'district_code',
      ),
    ]);
    const sessions = (await knex('sessions_topic_lnk')
      .where({ topic_id: topic })
      .pluck('session_id')) as number[];
    const people = await below(
      { link: 'participants_session_lnk', lower: 'participant_id', upper: 'session_id' },
      'participants',
      sessions,
    ).pluck('district_code');
    expect(surveys).not.toEqual([]);
    expect(people).not.toEqual([]);
    return [...new Set([...own, ...surveys, ...people] as string[])];
  }

  it.each(Object.entries(CODE_FROM))('stands rightly in every row of %s', async (uid, fields) => {
    const populate = Object.fromEntries(fields.map((field) => [field, true]));
    const rows = (await app.strapi.db.query(uid).findMany({ populate })) as Record<
      string,
      { code?: string; districtCode?: string } | null | string
    >[];
    const right = (row: (typeof rows)[number]) =>
      fields
        .map((field) => row[field] as { code?: string; districtCode?: string } | null)
        .map((above) => above?.districtCode ?? above?.code)
        .find((code) => code !== undefined) ?? '';
    expect(rows.filter((row) => (row['districtCode'] ?? '') !== right(row))).toEqual([]);
  });

  it('comes along when SQL moves a room, down to the last record of its topics, and back again', async () => {
    const { topic, room, here, there } = await lying();
    const move = (area: number) =>
      lawfully((trx) => trx('rooms_district_lnk').where({ room_id: room }).update({ area_id: area }));
    const { area_id: before } = (await knex('rooms_district_lnk').where({ room_id: room }).first()) as {
      area_id: number;
    };
    expect(await codesOf(topic)).toEqual([here]);
    await move(there.id);
    expect(await codesOf(topic)).toEqual([there.code]);
    expect(await topicsOf(room).distinct('t.district_code').pluck('t.district_code')).toEqual([there.code]);
    await move(before);
    expect(await codesOf(topic)).toEqual([here]);
  });

  it('follows the code of the district itself', async () => {
    const { topic, here } = await lying();
    const rename = (from: string, to: string) =>
      lawfully((trx) => trx('areas').where({ code: from }).update({ code: to }));
    await rename(here, 'renamed');
    expect(await codesOf(topic)).toEqual(['renamed']);
    await rename('renamed', here);
    expect(await codesOf(topic)).toEqual([here]);
  });

  it('is not another because another was written there', async () => {
    const { topic, here, there } = await lying();
    const write = (table: string) => lawfully((trx) => trx(table).update({ district_code: there.code }));
    for (const table of ['topics', 'surveys', 'sessions', 'participants']) await write(table);
    expect(await codesOf(topic)).toEqual([here]);
    await lawfully((trx) => trx('topics').where({ id: topic }).update({ district_code: there.code }));
    expect(await codesOf(topic)).toEqual([here]);
  });

  it('is none for what lies nowhere any more', async () => {
    const { room, here } = await lying();
    const link = (await knex('rooms_district_lnk').where({ room_id: room }).first()) as object;
    await lawfully((trx) => trx('rooms_district_lnk').where({ room_id: room }).delete());
    expect(await knex('rooms').where({ id: room }).pluck('district_code')).toEqual(['']);
    await lawfully((trx) => trx('rooms_district_lnk').insert(link));
    expect(await knex('rooms').where({ id: room }).pluck('district_code')).toEqual([here]);
  });
});
