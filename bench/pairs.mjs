// The measuring of one thing against another.
import { performance } from 'node:perf_hooks';

export const timed = async (work) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/** Of a write that takes two milliseconds a few hundred pairs say little at p95: each is measured for so long at least. */
const LEAST_MS = 15_000;
const WARM_UP = 20;

/** Each in turn, the order swapped from pair to pair, so that neither profits from the other. @param undo takes back what was made, unmeasured */
export async function inPairs(pairs, guarded, plain, undo) {
  const times = { guarded: [], plain: [] };
  const begun = performance.now();
  for (let n = 0; n < pairs + WARM_UP || performance.now() - begun < LEAST_MS; n += 1) {
    const order = n % 2 === 0 ? ['guarded', 'plain'] : ['plain', 'guarded'];
    for (const name of order) {
      const time = await timed(() => (name === 'guarded' ? guarded(n) : plain(n)));
      if (n >= WARM_UP) times[name].push(time);
      await undo?.();
    }
  }
  return times;
}

export const milliseconds = (value) => Number(value.toFixed(2));

export function compare({ guarded, plain }) {
  const figures = { pairs: guarded.length };
  for (const [name, q] of [
    ['median', 0.5],
    ['p95', 0.95],
  ]) {
    const [with_, without] = [quantile(guarded, q), quantile(plain, q)];
    figures[name] = {
      guardedMs: milliseconds(with_),
      plainMs: milliseconds(without),
      ratio: Number((with_ / without).toFixed(2)),
    };
  }
  return figures;
}
