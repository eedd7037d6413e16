import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ApiTokens, tokenOf } from './api-tokens';
import { RateLimit } from './rate-limit';

/** Counts requests. 0 when the request may pass, otherwise the seconds to wait. */
export interface Limits {
  /** Every valid API token has a rate of its own; all other requests count for their address. */
  ofRequest(ctx: Context): Promise<number>;
  ofAddress(address: string): number;
}

export function limits(strapi: Core.Strapi): Limits {
  const [byAddress, byToken, apiTokens] = [new RateLimit(), new RateLimit(), new ApiTokens(strapi)];
  const perMinute = (setting: string) => strapi.config.get<number>(`site.${setting}`);
  const ofAddress = (address: string) =>
    byAddress.take(address, perMinute('requestsPerMinute'), performance.now());
  const ofRequest = async (ctx: Context) => {
    const [now, token] = [performance.now(), tokenOf(ctx)];
    const name = token === undefined ? undefined : apiTokens.nameOfValid(token);
    if (name !== undefined) return byToken.take(name, perMinute('tokenRequestsPerMinute'), now);
    const seconds = ofAddress(ctx.ip);
    if (seconds === 0 && token !== undefined) await apiTokens.check(token);
    return seconds;
  };
  return { ofRequest, ofAddress };
}
