import { factories } from '@strapi/strapi';

const open = { middlewares: ['global::public-read'] };

export default factories.createCoreRouter('api::flowchart.flowchart', {
  only: ['find', 'findOne'],
  config: { find: open, findOne: open },
});
