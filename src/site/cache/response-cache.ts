import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response';

/** What computing an answer gave: `null` when it is not for the public and may not be shared. */
export type Computed = CachedResponse | null;

const MAX_BYTES = 64 * 1024 * 1024;

/** The cache of public responses by their key, the longest unused leaving first; and those that are being computed. */
export class ResponseCache {
  readonly #most: number;
  readonly #kept: LRUCache<string, CachedResponse>;
  #running = new Map<string, Promise<Computed>>();

  constructor(most: number) {
    this.#most = most;
    this.#kept = new LRUCache({
      max: Math.max(0, most),
      maxSize: MAX_BYTES,
      maxEntrySize: MAX_BYTES / 8,
      // Nothing at all still counts for something there.
      sizeCalculation: ({ bytes }) => Math.max(1, bytes.length),
    });
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Empties the cache. What is being computed now may rest on what was before, so nobody new waits for it. */
  empty(): void {
    this.#kept.clear();
    this.#running = new Map();
  }

  /** The answer under this key: kept, or the one being computed, or computed now. */
  async getOrCompute(key: string, compute: () => Promise<Computed>): Promise<Computed> {
    return this.get(key) ?? this.#running.get(key) ?? this.#compute(key, compute);
  }

  /** The answer kept under this key, which is used by that. */
  get(key: string): CachedResponse | undefined {
    return this.#kept.get(key);
  }

  #compute(key: string, compute: () => Promise<Computed>): Promise<Computed> {
    // Replaced by `empty`: an answer that began before it is given out once and not kept.
    const running = this.#running;
    const computing = compute()
      .then((computed) => {
        const current = this.#running === running && this.#most > 0;
        if (current && computed?.status === 200) this.#kept.set(key, computed);
        return computed;
      })
      .finally(() => running.delete(key));
    if (this.#most > 0) running.set(key, computing);
    return computing;
  }
}
