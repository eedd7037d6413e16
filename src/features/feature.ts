/** What a capability adds to the house. Its `feature.ts` says all of it in one screen; `features/index.ts` lists them. */
import type { Core } from '@strapi/strapi';
import type { PanelRoute } from '../engine/http/panel';
import type { Jobs } from '../engine/jobs';
import type { Receivers } from '../engine/outbox/receivers';
import type { Consequences } from '../engine/process/consequences';
import type { Gate } from '../engine/write/write';
import type { Action } from '../strapi/roles/actions';

export interface Feature {
  /** Where writes to its content types are judged, by their uids. */
  readonly gates?: Readonly<Record<string, Gate>>;
  /** Its endpoints for signed-in staff, under `/workflow`, in the order in which they are tried. */
  readonly routes?: (strapi: Core.Strapi) => readonly PanelRoute[];
  /** What a role may be allowed to do, beside reading and writing records. */
  readonly actions?: readonly Action[];
  /** What follows from the ledger's events, in the transaction that appends them. */
  readonly on?: Consequences;
  /** What runs by the clock. */
  readonly jobs?: Jobs;
  /** Kinds of receivers that it delivers messages of the outbox to, by their names. */
  readonly receivers?: Receivers;
  /** Its tables whose rows are written once. */
  readonly appendOnly?: readonly string[];
}
