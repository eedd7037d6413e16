import { removeTemplate } from './template';

export default async function clearAway(): Promise<void> {
  await removeTemplate();
}
