/** The capabilities: the only list of them. Routes and actions are registered in this order. */
import type { Given } from '../engine';
import type { Receivers } from '../engine/outbox/receivers';
import type { Gate } from '../engine/write/write';
import { cases } from './cases/feature';
import { delegations } from './delegations/feature';
import { desk } from './desk/feature';
import { evidence } from './evidence/feature';
import { excel } from './excel/feature';
import type { Feature } from './feature';
import { flowcharts } from './flowcharts/feature';
import { ledger } from './ledger/feature';
import { rooms } from './rooms/feature';
import { suggestions } from './suggestions/feature';
import { topics } from './topics/feature';
import { webhooks } from './webhooks/feature';

export const FEATURES: readonly Feature[] = [
  topics,
  desk,
  evidence,
  rooms,
  cases,
  webhooks,
  flowcharts,
  excel,
  suggestions,
  delegations,
  ledger,
];

/** Where each governed type is judged. */
export const GATES: ReadonlyMap<string, Gate> = new Map(
  FEATURES.flatMap(({ gates = {} }) => Object.entries(gates)),
);

/** What a role may be allowed to do, beside reading and writing records. */
export const ACTIONS = FEATURES.flatMap(({ actions = [] }) => actions);

/** What follows from the ledger's events. */
export const CONSEQUENCES = FEATURES.flatMap(({ on }) => on ?? []);

/** Who outside can be told, by kind. */
export const RECEIVERS: Receivers = Object.fromEntries(
  FEATURES.flatMap(({ receivers = {} }) => Object.entries(receivers)),
);

/** Tables of capabilities whose rows are written once. */
export const APPEND_ONLY = FEATURES.flatMap(({ appendOnly = [] }) => appendOnly);

/** What the engine is given. */
export const GIVEN: Given = {
  gates: GATES,
  consequences: CONSEQUENCES,
  receivers: RECEIVERS,
  appendOnly: APPEND_ONLY,
};
