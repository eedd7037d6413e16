// What a server asks of its database.
import { performance } from 'node:perf_hooks';

/** Counts and times whatever the server asks of its database while `work` runs. */
export async function watched(strapi, work) {
  const knex = strapi.db.connection;
  const begun = new Map();
  const queries = [];
  const start = ({ __knexQueryUid: id }) => begun.set(id, performance.now());
  const end = (_response, { __knexQueryUid: id, sql }) =>
    queries.push({ sql, ms: performance.now() - begun.get(id) });
  knex.on('query', start);
  knex.on('query-response', end);
  try {
    await work();
  } finally {
    knex.off('query', start);
    knex.off('query-response', end);
  }
  return queries.filter(({ sql }) => !/^(?:BEGIN|COMMIT|SET)\b/i.test(sql));
}
