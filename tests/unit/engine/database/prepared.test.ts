/** Queries that are built once and asked again and again. */
import createKnex, { type Knex } from 'knex';
import { prepared } from '../../../../src/engine/database/prepared';
import { statementsDuring } from '../../../support/database/statements';

describe('a prepared query', () => {
  const knex: Knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });

  beforeAll(async () => {
    await knex.schema.createTable('rooms', (table) => {
      table.string('name');
      table.integer('seats');
    });
    await knex('rooms').insert([
      { name: 'O’Neill', seats: 3 },
      { name: "it's", seats: 5 },
      { name: "it's", seats: 7 },
    ]);
  });
  afterAll(() => knex.destroy());

  const roomsOf = (build: jest.Mock) =>
    prepared<{ name: string; seats: number }, 'name' | 'seats'>('rooms', (trx, value) => {
      build();
      return trx('rooms')
        .where('seats', '>=', value('seats'))
        .where('name', value('name'))
        .where('name', '<>', "it's not");
    });

  it('is built once and asked for other values each time', async () => {
    const build = jest.fn();
    const rooms = roomsOf(build);
    expect(await rooms(knex, { name: "it's", seats: 6 })).toEqual([{ name: "it's", seats: 7 }]);
    expect(await rooms(knex, { name: 'O’Neill', seats: 1 })).toEqual([{ name: 'O’Neill', seats: 3 }]);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('takes a value for what it is, whatever stands in it', async () => {
    const rooms = roomsOf(jest.fn());
    expect(await rooms(knex, { name: "' OR 1=1 --", seats: 0 })).toEqual([]);
    expect(await rooms(knex, { name: '?', seats: 0 })).toEqual([]);
  });

  it('says what never changes in the text itself', async () => {
    const asked = await statementsDuring(knex, () => roomsOf(jest.fn())(knex, { name: 'nobody', seats: 0 }));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("<> 'it''s not'");
    expect(asked[0]?.match(/\?/g)).toHaveLength(2);
  });
});
