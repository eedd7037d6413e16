import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Partners, tokenOf } from './partners';
import { RateLimit } from './rate-limit';

/** Counts each address, and each token that has shown itself to be a good one. 0 when the request may pass. */
export function limits(strapi: Core.Strapi): (ctx: Context) => Promise<number> {
  const [byAddress, byToken, partners] = [new RateLimit(), new RateLimit(), new Partners(strapi)];
  const perMinute = (name: string) => strapi.config.get<number>(`site.${name}`);
  return async (ctx) => {
    const [now, token] = [performance.now(), tokenOf(ctx)];
    const partner = token === undefined ? undefined : partners.recall(token, now);
    if (partner !== undefined) return byToken.take(partner, perMinute('tokenRequestsPerMinute'), now);
    const seconds = byAddress.take(ctx.ip, perMinute('requestsPerMinute'), now);
    if (seconds === 0 && token !== undefined) await partners.meet(token, now);
    return seconds;
  };
}
