/** A release: what a flowchart and the clauses in force add up to. Immutable; a topic keeps the one it began with. */
import { cannotCommand, type Citation, type Modality } from '../law/clause';
import type { Params } from '../policies/policy';
import type { BoundPolicy } from '../policies/index';
import type { TopicKind } from '../law/vocabulary';
import type { Stage, Transition } from './flowchart';

/** Moments other than steps at which clauses are asked: the writing of a record. */
export const MOMENTS = [
  'survey.write',
  'session.write',
  'participant.attend',
  'opinion.write',
  'outcome.write',
  'feedback.write',
  'approval.chairs-meeting',
  'approval.party-organization',
  'case.publish',
  'room.accept',
  'duty-group.activate',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** A policy with its parameters, and the words it rests on. */
export interface Guard {
  readonly policy: BoundPolicy;
  readonly params: Params;
  readonly citation: Citation;
  readonly modality: Modality;
  readonly mode: 'enforce' | 'warn' | 'record';
}

export type Moments = Readonly<Partial<Record<Moment, readonly Guard[]>>>;

/** The running form of a flowchart: steps carry the guards of every clause that speaks about them. */
export interface Release {
  readonly title: string;
  readonly topicKind: TopicKind;
  readonly stages: readonly Stage[];
  readonly transitions: readonly (Transition & {
    readonly guards: readonly Guard[];
    readonly whoRule: string;
  })[];
  readonly moments: Moments;
}

export type ReleasedTransition = Release['transitions'][number];

/** May this guard refuse? Only a commanding sentence, enforced, in commanding words; all else warns at most. */
export function mayRefuse({
  modality,
  mode,
  citation,
}: Pick<Guard, 'modality' | 'mode' | 'citation'>): boolean {
  return modality === 'must' && mode === 'enforce' && !cannotCommand(citation.quote);
}

/** The stage of this key. @throws if the release has none: a topic cannot stand where its chart has no box. */
export function stageOf(release: Release, key: string): Stage {
  const stage = release.stages.find((each) => each.key === key);
  if (!stage) throw new Error(`Release "${release.title}" has no stage "${key}"`);
  return stage;
}
