import { LRUCache } from 'lru-cache';

const MAX_CLIENTS = 10_000;
const MINUTE = 60_000;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** A bucket for each client that fills evenly; who empties it waits. At most ten thousand are remembered. */
export class RateLimit {
  readonly #buckets = new LRUCache<string, Bucket>({ max: MAX_CLIENTS });

  get size(): number {
    return this.#buckets.size;
  }

  /**
   * Takes one request out of the client's bucket.
   *
   * @param perMinute how many the bucket gets back in a minute; 0 for no limit
   * @param now milliseconds of a clock that only runs forward
   * @param holds how many it holds when it is full
   * @returns 0 when it may pass, otherwise the seconds to wait
   */
  take(address: string, perMinute: number, now: number, holds = perMinute): number {
    if (perMinute === 0) return 0;
    const client = clientOf(address);
    const { tokens, at } = this.#buckets.get(client) ?? { tokens: holds, at: now };
    const refilled = Math.min(holds, tokens + ((now - at) * perMinute) / MINUTE);
    const passes = refilled >= 1;
    this.#buckets.set(client, { tokens: passes ? refilled - 1 : refilled, at: now });
    return passes ? 0 : Math.max(1, Math.ceil(((1 - refilled) * MINUTE) / perMinute / 1000));
  }
}

/** IPv6 networks hand out whole /64s to one client; an IPv4 address may come dressed as IPv6. */
export function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const full = [...groups, ...Array<string>(missing).fill('0'), ...rest];
  return full
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}
