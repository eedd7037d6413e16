import type { Core } from '@strapi/strapi';

/** First start: `DEMO=false` leaves the database empty; the first administrator may be named here. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Named on the public pages. */
  name: env('COUNCIL_NAME', '海安市政协'),
  demo: env.bool('DEMO', true),
  /** One password for all demo accounts instead of generated ones, for training rooms and tests. */
  demoPassword: env('DEMO_PASSWORD', ''),
  adminEmail: env('ADMIN_EMAIL', 'admin@haian.example'),
  adminPassword: env('ADMIN_PASSWORD', ''),
});
