/** Turns reasons into the one shape of a refusal. The only place that does. */
import createError from 'http-errors';
import type { Core } from '@strapi/strapi';
import { isAboutTheActor, type Blocker } from '../../domain/law/refusal';
import type { Attempt, Catalogue, ErrorCode, FileFault } from '../../words/catalogue';
import { catalogueFor, phraseBlocker, phraseRefusal } from '../../words/phrase';
import { ServerBusy } from '../database/retry';
import { countRefusal } from './refusal-counts';

/**
 * The reader's language. In a browser it is the one chosen in the panel, because the browser's own header says
 * what the machine speaks, not the person; every other client says what it wants by `Accept-Language`.
 */
export function readersCatalogue(strapi: Core.Strapi): Catalogue {
  const ctx = strapi.requestContext.get();
  if (!ctx) return catalogueFor(undefined);
  const inBrowser = ctx.get('Sec-Fetch-Site') !== '';
  const user = ctx.state['user'] as { preferedLanguage?: string | null } | undefined;
  return catalogueFor(inBrowser ? (user?.preferedLanguage ?? undefined) : ctx.get('Accept-Language'));
}

/**
 * Refuses, and counts it for the clause: 403 when a reason is about the person, 409 when all are about the matter.
 *
 * @param attempt what was tried: the label of a step, or one of the known attempts
 * @param about document id of the topic that the reasons are about, if they are about one
 * @throws always; body `{ error: { status, name, message, details: { blockers, topic? } } }`
 */
export function refuse(
  strapi: Core.Strapi,
  attempt: { readonly step: string } | Attempt,
  blockers: readonly Blocker[],
  about: { readonly topic?: string | undefined } = {},
): never {
  const catalogue = readersCatalogue(strapi);
  countRefusal(strapi, blockers);
  const tried = typeof attempt === 'string' ? catalogue.attempts[attempt] : `“${attempt.step}”`;
  throw createError(isAboutTheActor(blockers) ? 403 : 409, phraseRefusal(tried, blockers, catalogue), {
    details: { blockers: blockers.map((blocker) => phraseBlocker(blocker, catalogue)), ...about },
  });
}

/** Refuses a request that is wrong in form (400, 404), cannot be met as things stand (409) or just now (503). @throws always */
export function reject(
  strapi: Core.Strapi,
  status: 400 | 404 | 409 | 503,
  error: { readonly code: ErrorCode; readonly details?: object },
): never {
  const { code, details = {} } = error;
  throw createError(status, readersCatalogue(strapi).errors[code], { details: { code, ...details } });
}

/** Does work that may lose its races too often; who asked for it is then told so. @throws 503 instead of ServerBusy */
export async function tellingWhenBusy<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ServerBusy) reject(strapi, 503, { code: 'SERVER_BUSY' });
    throw error;
  }
}

/** Refuses a file that cannot be imported as a whole. @throws always, 400 */
export function refuseFile(
  strapi: Core.Strapi,
  { fault, what }: { readonly fault: FileFault; readonly what: string },
): never {
  throw createError(400, readersCatalogue(strapi).sheetFaults.file[fault](what), {
    details: { code: fault },
  });
}

/** Somebody else was faster: who, when and with what. @throws always, 409 */
export function rejectLate(
  strapi: Core.Strapi,
  latest: {
    readonly rev: number;
    readonly who: string | undefined;
    readonly at: string;
    readonly what: string;
  },
): never {
  const catalogue = readersCatalogue(strapi);
  const { rev, who = catalogue.system, at, what } = latest;
  const message = catalogue.decidedMeanwhile({ who, when: catalogue.moment(at), what });
  throw createError(409, message, { details: { code: 'DECIDED_MEANWHILE', rev, by: who, at } });
}
