/**
 * Strapi against a model that knows no Strapi: random people try random things; whether each is allowed, why not, and
 * what is so afterwards must be what the pure core says of a council kept on paper.
 *
 * For long: `MODEL_COMMANDS=30000`, again and again (docs/long-runs.md). A run that failed prints its seed;
 * `MODEL_SEED=<seed>` repeats it.
 */
import { randomUUID } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import fc from 'fast-check';
import type { Actor } from '../../../src/domain/record/facts';
import type { EvidenceKind } from '../../../src/domain/policies/policy';
import type { Command } from '../../../src/domain/process/command';
import { replay, type ProcessEvent, type ProcessState } from '../../../src/domain/record/state';
import { actAs, actorOf } from '../../../src/engine/people/actor';
import { EVIDENCE_KINDS } from '../../../src/engine/database/aggregate-map';
import { today } from '../../../src/engine/clock';
import { carryOut } from '../../../src/engine/process/command-service';
import { checkIntegrity } from '../../../src/engine/process/integrity';
import { releaseByHash } from '../../../src/engine/process/releases';
import { inTransaction } from '../../../src/engine/database/transactions';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, rowNamed } from '../../support/council/office';
import {
  predictCommand,
  predictEdit,
  predictMove,
  predictPublish,
  predictWrite,
  type Data,
  type Outcome,
  type PaperRoom,
  type PaperRow,
  type PaperTopic,
} from '../../support/council/paper-council';
import {
  approvalBy,
  diligent,
  fieldsOf,
  PARENT_KIND,
  type Deed,
  type Desk,
} from '../../support/council/paper-deeds';
import { onPostgres } from '../../support/database/database';

const COMMANDS = Number(process.env.MODEL_COMMANDS ?? (onPostgres ? 500 : 2000));
const SEED = Number(process.env.MODEL_SEED ?? Date.now() % 2 ** 31);
const PATIENCE = 180_000 + COMMANDS * 200;

interface Council {
  readonly strapi: Core.Strapi;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly rooms: readonly PaperRoom[];
  readonly desk: Desk;
}

interface Paper {
  topics: PaperTopic[];
}

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  clone(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
}

const documents = ({ strapi }: Council, type: string) =>
  strapi.documents(`api::${type}.${type}` as UID.ContentType) as unknown as Documents;

interface Refusal {
  readonly details?: {
    readonly code?: string;
    readonly blockers?: readonly { policy: string; clause: string }[];
  };
}

/** Does it in Strapi; a refusal is told by its reasons, anything else is a failure of the test. */
async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ done: T | undefined; reasons: string[] | null }> {
  try {
    return { done: await work(), reasons: null };
  } catch (error) {
    const { code, blockers } = (error as Refusal).details ?? {};
    if (code === undefined && blockers === undefined) throw error;
    const reasons = blockers
      ? [...new Set(blockers.map(({ policy, clause }) => `${policy}@${clause}`))].sort()
      : [code ?? ''];
    return { done: undefined, reasons };
  }
}

/** What both must say of a running process; hashes are the enforcement's own and have no like on paper. */
const standing = (state: ProcessState) => ({
  stage: state.stage,
  rev: state.rev,
  submitters: state.submitters,
  recallable: state.recallable,
  owed: state.owed,
  approvals: state.approvals.map(({ contentHash: _, ...approval }) => approval),
  recognised: Object.keys(state.recognitions).sort(),
  notices: state.notices,
});

async function storedState({ strapi }: Council, topic: string): Promise<ProcessState> {
  const { state } = (await strapi.db.connection('workflow_instances').where({ topic }).first()) as {
    state: string;
  };
  return JSON.parse(state) as ProcessState;
}

const counts = { tried: 0, allowed: 0, refused: 0, closed: 0, moved: 0 };

/** Compares what both said of one attempt. */
function compare(
  { label, topic }: { label: string; topic: PaperTopic },
  outcome: Outcome<unknown>,
  reasons: readonly string[] | null,
): void {
  counts.tried += 1;
  counts[outcome.ok ? 'allowed' : 'refused'] += 1;
  const where = { label, stage: topic.state.stage };
  expect({ ...where, reasons }).toEqual({ ...where, reasons: outcome.ok ? null : outcome.reasons });
}

