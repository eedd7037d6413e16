/** The Document Service middleware: every write to a governed type passes its gate, in one transaction. */
import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Identity } from '../../domain/record/facts';
import { currentWriter } from '../people/actor';
import { keepGate } from './keep-gate';
import type { Gate, Write } from './write';
import { retried } from '../database/retry';
import { withTicket } from '../database/ticket';
import { requireTickets } from '../database/ticketed-only';
import { tellingWhenBusy } from '../refusal/refuse';
import { createdOnce } from './created-once';

/** What a gate judges; everything else is a read. */
export const WRITES: ReadonlySet<string> = new Set([
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
]);

type Context = Modules.Documents.Middleware.Context;

interface LooseParams {
  readonly documentId?: string;
  readonly data?: Record<string, unknown>;
}

interface WriteResult {
  readonly documentId?: string;
  /** What a clone made. */
  readonly entries?: readonly WriteResult[];
}

/** The document that a write is about: for one that is created, whatever the caller names is not it. */
const aboutId = ({ documentId }: LooseParams, action: string): string | null =>
  action === 'create' ? null : (documentId ?? null);

/** The document a write ended on: the one named, or the one just made. */
function writtenId(params: LooseParams, action: string, result: unknown): string | null {
  const about = aboutId(params, action);
  if (action !== 'clone' && about) return about;
  const { documentId, entries = [] } = (result ?? {}) as WriteResult;
  return documentId ?? entries.at(0)?.documentId ?? null;
}

async function pass(
  strapi: Core.Strapi,
  trx: Knex,
  call: {
    context: Context;
    next: () => unknown;
    gate: Gate;
    writer: Promise<Identity | null>;
  },
) {
  const { context, next, gate, writer } = call;
  // Every action's parameters have these two or lack them; the union of all actions does not say so.
  const params = context.params as LooseParams;
  let result: unknown;
  const write: Write = {
    strapi,
    trx,
    action: context.action,
    documentId: aboutId(params, context.action),
    data: params.data ?? {},
    actor: await writer,
    async proceed() {
      result = await next();
      return writtenId(params, context.action, result);
    },
    answer: () => result,
  };
  const judged = async () => {
    await gate(write);
    return write.answer();
  };
  if (context.action !== 'create') return judged();
  return createdOnce(strapi, trx, {
    uid: context.uid,
    actor: write.actor?.id ?? 'system',
    create: judged,
  });
}

/** The same write from the very start: the middlewares behind a gate run once for each call of the service. */
function begunAnew(strapi: Core.Strapi, { uid, action, params }: Context): Promise<unknown> {
  // Every action of every type is called like this; their union does not say so.
  const service = strapi.documents(uid) as unknown as Record<string, (given: unknown) => Promise<unknown>>;
  return service[action]?.(params) ?? Promise.resolve(null);
}

/**
 * Registers where each governed type is judged, by its uid, and the hooks beneath that ask for its ticket. The
 * transaction is the very first act, so that a refused item of a bulk action takes the whole batch back with it.
 */
export function registerGates(strapi: Core.Strapi, gates: ReadonlyMap<string, Gate>): void {
  requireTickets(strapi);
  strapi.documents.use((context, next) => {
    const own = gates.get(context.uid);
    if (!own || !WRITES.has(context.action)) return next();
    // Whatever the type: nothing that another record refers to is deleted.
    const gate = keepGate(context.uid, own);
    const once = async () => {
      const writer = currentWriter(strapi);
      // Asked while the transaction is opened, on a connection of its own; inside one, all have the same.
      if (strapi.db.inTransaction()) await writer;
      writer.catch(() => undefined); // thrown where it is awaited
      const passing = (trx: Knex) => pass(strapi, trx, { context, next, gate, writer });
      return withTicket(strapi, passing);
    };
    const passed = () => retried(strapi, once, () => begunAnew(strapi, context));
    return tellingWhenBusy(strapi, passed) as ReturnType<typeof next>;
  });
}
