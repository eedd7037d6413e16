/** Reads the law as the core does: the flowchart as drawn, the rules in force, and who is there to act. */
import type { Core } from '@strapi/strapi';
import type { Binding, FlowchartDraft, RuleDraft, Stage, Transition } from '../../domain/process/flowchart';
import type { Staff } from '../../domain/process/verify/index';
import { roleOf } from '../people/who-is';
import { RULE } from '../uids';

export type Nullish<T> = { readonly [Key in keyof T]?: T[Key] | null | undefined };

/** A flowchart as a row or a request gives it: what is not filled in is missing or `null`. */
export interface LooseChart {
  readonly title: string;
  readonly topicKind: FlowchartDraft['topicKind'];
  readonly stages: readonly Nullish<Stage>[];
  readonly transitions: readonly Nullish<Transition>[];
}

interface ClauseRow {
  readonly number: string;
  readonly text: string;
  readonly bindings: readonly Nullish<Binding>[];
}

interface RuleRow {
  readonly title: string;
  readonly clauses: readonly ClauseRow[];
}

/** A row as the core reads it: what is not filled in gets its default. */
function filled<T extends object>(defaults: T, row: Nullish<T>): T {
  const given = Object.keys(defaults).map(
    (key) => [key, row[key as keyof T] ?? defaults[key as keyof T]] as const,
  );
  // Built from the keys of `defaults`, which is a T.
  return Object.fromEntries(given) as T;
}

const STAGE: Stage = {
  key: '',
  label: '',
  kind: 'normal',
  phase: null,
  owner: null,
  resetsApprovals: false,
  deadlineDays: null,
  escalateTo: null,
};
const TRANSITION: Transition = {
  key: '',
  label: '',
  from: [],
  to: '',
  kind: 'forward',
  who: [],
  whoClause: '',
  whoQuote: '',
  gate: null,
  submits: false,
  commentRequired: false,
};
const BINDING: Binding = {
  policy: '',
  quote: '',
  modality: 'should',
  mode: 'enforce',
  at: '',
  topicKind: null,
  mustPass: false,
  params: {},
};

/** The drawing without what is not part of it. */
export const chartOf = ({ title, topicKind, stages, transitions }: LooseChart): FlowchartDraft => ({
  title,
  topicKind,
  stages: stages.map((stage) => filled(STAGE, stage)),
  transitions: transitions.map((step) => filled(TRANSITION, step)),
});

/** Every rule in force, as the compiler reads them. */
export async function rulesInForce(strapi: Core.Strapi): Promise<RuleDraft[]> {
  const rows = (await strapi.db.query(RULE).findMany({
    where: { state: 'in-force' },
    populate: { clauses: { populate: { bindings: true } } },
    orderBy: { id: 'asc' },
  })) as RuleRow[];
  return rows.map(({ title, clauses }) => ({
    title,
    clauses: clauses.map(({ number, text, bindings }) => ({
      id: number,
      text,
      bindings: bindings.map((binding) => filled(BINDING, binding)),
    })),
  }));
}

/** The roles of every account that can sign in. */
export async function activeStaff(strapi: Core.Strapi): Promise<Staff> {
  const users = (await strapi.db.query('admin::user').findMany({
    where: { isActive: true },
    populate: { roles: { select: ['code'] } },
  })) as { readonly blocked: boolean | null; readonly roles: readonly { readonly code: string }[] }[];
  return users
    .filter(({ blocked }) => blocked !== true)
    .map(({ roles }) => roles.map(({ code }) => roleOf(code)).filter((role) => role !== undefined));
}