/** Compares what is so now, and keeps it. */
async function keep(council: Council, paper: Paper, label: string, after: PaperTopic): Promise<void> {
  const stored = standing(await storedState(council, after.id));
  expect({ label, ...stored }).toEqual({ label, ...standing(after.state) });
  paper.topics = paper.topics.map((each) => (each.id === after.id ? after : each));
}

/** Compares the two and keeps what is so now. */
async function settle(
  council: Council,
  paper: Paper,
  said: { label: string; topic: PaperTopic; outcome: Outcome<PaperTopic>; reasons: string[] | null },
): Promise<void> {
  const { topic, outcome } = said;
  compare(said, outcome, said.reasons);
  const after = outcome.ok ? outcome.after : topic;
  await keep(council, paper, said.label, after);
  if (after.state.stage === 'closed' && topic.state.stage !== 'closed') counts.closed += 1;
}

const actorNamed = ({ actors }: Pick<Council, 'actors'>, name: string): Actor => {
  const actor = actors.get(name);
  if (!actor) throw new Error(`No actor ${name}`);
  return actor;
};

async function order(
  council: Council,
  paper: Paper,
  topic: PaperTopic,
  given: { as: string; command: Command },
) {
  const actor = actorNamed(council, given.as);
  const { command } = given;
  const outcome = predictCommand(topic, { actor, command, today: today() });
  const { reasons } = await attempt(() =>
    carryOut(council.strapi, { topic: topic.id, actor, command, commandId: randomUUID(), expectedRev: null }),
  );
  await settle(council, paper, { label: `${given.as}: ${JSON.stringify(command)}`, topic, outcome, reasons });
}

interface Writing {
  readonly as: string;
  readonly kind: EvidenceKind;
  /** `null` for a new record. */
  readonly row: PaperRow | null;
  readonly data: Data | null;
}

/** The record that this one hangs on, or is to hang on. */
function parentOf(topic: PaperTopic, { kind, row, data }: Writing): string | undefined {
  const parentKind = PARENT_KIND[kind];
  if (row) return row.parent;
  if (parentKind === 'topic') return topic.id;
  const named = data?.['parent'] as string | undefined;
  return named ?? topic.rows.find((each) => each.kind === parentKind)?.id;
}

async function write(council: Council, paper: Paper, topic: PaperTopic, writing: Writing): Promise<void> {
  const parent = parentOf(topic, writing);
  if (parent !== undefined) await writeUnder(council, paper, topic, { ...writing, parent });
}

async function writeUnder(
  council: Council,
  paper: Paper,
  topic: PaperTopic,
  { as, kind, row, data, parent }: Writing & { parent: string },
): Promise<void> {
  const actor = actorNamed(council, as);
  const service = documents(council, kind);
  const fields = Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => name !== 'parent'));
  const { done, reasons } = await attempt(() =>
    actAs(actor, async () => {
      if (data === null) return service.delete({ documentId: row?.id });
      if (row) return service.update({ documentId: row.id, data: fields });
      return service.create({ data: { ...fields, [PARENT_KIND[kind]]: parent } });
    }),
  );
  const id = row?.id ?? (done as { documentId: string } | undefined)?.documentId ?? 'new';
  const after = data === null ? null : { id, kind, parent, data: { ...row?.data, ...fields } };
  const outcome = predictWrite(topic, { actor, kind, id, row: after });
  await settle(council, paper, { label: `${as}: ${kind} ${JSON.stringify(data)}`, topic, outcome, reasons });
}

/** Hangs a record on another topic, or elsewhere in its own. */
async function move(
  council: Council,
  paper: Paper,
  from: PaperTopic,
  given: { as: string; row: PaperRow; to: PaperTopic },
) {
  const { as, row, to } = given;
  const { kind, id } = row;
  const actor = actorNamed(council, as);
  const parents = to.rows.filter((each) => each.kind === PARENT_KIND[kind]).map((each) => each.id);
  const parent = PARENT_KIND[kind] === 'topic' ? to.id : parents.at(-1);
  if (parent === undefined) return;
  const label = `${as}: ${kind} of ${from.state.stage} moved to ${to.state.stage}`;
  const data = { [PARENT_KIND[kind]]: parent };
  const { reasons } = await attempt(() =>
    actAs(actor, () => documents(council, kind).update({ documentId: id, data })),
  );
  if (from.id === to.id) {
    const outcome = predictWrite(from, { actor, kind, id, row: { ...row, parent } });
    return settle(council, paper, { label, topic: from, outcome, reasons });
  }
  const outcome = predictMove(from, to, { actor, row, parent });
  compare({ label, topic: from }, outcome, reasons);
  for (const after of outcome.ok ? outcome.after : []) await keep(council, paper, label, after);
  counts.moved += outcome.ok ? 1 : 0;
}

