/** What else a person could do to a process now, apart from its steps: so that forms appear only where they can work. */
import { identitiesOf, type OrganizationFact } from '../record/facts';
import { BODIES, type Body, type Role } from '../law/vocabulary';
import type { Command } from './command';
import { decide } from './decide';
import type { Situation } from './situation';

export interface Offers {
  /** Bodies whose decision on paper this person may write down. */
  readonly recordDecision: readonly Body[];
  readonly recognise: boolean;
  /** Does this person recognise by paper, or decide it here? */
  readonly recogniseByPaper: boolean;
  readonly notify: boolean;
  /** Take one's own last step back. */
  readonly recall: boolean;
  /** Steps that others must take, and this person may when it cannot wait. */
  readonly emergency: readonly string[];
  /** Revisions of emergency steps that this person may confirm. */
  readonly confirm: readonly number[];
}

const PAPER = { documentNo: '…', scan: null };

/** Is this person of that role, or acting for somebody who is? */
const mayActAs = ({ actor }: Situation, role: Role): boolean =>
  identitiesOf(actor).some(({ roles }) => roles.includes(role));

function wouldRecord(situation: Situation, gate: Body): boolean {
  if (mayActAs(situation, gate)) return false;
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

const takes = (situation: Situation, transition: string, emergency: boolean): boolean =>
  decide(situation, { type: 'take', transition, comment: '…', emergency }).ok;

/** Asks the core about empty commands of each kind. */
export function offers(situation: Situation): Offers {
  const { facts, release, state, today } = situation;
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
    recordDecision: BODIES.filter((gate) => drawn.has(gate) && wouldRecord(situation, gate)),
    recognise: recognise !== null && decide(situation, recognise).ok,
    recogniseByPaper: !mayActAs(situation, 'party-organization'),
    notify: decide(situation, notify).ok,
    recall: decide(situation, { type: 'recall', comment: null }).ok,
    emergency: release.transitions
      .filter(({ from }) => from.includes(state.stage))
      .filter(({ key }) => !takes(situation, key, false) && takes(situation, key, true))
      .map(({ key }) => key),
    confirm: state.owed
      .map(({ rev }) => rev)
      .filter((rev) => decide(situation, { type: 'confirm-emergency', rev, comment: null }).ok),
  };
}
