/**
 * Every address of the public interface beside the lists of the contract. A new one is one entry here: with it the
 * address is in `/api/openapi.json`, its answers are kept in memory, and the tests and the fuzzer know it.
 */
import { CHARTS } from './charts';
import { DATA } from './data';
import { FILES } from './files';
import { FORMS } from './forms';
import { STANDARDS } from './standards';
import type { Endpoint } from './shape';

export const ENDPOINTS: readonly Endpoint[] = [...DATA, ...CHARTS, ...FILES, ...STANDARDS, ...FORMS];
