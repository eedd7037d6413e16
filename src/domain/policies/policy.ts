/** The shape of a policy: a named question about facts, with typed parameters. */
import type { DutyGroupFacts, SpeakerFacts, TopicFacts } from '../record/facts';
import type { ProcessState } from '../record/state';
import type { RoomEvidence } from '../rooms/room-readiness';
import type { Findings, PolicyName } from '../law/refusal';
import type { Body } from '../law/vocabulary';

/** Records of a topic that serve as evidence; their content type has the same name. */
export type EvidenceKind =
  'survey' | 'session' | 'participant' | 'opinion' | 'referral' | 'outcome' | 'feedback';

/** What policies look at, by subject. */
export interface Views {
  readonly topic: { readonly state: ProcessState; readonly facts: TopicFacts };
  readonly room: { readonly evidence: RoomEvidence; readonly today: string };
  readonly 'duty-group': DutyGroupFacts;
  readonly speaker: SpeakerFacts;
}
export type Subject = keyof Views;

/** A parameter the office may set. An integer without a default may stay unset and then never acts as zero. */
export type ParamSpec =
  | { readonly kind: 'integer'; readonly min: number; readonly default: number | null }
  | { readonly kind: 'choices'; readonly of: readonly string[] };

export type ParamValue = number | readonly string[] | null;
export type Params = Readonly<Record<string, ParamValue>>;

/** Where what a policy misses is put right: the topic, a kind of record, or the page of the room. */
export type MendedIn =
  | 'topic'
  | 'survey'
  | 'session'
  | 'participants'
  | 'opinion'
  | 'referral'
  | 'outcome'
  | 'conversion'
  | 'feedback'
  | 'duty-group'
  | 'room';

/** One policy. `check` answers `null` when it holds, else what it found; it never throws and never looks elsewhere. */
export interface Policy<Name extends PolicyName = PolicyName, On extends Subject = Subject> {
  readonly subject: On;
  readonly params: Readonly<Record<string, ParamSpec>>;
  /** The body whose decision it asks for. A drawing may not lead round it. */
  readonly gate?: Body;
  /** Evidence that, once relied on, may not be taken away again. */
  readonly restsOn: readonly EvidenceKind[];
  /** All evidence that `check` looks at, where that is more than what it rests on. */
  readonly looksAt?: readonly EvidenceKind[];
  readonly mendedIn: MendedIn;
  check(view: Views[On], params: Params): Findings[Name] | null;
}

/** A policy about any of the subjects. */
export type AnyPolicy<Name extends PolicyName> =
  | Policy<Name>
  | Policy<Name, 'topic'>
  | Policy<Name, 'room'>
  | Policy<Name, 'duty-group'>
  | Policy<Name, 'speaker'>;

/** An integer parameter, `null` when unset. */
export function integer(params: Params, name: string): number | null {
  const value = params[name];
  return typeof value === 'number' ? value : null;
}

/** A list parameter, empty when unset. */
export function choices(params: Params, name: string): readonly string[] {
  const value = params[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
