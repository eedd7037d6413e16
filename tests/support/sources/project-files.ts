import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { APP_DIR } from '../server/paths';

/** Every file under a folder of the project, as `/`-separated paths from its root. */
export function filesUnder(folder: string): string[] {
  const absolute = path.join(APP_DIR, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(APP_DIR, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export const readText = (file: string): string => readFileSync(path.join(APP_DIR, file), 'utf8');

/** The caller says what the file holds, and tests it. */
export const readJson = (file: string): unknown => JSON.parse(readText(file));
