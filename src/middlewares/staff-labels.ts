/** Strapi looks for middlewares here; this one is of the room for what is bent in it. */
export { default } from '../strapi/staff-labels';
