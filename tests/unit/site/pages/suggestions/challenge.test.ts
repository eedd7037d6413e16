import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { newChallenge, verify, type Challenge } from '../../../../../src/site/pages/suggestions/challenge';
import { answerIn } from '../../../../../src/site/pages/suggestions/numerals';

const KEY = 'a key';
const TRIES = 20_000;
const NOW = Date.UTC(2026, 10, 25);
const nothing = { solution: '', answer: '' };

function solve({ salt, hash }: Challenge): string {
  for (let n = 0; n < TRIES; n += 1) {
    if (createHash('sha256').update(`${salt}${n}`).digest('hex') === hash) return String(n);
  }
  throw new Error('no solution');
}

describe('a challenge', () => {
  const challenge = newChallenge({ key: KEY, now: NOW, tries: TRIES });
  const check = (given: Partial<typeof nothing>, at: Partial<{ key: string; now: number }> = {}) =>
    verify(challenge.token, { ...nothing, ...given }, { key: KEY, now: NOW, ...at });

  it('is solved by the number or by the sum, and by nothing else', () => {
    const [one, other] = challenge.sum;
    const solution = solve(challenge);
    expect(check({ solution })).toMatchObject({ ok: true, by: 'work' });
    expect(check({ answer: String(one + other) })).toMatchObject({ ok: true, by: 'sum' });
    expect(check({ solution: String(Number(solution) + 1) })).toMatchObject({ why: 'unsolved' });
    expect(check({ answer: String(one + other + 1) })).toMatchObject({ why: 'wrong-sum' });
    expect(check({ solution: `0${solution}` })).toMatchObject({ ok: false });
  });

  it('ends, and is worth nothing under another key or with another end', () => {
    const solution = solve(challenge);
    expect(check({ solution }, { now: NOW + 3 * 3600_000 })).toMatchObject({ why: 'expired' });
    expect(check({ solution }, { key: 'another' })).toMatchObject({ why: 'forged' });
    const [body = '', signature = ''] = challenge.token.split('.');
    const ticket = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const longer = Buffer.from(JSON.stringify({ ...ticket, expires: NOW * 2 })).toString('base64url');
    for (const token of [`${longer}.${signature}`, 'x', '', `${body}.`, `.${signature}`]) {
      expect(verify(token, { ...nothing, solution }, { key: KEY, now: NOW })).toMatchObject({
        why: 'forged',
      });
    }
  });

  it.each([
    ['12', 12],
    [' １２ ', 12],
    ['十二', 12],
    ['一十二', 12],
    ['八', 8],
    ['十', 10],
    ['20', -1],
    ['', -1],
    ['十二个', -1],
  ])('reads %p as a sum', (typed, number) => {
    expect(answerIn(typed)).toBe(number);
  });
});

/** A page with the form and nothing else, as far as the script looks at it. */
function pageWith({ salt, hash }: Challenge, tries: number) {
  const listeners: ((event: { preventDefault(): void }) => void)[] = [];
  const solution = { value: '' };
  const sum = { hidden: false };
  const status = { textContent: '' };
  const data: Readonly<Record<string, string>> = {
    'data-salt': salt,
    'data-hash': hash,
    'data-tries': String(tries),
  };
  let submitted = 0;
  const form = {
    getAttribute: (name: string) => data[name],
    querySelector: (selector: string) => (selector === '[data-sum]' ? sum : status),
    elements: { namedItem: () => solution },
    addEventListener: (_: string, listener: (typeof listeners)[number]) => listeners.push(listener),
    submit: () => (submitted += 1),
  };
  const document = { querySelector: (selector: string) => (selector.startsWith('form') ? form : null) };
  return { document, solution, sum, status, listeners, submissions: () => submitted };
}

describe('the script of the form', () => {
  const script = readFileSync(path.resolve(__dirname, '../../../../../public/suggest.js'), 'utf8');

  it('finds the number the server has hidden, and hides the sum', () => {
    // The last number there is, so that somebody can press before it is found.
    const made = newChallenge({ key: KEY, now: NOW, tries: TRIES });
    const hash = createHash('sha256')
      .update(`${made.salt}${TRIES - 1}`)
      .digest('hex');
    const challenge = { ...made, hash };
    const page = pageWith(challenge, TRIES);
    const setTimeout = (work: () => void) => {
      pending.push(work);
    };
    const pending: (() => void)[] = [];
    vm.runInNewContext(script, { document: page.document, setTimeout });
    let prevented = 0;
    page.listeners[0]?.({ preventDefault: () => (prevented += 1) });
    for (let work = pending.shift(); work; work = pending.shift()) work();
    expect(page.solution.value).toBe(solve(challenge));
    expect(page.sum.hidden).toBe(true);
    // Pressed before it was done: it waits, then goes by itself.
    expect([prevented, page.submissions()]).toEqual([1, 1]);
  });

  it('leaves the sum to the person where it finds nothing', () => {
    const page = pageWith(
      { ...newChallenge({ key: KEY, now: NOW, tries: TRIES }), hash: '0'.repeat(64) },
      100,
    );
    vm.runInNewContext(script, { document: page.document, setTimeout: () => undefined });
    expect(page.sum.hidden).toBe(false);
    expect(page.status.textContent).toContain('算术题');
  });
});
