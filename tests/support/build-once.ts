import { build } from './build';

export default function buildOnce(): void {
  build();
}
