/**
 * The fast path: responses that were sent a moment ago, sent again without going through every middleware. The same bytes
 * and the same headers, as long as the cache holds them. A request of any other form takes the ordinary way.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response';

type Headers = readonly string[];

interface Sent {
  readonly key: string;
  readonly answer: CachedResponse;
  readonly headers: Headers;
  /** Of the answer to who has it already. */
  readonly unchanged: Headers;
  readonly body: Buffer;
  /** Both, with the moment of the last change, as long as that stays what it is. */
  dated?: { readonly modified: string; readonly headers: Headers; readonly unchanged: Headers };
}

/** The headers of an answer at this moment, put together once for all who ask until it changes. */
function headersAt(sent: Sent, modified: string | undefined): Pick<Sent, 'headers' | 'unchanged'> {
  if (modified === undefined) return sent;
  if (sent.dated?.modified !== modified) {
    const moment = ['Last-Modified', modified];
    const [headers, unchanged] = [sent.headers, sent.unchanged].map((each) => [...each, ...moment]);
    sent.dated = { modified, headers: headers ?? [], unchanged: unchanged ?? [] };
  }
  return sent.dated;
}

/** What the fast path must know of the rest at the moment of a request. */
export interface Signals {
  /** Has it been looked for changes just now? */
  isFresh(): boolean;
  /** The response that the cache holds under this key now. */
  get(key: string): CachedResponse | undefined;
  /** Seconds to wait for who has asked too often; otherwise 0, and counted. */
  secondsToWait(request: IncomingMessage): number;
  lastModified(): string | undefined;
}

const MOST = 4000;
const LONGEST_URL = 2048;
/** Not of the answer but of the moment. */
const MOMENTARY = new Set(['last-modified', 'date', 'connection', 'keep-alive', 'transfer-encoding']);
const OF_A_BODY = new Set(['content-type', 'content-length', 'content-encoding']);

/** Two requests with the same signature get the same answer: all that an answer may depend on is in it. */
const signatureOf = ({ url = '', headers }: IncomingMessage): string =>
  [url, headers['accept-language'], headers['accept-encoding'], headers.cookie].join('\n');

/** Requests with a token, from scripts of another site or for a part of a response may get a different answer. */
const isPlain = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  url.length <= LONGEST_URL &&
  headers.authorization === undefined &&
  headers.origin === undefined &&
  headers.range === undefined;

function headersOf(response: ServerResponse, without: ReadonlySet<string>): Headers {
  return response.getHeaderNames().flatMap((name) => {
    if (MOMENTARY.has(name) || without.has(name)) return [];
    return [name, String(response.getHeader(name))];
  });
}

export class FastPath {
  readonly #signals: Signals;
  readonly #sent = new LRUCache<string, Sent>({ max: MOST });

  constructor(signals: Signals) {
    this.#signals = signals;
  }

  /** Forgets everything, whenever the cache is emptied. */
  empty(): void {
    this.#sent.clear();
  }

  /** Remembers how an answer was sent, once it is: only then all its headers are there. */
  note(ctx: Context, key: string, answer: CachedResponse): void {
    const { req, res } = ctx;
    if (!isPlain(req)) return;
    res.once('finish', () => {
      const { body } = ctx as { body: unknown };
      if (res.statusCode !== 200 || !Buffer.isBuffer(body) || res.hasHeader('set-cookie')) return;
      if (this.#signals.get(key) !== answer) return;
      const [headers, unchanged] = [headersOf(res, new Set()), headersOf(res, OF_A_BODY)];
      this.#sent.set(signatureOf(req), { key, answer, headers, unchanged, body });
    });
  }

  /** Answers a request, if it can. @returns false when it has done nothing */
  give(request: IncomingMessage, response: ServerResponse): boolean {
    const sent = isPlain(request) ? this.#recall(request) : undefined;
    if (!sent) return false;
    const status = statusFor(request, sent.answer.etag);
    if (status === null || this.#signals.secondsToWait(request) > 0) return false;
    const { headers, unchanged } = headersAt(sent, this.#signals.lastModified());
    // Node declares a list that it may write to; it does not.
    if (status === 304) response.writeHead(304, unchanged as string[]).end();
    else response.writeHead(200, headers as string[]).end(sent.body);
    return true;
  }

  #recall(request: IncomingMessage): Sent | undefined {
    const sent = this.#sent.get(signatureOf(request));
    if (!sent || !this.#signals.isFresh()) return undefined;
    return this.#signals.get(sent.key) === sent.answer ? sent : undefined;
  }
}

/** Which status a conditional request gets. Only the plainest conditions are judged here; `null` for all others. */
function statusFor({ headers }: IncomingMessage, etag: string): 200 | 304 | null {
  const condition = headers['if-none-match'];
  if (condition === undefined) return headers['if-modified-since'] === undefined ? 200 : null;
  return condition === etag && headers['cache-control'] === undefined ? 304 : null;
}
