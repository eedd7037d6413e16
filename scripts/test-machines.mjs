// What some tests need besides Node. Each function says what is lacking, or nothing.
import { existsSync } from 'node:fs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named ? [named] : CHROMIUM;
  if (candidates.some((file) => existsSync(file))) return undefined;
  return `没有找到 Chromium / no Chromium at ${candidates.join(', ')} (CHROMIUM_PATH)`;
}

export async function findPostgres() {
  const { default: pg } = await import('pg');
  const connectionString = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    const why = error.code ?? error.message;
    return `没有可用的 PostgreSQL / no PostgreSQL answers (TEST_DATABASE_URL, ${why})`;
  } finally {
    await client.end().catch(() => undefined);
  }
}
