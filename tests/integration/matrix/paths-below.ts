/** Every way to write a row that no request and no document passes through: hooks and triggers stand alone here. */
import type { Knex } from 'knex';
import type { App } from '../../support/app';

export interface Target {
  readonly app: App;
  readonly uid: string;
  readonly id: number;
}

type Write = (target: Target) => PromiseLike<unknown>;

const touched = () => ({ updatedAt: new Date() });
const forged = { documentId: 'forged' };

const query = ({ app, uid }: Target) => app.strapi.db.query(uid);
const builder = ({ app, uid }: Target) => app.strapi.db.queryBuilder(uid);
const manager = ({ app }: Target) => app.strapi.db.entityManager;
export const tableOf = ({ app, uid }: Target): string => app.strapi.db.metadata.get(uid).tableName;
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

const ENGINE: Readonly<Record<string, Write>> = {
  create: (target) => query(target).create({ data: forged }),
  createMany: (target) => query(target).createMany({ data: [forged] }),
  update: (target) => query(target).update({ where: { id: target.id }, data: touched() }),
  updateMany: (target) => query(target).updateMany({ where: { id: target.id }, data: touched() }),
  delete: (target) => query(target).delete({ where: { id: target.id } }),
  deleteMany: (target) => query(target).deleteMany({ where: { id: target.id } }),
};

const named = (prefix: string, paths: Readonly<Record<string, Write>>) =>
  Object.entries(paths).map(([name, write]): readonly [string, Write] => [`${prefix} ${name}`, write]);

export const PATHS_BELOW: readonly (readonly [string, Write])[] = [
  ...named('db.query', ENGINE),
  ...named(
    'import',
    Object.fromEntries(Object.entries(ENGINE).map(([name, write]) => [name, unhooked(write)])),
  ),
  ...named('entityManager', {
    create: (target) => manager(target).create(target.uid, { data: forged }),
    update: (target) => manager(target).update(target.uid, { where: { id: target.id }, data: touched() }),
    delete: (target) => manager(target).delete(target.uid, { where: { id: target.id } }),
  }),
  ...named('queryBuilder', {
    insert: (target) => builder(target).insert(forged).execute(),
    update: (target) => builder(target).where({ id: target.id }).update(touched()).execute(),
    delete: (target) => builder(target).where({ id: target.id }).delete().execute(),
  }),
  ...named('SQL', {
    insert: (target) => table(target).insert({ document_id: 'forged' }),
    update: (target) => table(target).where({ id: target.id }).update({ updated_at: new Date() }),
    delete: (target) => table(target).where({ id: target.id }).delete(),
  }),
];
