/** A Strapi as it comes, with our content types on a copy of the demo council and nothing of ours around it. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import createKnex, { type Knex } from 'knex';
import { createDatabase, onPostgres } from '../database/database';
import { APP_DIR, temporaryFolder } from '../server/paths';
import { launch, type RunningServer } from '../server/running-server';
import { template } from '../server/template';

export interface StockStrapi extends RunningServer {
  /** Its database, on which nothing is guarded any more. */
  readonly knex: Knex;
}

export async function startStock(): Promise<StockStrapi> {
  const folder = temporaryFolder();
  const database = await createDatabase(folder, template());
  const remove = async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const script = [path.join(APP_DIR, 'tests', 'support', 'public', 'stock-strapi.mjs'), folder];
    const server = await launch(script, { env: { ...database.env, NODE_ENV: 'production' } });
    const knex = createKnex(
      onPostgres
        ? { client: 'pg', connection: database.env['DATABASE_URL'] ?? '' }
        : {
            client: 'better-sqlite3',
            connection: { filename: database.env['DATABASE_FILENAME'] ?? '' },
            useNullAsDefault: true,
          },
    );
    const stop = async () => {
      await knex.destroy();
      // At once: it may be busy with a question that it never comes to the end of.
      await server.kill();
      await remove();
      return null;
    };
    return { ...server, knex, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}
