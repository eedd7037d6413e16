import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const APP_DIR = path.resolve(__dirname, '..', '..', '..');

export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'haoshangliang-'));
