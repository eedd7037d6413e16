/**
 * What follows from the ledger's events, in the transaction that appends them. Capabilities say what; the engine calls
 * them and knows none of them.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ProcessEvent, ProcessState } from '../../domain/record/state';
import { append, type EntryContext, type Instance } from './ledger';

type EventType = ProcessEvent['type'];
type EventOf<Type extends EventType> = Extract<ProcessEvent, { readonly type: Type }>;

/** An event that has just been appended. */
export interface Happening<Event extends ProcessEvent = ProcessEvent> {
  readonly strapi: Core.Strapi;
  readonly trx: Knex;
  readonly event: Event;
  /** The state before the command; `null` for a topic that is being opened. */
  readonly before: ProcessState | null;
  /** The state after the command: of several events, that of the last. */
  readonly after: ProcessState;
}

/** What a capability does about each type of event. Whoever throws takes the command back. */
export type Consequences = {
  readonly [Type in EventType]?: (happening: Happening<EventOf<Type>>) => Promise<void>;
};

const declared = new WeakMap<Core.Strapi, readonly Consequences[]>();

/** Said once, at the start. */
export function declareConsequences(strapi: Core.Strapi, consequences: readonly Consequences[]): void {
  declared.set(strapi, consequences);
}

/** One capability after the other, in the order of their list. */
async function follow<Type extends EventType>(
  type: Type,
  happening: Happening<EventOf<Type>>,
): Promise<void> {
  for (const consequences of declared.get(happening.strapi) ?? []) await consequences[type]?.(happening);
}

/**
 * Appends events to a topic's chain, and does all that follows from them.
 *
 * @param instance the locked row, `null` for a topic that is being opened
 * @returns the running row after the events
 */
export async function appendAndFollow(
  strapi: Core.Strapi,
  trx: Knex,
  entry: {
    readonly instance: Instance | null;
    readonly events: readonly ProcessEvent[];
    readonly context: EntryContext;
  },
): Promise<Instance> {
  const { instance, events, context } = entry;
  const appended = await append(trx, instance, { events, context });
  const [before, after] = [instance?.state ?? null, appended.state];
  for (const event of events) await follow(event.type, { strapi, trx, event, before, after });
  return appended;
}
