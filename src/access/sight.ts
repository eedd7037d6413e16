/** Districts in sight, asked once a request: Strapi asks a condition again for every permission it stands on. */
import type { Core } from '@strapi/strapi';
import { districtsInSight } from '../enforcement/actor';

type Districts = Promise<string[] | null>;

const asked = new WeakMap<object, Map<number, Districts>>();

/** Codes of the districts this account may see, `null` for the whole city; as they were when the request began. */
export function districtsOf(strapi: Core.Strapi, userId: number): Districts {
  const request = strapi.requestContext.get();
  if (!request) return districtsInSight(strapi, userId);
  const known = asked.get(request) ?? new Map<number, Districts>();
  asked.set(request, known);
  const districts = known.get(userId) ?? districtsInSight(strapi, userId);
  known.set(userId, districts);
  return districts;
}
