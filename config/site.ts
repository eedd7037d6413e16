import type { Core } from '@strapi/strapi';

/** The public pages: what stands in their footer, and how much one visitor may ask for. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** 主办单位; the council itself unless it says otherwise. */
  sponsor: env('SITE_SPONSOR', env('COUNCIL_NAME', '海安市政协')),
  /** ICP备案号, 公安备案号, 网站标识码: shown only when they are there. */
  icp: env('SITE_ICP', ''),
  police: env('SITE_POLICE_RECORD', ''),
  code: env('SITE_CODE', ''),
  contact: env('SITE_CONTACT', ''),
  /** Named only where somebody abroad reads: in the data for Participedia. */
  province: env('SITE_PROVINCE', ''),
  /** 责任单位 and 关键词 in the tags of every page (网页标签规范). */
  author: env('SITE_AUTHOR', env('SITE_SPONSOR', env('COUNCIL_NAME', '海安市政协'))),
  keywords: env('SITE_KEYWORDS', '有事好商量,协商议事'),
  /** Requests a minute and client; 0 lifts the limit. */
  requestsPerMinute: env.int('SITE_REQUESTS_PER_MINUTE', 600),
  /** The same for each API token, whatever address it comes from. */
  tokenRequestsPerMinute: env.int('SITE_TOKEN_REQUESTS_PER_MINUTE', 6000),
  /** How long the link to the preview of a case is valid. */
  previewMinutes: env.int('SITE_PREVIEW_MINUTES', 30),
  /** Public responses kept in the cache; 0 keeps none. */
  cachedAnswers: env.int('SITE_CACHED_ANSWERS', 2000),
  /** Cached responses are sent before Koa sees the request: docs/adr/0011-fast-path.md. */
  fastPath: env.bool('PUBLIC_FAST_PATH', true),
});
