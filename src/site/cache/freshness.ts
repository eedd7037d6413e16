import type { Version } from './changes';

/** How long a node may answer from its cache without asking for the version, in milliseconds. */
const PATIENCE = 250;
/** From when on the next look begins before it is due, so that nobody waits for it. */
const EARLY = 150;

/** Asks for the version of everything public, a few times a second and only while requests come in. */
export class Freshness {
  readonly #read: () => Promise<Version>;
  readonly #changed: () => void;
  #version: Version | undefined;
  #lookedAt = -Infinity;
  #looking: Promise<void> | undefined;

  /** @param changed called when something has been written since the last look, by this node or another */
  constructor(read: () => Promise<Version>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  /** When the last change was written, as of the last reading. */
  get changedAt(): string {
    return this.#version?.at ?? '';
  }

  /** Was the version read within the last quarter of a second? Begins the next reading early, so that nobody waits for it. */
  isFresh(): boolean {
    const age = this.#age();
    // A look that fails is made again by whoever then has to wait for one, and fails them.
    if (age > EARLY && age <= PATIENCE && !this.#looking) this.#look().catch(() => undefined);
    return age <= PATIENCE;
  }

  /** Reads the version if the last reading is too old. */
  async ensure(): Promise<void> {
    if (this.#age() > PATIENCE) await (this.#looking ?? this.#look());
  }

  /** Reads the version anew, whatever its age. A reading that is under way may have begun before the write: it is not enough. */
  async lookNow(): Promise<void> {
    await this.#looking?.catch(() => undefined);
    await (this.#looking ?? this.#look());
  }

  #age(): number {
    return performance.now() - this.#lookedAt;
  }

  #look(): Promise<void> {
    this.#looking = this.#compare().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #compare(): Promise<void> {
    const begun = performance.now();
    const before = this.#version;
    const now = await this.#read();
    this.#version = now;
    this.#lookedAt = begun;
    if (before?.count !== now.count || before.last !== now.last) this.#changed();
  }
}
