import { winston } from '@strapi/logger';

/** One line an event on the console; `LOG_LEVEL=warn` keeps tests and small machines quiet. */
export default {
  transports: [new winston.transports.Console({ level: process.env['LOG_LEVEL'] ?? 'info' })],
};
