/** What a step still lacks before it can be left forwards. */
import { isFilled, valueOf, type Entry } from './entry';
import { nameOf, type FieldSpec, type Part, type Step } from './form';

/** Names a question, also inside the lines of a list. */
export const questionKey = (spec: FieldSpec, line = ''): string => `${line}${nameOf(spec)}`;
export const pickKey = (pick: string): string => `pick:${pick}`;
export const PHOTO_KEY = 'photo';

const lacks = (spec: FieldSpec, fields: Entry['fields']): boolean =>
  spec.required === true && (spec.when?.(fields) ?? true) && valueOf(fields, nameOf(spec)) === '';

type ListPart = Extract<Part, { part: 'list' }>;

const lackedInList = ({ list, fields }: ListPart, { lists }: Entry): string[] =>
  lists[list]
    .filter((line) => isFilled(line.fields))
    .flatMap((line) =>
      fields.filter((spec) => lacks(spec, line.fields)).map((spec) => questionKey(spec, line.key)),
    );

const keyIf = (key: string, lacking: boolean): string[] => (lacking ? [key] : []);

function lackedBy(part: Part, entry: Entry): string[] {
  switch (part.part) {
    case 'field':
      return keyIf(questionKey(part.field), lacks(part.field, entry.fields));
    case 'pick':
      return keyIf(pickKey(part.pick), entry.picks[part.pick] === undefined);
    case 'list':
      return lackedInList(part, entry);
    case 'photo':
      return keyIf(PHOTO_KEY, entry.photo?.alt.trim() === '');
    case 'attendance':
      return [];
  }
}

/** Keys of the questions that have no answer yet and need one. */
export const lackedIn = ({ parts }: Step, entry: Entry): ReadonlySet<string> =>
  new Set(parts.flatMap((part) => lackedBy(part, entry)));
