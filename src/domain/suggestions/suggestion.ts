/** What may become of a resident's suggestion, and what each step of screening needs. */
import type { Blocker } from '../law/refusal';
import type { SuggestionKind, SuggestionState } from '../law/vocabulary';
import { OPINIONS_ONLINE, PRIVACY, SOLICITED, BUILT_IN_CITATIONS } from '../law/built-in-citations';
import { filled } from '../text';

export const DECLINE_REASONS = [
  'not-consultable',
  'in-proceedings',
  'duplicate',
  'personal',
  'accusation',
  'promotion',
  'unclear',
  'improper',
  'elsewhere',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** A suggestion as screening looks at it. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly state: SuggestionState;
  readonly publicCopy: string | null;
  readonly reply: string | null;
  readonly declineReason: string | null;
  /** Where the topic that it became comes from; `null` while it became none. */
  readonly becameFrom: string | null;
}

/** What was released can be taken back with a reason, and what was declined can be looked at again; a topic stays one. */
const MOVES: Readonly<Record<SuggestionState, readonly SuggestionState[]>> = {
  received: ['screening', 'released', 'declined', 'forwarded'],
  screening: ['released', 'declined', 'forwarded'],
  released: ['screening', 'declined', 'forwarded'],
  declined: ['screening'],
  forwarded: [],
};

/** A telephone number, an identity card number or an e-mail address, each of which identifies a person. */
const CONTACT = /(?<!\d)1[3-9]\d(?:[ -]?\d){8}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)|[\w.+-]+@[\w-]+\.[\w.]+/;

/** Whatever the public will read of it. */
function publicationBlockers({ publicCopy, reply }: Suggestion, named: boolean): Blocker[] {
  const missing = [
    ...(!filled(publicCopy) ? (['copy'] as const) : []),
    ...(CONTACT.test(`${publicCopy ?? ''}\n${reply ?? ''}`) ? (['contact'] as const) : []),
    ...(named ? [] : (['person'] as const)),
  ];
  return missing.length > 0 ? [{ policy: 'released-as-edited', found: { missing }, citation: PRIVACY }] : [];
}

function stateBlockers(after: Suggestion, named: boolean): Blocker[] {
  const { state, kind, declineReason, becameFrom } = after;
  if (state === 'released') return publicationBlockers(after, named);
  if (state === 'declined')
    return !filled(declineReason)
      ? [{ policy: 'decline-coded', found: {}, citation: BUILT_IN_CITATIONS['decline-coded'] }]
      : [];
  if (state !== 'forwarded') return [];
  const isTopic = kind === 'topic' && becameFrom === 'public';
  const unmade: Blocker = { policy: 'suggestion-became-topic', found: { kind }, citation: SOLICITED };
  return [...(isTopic ? [] : [unmade]), ...publicationBlockers(after, named)];
}

/**
 * What stands against a step of screening.
 *
 * @param named is it a person who takes it? Nothing shows that no person answers for
 */
export function screeningBlockers(before: Suggestion, after: Suggestion, named: boolean): Blocker[] {
  const { state: from } = before;
  const { state: to } = after;
  const citation = BUILT_IN_CITATIONS['screened-in-order'];
  const order: Blocker[] =
    from === to || MOVES[from].includes(to)
      ? []
      : [{ policy: 'screened-in-order', found: { from, to }, citation }];
  return [...order, ...stateBlockers(after, named)];
}

/** A topic as far as its window for opinions goes; days as `YYYY-MM-DD`. */
export interface OpinionWindow {
  readonly publicity: string;
  readonly opinionsFrom: string | null;
  readonly opinionsUntil: string | null;
}

/** How a window stands on a day. */
export function windowOn({ publicity, opinionsFrom, opinionsUntil }: OpinionWindow, day: string) {
  if (publicity !== 'open' || opinionsFrom === null || opinionsUntil === null) return 'none';
  if (day < opinionsFrom) return 'ahead';
  return day > opinionsUntil ? 'over' : 'open';
}

/** Either no window, or a complete one: both days, in order, and on an open topic. */
export function windowMayStand({ publicity, opinionsFrom, opinionsUntil }: OpinionWindow): boolean {
  if (opinionsFrom === null && opinionsUntil === null) return true;
  return (
    publicity === 'open' && opinionsFrom !== null && opinionsUntil !== null && opinionsFrom <= opinionsUntil
  );
}

export const windowBlocker = (window: OpinionWindow | null): Blocker => ({
  policy: 'opinions-open',
  found: { from: window?.opinionsFrom ?? null, until: window?.opinionsUntil ?? null },
  citation: OPINIONS_ONLINE,
});

/** A record that another one names. */
export interface Named {
  readonly documentId: string;
  readonly name: string;
}

/** A suggestion as those see it who screen it. */
export interface ScreeningItem {
  readonly documentId: string;
  readonly kind: SuggestionKind;
  readonly state: SuggestionState;
  readonly receivedAt: string;
  readonly rawText: string;
  readonly publicCopy: string | null;
  readonly reply: string | null;
  readonly declineReason: DeclineReason | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly receipt: string;
  readonly room: Named | null;
  readonly district: string | null;
  /** The topic it is about, and the one it became. */
  readonly about: Named | null;
  readonly became: Named | null;
  /** 138****1234; `null` where none was left, or none is kept any more. */
  readonly phone: string | null;
}

/** One line of a suggestion's trail. */
export interface TrailEntry {
  readonly at: string;
  /** Name of a member of staff; empty for the public and for the system's own jobs. */
  readonly by: string;
  readonly act: string;
  readonly reason: string | null;
}
