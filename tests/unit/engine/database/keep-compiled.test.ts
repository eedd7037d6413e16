import knex, { type Knex } from 'knex';
import { keepCompiled } from '../../../../src/engine/database/keep-compiled';

describe('a connection that keeps what it has compiled', () => {
  const connection = () => {
    const made = { prepare: (sql: string): object => ({ sql }) };
    keepCompiled(made, 2);
    return made;
  };

  it('compiles a statement once', () => {
    const { prepare } = connection();
    expect(prepare('select 1')).toBe(prepare('select 1'));
    expect(prepare('select 2')).toEqual({ sql: 'select 2' });
  });

  it('forgets the one not asked for longest', () => {
    const { prepare } = connection();
    const first = prepare('select 1');
    const second = prepare('select 2');
    expect(prepare('select 1')).toBe(first);
    prepare('select 3');
    expect(prepare('select 1')).toBe(first);
    expect(prepare('select 2')).not.toBe(second);
  });

  it.each(['create table t (id)', ' ALTER table t add c', 'drop index i'])('forgets all at: %s', (change) => {
    const { prepare } = connection();
    const first = prepare('select 1');
    prepare(change);
    expect(prepare('select 1')).not.toBe(first);
  });
});

describe('a database whose connection keeps what it has compiled', () => {
  let database: Knex;
  beforeAll(async () => {
    const afterCreate = (made: unknown, done: (error: undefined, connection: unknown) => void) => {
      keepCompiled(made as Parameters<typeof keepCompiled>[0]);
      done(undefined, made);
    };
    const connection = { filename: ':memory:' };
    database = knex({ client: 'better-sqlite3', connection, useNullAsDefault: true, pool: { afterCreate } });
    await database.schema.createTable('rooms', (table) => table.integer('id'));
  });
  afterAll(() => database.destroy());

  it('answers each time with what is so now, with the columns of now', async () => {
    const rooms = () => database('rooms').orderBy('id') as Promise<object[]>;
    expect(await rooms()).toEqual([]);
    await database('rooms').insert({ id: 1 });
    await database('rooms').insert({ id: 2 });
    expect(await rooms()).toEqual([{ id: 1 }, { id: 2 }]);
    await database.schema.alterTable('rooms', (table) => table.string('name'));
    await database('rooms').where({ id: 2 }).update({ name: '城东' });
    expect(await rooms()).toEqual([
      { id: 1, name: null },
      { id: 2, name: '城东' },
    ]);
  });
});
