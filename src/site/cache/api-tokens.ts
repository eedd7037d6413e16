/** Requests with an API token of ours: each token has a rate of its own, and does not share that of its address. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';

/** How long a token counts as valid without asking the database; whether it may read is checked each time all the same. */
const TRUSTED = 60_000;
const MOST = 1000;

/** What Strapi's service for tokens offers; its types are not published. */
interface Tokens {
  hash(accessKey: string): string;
  /** @returns nothing for a token of another kind */
  getByAccessKey(hashed: string): Promise<Token | null>;
}

interface Token {
  readonly expiresAt: string | null;
}

/** The token of a request, as Strapi reads it. */
export function tokenOf({ headers }: Context): string | undefined {
  const [scheme = '', token, ...rest] = (headers.authorization ?? '').split(/\s+/);
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 ? token : undefined;
}

const nameOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export class ApiTokens {
  readonly #strapi: Core.Strapi;
  readonly #known = new LRUCache<string, true>({ max: MOST, ttl: TRUSTED });

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** The name by which to count this token, if it was valid lately. Never the token itself. */
  nameOfValid(token: string): string | undefined {
    const name = nameOf(token);
    return this.#known.get(name) ? name : undefined;
  }

  /** Asks the database whether a token is valid. Requests with made-up tokens count for their address. */
  async check(token: string): Promise<void> {
    const tokens = this.#strapi.service('admin::api-token-content-api') as unknown as Tokens;
    const found = await tokens.getByAccessKey(tokens.hash(token));
    if (!found || Date.parse(found.expiresAt ?? '') < Date.now()) return;
    this.#known.set(nameOf(token), true);
  }
}
