/** The only mover of a topic: locks, loads, asks the core, appends to the ledger, with all that follows from it. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Actor } from '../../domain/record/facts';
import type { Command } from '../../domain/process/command';
import { decide } from '../../domain/process/decide';
import { BUILT_IN_CITATIONS } from '../../domain/law/built-in-citations';
import type { ProcessState } from '../../domain/record/state';
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

/** A command as a person sends it. */
export interface Order {
  readonly topic: string;
  readonly actor: Actor;
  readonly command: Command;
  /** Chosen by the sender; sending it again changes nothing. */
  readonly commandId: string;
  /** The revision the sender saw; another one answers 409. `null` to go without. */
  readonly expectedRev: number | null;
}

/** A command and what it meets under the topic's lock. */
interface DecisionContext {
  readonly order: Order;
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
async function intactFiles(strapi: Core.Strapi, trx: Knex, { order, process }: DecisionContext) {
  const { state } = process.instance;
  const files = await evidenceFiles(strapi, state);
  const altered = await alteredFiles(trx, state.topic, files);
  if (altered.length > 0) {
    const found = { files: altered.map(({ stored }) => stored) };
    const citation = BUILT_IN_CITATIONS['evidence-intact'];
    refuse(strapi, attemptOf(order.command, process), [{ policy: 'evidence-intact', found, citation }], {
      topic: order.topic,
    });
  }
  return files;
}

async function decideAndAppend(
  strapi: Core.Strapi,
  trx: Knex,
  { order, process }: DecisionContext,
): Promise<ProcessState> {
  const { actor, command, commandId } = order;
  const { instance, release, facts } = process;
  const decision = decide({ release, state: instance.state, facts, actor, today: today() }, command);
  if (!decision.ok)
    return refuse(strapi, attemptOf(command, process), decision.blockers, { topic: order.topic });
  if (decision.events.length === 0) return instance.state;
  const comment = 'comment' in command ? command.comment : null;
  const remembered = { ...facts, files: await intactFiles(strapi, trx, { order, process }) };
  const context = { command: commandId, actor: actor.id, at: nowIso(), facts: remembered, comment };
  const { state } = await append(trx, instance, { events: decision.events, context });
  if (decision.events.some(({ type }) => type === 'approval-recorded')) {
    await keepContent(trx, instance.topic);
  }
  const { stage, release: hash } = instance.state;
  if (state.stage !== stage || state.release !== hash) {
    await copyStage(strapi, { release: await releaseByHash(trx, state.release), state, from: stage });
  }
  return state;
}

/**
 * Carries out a command in one transaction, or refuses it and leaves nothing behind.
 *
 * @returns the state after it
 * @throws 409/403 with every blocker; 404 unknown topic; 409 when the revision is not the one the sender saw
 */
export function carryOut(strapi: Core.Strapi, order: Order): Promise<ProcessState> {
  const { topic, command, commandId, expectedRev } = order;
  rejectWhileBroken(strapi);
  const once = async (trx: Knex) => {
    const process = await lockProcess(strapi, trx, topic);
    const { state } = process.instance;
    if (await commandIsDone(trx, topic, commandId)) return state;
    if (expectedRev !== null && expectedRev !== state.rev) await rejectStale(strapi, trx, process);
    rejectUnknown(strapi, command, process);
    rejectFuture(strapi, command, today());
    return decideAndAppend(strapi, trx, { order, process });
  };
  return withTicket(strapi, once);
}
