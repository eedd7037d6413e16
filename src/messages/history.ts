/** Puts what happened to a topic into the reader's words, with the names that its own flowchart gives. */
import type { Release } from '../domain/process/release';
import type { ProcessEvent } from '../domain/process/state';
import type { Catalogue } from './catalogue';

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

/**
 * One line for one event.
 *
 * @param history the topic's whole history, for events that speak about earlier ones
 */
export function phraseEvent(
  event: ProcessEvent,
  { history: words }: Catalogue,
  { release, history }: { readonly release: Steps; readonly history: readonly Happened[] },
): string {
  switch (event.type) {
    case 'opened':
      return words.opened;
    case 'moved':
      return words.moved(labelOf(release, event.transition), event.emergency);
    case 'recalled':
      return words.recalled(labelOf(release, event.transition));
    case 'emergency-confirmed':
      return words.confirmed(labelOf(release, stepAt(event.rev, history)));
    case 'approval-recorded':
      return words.approval(event.approval.gate, event.approval.decision);
    case 'participants-recognised':
      return words.recognised(Object.keys(event.recognitions).length);
    case 'participants-notified':
      return words.notified(event.participants.length);
  }
}
