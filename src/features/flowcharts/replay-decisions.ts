/** Decides everything in the ledger again under a drawing that is not in force, and says what would differ. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Actor, TopicFacts } from '../../domain/record/facts';
import { compile } from '../../domain/process/compile';
import type { FlowchartDraft } from '../../domain/process/flowchart';
import { reconsider } from '../../domain/process/reconsider';
import type { Release } from '../../domain/process/release';
import { evolve, type ProcessEvent, type ProcessState } from '../../domain/record/state';
import { phraseEvent } from '../../words/history';
import { phraseBlocker } from '../../words/phrase';
import { refuseFindings } from './activate-flowchart';
import { actorOf } from '../../engine/people/actor';
import { dayOf } from '../../engine/clock';
import { startJob, type Job, type Outcome } from '../../engine/long-work';
import { rulesInForce } from '../../engine/process/read-law';
import { readersCatalogue } from '../../engine/refusal/refuse';
import { releaseByHash } from '../../engine/process/releases';
import { TOPIC } from '../../engine/uids';

interface Entry {
  readonly command: string;
  readonly event: ProcessEvent;
  readonly actor: string;
  readonly at: string;
  readonly facts: string;
  readonly text: string | null;
}

interface TopicRow {
  readonly documentId: string;
  readonly title: string;
}

/** One run: the draft, and the people whose decisions are met, as they are today. */
interface Run {
  readonly strapi: Core.Strapi;
  readonly knex: Knex;
  readonly draft: Release;
  readonly people: Map<string, Actor>;
}

async function personOf({ strapi, people }: Run, id: string): Promise<Actor> {
  const known = people.get(id);
  if (known) return known;
  const user = (await strapi.db.query('admin::user').findOne({
    where: { id: Number.isSafeInteger(Number(id)) ? Number(id) : 0 },
    populate: { roles: true },
  })) as { id: number; roles: { code: string }[] } | null;
  const nobody: Actor = { id, roles: [], organizations: [], districts: [], principals: [] };
  const person = user ? await actorOf(strapi, user) : nobody;
  people.set(id, person);
  return person;
}

/** A topic's entries, those of one command together. */
async function commandsOf(knex: Knex, topic: string): Promise<Entry[][]> {
  const rows = await knex<{ topic: string; seq: number; body: string }>('workflow_events')
    .where({ topic })
    .orderBy('seq')
    .select('body');
  const groups: Entry[][] = [];
  for (const entry of rows.map(({ body }) => JSON.parse(body) as Entry)) {
    const last = groups.at(-1);
    if (last?.[0]?.command === entry.command) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

async function factsOf(knex: Knex, groups: readonly Entry[][]): Promise<ReadonlyMap<string, TopicFacts>> {
  const hashes = [...new Set(groups.flat().map(({ facts }) => facts))];
  const rows = await knex<{ hash: string; body: string }>('workflow_facts').whereIn('hash', hashes);
  return new Map(rows.map(({ hash, body }) => [hash, JSON.parse(body) as TopicFacts]));
}

/** What the draft would refuse of one command. */
async function differenceOf(
  run: Run,
  state: ProcessState,
  { group, facts }: { group: Entry[]; facts: TopicFacts },
) {
  const [first] = group;
  if (!first) return null;
  const release = await releaseByHash(run.knex, state.release);
  const actor = await personOf(run, first.actor);
  const situation = { release, state, facts, actor, today: dayOf(first.at) };
  const events = group.map(({ event }) => event);
  const blockers = reconsider(situation, run.draft, { events, reasoned: first.text !== null });
  const event = events.at(-1);
  if (!blockers || blockers.length === 0 || !event) return null;
  const catalogue = readersCatalogue(run.strapi);
  return {
    at: first.at,
    step: phraseEvent(event, catalogue, { release, history: [] }),
    blockers: blockers.map((blocker) => phraseBlocker(blocker, catalogue)),
  };
}

/** Everything the draft would refuse of one topic's history. */
async function differencesOf(run: Run, groups: readonly Entry[][]): Promise<object[]> {
  const facts = await factsOf(run.knex, groups);
  const differences: object[] = [];
  let state: ProcessState | undefined;
  for (const group of groups) {
    const known = facts.get(group[0]?.facts ?? '');
    const difference = state && known && (await differenceOf(run, state, { group, facts: known }));
    if (difference) differences.push(difference);
    state = group.reduce<ProcessState | undefined>((before, { event }) => evolve(before, event), state);
  }
  return differences;
}

async function replayOne(run: Run, { documentId: topic, title }: TopicRow): Promise<Outcome> {
  const differences = await differencesOf(run, await commandsOf(run.knex, topic));
  if (differences.length === 0) return { outcome: 'same' };
  return { outcome: 'refused', item: { topic, title, differences } };
}

/**
 * Begins to decide all past decisions on topics of this kind again.
 *
 * @throws 409 with every finding for a drawing that could not go live anyway
 */
export async function replayDecisions(strapi: Core.Strapi, chart: FlowchartDraft): Promise<Job> {
  const compiled = compile(chart, await rulesInForce(strapi));
  if (!compiled.ok) return refuseFindings(strapi, compiled.findings, chart);
  const rows = (await strapi.db.query(TOPIC).findMany({
    where: { kind: chart.topicKind },
    select: ['documentId', 'title'],
    orderBy: { id: 'asc' },
  })) as TopicRow[];
  const run: Run = { strapi, knex: strapi.db.connection, draft: compiled.release, people: new Map() };
  return startJob(strapi, { kind: `replay:${chart.topicKind}`, total: rows.length }, async function* () {
    for (const row of rows) yield await replayOne(run, row);
  });
}
