/** How often one client may send, and ask. On this node alone, and only in memory: nobody's address is kept. */
import { RateLimit } from '../../cache/rate-limit';

const HOUR = 60;
/** Refused attempts are free up to three times what may be accepted. */
const ATTEMPTS = 3;
/** A program can do sums too: of those who solve none but a sum, fewer get through, from all clients together as well. */
const BY_SUM = 1 / 3;
const ALL_BY_SUM = 6;
const LOOK_UPS = 20;

export class Limits {
  readonly #perHour: () => number;
  readonly #attempts = new RateLimit();
  readonly #accepted = new RateLimit();
  readonly #bySum = new RateLimit();
  readonly #lookUps = new RateLimit();

  /** @param perHour what one client may send in an hour; 0 lifts every limit */
  constructor(perHour: () => number) {
    this.#perHour = perHour;
  }

  #take(limit: RateLimit, client: string, perHour: number): number {
    return limit.take(client, perHour / HOUR, performance.now(), Math.max(1, perHour));
  }

  /** @returns seconds to wait, 0 for none; like the others */
  attempt(client: string): number {
    return this.#take(this.#attempts, client, this.#perHour() * ATTEMPTS);
  }

  accept(client: string, by: 'work' | 'sum'): number {
    const perHour = this.#perHour();
    if (by === 'work') return this.#take(this.#accepted, client, perHour);
    return (
      this.#take(this.#bySum, client, Math.ceil(perHour * BY_SUM)) ||
      this.#take(this.#bySum, 'everybody', perHour * ALL_BY_SUM)
    );
  }

  lookUp(client: string): number {
    return this.#take(this.#lookUps, client, this.#perHour() === 0 ? 0 : LOOK_UPS);
  }
}
