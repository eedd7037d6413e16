/** Every way to write a row that no request and no document passes through: hooks and triggers stand alone here. */
import type { Knex } from 'knex';
import type { App } from '../../support/server/app';

export interface Target {
  readonly app: App;
  readonly uid: string;
  readonly id: number;
}

type Write = (target: Target) => PromiseLike<unknown>;

/** What becomes of the row. */
export type Operation = 'insert' | 'update' | 'delete';

export interface PathBelow {
  readonly name: string;
  readonly operation: Operation;
  readonly write: Write;
}

const touched = () => ({ updatedAt: new Date() });
const forged = { documentId: 'forged' };

const query = ({ app, uid }: Target) => app.strapi.db.query(uid);
const builder = ({ app, uid }: Target) => app.strapi.db.queryBuilder(uid);
const manager = ({ app }: Target) => app.strapi.db.entityManager;
export const tableOf = ({ app, uid }: Pick<Target, 'app' | 'uid'>): string =>
  app.strapi.db.metadata.get(uid).tableName;
const table = (target: Target): Knex.QueryBuilder => target.app.strapi.db.connection(tableOf(target));

/** As the import engine writes: every hook of the server switched off. */
const unhooked =
  (write: Write): Write =>
  async (target) => {
    target.app.strapi.db.lifecycles.disable();
    try {
      return await write(target);
    } finally {
      target.app.strapi.db.lifecycles.enable();
    }
  };

const path = (name: string, operation: Operation, write: Write): PathBelow => ({ name, operation, write });

/** The engine of Strapi, with its hooks. */
const ENGINE: readonly PathBelow[] = [
  path('db.query create', 'insert', (target) => query(target).create({ data: forged })),
  path('db.query createMany', 'insert', (target) => query(target).createMany({ data: [forged] })),
  path('db.query update', 'update', (target) =>
    query(target).update({ where: { id: target.id }, data: touched() }),
  ),
  path('db.query updateMany', 'update', (target) =>
    query(target).updateMany({ where: { id: target.id }, data: touched() }),
  ),
  path('db.query delete', 'delete', (target) => query(target).delete({ where: { id: target.id } })),
  path('db.query deleteMany', 'delete', (target) => query(target).deleteMany({ where: { id: target.id } })),
];

export const PATHS_BELOW: readonly PathBelow[] = [
  ...ENGINE,
  ...ENGINE.map(({ name, operation, write }) =>
    path(name.replace('db.query', 'import'), operation, unhooked(write)),
  ),
  path('entityManager create', 'insert', (target) => manager(target).create(target.uid, { data: forged })),
  path('entityManager update', 'update', (target) =>
    manager(target).update(target.uid, { where: { id: target.id }, data: touched() }),
  ),
  path('entityManager delete', 'delete', (target) =>
    manager(target).delete(target.uid, { where: { id: target.id } }),
  ),
  path('queryBuilder insert', 'insert', (target) => builder(target).insert(forged).execute()),
  path('queryBuilder update', 'update', (target) =>
    builder(target).where({ id: target.id }).update(touched()).execute(),
  ),
  path('queryBuilder delete', 'delete', (target) =>
    builder(target).where({ id: target.id }).delete().execute(),
  ),
  path('SQL insert', 'insert', (target) => table(target).insert({ document_id: 'forged' })),
  path('SQL update', 'update', (target) =>
    table(target).where({ id: target.id }).update({ updated_at: new Date() }),
  ),
  path('SQL delete', 'delete', (target) => table(target).where({ id: target.id }).delete()),
];
