import { factories } from '@strapi/strapi';

const open = { middlewares: ['global::public-read'] };

export default factories.createCoreRouter('api::session.session', {
  only: ['find', 'findOne'],
  config: { find: open, findOne: open },
});
