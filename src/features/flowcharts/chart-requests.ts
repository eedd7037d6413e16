/** What the endpoints of flowcharts accept: drawings as the editor holds them, saved or not. */
import { z } from 'zod';
import { ROLES, TOPIC_KINDS, BODIES } from '../../domain/law/vocabulary';

const key = z.string().max(64);
const label = z.string().max(120);
const role = z.enum(ROLES);

const stage = z.object({
  key,
  label: label.nullish(),
  kind: z.enum(['start', 'normal', 'end']),
  phase: z.string().max(64).nullish(),
  owner: role.nullish(),
  resetsApprovals: z.boolean().nullish(),
  deadlineDays: z.int().positive().nullish(),
  escalateTo: role.nullish(),
});
const step = z.object({
  key,
  label: label.nullish(),
  from: z.array(key).max(500),
  to: key,
  kind: z.enum(['forward', 'return', 'withdraw', 'terminate']),
  who: z.array(role).max(ROLES.length),
  whoClause: z.string().max(64).nullish(),
  whoQuote: z.string().max(1000).nullish(),
  gate: z.enum(BODIES).nullish(),
  submits: z.boolean().nullish(),
  commentRequired: z.boolean().nullish(),
});

/** A drawing. What else a saved row carries is left aside. */
export const drawing = z.object({
  title: z.string().max(255).default(''),
  topicKind: z.enum(TOPIC_KINDS),
  stages: z.array(stage).max(1000),
  transitions: z.array(step).max(3000),
});

export const migration = z.strictObject({
  dryRun: z.boolean(),
  /** For stages that the new chart no longer has: the stage that takes their place. */
  stages: z.record(key, key).default({}),
});
