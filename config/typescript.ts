/** `npm run types` writes types/generated; the server does not do it by itself. */
export default { autogenerate: false };
