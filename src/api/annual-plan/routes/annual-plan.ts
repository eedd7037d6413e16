import { factories } from '@strapi/strapi';

const open = { middlewares: ['global::public-read'] };

export default factories.createCoreRouter('api::annual-plan.annual-plan', {
  only: ['find', 'findOne'],
  config: { find: open, findOne: open },
});
