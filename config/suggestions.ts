import type { Core } from '@strapi/strapi';

/** Suggestions from the public: how many a client may send, how their telephone numbers are kept, and how long. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** 32 bytes in base64 each, the one in use first; older ones only open what was sealed with them. */
  contactKeys: env.array('CONTACT_KEYS', []),
  /** Days from the last step of screening after which a number is deleted. Named in the consent notice. */
  contactDays: env.int('SUGGESTION_CONTACT_DAYS', 365),
  /** Suggestions an hour and client; without JavaScript a third of it. 0 lifts the limit. */
  perHour: env.int('SUGGESTION_PER_HOUR', 10),
  /** How many numbers a browser may have to try: half of them are a second on an old telephone. */
  tries: env.int('SUGGESTION_TRIES', 100_000),
});
