/** The lists from which something is chosen, and how a row of each is called. */
import type { Entry, PickName } from './entry';
import type { Row } from './sending/use-server';
import type { FormKey } from '../kit/form-keys';

interface PickList {
  readonly uid: string;
  /** Attribute by which a row is called. */
  readonly title: string;
  /** Further attributes, or the name of a related row, that tell rows apart. */
  readonly detail: readonly (readonly [name: string, of?: string])[];
  readonly query: (form: FormKey, topic: string) => string;
}

/** The phases of a topic in which a form is usually filled in; whatever is chosen, the gates judge. */
const PHASES: Readonly<Partial<Record<FormKey, readonly string[]>>> = {
  survey: ['surveying'],
  schedule: ['surveying', 'deliberating'],
  outcome: ['deliberating', 'reporting'],
};

const inPhases = (form: FormKey): string =>
  (PHASES[form] ?? []).map((phase, index) => `&filters[publicPhase][$in][${index}]=${phase}`).join('');

const onTopic = (topic: string): string => (topic === '' ? '' : `&filters[topic][documentId][$eq]=${topic}`);

export const PICK_LISTS: Readonly<Record<PickName, PickList>> = {
  room: {
    uid: 'api::room.room',
    title: 'name',
    detail: [['district', 'name']],
    query: () => '&sort=name:ASC',
  },
  committee: {
    uid: 'api::organization.organization',
    title: 'name',
    detail: [],
    query: () => '&sort=name:ASC&filters[kind][$eq]=committee',
  },
  topic: {
    uid: 'api::topic.topic',
    title: 'title',
    detail: [['stageLabel'], ['room', 'name']],
    query: (form) => `&sort=updatedAt:DESC${inPhases(form)}`,
  },
  session: {
    uid: 'api::session.session',
    title: 'title',
    detail: [['plannedOn'], ['topic', 'title']],
    query: (_form, topic) => `&sort=plannedOn:ASC&filters[heldOn][$null]=true${onTopic(topic)}`,
  },
  outcome: {
    uid: 'api::outcome.outcome',
    title: 'title',
    detail: [['topic', 'title']],
    query: (_form, topic) => `&sort=updatedAt:DESC${onTopic(topic)}`,
  },
};

/** The text of an attribute, or of one of a related row; empty where there is none. */
export const textIn = (row: Row, name: string, of?: string): string => {
  const value = of === undefined ? row[name] : (row[name] as Row | null | undefined)?.[of];
  return typeof value === 'string' ? value : '';
};

/** The row as it is chosen and shown. */
export const pickedFrom = (name: PickName, row: Row) => ({
  id: row.documentId,
  label: textIn(row, PICK_LISTS[name].title),
  detail: PICK_LISTS[name].detail
    .map(([field, of]) => textIn(row, field, of))
    .filter((text) => text !== '')
    .join(' · '),
  topic: textIn(row, 'topic', 'documentId'),
});

/** What a planned session already says need not be said again. */
const FROM_SESSION = [
  'form',
  'place',
  'host',
  'agenda',
  'minutes',
  'replies',
  'onlineFrom',
  'onlineTo',
] as const;

/** The entry after a row has been chosen. Another session has other people. */
export function withPicked(entry: Entry, name: PickName, row: Row): Entry {
  const before = entry.picks[name]?.id;
  const next = { ...entry, picks: { ...entry.picks, [name]: pickedFrom(name, row) } };
  if (name !== 'session' || before === row.documentId) return next;
  const said = Object.fromEntries(FROM_SESSION.map((field) => [field, textIn(row, field)]));
  return {
    ...next,
    fields: { ...said, ...entry.fields },
    lists: { ...entry.lists, people: [], opinions: [] },
  };
}
