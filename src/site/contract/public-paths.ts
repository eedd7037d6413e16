/** Which addresses are public: the pages of the site, the lists of the contract, and every endpoint. */
import { PUBLIC_TYPES } from './contract';
import { ENDPOINTS } from './endpoints';
import { FORMS } from './endpoints/forms';

/** The parts of the site; their names are in `pages/frame/content.ts`. */
export const COLUMN_PATHS = [
  '/',
  '/cases',
  '/topics',
  '/rooms',
  '/plan',
  '/flowcharts',
  '/rules',
  '/statistics',
  '/participate',
] as const;

/** Pages that are reached in another way than by the main navigation. */
const OTHER_PAGES = ['search', 'suggest', 'sessions'];

/** `/api/search` -> `search`: of the interface the second part of an address says what it is about. */
const segmentsOf = (isApi: boolean): string[] =>
  ENDPOINTS.map(({ path }) => path.split('/'))
    .filter(([, first]) => (first === 'api') === isApi)
    .map(([, first = '', second = '']) => (isApi ? second : first));

const PAGE_SEGMENTS = new Set([
  ...COLUMN_PATHS.map((path) => path.slice(1)),
  ...OTHER_PAGES,
  ...segmentsOf(false),
]);

/** `api::annual-plan.annual-plan` -> `annual-plans`; every one of our types forms its plural like this. */
const API_SEGMENTS = new Set([
  ...Object.keys(PUBLIC_TYPES).map((uid) => `${uid.slice(uid.indexOf('.') + 1)}s`),
  ...segmentsOf(true),
]);

/** The part of the site whose answers may be shared between visitors. */
export function isPublicPath(path: string): boolean {
  const [, first = '', second = ''] = path.split('/');
  return first === 'api' ? API_SEGMENTS.has(second) : PAGE_SEGMENTS.has(first);
}

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);

const FOR_PROGRAMS = ENDPOINTS.filter((endpoint) => !FORMS.includes(endpoint)).map(({ path }) =>
  pattern(path),
);

/** An address of the interface: answered as its document says, whoever asks. */
export const isForPrograms = (path: string): boolean =>
  path.startsWith('/api/') || FOR_PROGRAMS.some((known) => known.test(path));
