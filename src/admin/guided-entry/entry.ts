/** What somebody is filling in, as it is kept in the browser: plain data, so that it survives a reload. */

/** Values of one group of questions, by field; all as text, as they stand in the inputs. */
export type Fields = Readonly<Record<string, string>>;

/** One line of a list: a visit, a person, an opinion. Its key is the id of the command that saves it. */
export interface Line {
  readonly key: string;
  readonly fields: Fields;
}

/** A record chosen from a list, with the words it was chosen by. */
export interface Picked {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** The topic it hangs on, if it is not one itself. */
  readonly topic: string;
}

export const PICKS = ['room', 'committee', 'topic', 'session', 'outcome'] as const;
export type PickName = (typeof PICKS)[number];
export const LISTS = ['visits', 'people', 'opinions'] as const;
export type ListName = (typeof LISTS)[number];

/** A photograph, made smaller, with the words for those who cannot see it. */
export interface Photo {
  readonly name: string;
  /** A `data:` address. */
  readonly data: string;
  readonly alt: string;
}

export interface Entry {
  readonly fields: Fields;
  readonly picks: Readonly<Partial<Record<PickName, Picked | undefined>>>;
  readonly lists: Readonly<Record<ListName, readonly Line[]>>;
  readonly photo: Photo | null;
}

export const NOTHING: Entry = {
  fields: {},
  picks: {},
  lists: { visits: [], people: [], opinions: [] },
  photo: null,
};

export const valueOf = (fields: Fields, name: string): string => (fields[name] ?? '').trim();

/** Has anything been filled in? */
export const isFilled = (fields: Fields): boolean =>
  Object.values(fields).some((value) => value.trim() !== '');
