/** The only mover of a topic: locks, loads, asks the core, appends to the ledger, with all that follows from it. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Actor } from '../../domain/record/facts';
import type { Command } from '../../domain/process/command';
import { decide } from '../../domain/process/decide';
import { BUILT_IN_CITATIONS } from '../../domain/law/built-in-citations';
import type { Attempt } from '../../words/catalogue';
import { phraseEvent } from '../../words/history';
import { nowIso, today } from '../clock';
import { rejectWhileBroken } from './integrity';
import { alteredFiles, evidenceFiles } from './evidence-files';
import { appendAndFollow } from './consequences';
import { commandIsDone, readLedger } from './ledger';
import { lockProcess, type OpenProcess } from './open-process';
import { readersCatalogue, refuse, reject, rejectLate } from '../refusal/refuse';
import { withTicket } from '../database/ticket';
import { releaseByHash } from './releases';
import { staffNames } from '../people/staff-names';

/** What a person sends with a command. */
export interface Order {
  readonly topic: string;
  readonly actor: Actor;
  /** Chosen by the sender; sending it again changes nothing. */
  readonly commandId: string;
  /** The revision the sender saw; another one answers 409. `null` to go without. */
  readonly expectedRev: number | null;
}

/** A command and what it meets under the topic's lock. */
interface DecisionContext {
  readonly order: Order;
  readonly command: Command;
  readonly process: OpenProcess;
}

const ATTEMPTS = {
  migrate: 'migrate',
  recall: 'recall',
  'confirm-emergency': 'confirm',
  'recognise-participants': 'recognise',
  'notify-participants': 'notify',
} as const satisfies Partial<Record<Command['type'], Attempt>>;

function attemptOf(command: Command, { release }: OpenProcess): { step: string } | Attempt {
  switch (command.type) {
    case 'take': {
      const step = release.transitions.find(({ key }) => key === command.transition);
      return { step: step?.label ?? command.transition };
    }
    case 'record-approval':
      return command.decision === 'approved' ? 'approve' : 'return';
    default:
      return ATTEMPTS[command.type];
  }
}

/** What was seen is no longer so: says who was faster, when, and with what. */
async function rejectStale(strapi: Core.Strapi, trx: Knex, { instance, release }: OpenProcess) {
  const history = await readLedger(trx, instance.topic);
  const last = history.at(-1);
  if (!last) throw new Error(`Topic ${instance.topic} has a running row and no history`);
  const names = await staffNames(strapi, [last.actor]);
  const what = phraseEvent(last.event, readersCatalogue(strapi), { release, history });
  rejectLate(strapi, { rev: instance.state.rev, who: names.get(last.actor), at: last.at, what });
}

/** A list of people must name people of this very topic; a confirmation, a step that waits for one. */
function rejectUnknown(strapi: Core.Strapi, command: Command, { facts, instance }: OpenProcess): void {
  if (command.type === 'confirm-emergency') {
    if (!instance.state.owed.some(({ rev }) => rev === command.rev)) {
      reject(strapi, 409, { code: 'NOTHING_OWED' });
    }
  }
  if (!('participants' in command)) return;
  const known = new Set(facts.participants.map(({ id }) => id));
  if (command.participants.length > 0 && command.participants.every((id) => known.has(id))) return;
  reject(strapi, 400, { code: 'PARTICIPANT_UNKNOWN' });
}

/** Bodies decide and notices go out today or earlier. */
function rejectFuture(strapi: Core.Strapi, command: Command, day: string): void {
  const date = 'decidedOn' in command ? command.decidedOn : 'sentOn' in command ? command.sentOn : day;
  if (date > day) reject(strapi, 400, { code: 'DATE_IN_FUTURE' });
}

/** The files the topic rests on, hashed. Nothing is decided on files that are not what they were. */
async function intactFiles(strapi: Core.Strapi, trx: Knex, { order, command, process }: DecisionContext) {
  const { state } = process.instance;
  const files = await evidenceFiles(strapi, state);
  const altered = await alteredFiles(trx, state.topic, files);
  if (altered.length > 0) {
    const found = { files: altered.map(({ stored }) => stored) };
    const citation = BUILT_IN_CITATIONS['evidence-intact'];
    refuse(strapi, attemptOf(command, process), [{ policy: 'evidence-intact', found, citation }], {
      topic: order.topic,
    });
  }
  return files;
}

async function decideAndAppend(
  strapi: Core.Strapi,
  trx: Knex,
  { order, command, process }: DecisionContext,
): Promise<OpenProcess> {
  const { actor, commandId } = order;
  const { instance, release, facts } = process;
  const decision = decide({ release, state: instance.state, facts, actor, today: today() }, command);
  if (!decision.ok)
    return refuse(strapi, attemptOf(command, process), decision.blockers, { topic: order.topic });
  const { events } = decision;
  if (events.length === 0) return process;
  const comment = 'comment' in command ? command.comment : null;
  const remembered = { ...facts, files: await intactFiles(strapi, trx, { order, command, process }) };
  const context = { command: commandId, actor: actor.id, at: nowIso(), facts: remembered, comment };
  const appended = await appendAndFollow(strapi, trx, { instance, events, context });
  return { instance: appended, release: await releaseByHash(trx, appended.release), facts };
}

/**
 * Carries out commands on one topic, one after the other in one transaction: all of them, or none.
 *
 * @param commandsFor what there is to do, asked once under the topic's lock
 * @returns the process after them, as it was loaded and decided on; sent again, as it is
 * @throws 409/403 with every blocker; 404 unknown topic; 409 when the revision is not the one the sender saw
 */
export function carryOutAll(
  strapi: Core.Strapi,
  order: Order,
  commandsFor: (process: OpenProcess) => readonly Command[],
): Promise<OpenProcess> {
  const { topic, commandId, expectedRev } = order;
  rejectWhileBroken(strapi);
  return withTicket(strapi, async (trx) => {
    let process = await lockProcess(strapi, trx, topic);
    const { rev } = process.instance.state;
    if (await commandIsDone(trx, topic, commandId)) return process;
    if (expectedRev !== null && expectedRev !== rev) await rejectStale(strapi, trx, process);
    for (const command of commandsFor(process)) {
      rejectUnknown(strapi, command, process);
      rejectFuture(strapi, command, today());
      process = await decideAndAppend(strapi, trx, { order, command, process });
    }
    return process;
  });
}

/** Carries out one command. @see carryOutAll */
export const carryOut = (
  strapi: Core.Strapi,
  { command, ...order }: Order & { readonly command: Command },
): Promise<OpenProcess> => carryOutAll(strapi, order, () => [command]);
