import type { Core } from '@strapi/strapi';

/**
 * Nothing is loaded from or sent to another host; the panel itself needs inline styles. Each directive is one text and not
 * a list: Strapi fills up a list from its own longer one, place by place, and so lets its hosts in again.
 */
const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
    'connect-src': "'self'",
    'img-src': "'self' data: blob:",
    'media-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'style-src': "'self' 'unsafe-inline'",
    upgradeInsecureRequests: null,
  },
};

/** CORS answers only origins that are listed (`CORS_ORIGINS`, comma separated); none by default. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'strapi::logger',
  'global::public-errors',
  'global::chinese-errors',
  'strapi::errors',
  'global::sender-faults',
  { name: 'strapi::security', config: { contentSecurityPolicy } },
  {
    name: 'strapi::cors',
    config: {
      origin: env.array('CORS_ORIGINS', []),
      credentials: false,
      headers: ['Content-Type', 'Accept-Language', 'Authorization', 'If-None-Match'],
      expose: ['ETag', 'Retry-After', 'Deprecation', 'Sunset', 'Link'],
    },
  },
  'global::public-routes',
  'global::public-cache',
  'global::public-forms',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'global::staff-labels',
  { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
  'strapi::public',
];

export default config;
