import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { preparePostgres, prepareSqlite } from '../src/engine/database/connection';

/** SQLite in one file by default; PostgreSQL with `DATABASE_CLIENT=postgres` and `DATABASE_URL` or its parts. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const settings = { useTypescriptMigrations: true };
  if (client === 'postgres') {
    return {
      connection: {
        client,
        connection: {
          connectionString: env('DATABASE_URL'),
          host: env('DATABASE_HOST', 'localhost'),
          port: env.int('DATABASE_PORT', 5432),
          database: env('DATABASE_NAME', 'haoshangliang'),
          user: env('DATABASE_USERNAME', 'haoshangliang'),
          password: env('DATABASE_PASSWORD', ''),
          ssl: env.bool('DATABASE_SSL', false),
          schema: env('DATABASE_SCHEMA', 'public'),
          // Compiling a query that reads a few rows by an index takes a second longer than running it.
          options: '-c jit=off',
        },
        pool: {
          min: env.int('DATABASE_POOL_MIN', 2),
          max: env.int('DATABASE_POOL_MAX', 10),
          afterCreate: preparePostgres,
        },
      },
      settings,
    };
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: path.resolve(env('DATABASE_FILENAME', '.tmp/data.db')) },
      useNullAsDefault: true,
      pool: { afterCreate: prepareSqlite },
    },
    settings,
  };
};

export default config;
