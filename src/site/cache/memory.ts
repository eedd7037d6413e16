/** What a node remembers of its public answers, and how it sees that they are old. */
import type { Core } from '@strapi/strapi';
import { keepCounts } from '../contract/counts';
import { readMark } from './changes';
import { FastLane } from './fast-path';
import { Freshness } from './freshness';
import { limits, type Limits } from './limits';
import { addressOf, openLane } from './open-fast-path';
import { AnswerStore } from './store';

/** A change in this second may be followed by another: a client could not tell the two apart by a date. */
const SETTLED = 2000;
const settled = (changed: number): Date | null => (Date.now() - changed > SETTLED ? new Date(changed) : null);

/** A moment in words; it is asked for at every request and seldom another. */
function writer(): (moment: Date | null) => string | undefined {
  let last = { time: NaN, text: '' };
  return (moment) => {
    if (!moment) return undefined;
    const time = moment.getTime();
    if (last.time !== time) last = { time, text: moment.toUTCString() };
    return last.text;
  };
}

interface Memory {
  readonly store: AnswerStore;
  readonly freshness: Freshness;
  readonly lane: FastLane;
  readonly counted: Limits;
  /** When anything public last changed, if that is long enough ago to be told. */
  readonly settledChange: () => Date | null;
}

export function openMemory(strapi: Core.Strapi): Memory {
  const store = new AnswerStore(strapi.config.get<number>('site.cachedAnswers'));
  const empty = () => {
    store.empty();
    lane.empty();
    forgetCounts();
  };
  const freshness = new Freshness(() => readMark(strapi), empty);
  const forgetCounts = keepCounts(strapi, () => freshness.ensure());
  // Another version of the software may write the same rows otherwise.
  const started = Date.now();
  const settledChange = () => settled(Math.max(started, Date.parse(freshness.changedAt) || 0));
  const counted = limits(strapi);
  const written = writer();
  const lane = new FastLane({
    isFresh: () => freshness.isFresh(),
    recall: (key) => store.recall(key),
    secondsToWait: (request) => counted.ofAddress(addressOf(strapi, request)),
    lastModified: () => written(settledChange()),
  });
  openLane(strapi, lane);
  return { store, freshness, lane, counted, settledChange };
}