async function edit(council: Council, paper: Paper, topic: PaperTopic, given: { as: string; data: Data }) {
  const actor = actorNamed(council, given.as);
  const { data } = given;
  const room = council.rooms.find(({ id }) => id === data['room']) ?? topic.room;
  const outcome = predictEdit(topic, { actor, data, room });
  const { reasons } = await attempt(() =>
    actAs(actor, () => documents(council, 'topic').update({ documentId: topic.id, data })),
  );
  await settle(council, paper, {
    label: `${given.as}: edit ${JSON.stringify(data)}`,
    topic,
    outcome,
    reasons,
  });
}

async function forbidden(council: Council, paper: Paper, topic: PaperTopic, n: number): Promise<void> {
  const actor = actorNamed(council, 'admin');
  const service = documents(council, 'topic');
  const documentId = topic.id;
  const { reasons } = await attempt(() =>
    actAs(actor, () =>
      n % 2 === 0 ? service.delete({ documentId }) : service.clone({ documentId, data: {} }),
    ),
  );
  const refusal = n % 2 === 0 ? 'record-kept@二(五).12' : 'process-not-cloned@二(三).4';
  const outcome = { ok: false, reasons: [refusal] } as const;
  await settle(council, paper, { label: `delete or clone ${String(n % 2)}`, topic, outcome, reasons });
}

async function publishCase(council: Council, paper: Paper, topic: PaperTopic): Promise<void> {
  const service = documents(council, 'case');
  const slug = `model-${randomUUID()}`;
  const { reasons } = await attempt(() =>
    actAs(actorNamed(council, 'office'), () =>
      inTransaction(council.strapi, async () => {
        const { documentId } = await service.create({
          data: { title: slug, slug, summary: 's', body: 'b', topic: topic.id },
        });
        await service.publish({ documentId });
      }),
    ),
  );
  await settle(council, paper, { label: 'publish a case', topic, outcome: predictPublish(topic), reasons });
}

async function open(council: Council, paper: Paper, n: number): Promise<void> {
  const room = council.rooms[n % council.rooms.length] as PaperRoom;
  const kind = n % 2 === 0 ? 'annual' : 'ad-hoc';
  const data = {
    title: `模型议题 ${String(n)}`,
    kind,
    room: room.id,
    themeCategory: 'livelihood',
    source: 'member',
    summary: '模型',
    publicity: 'limited',
  };
  const { documentId: id } = await actAs(actorNamed(council, 'committee'), () =>
    documents(council, 'topic').create({ data }),
  );
  const state = await storedState(council, id);
  expect(standing(state)).toMatchObject({ stage: 'drafted', rev: 1, submitters: [] });
  const release = await releaseByHash(council.strapi.db.connection, state.release);
  paper.topics.push({ id, release, state, data, room, rows: [] });
  counts.tried += 1;
  counts.allowed += 1;
}

/** A step by lot, mostly one that leaves the stage. */
function stepBy({ release, state }: PaperTopic, n: number, m: number): Command {
  const steps = release.transitions.filter(({ from }) => m % 3 === 0 || from.includes(state.stage));
  const transition = steps[m % Math.max(steps.length, 1)]?.key ?? 'submit';
  return { type: 'take', transition, comment: m % 4 === 0 ? null : '理由', emergency: n % 16 === 5 };
}

function commandBy(council: Council, topic: PaperTopic, n: number, m: number): Command {
  const people = topic.rows.filter(({ kind }) => kind === 'participant').map(({ id }) => id);
  const participants = people.filter((_, index) => (m >> index) % 2 === 0);
  const own = topic.room.party;
  const bodies = [own, council.desk.chairs, ...council.rooms.map(({ party }) => party)];
  const organization = bodies[m % bodies.length] ?? own;
  const paper = m % 3 === 0 ? null : { documentNo: '测试〔2026〕3号', scan: null };
  const decided = { decidedOn: '2026-01-05', paper };
  const comment = '理由';
  const commands: readonly Command[] = [
    { ...approvalBy(organization, m % 2 === 0 ? 'approved' : 'returned'), ...decided },
    { type: 'recognise-participants', participants, organization: own, ...decided },
    { type: 'notify-participants', participants, sentOn: '2026-01-05', channel: '电话' },
    { type: 'recall', comment },
    { type: 'confirm-emergency', rev: topic.state.owed[0]?.rev ?? m, comment },
  ];
  return commands[n % 8] ?? stepBy(topic, n, m);
}

