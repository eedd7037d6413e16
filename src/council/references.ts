/** Resolves what seeds leave open: `$ref` to other records, `@-40` to a day before today, `@year` to this year. */
import { daysAfter, today } from '../engine/clock';

/** Ids by reference name: document ids, except for accounts and media, whose rows have numeric ids. */
export type References = Map<string, string | number>;

/** Id of one reference, with or without `$`. @throws if nothing of that name was made */
export function idOf(references: References, name: string): string | number {
  const id = references.get(name.replace(/^\$/, ''));
  if (id === undefined) throw new Error(`Seed refers to unknown "${name}"`);
  return id;
}

function resolveText(text: string, references: References): string | number {
  if (text.startsWith('$')) return idOf(references, text);
  if (/^@-?\d+$/.test(text)) return daysAfter(today(), Number(text.slice(1)));
  const year = today().slice(0, 4);
  return text === '@year' ? Number(year) : text.replaceAll('@year', year);
}

/** The value with every reference, day and year filled in. */
export function resolve(value: unknown, references: References): unknown {
  if (typeof value === 'string') return resolveText(value, references);
  if (Array.isArray(value)) return value.map((item) => resolve(item, references));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, references)]));
}
