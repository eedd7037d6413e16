/** The only mover of a topic: locks, loads, asks the core, appends to the ledger, copies the stage. */
import type { Core } from '@strapi/strapi';
import type { Actor } from '../domain/facts';
import type { Command } from '../domain/process/command';
import { decide } from '../domain/process/decide';
import type { ProcessState } from '../domain/process/state';
import type { Attempt } from '../messages/catalogue';
import { nowIso, today } from './clock';
import { rejectWhileBroken } from './integrity';
import { append, commandIsDone } from './ledger';
import { copyStage, lockProcess, type OpenProcess } from './open-process';
import { refuse, reject } from './refuse';
import { inTransaction } from './releases';

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

function attemptOf(command: Command, { release }: OpenProcess): { step: string } | Attempt {
  switch (command.type) {
    case 'take': {
      const step = release.transitions.find(({ key }) => key === command.transition);
      return { step: step?.label ?? command.transition };
    }
    case 'record-approval':
      return command.decision === 'approved' ? 'approve' : 'return';
    case 'recognise-participants':
      return 'recognise';
    case 'notify-participants':
      return 'notify';
  }
}

/** A list of people must name people of this very topic. */
function rejectStrangers(strapi: Core.Strapi, command: Command, { facts }: OpenProcess): void {
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

/**
 * Carries out a command in one transaction, or refuses it and leaves nothing behind.
 *
 * @returns the state after it
 * @throws 409/403 with every blocker; 404 unknown topic; 409 when the revision is not the one the sender saw
 */
export function carryOut(strapi: Core.Strapi, order: Order): Promise<ProcessState> {
  const { topic, actor, command, commandId, expectedRev } = order;
  rejectWhileBroken(strapi);
  return inTransaction(strapi, async (trx) => {
    const process = await lockProcess(strapi, trx, topic);
    const { instance, release, facts } = process;
    if (await commandIsDone(trx, topic, commandId)) return instance.state;
    if (expectedRev !== null && expectedRev !== instance.state.rev) {
      reject(strapi, 409, { code: 'DECIDED_MEANWHILE', details: { rev: instance.state.rev } });
    }
    rejectStrangers(strapi, command, process);
    rejectFuture(strapi, command, today());
    const decision = decide({ release, state: instance.state, facts, actor, today: today() }, command);
    if (!decision.ok) return refuse(strapi, attemptOf(command, process), decision.blockers);
    const comment = 'comment' in command ? command.comment : null;
    const context = { command: commandId, actor: actor.id, at: nowIso(), facts, comment };
    const after = await append(trx, instance, { events: decision.events, context });
    if (after.state.stage !== instance.state.stage) await copyStage(strapi, release, after.state);
    return after.state;
  });
}
