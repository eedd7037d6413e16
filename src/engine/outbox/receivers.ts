/** The kinds of receivers that the outbox delivers to, as capabilities bring them. */
import type { Core } from '@strapi/strapi';
import type { OutboxRow } from './outbox';

/** What came of an attempt. A `final` problem stays: to try again is of no use. */
export type Outcome = { readonly problem: null } | { readonly problem: string; readonly final: boolean };

/** How long an attempt may last, how long the first pause after a failure is, and when a message is given up. */
export interface Patience {
  readonly timeoutSeconds: number;
  readonly retrySeconds: number;
  readonly attempts: number;
}

export interface ReceiverKind {
  /** Asked once, at the start: is there anybody to tell, and are the settings in order? */
  readonly inUse: (strapi: Core.Strapi) => boolean;
  /** Can this receiver be told now? What waits for others goes on waiting. */
  readonly reaches: (strapi: Core.Strapi, receiver: string) => boolean;
  readonly patience: (strapi: Core.Strapi) => Patience;
  readonly deliver: (strapi: Core.Strapi, message: OutboxRow) => Promise<Outcome>;
}

/** Kinds by their names. */
export type Receivers = Readonly<Record<string, ReceiverKind>>;

const declared = new WeakMap<Core.Strapi, Receivers>();

/** Said once, at the start. */
export function declareReceivers(strapi: Core.Strapi, receivers: Receivers): void {
  declared.set(strapi, receivers);
}

/** All of them. */
export const receiversOf = (strapi: Core.Strapi): Receivers => declared.get(strapi) ?? {};
