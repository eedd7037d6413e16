// Many rows at once, into tables whose triggers judge each of them.

const isPostgres = (knex) => knex.client.config.client === 'postgres' || knex.client.config.client === 'pg';

/** Inserts rows of one table in their order, as one statement; every row has the columns of the first. */
export async function insertRows(trx, table, rows) {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]).map((name) => `"${name}"`);
  const into = `INSERT INTO ${table} (${columns.join(', ')})`;
  const list = JSON.stringify(rows);
  if (isPostgres(trx)) {
    const given = `json_populate_recordset(NULL::${table}, ?::json)`;
    await trx.raw(`${into} SELECT ${columns.join(', ')} FROM ${given}`, [list]);
    return;
  }
  const values = columns.map((name) => `json_extract(value, '$.${name}')`);
  await trx.raw(`${into} SELECT ${values.join(', ')} FROM json_each(?)`, [list]);
}

/** Inserts rows with numbers of their own, counted on from those that are there. @returns the rows with their numbers */
export async function insertNumbered(trx, table, rows) {
  const [{ last }] = await trx(table).max({ last: 'id' });
  const numbered = rows.map((row, index) => ({ ...row, id: Number(last ?? 0) + index + 1 }));
  await insertRows(trx, table, numbered);
  if (isPostgres(trx) && rows.length > 0) {
    await trx.raw(`SELECT setval(pg_get_serial_sequence(?, 'id'), ?)`, [table, numbered.at(-1).id]);
  }
  return numbered;
}

/** Ties rows to the same rows as a model is tied to, by Strapi's tables of these names. */
export async function copyTies(trx, table, names, { model, rows }) {
  const own = `${table.slice(0, -1)}_id`;
  for (const name of names) {
    const link = `${table}_${name}_lnk`;
    const ties = await trx(link).where({ [own]: model });
    await insertNumbered(
      trx,
      link,
      ties.flatMap((tie) => rows.map((row) => ({ ...tie, [own]: row.id }))),
    );
  }
}

/** So many rows go into the database with one statement. */
export const AT_ONCE = 500;

/** A row to make others after. */
export const withoutId = ({ id: _id, ...row }) => row;

/** The numbers from the first to before the last, so many at a time. */
export const batches = (from, to) =>
  Array.from({ length: Math.ceil((to - from) / AT_ONCE) }, (_, index) => {
    const first = from + index * AT_ONCE;
    return Array.from({ length: Math.min(AT_ONCE, to - first) }, (_unused, offset) => first + offset);
  });
