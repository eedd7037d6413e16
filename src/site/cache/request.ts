/** Which requests ask for public answers, and which two ask for the same one. */
import type { Context } from 'koa';
import { PUBLIC_TYPES } from '../contract/contract';
import { ENDPOINTS } from '../contract/endpoints';
import { FORMS } from '../contract/endpoints/forms';
import { COLUMNS } from '../pages/frame/content';

const PAGES = Object.keys(COLUMNS).map((path) => path.slice(1));

/** `/api/search` -> `search`: of the interface the second part of an address says what it is about. */
const segmentsOf = (isApi: boolean): string[] =>
  ENDPOINTS.map(({ path }) => path.split('/'))
    .filter(([, first]) => (first === 'api') === isApi)
    .map(([, first = '', second = '']) => (isApi ? second : first));

const PAGE_SEGMENTS = new Set([...PAGES, ...segmentsOf(false), 'search', 'suggest', 'sessions']);

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

export const isRead = ({ method }: Context): boolean => method === 'GET' || method === 'HEAD';

/** Who sends a token may get another answer, or none. */
export const isSigned = ({ headers }: Context): boolean => headers.authorization !== undefined;

/** 大字版 is the only thing a visitor's cookie says. */
export const wantsLargeType = (ctx: Context): boolean => ctx.cookies.get('type') === 'large';

/** Parameters in a fixed order; of those with the same name the order stays, because it may mean something. */
export function keyOf(ctx: Context): string {
  const parameters = new URLSearchParams(ctx.querystring);
  parameters.sort();
  const variant = ctx.path.startsWith('/api/') ? ctx.acceptsLanguages('zh', 'en') : wantsLargeType(ctx);
  return `${String(variant)} ${ctx.path}?${parameters.toString()}`;
}
