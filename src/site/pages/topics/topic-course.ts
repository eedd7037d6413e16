/** What the public may know of a topic's course: where it stands, since when, and what happened on which day. */
import { PHASES } from '../../contract/choices';
import { placeOfPhase } from '../frame/labels';
import { caseAddress, stateOfStep } from '../shared/parts';
import type { TopicStory } from './topic-story';

/** One public phase of a topic. */
export interface Step {
  readonly code: (typeof PHASES)[number];
  readonly name: string;
  readonly state: 'done' | 'now' | 'ahead';
  /** When it was last entered; a phase that lies ahead again has no day. */
  readonly enteredAt: string | null;
}

/** The phases in their order. */
export function stepsOf({ topic, milestones }: Pick<TopicStory, 'topic' | 'milestones'>): readonly Step[] {
  const current = placeOfPhase(topic.publicPhase).step;
  const since = new Map(milestones.map(({ phase, at }) => [phase, at]));
  return PHASES.map((code) => {
    const { label, step } = placeOfPhase(code);
    const state = stateOfStep(step, current);
    return { code, name: label, state, enteredAt: state === 'ahead' ? null : (since.get(code) ?? null) };
  });
}

export interface TopicEvent {
  readonly at: string;
  readonly kind: 'phase' | 'reported' | 'converted' | 'case';
  readonly text: string;
  /** Where to read more. */
  readonly url: string | null;
}

/** Oldest first: entered phases, reported and converted outcomes, published cases. */
export function eventsOf({ milestones, outcomes, cases }: TopicStory): readonly TopicEvent[] {
  const dated = (kind: TopicEvent['kind'], at: string | null | undefined, text: string): TopicEvent[] =>
    at ? [{ at, kind, text, url: null }] : [];
  const events = [
    ...milestones.flatMap(({ phase, at }) => dated('phase', at, `进入“${placeOfPhase(phase).label}”`)),
    ...outcomes.flatMap(({ title, reportedOn, conversionOn }) => [
      ...dated('reported', reportedOn, `报送《${title}》`),
      ...dated('converted', conversionOn, `《${title}》得到转化`),
    ]),
    ...cases.map(({ publishedAt, title, slug }) => ({
      at: publishedAt,
      kind: 'case' as const,
      text: `发布案例《${title}》`,
      url: caseAddress(slug),
    })),
  ];
  return events.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
