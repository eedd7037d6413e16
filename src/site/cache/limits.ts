import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Partners, tokenOf } from './api-tokens';
import { RateLimit } from './rate-limit';

/** Counts who asks. 0 when the request may pass, otherwise the seconds to wait. */
export interface Limits {
  /** Each token that has shown itself to be a good one by itself, and everybody else by the address. */
  ofRequest(ctx: Context): Promise<number>;
  ofAddress(address: string): number;
}

export function limits(strapi: Core.Strapi): Limits {
  const [byAddress, byToken, partners] = [new RateLimit(), new RateLimit(), new Partners(strapi)];
  const perMinute = (name: string) => strapi.config.get<number>(`site.${name}`);
  const ofAddress = (address: string) =>
    byAddress.take(address, perMinute('requestsPerMinute'), performance.now());
  const ofRequest = async (ctx: Context) => {
    const [now, token] = [performance.now(), tokenOf(ctx)];
    const partner = token === undefined ? undefined : partners.recall(token);
    if (partner !== undefined) return byToken.take(partner, perMinute('tokenRequestsPerMinute'), now);
    const seconds = ofAddress(ctx.ip);
    if (seconds === 0 && token !== undefined) await partners.meet(token);
    return seconds;
  };
  return { ofRequest, ofAddress };
}
