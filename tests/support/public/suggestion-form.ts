/** The public form as a person's browser sees it: open it, fill it in, send it. */
import { createHash } from 'node:crypto';
import type { Response } from 'supertest';
import type { App } from '../server/app';

type Fields = Readonly<Record<string, string>>;

/** An opened form: what it will send unless something is typed, and the two ways to answer it. */
export interface OpenForm {
  readonly fields: Fields;
  readonly solution: string;
  readonly answer: string;
}

const NUMERALS = '零一二三四五六七八九';

const valueOf = (page: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*?value="([^"]*)"`, 's').exec(page)?.[1] ?? '';

const dataOf = (page: string, name: string): string =>
  new RegExp(`data-${name}="([^"]*)"`).exec(page)?.[1] ?? '';

function solve(page: string): string {
  for (let n = 0; n < Number(dataOf(page, 'tries')); n += 1) {
    const hash = createHash('sha256')
      .update(`${dataOf(page, 'salt')}${n}`)
      .digest('hex');
    if (hash === dataOf(page, 'hash')) return String(n);
  }
  throw new Error('The challenge has no solution.');
}

export function formIn(page: string): OpenForm {
  const [, one = '', other = ''] = /请算一算：(.)加(.)等于几/.exec(page) ?? [];
  const names = ['token', 'topic', 'room', 'consent'];
  return {
    fields: Object.fromEntries(names.map((name) => [name, valueOf(page, name)])),
    solution: solve(page),
    answer: String(NUMERALS.indexOf(one) + NUMERALS.indexOf(other)),
  };
}

/** @param query e.g. `?topic=…` */
export async function openForm(app: Pick<App, 'request'>, query = ''): Promise<OpenForm> {
  const { text } = await app.request.get(`/suggest${query}`).expect(200);
  return formIn(text);
}

export const send = (app: Pick<App, 'request'>, fields: Fields, path = '/suggest'): Promise<Response> =>
  Promise.resolve(app.request.post(path).type('form').send(fields));

/** Opens the form, fills it in and sends it, with the work done as a script does it. */
export async function suggest(app: Pick<App, 'request'>, typed: Fields, query = ''): Promise<Response> {
  const { fields, solution } = await openForm(app, query);
  return send(app, { ...fields, solution, ...typed });
}

/** The number on a receipt page. */
export function receiptIn(page: string): string {
  const receipt = /data-receipt>\s*([\w-]+)\s*</.exec(page)?.[1];
  if (receipt === undefined) throw new Error(`No receipt on this page:\n${page}`);
  return receipt;
}

export const lookUp = (app: Pick<App, 'request'>, number: string): Promise<Response> =>
  send(app, { number }, '/suggest/lookup');
