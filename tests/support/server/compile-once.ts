import { build } from './build';
import { makeTemplate } from './template';

export default async function compileOnce(): Promise<void> {
  build('--server');
  await makeTemplate();
}
