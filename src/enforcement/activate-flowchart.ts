/** Puts a flowchart in force: compiled with the clauses of all rules in force, or refused with every fault. */
import type { Core } from '@strapi/strapi';
import { compile, compileMoments, type CompileFinding } from '../domain/process/compile';
import type { Binding, FlowchartDraft, RuleDraft, Stage, Transition } from '../domain/process/flowchart';
import { nowIso } from './clock';
import { phraseFault } from '../messages/phrase';
import { readersCatalogue, reject } from './refuse';
import { activateRelease, inTransaction } from './releases';
import { withTicket } from './ticket';

const FLOWCHART = 'api::flowchart.flowchart';
const RULE = 'api::rule.rule';

type Nullish<T> = { readonly [Key in keyof T]?: T[Key] | null };

interface FlowchartRow {
  readonly title: string;
  readonly topicKind: FlowchartDraft['topicKind'];
  readonly stages: readonly Nullish<Stage>[];
  readonly transitions: readonly Nullish<Transition>[];
}

interface RuleRow {
  readonly title: string;
  readonly clauses: readonly {
    readonly number: string;
    readonly text: string;
    readonly bindings: readonly Nullish<Binding>[];
  }[];
}

/** A row as the core reads it: what is not filled in gets its default. */
function filled<T extends object>(defaults: T, row: Nullish<T>): T {
  const given = Object.keys(defaults).map(
    (key) => [key, row[key as keyof T] ?? defaults[key as keyof T]] as const,
  );
  // Built from the keys of `defaults`, which is a T.
  return Object.fromEntries(given) as T;
}

const STAGE: Stage = { key: '', label: '', kind: 'normal', phase: null, owner: null };
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
  params: {},
};

/** Every rule in force, as the compiler reads them. */
async function rulesInForce(strapi: Core.Strapi): Promise<RuleDraft[]> {
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

function refuseFaults(strapi: Core.Strapi, findings: readonly CompileFinding[]): never {
  const catalogue = readersCatalogue(strapi);
  const faults = findings.map((finding) => ({ ...finding, message: phraseFault(finding, catalogue) }));
  return reject(strapi, 409, { code: 'FLOWCHART_NOT_SOUND', details: { faults } });
}

/**
 * @param by id of the account that activates
 * @returns hash of the release now in force
 * @throws 404 for an unknown flowchart, 409 with every finding for an unsound one
 */
export function activateFlowchart(
  strapi: Core.Strapi,
  documentId: string,
  by: string,
): Promise<{ release: string }> {
  return inTransaction(strapi, async (trx) => {
    const row = (await strapi.db.query(FLOWCHART).findOne({
      where: { documentId },
      populate: { stages: true, transitions: true },
    })) as FlowchartRow | null;
    if (!row) return reject(strapi, 404, { code: 'FLOWCHART_NOT_FOUND' });
    const { title, topicKind, stages, transitions } = row;
    const chart = {
      title,
      topicKind,
      stages: stages.map((stage) => filled(STAGE, stage)),
      transitions: transitions.map((step) => filled(TRANSITION, step)),
    };
    const rules = await rulesInForce(strapi);
    const process = compile(chart, rules);
    const moments = compileMoments(rules);
    if (!process.ok) return refuseFaults(strapi, process.findings);
    if (!moments.ok) return refuseFaults(strapi, moments.findings);
    const stamp = { by, at: nowIso() };
    const release = await activateRelease(trx, { kind: 'process', body: process.release }, stamp);
    await activateRelease(trx, { kind: 'moments', body: moments.release }, stamp);
    await withTicket(async () => {
      // Only one chart of a kind is in force.
      await strapi.db.query(FLOWCHART).updateMany({ where: { topicKind }, data: { activeRelease: null } });
      await strapi.db.query(FLOWCHART).update({ where: { documentId }, data: { activeRelease: release } });
    });
    return { release };
  });
}
