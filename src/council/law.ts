/** Loads the meeting rule, cut from the plan itself, and both flowcharts, and puts them in force. */
import type { Core } from '@strapi/strapi';
import { cutIntoClauses } from '../domain/law/clause';
import { activateFlowchart } from '../features/flowcharts/activate-flowchart';
import type { References } from './references';
import { readFlowcharts, readPlan, readRule } from './seeds';
import { FLOWCHART, RULE } from '../engine/uids';

/** Every clause of the plan becomes a clause of the rule; the bindings say which of them the software enforces. */
async function loadRule(strapi: Core.Strapi): Promise<string> {
  const { bindings, ...rule } = await readRule(strapi);
  const clauses = cutIntoClauses(await readPlan(strapi)).map(({ id, text }) => ({
    number: id,
    text,
    bindings: bindings
      .filter(({ clause }) => clause === id)
      .map(({ policy, quote, modality, mode, at, topicKind, mustPass, params }) => ({
        policy,
        quote,
        modality,
        mode,
        at,
        topicKind: topicKind ?? undefined,
        mustPass: mustPass ?? false,
        // Plain JSON read from a file, which `unknown` values do not show.
        params: params as Record<string, string[] | number | null>,
      })),
  }));
  const { title, issuer, note } = rule;
  const made = await strapi
    .documents(RULE)
    .create({ data: { title, issuer, note, state: 'in-force', clauses } });
  return made.documentId;
}

export async function loadLaw(strapi: Core.Strapi, references: References, by: string): Promise<void> {
  references.set('rule/meeting', await loadRule(strapi));
  for (const chart of await readFlowcharts(strapi)) {
    const { title, topicKind, description, stages, transitions } = chart;
    const made = await strapi.documents(FLOWCHART).create({
      data: {
        title,
        topicKind,
        description,
        // Roles and stage keys stay unchecked text in the schema; compiling checks them.
        stages: stages.map((stage) => ({ ...stage })) as never,
        transitions: transitions.map((step) => ({ ...step })) as never,
      },
    });
    references.set(`flowchart/${topicKind}`, made.documentId);
    await activateFlowchart(strapi, made.documentId, { by });
  }
}
