import { winston } from '@strapi/logger';
import type { Core } from '@strapi/strapi';

/** One line an event on the console; `LOG_LEVEL=warn` keeps tests and small machines quiet. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  transports: [new winston.transports.Console({ level: env('LOG_LEVEL', 'info') })],
});
