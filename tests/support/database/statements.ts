/** What is asked of a database. */
import type { Knex } from 'knex';

/** Every statement sent on its own while something is done, in order. */
export async function statementsDuring(knex: Knex, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const listen = ({ sql }: { readonly sql: string }) => statements.push(sql);
  knex.on('query', listen);
  try {
    await work();
  } finally {
    knex.off('query', listen);
  }
  return statements;
}
