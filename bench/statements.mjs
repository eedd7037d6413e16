// What a server asks of its database.
import { performance } from 'node:perf_hooks';

/** Counts and times whatever the server asks of its database while `work` runs, or only what it asks for a request. */
export async function watched(strapi, work, { inRequests = false } = {}) {
  const knex = strapi.db.connection;
  const begun = new Map();
  const queries = [];
  const start = ({ __knexQueryUid: id }) => {
    if (!inRequests || strapi.requestContext.get()) begun.set(id, performance.now());
  };
  const end = (_response, { __knexQueryUid: id, sql }) => {
    if (begun.has(id)) queries.push({ sql, ms: performance.now() - begun.get(id) });
  };
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
