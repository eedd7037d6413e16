/** The draft in the browser: a reload, a closed lid, an expired login or a refusal loses nothing. One for each account and form. */
import { DAY } from '../../../domain/dates';
import { NOTHING, type Entry } from '../entry';
import type { FormKey } from '../../kit/form-keys';

/** What has been sent of one order; `documentId` is null as long as no answer has come. */
export interface Sent {
  readonly body: string;
  readonly documentId: string | null;
}

export interface Draft {
  readonly entry: Entry;
  readonly step: number;
  /** Ids of commands, by the key of the order: the same order sent again is the same command. */
  readonly ids: Readonly<Record<string, string>>;
  /** `null` for what was refused. */
  readonly sent: Readonly<Record<string, Sent | null>>;
  /** ISO 8601; empty while nothing has been filled in. */
  readonly at: string;
}

export const NEW_DRAFT: Draft = { entry: NOTHING, step: 0, ids: {}, sent: {}, at: '' };

/** Whose draft, and of what: a form begun from a topic is another one than the same form begun from the list. */
export interface Place {
  readonly user: string;
  readonly form: FormKey;
  readonly topic: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

// A draft of another version is not read: raise it when `Draft` or the forms change their meaning.
const VERSION = 1;
const PREFIX = `guided-entry.v${VERSION}:`;
/** A telephone may be passed on: what nobody has touched for so long goes. */
export const DAYS_KEPT = 30;

const nameOf = ({ user, form, topic }: Place): string => `${PREFIX}${user}:${form}:${topic}`;

const parsed = (text: string | null): Draft | null => {
  try {
    // Written by `keepDraft` alone.
    return JSON.parse(text ?? 'null') as Draft | null;
  } catch {
    return null;
  }
};

/** @returns whether the browser has kept it: a full or forbidden store must not stop the work */
export function keepDraft(store: Store, place: Place, draft: Draft): boolean {
  try {
    store.setItem(nameOf(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const readDraft = (store: Store, place: Place): Draft =>
  parsed(store.getItem(nameOf(place))) ?? NEW_DRAFT;

export function dropDraft(store: Store, place: Place): void {
  store.removeItem(nameOf(place));
}

export interface KeptDraft {
  readonly place: Place;
  readonly draft: Draft;
}

const isOld = ({ at }: Draft, now: number): boolean => now - Date.parse(at) > DAYS_KEPT * DAY;

/** All drafts of an account, last touched first. Those that are too old are dropped, whoever's they are. */
export function draftsOf(store: Store, user: string, now: number): KeptDraft[] {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  const found = names
    .filter((name) => name.startsWith(PREFIX))
    .flatMap((name): (KeptDraft & { readonly name: string })[] => {
      const draft = parsed(store.getItem(name));
      const [owner = '', form = '', topic = ''] = name.slice(PREFIX.length).split(':');
      // Written by `keepDraft`, so the form is one of ours.
      return draft ? [{ name, place: { user: owner, form: form as FormKey, topic }, draft }] : [];
    });
  for (const { name, draft } of found) if (isOld(draft, now)) store.removeItem(name);
  return found
    .filter(({ place, draft }) => place.user === user && !isOld(draft, now))
    .sort((one, other) => other.draft.at.localeCompare(one.draft.at))
    .map(({ place, draft }) => ({ place, draft }));
}
