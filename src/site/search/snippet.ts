import { charactersOf, tidy } from './fold';

/** A piece of a passage; `found` is one of the words. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

const BEFORE = 20;
const LENGTH = 90;

const escapeForPattern = (term: string): string => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The part of a text around the first of the words, with the words set apart. */
export function markTerms(text: string, terms: readonly string[]): readonly Piece[] {
  const shown = tidy(text);
  const first = Math.min(...terms.map((term) => placeOf(shown.toLowerCase(), term)));
  const start = first === Infinity ? 0 : Math.max(0, charactersOf(shown.slice(0, first)).length - BEFORE);
  const characters = charactersOf(shown);
  const passage = characters.slice(start, start + LENGTH).join('');
  const longestFirst = [...terms].sort((one, other) => other.length - one.length).map(escapeForPattern);
  const parts = passage.split(new RegExp(`(${longestFirst.join('|')})`, 'iu'));
  return [
    { text: start > 0 ? '…' : '', found: false },
    ...parts.map((part, index) => ({ text: part, found: index % 2 === 1 })),
    { text: start + LENGTH < characters.length ? '…' : '', found: false },
  ].filter((piece) => piece.text !== '');
}

function placeOf(folded: string, term: string): number {
  const place = folded.indexOf(term);
  return place === -1 ? Infinity : place;
}
