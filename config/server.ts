import type { Core } from '@strapi/strapi';

/** HTTP server. `PROXY=true` behind a reverse proxy, so that addresses and `https` are taken from its headers. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: { koa: env.bool('PROXY', false), maxIpsCount: env.int('PROXY_HOPS', 1) },
  app: { keys: env.array('APP_KEYS', []) },
  logger: { updates: { enabled: false } },
  // A remote transfer switches every lifecycle hook of the running server off: there is no door for it.
  transfer: { remote: { enabled: false } },
});

export default config;
