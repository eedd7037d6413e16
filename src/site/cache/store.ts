import type { Answer } from './answer';

/** What computing an answer gave: `null` when it is not for the public and may not be shared. */
export type Computed = Answer | null;

const MAX_BYTES = 64 * 1024 * 1024;

/** Finished answers by their key, the longest unused leaving first; and the answers that are being computed. */
export class AnswerStore {
  readonly #most: number;
  readonly #kept = new Map<string, Answer>();
  #running = new Map<string, Promise<Computed>>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Forgets everything. What is being computed now may rest on what was before, so nobody new waits for it. */
  empty(): void {
    this.#kept.clear();
    this.#running = new Map();
    this.#bytes = 0;
  }

  /** The answer under this key: kept, or the one being computed, or computed now. */
  async answer(key: string, compute: () => Promise<Computed>): Promise<Computed> {
    return this.recall(key) ?? this.#running.get(key) ?? this.#compute(key, compute);
  }

  /** The answer kept under this key, which is used by that. */
  recall(key: string): Answer | undefined {
    const kept = this.#kept.get(key);
    if (kept) {
      // Deleted first, so that the map stays in the order of last use.
      this.#kept.delete(key);
      this.#kept.set(key, kept);
    }
    return kept;
  }

  #compute(key: string, compute: () => Promise<Computed>): Promise<Computed> {
    // Replaced by `empty`: an answer that began before it is given out once and not kept.
    const running = this.#running;
    const computing = compute()
      .then((computed) => {
        if (computed?.status === 200 && this.#running === running) this.#keep(key, computed);
        return computed;
      })
      .finally(() => running.delete(key));
    if (this.#most > 0) running.set(key, computing);
    return computing;
  }

  #keep(key: string, answer: Answer): void {
    this.#drop(key);
    if (this.#most === 0 || answer.bytes.length > MAX_BYTES / 8) return;
    this.#kept.set(key, answer);
    this.#bytes += answer.bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most && this.#bytes <= MAX_BYTES) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const answer = this.#kept.get(key);
    if (!answer) return;
    this.#kept.delete(key);
    this.#bytes -= answer.bytes.length;
  }
}