/** What a form sends, or now and then a single field of it. */
function partly(data: Data, n: number, m: number): Data {
  const fields = Object.entries(data);
  return m % 3 === 1 ? Object.fromEntries(fields.slice(n % fields.length, (n % fields.length) + 1)) : data;
}

type Trial = (
  council: Council,
  paper: Paper,
  topic: PaperTopic,
  by: { as: string; n: number; m: number },
) => Promise<void>;

async function doDeed(council: Council, paper: Paper, topic: PaperTopic, deed: Deed): Promise<void> {
  if (deed.do === 'command') await order(council, paper, topic, deed);
  else if (deed.do === 'edit') await edit(council, paper, topic, deed);
  else {
    const row = deed.do === 'update' ? (topic.rows.find(({ id }) => id === deed.id) ?? null) : null;
    await write(council, paper, topic, { as: deed.as, kind: deed.kind, row, data: deed.data });
  }
}

const TRIALS: Readonly<Record<string, Trial>> = {
  diligent: async (council, paper, topic) => {
    const deed = diligent(topic, council.desk);
    if (deed) await doDeed(council, paper, topic, deed);
  },
  command: (council, paper, topic, { as, n, m }) =>
    order(council, paper, topic, { as, command: commandBy(council, topic, n, m) }),
  create: (council, paper, topic, { as, n, m }) => {
    const kind = EVIDENCE_KINDS[n % EVIDENCE_KINDS.length] as EvidenceKind;
    return write(council, paper, topic, { as, kind, row: null, data: fieldsOf(kind, m, topic) });
  },
  change: async (council, paper, topic, { as, n, m }) => {
    const row = topic.rows[n % Math.max(topic.rows.length, 1)];
    if (row)
      await write(council, paper, topic, {
        as,
        kind: row.kind,
        row,
        data: m % 3 === 0 ? null : partly(fieldsOf(row.kind, m, topic), n, m),
      });
  },
  move: async (council, paper, topic, { as, n, m }) => {
    const row = topic.rows[n % Math.max(topic.rows.length, 1)];
    const next = paper.topics.indexOf(topic) + (m % 4 === 0 ? 0 : 1);
    const to = paper.topics[next % paper.topics.length];
    if (row && to) await move(council, paper, topic, { as, row, to });
  },
  edit: (council, paper, topic, { as, n, m }) => {
    const room = council.rooms[m % council.rooms.length]?.id ?? '';
    const edits: Data[] = [
      { summary: `改 ${String(m % 3)}` },
      { publicity: 'open' },
      { room },
      { stage: 'closed' },
      { kind: 'ad-hoc' },
      {},
    ];
    return edit(council, paper, topic, { as, data: edits[n % edits.length] ?? {} });
  },
  forbidden: (council, paper, topic, { n }) => forbidden(council, paper, topic, n),
  publish: (council, paper, topic) => publishCase(council, paper, topic),
};

type Trying = fc.AsyncCommand<Paper, Council>;

interface Lot {
  readonly who: number;
  readonly n: number;
  readonly m: number;
  readonly t: number;
}

class TryOut implements fc.AsyncCommand<Paper, Council> {
  readonly trial: string;
  readonly by: Lot;
  constructor(trial: string, by: Lot) {
    this.trial = trial;
    this.by = by;
  }
  check = (): boolean => true;
  async run(paper: Paper, council: Council): Promise<void> {
    const { who, n, m, t } = this.by;
    if (this.trial === 'open' || paper.topics.length === 0) {
      if (paper.topics.length < 3) await open(council, paper, m);
      return;
    }
    const topic = paper.topics[t % paper.topics.length] as PaperTopic;
    const as = [...council.actors.keys()][who % council.actors.size] ?? 'office';
    await TRIALS[this.trial]?.(council, paper, topic, { as, n, m });
  }
  toString = () => `${this.trial} ${JSON.stringify(this.by)}`;
}

