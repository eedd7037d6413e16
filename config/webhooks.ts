import type { Core } from '@strapi/strapi';

/** Who is told when a case is published, changed or withdrawn, and how hard it is tried. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Addresses, comma separated; none tells nobody. */
  urls: env.array('WEBHOOK_URLS', []),
  /** Two while one replaces the other, comma separated: messages are then signed with both. */
  secrets: env.array('WEBHOOK_SECRET', []),
  /** Receivers in private networks, as in a government intranet, only where somebody has said so. */
  allowPrivate: env.bool('WEBHOOK_ALLOW_PRIVATE', false),
  timeoutSeconds: env.int('WEBHOOK_TIMEOUT_SECONDS', 10),
  /** The first pause after a failure; each further one is twice as long, up to an hour. */
  retrySeconds: env.int('WEBHOOK_RETRY_SECONDS', 10),
  /** After so many failures the message is given up: about half a day with the default pauses. */
  attempts: env.int('WEBHOOK_ATTEMPTS', 20),
});
