import { build } from './build';
import { makeTemplate } from './template';

export default async function buildOnce(): Promise<void> {
  build();
  await makeTemplate();
}
