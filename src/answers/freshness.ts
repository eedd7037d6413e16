import type { Mark } from './changes';

/** How long a node may go on without looking, in milliseconds. */
const PATIENCE = 250;

/** Looks whether anything was written, at most four times a second and only while somebody asks for answers. */
export class Freshness {
  readonly #read: () => Promise<Mark>;
  readonly #changed: () => void;
  #mark: Mark | undefined;
  #lookedAt = -Infinity;
  #looking: Promise<void> | undefined;

  /** @param changed called when something has been written since the last look, by this node or another */
  constructor(read: () => Promise<Mark>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  /** When the last change was written, as far as the last look saw. */
  get changedAt(): string {
    return this.#mark?.at ?? '';
  }

  /** Is nothing unseen that was written more than a quarter of a second ago? */
  get isFresh(): boolean {
    return performance.now() - this.#lookedAt <= PATIENCE;
  }

  /** Afterwards it is. */
  async ensure(): Promise<void> {
    if (!this.isFresh) await (this.#looking ?? this.#look());
  }

  /** Afterwards nothing written before this call is unseen. A look that is under way may have begun too early. */
  async lookNow(): Promise<void> {
    await this.#looking?.catch(() => undefined);
    await (this.#looking ?? this.#look());
  }

  #look(): Promise<void> {
    this.#looking = this.#compare().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #compare(): Promise<void> {
    const begun = performance.now();
    const before = this.#mark;
    const now = await this.#read();
    this.#mark = now;
    this.#lookedAt = begun;
    if (before?.count !== now.count || before.last !== now.last) this.#changed();
  }
}
