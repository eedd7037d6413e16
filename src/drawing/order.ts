/** The order in which stages are read. */
import type { Stage } from '../domain/process/flowchart';
import type { Release } from '../domain/process/release';

type Chart = Pick<Release, 'stages' | 'transitions'>;

export interface Order {
  /** Down the middle: each stage after those that lead forward to it. */
  readonly spine: readonly Stage[];
  /** Ends that no step forward leads to: withdrawn, terminated. */
  readonly exits: readonly Stage[];
}

type Leads = (from: string, to: string) => boolean;

/** The stage to be read next: one that nothing unread leads to, best one that follows the last; ends wait. */
function nextOf(unread: readonly Stage[], last: Stage | undefined, leads: Leads): Stage | undefined {
  if (!last) return unread.find(({ kind }) => kind === 'start') ?? unread[0];
  const ready = unread.filter(
    (stage) => !unread.some((other) => other !== stage && leads(other.key, stage.key)),
  );
  // Steps forward that run in a circle leave nothing ready; then the order drawn decides.
  const candidates = ready.length > 0 ? ready : unread;
  const going = candidates.filter(({ kind }) => kind !== 'end');
  return going.find(({ key }) => leads(last.key, key)) ?? going[0] ?? candidates[0];
}

export function orderOf({ stages, transitions }: Chart): Order {
  const forward = transitions.filter(({ kind }) => kind === 'forward');
  const leads: Leads = (from, to) => forward.some((step) => step.to === to && step.from.includes(from));
  const isExit = ({ kind, key }: Stage) => kind === 'end' && !forward.some(({ to }) => to === key);
  let unread = stages.filter((stage) => !isExit(stage));
  const spine: Stage[] = [];
  for (let next = nextOf(unread, undefined, leads); next; next = nextOf(unread, spine.at(-1), leads)) {
    const read = next;
    spine.push(read);
    unread = unread.filter((stage) => stage !== read);
  }
  return { spine, exits: stages.filter(isExit) };
}
