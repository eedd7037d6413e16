/**
 * The question that keeps programs from sending by the thousand, without asking anybody else: a number that a browser
 * finds by trying, and, for browsers without script, a sum in words. Nothing is stored until one is solved.
 */
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { answerIn, inWords } from './numerals';

/** Long enough to write slowly. */
const LIFE = 2 * 3600_000;

/** What the page carries, signed. */
interface Ticket {
  readonly salt: string;
  /** SHA-256 of the salt and the number to be found. */
  readonly hash: string;
  readonly sum: readonly [number, number];
  readonly expires: number;
}

export interface Challenge extends Ticket {
  /** The number to be found lies below this one. */
  readonly tries: number;
  /** The ticket as it comes back with the form. */
  readonly token: string;
  /** The sum as a person reads it. */
  readonly question: string;
}

export type Verdict =
  | { readonly ok: true; readonly by: 'work' | 'sum'; readonly expiresAt: string }
  | { readonly ok: false; readonly why: 'expired' | 'unsolved' | 'wrong-sum' | 'forged' };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const sign = (body: string, key: string): string =>
  createHmac('sha256', key).update(`suggestion-challenge ${body}`).digest('base64url');

interface Making {
  readonly key: string;
  readonly now: number;
  readonly tries: number;
}

export function newChallenge({ key, now, tries }: Making): Challenge {
  const salt = randomBytes(12).toString('hex');
  const hash = sha256(salt + String(randomInt(tries)));
  const sum = [randomInt(1, 10), randomInt(1, 10)] as const;
  const ticket: Ticket = { salt, hash, sum, expires: now + LIFE };
  const body = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  const question = `${inWords(sum[0])}加${inWords(sum[1])}等于几？`;
  return { ...ticket, tries, token: `${body}.${sign(body, key)}`, question };
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** What we have signed is what we have written. */
function read(token: string, key: string): Ticket | null {
  const [body = '', signature = ''] = token.split('.');
  if (!sameText(signature, sign(body, key))) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Ticket;
}

/** @param given the number a browser has found, and what a person has answered; either will do */
export function verify(
  token: string,
  given: { readonly solution: string; readonly answer: string },
  { key, now }: { readonly key: string; readonly now: number },
): Verdict {
  const ticket = read(token, key);
  if (!ticket) return { ok: false, why: 'forged' };
  if (now > ticket.expires) return { ok: false, why: 'expired' };
  const expiresAt = new Date(ticket.expires).toISOString();
  if (/^\d{1,9}$/.test(given.solution) && sha256(ticket.salt + given.solution) === ticket.hash)
    return { ok: true, by: 'work', expiresAt };
  if (given.answer.trim() === '') return { ok: false, why: 'unsolved' };
  const [one, other] = ticket.sum;
  return answerIn(given.answer) === one + other
    ? { ok: true, by: 'sum', expiresAt }
    : { ok: false, why: 'wrong-sum' };
}
