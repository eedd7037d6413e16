/**
 * Every address of the public interface beside the lists of the contract. A new one is an entry in one of these files and
 * a handler under the same address (`site/rest/handlers.ts` for what answers `{ data }`). With the entry the address is in
 * `/api/openapi.json`, its answers are cached, and the tests and the fuzzer know it.
 */
import { CHARTS } from './charts';
import { DATA } from './data';
import { FILES } from './files';
import { FORMS } from './forms';
import { STANDARDS } from './standards';
import type { Endpoint } from './shape';

export const ENDPOINTS: readonly Endpoint[] = [...DATA, ...CHARTS, ...FILES, ...STANDARDS, ...FORMS];
