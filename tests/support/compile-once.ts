import { build } from './build';

export default function compileOnce(): void {
  build('--server');
}
