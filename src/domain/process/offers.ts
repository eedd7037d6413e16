/** What else a person could do to a process now, apart from its steps: so that forms appear only where they can work. */
import type { OrganizationFact } from '../facts';
import { GATES, type Gate } from '../vocabulary';
import type { Command } from './command';
import { decide } from './decide';
import type { Situation } from './situation';

export interface Offers {
  /** Bodies whose decision on paper this person may write down. */
  readonly recordDecision: readonly Gate[];
  readonly recognise: boolean;
  /** Does this person recognise by paper, or decide it here? */
  readonly recogniseByPaper: boolean;
  readonly notify: boolean;
}

const PAPER = { documentNo: '…', scan: null };

function wouldRecord(situation: Situation, gate: Gate): boolean {
  if (situation.actor.roles.includes(gate)) return false;
  // A return meets no guard: what remains is whether this person may write a decision down at all.
  const organization: OrganizationFact = { id: '', kind: gate, level: situation.facts.topic.level };
  const decidedOn = situation.today;
  const command: Command = {
    type: 'record-approval',
    gate,
    organization,
    decision: 'returned',
    decidedOn,
    paper: PAPER,
    comment: null,
  };
  return decide(situation, command).ok;
}

/** Asks the core about empty commands of each kind. */
export function offers(situation: Situation): Offers {
  const { actor, facts, release, today } = situation;
  const drawn = new Set(release.transitions.map(({ gate }) => gate));
  const organization = facts.partyOrganization;
  const participants: string[] = [];
  const recognise: Command | null = organization && {
    type: 'recognise-participants',
    participants,
    organization,
    decidedOn: today,
    paper: PAPER,
  };
  const notify: Command = { type: 'notify-participants', participants, sentOn: today, channel: '…' };
  return {
    recordDecision: GATES.filter((gate) => drawn.has(gate) && wouldRecord(situation, gate)),
    recognise: recognise !== null && decide(situation, recognise).ok,
    recogniseByPaper: !actor.roles.includes('party-organization'),
    notify: decide(situation, notify).ok,
  };
}
