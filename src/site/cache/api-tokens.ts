/** Who asks with a token of the council's: counted by itself, and not with whoever else shares its address. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';

/** How long a token is taken for a good one without looking; whether it may read is asked for each time all the same. */
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

export class Partners {
  readonly #strapi: Core.Strapi;
  readonly #known = new LRUCache<string, true>({ max: MOST, ttl: TRUSTED });

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** A name to count this token by, if it has lately been a good one. Never the token itself. */
  recall(token: string): string | undefined {
    const name = nameOf(token);
    return this.#known.get(name) ? name : undefined;
  }

  /** Looks whether a token is a good one. Who makes tokens up is counted by the address for each of them. */
  async meet(token: string): Promise<void> {
    const tokens = this.#strapi.service('admin::api-token-content-api') as unknown as Tokens;
    const found = await tokens.getByAccessKey(tokens.hash(token));
    if (!found || Date.parse(found.expiresAt ?? '') < Date.now()) return;
    this.#known.set(nameOf(token), true);
  }
}
