/** Puts what happened to a topic into the reader's words, with the names that its own flowchart gives. */
import type { Release } from '../domain/process/release';
import type { ProcessEvent } from '../domain/record/state';
import type { Catalogue, History } from './catalogue';

/** The steps of a chart, for their names. */
type Steps = Pick<Release, 'transitions'>;

/** An event, where it stands in its topic's history. */
export interface Happened {
  readonly seq: number;
  readonly event: ProcessEvent;
}

const labelOf = (release: Steps, transition: string): string =>
  release.transitions.find(({ key }) => key === transition)?.label ?? transition;

/** The step that an emergency confirmation speaks about. */
function stepAt(rev: number, history: readonly Happened[]): string {
  const event = history.find(({ seq }) => seq === rev)?.event;
  return event?.type === 'moved' ? event.transition : '';
}

type EventOf<Type extends ProcessEvent['type']> = Extract<ProcessEvent, { type: Type }>;

/** What the words need to know besides the event. */
interface Around {
  readonly words: History;
  readonly release: Steps;
  readonly history: readonly Happened[];
}

const PHRASES: {
  readonly [Type in ProcessEvent['type']]: (event: EventOf<Type>, around: Around) => string;
} = {
  opened: (_event, { words }) => words.opened,
  moved: ({ transition, emergency }, { words, release }) =>
    words.moved(labelOf(release, transition), emergency),
  recalled: ({ transition }, { words, release }) => words.recalled(labelOf(release, transition)),
  migrated: (_event, { words }) => words.migrated,
  'emergency-confirmed': ({ rev }, { words, release, history }) =>
    words.confirmed(labelOf(release, stepAt(rev, history))),
  'approval-recorded': ({ approval }, { words }) => words.approval(approval.gate, approval.decision),
  'participants-recognised': ({ recognitions }, { words }) =>
    words.recognised(Object.keys(recognitions).length),
  'participants-notified': ({ participants }, { words }) => words.notified(participants.length),
};

/**
 * One line for one event.
 *
 * @param history the topic's whole history, for events that speak about earlier ones
 */
export function phraseEvent(
  event: ProcessEvent,
  { history: words }: Catalogue,
  { release, history }: Omit<Around, 'words'>,
): string {
  // The table holds for each type the function of just that event, which indexing by a union loses.
  const phrase = PHRASES[event.type] as (event: ProcessEvent, around: Around) => string;
  return phrase(event, { words, release, history });
}