const lot = fc.record({ who: fc.nat(99), n: fc.nat(999), m: fc.nat(999), t: fc.nat(9) });
const tryOut = (trial: string) => lot.map((by): Trying => new TryOut(trial, by));
/** Brings a topic to its end by itself, where chance has closed none. */
const DILIGENT_ALONE = [tryOut('diligent')];
const trials = [
  'diligent',
  'diligent',
  'diligent',
  'diligent',
  'command',
  'create',
  'change',
  'move',
  'move',
  'edit',
  'forbidden',
  'publish',
  'open',
].map(tryOut);

/** After a run: the rows of each topic are its entries, replayed. */
async function rowsEqualReplay({ strapi }: Council, paper: Paper): Promise<void> {
  for (const { id, state } of paper.topics) {
    const rows = (await strapi.db.connection('workflow_events').where({ topic: id }).orderBy('seq')) as {
      body: string;
    }[];
    const events = rows.map(({ body }) => (JSON.parse(body) as { event: ProcessEvent }).event);
    const replayed = replay(events);
    const instance = (await strapi.db.connection('workflow_instances').where({ topic: id }).first()) as {
      state: string;
      stage: string;
      rev: number;
    };
    expect(replayed).toEqual(JSON.parse(instance.state));
    const row = await strapi.db.query('api::topic.topic').findOne({ where: { documentId: id } });
    expect([instance.stage, instance.rev, (row as { stage: string }).stage]).toEqual([
      state.stage,
      state.rev,
      state.stage,
    ]);
  }
}

describe(`Strapi and the model, ${String(COMMANDS)} commands, seed ${String(SEED)}`, () => {
  let app: App;
  let council: Council;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    const { strapi } = app;
    const users = (await strapi.db.query('admin::user').findMany({ populate: { roles: true } })) as {
      id: number;
      email: string;
      roles: { code: string }[];
    }[];
    const actors = new Map<string, Actor>();
    for (const user of users) actors.set(user.email.replace(/@.*/, ''), await actorOf(strapi, user));
    const fields = ['documentId', 'kind', 'level'];
    const rooms = (await strapi.db.query('api::room.room').findMany({
      where: { partyOrganization: { id: { $notNull: true } } },
      populate: { district: true, partyOrganization: { select: fields } },
    })) as {
      documentId: string;
      level: PaperRoom['level'];
      district: { code: string };
      partyOrganization: { documentId: string; kind: string; level: PaperRoom['level'] };
    }[];
    const fact = ({ documentId: id, kind, level }: (typeof rooms)[number]['partyOrganization']) => ({
      id,
      kind,
      level,
    });
    const chairs = fact(
      (await strapi.db
        .query('api::organization.organization')
        .findOne({ where: { kind: 'chairs-meeting' } })) as (typeof rooms)[number]['partyOrganization'],
    );
    council = {
      strapi,
      actors,
      rooms: rooms.map(({ documentId: id, level, district, partyOrganization }) => ({
        id,
        level,
        district: district.code,
        party: fact(partyOrganization),
      })),
      desk: {
        office: actorNamed({ actors }, 'office'),
        chairs,
        plan: await rowNamed(app, 'annual-plan', {}),
        lead: await rowNamed(app, 'organization', { kind: 'committee' }),
        today: today(),
      },
    };
  });

  afterAll(async () => {
    await app.stop();
  });

  it(
    'agree on what is allowed, why not, and what is so afterwards',
    async () => {
      const unfinished = () => counts.closed === 0 && counts.tried < 2 * COMMANDS;
      for (let batch = 0; counts.tried < COMMANDS || unfinished(); batch += 1) {
        const run = async (commands: Iterable<Trying>) => {
          const paper: Paper = { topics: [] };
          await fc.asyncModelRun(() => ({ model: paper, real: council }), commands);
          await rowsEqualReplay(council, paper);
        };
        const commands = fc.commands(counts.tried < COMMANDS ? trials : DILIGENT_ALONE, {
          maxCommands: 150,
          size: 'max',
        });
        await fc.assert(fc.asyncProperty(commands, run), {
          numRuns: 5,
          seed: SEED + batch,
          endOnFailure: process.env.MODEL_SEED === undefined,
        });
      }
      process.stdout.write(`model: ${JSON.stringify({ seed: SEED, ...counts })}\n`);
      expect(counts.closed).toBeGreaterThan(0);
      expect(await checkIntegrity(council.strapi)).toBeNull();
    },
    PATIENCE,
  );
});
