import { CachedResponse } from '../../../../src/site/cache/cached-response';
import { ResponseCache, type Computed } from '../../../../src/site/cache/response-cache';

const answerOf = (text: string, status = 200) => new CachedResponse(status, Buffer.from(text), []);

/** A computation that ends when the test says so. */
function pending() {
  let finish: (computed: Computed) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<Computed>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const compute = jest.fn(() => promise);
  return {
    compute,
    finish: (computed: Computed) => {
      finish(computed);
    },
    fail: (error: Error) => {
      fail(error);
    },
  };
}

const now = (computed: Computed) => jest.fn(() => Promise.resolve(computed));

describe('finished answers', () => {
  it('are computed once for all who ask at the same time, and kept', async () => {
    const store = new ResponseCache(10);
    const { compute, finish } = pending();
    const asked = [
      store.getOrCompute('a', compute),
      store.getOrCompute('a', compute),
      store.getOrCompute('a', compute),
    ];
    const answer = answerOf('一次');
    finish(answer);
    expect(await Promise.all(asked)).toEqual([answer, answer, answer]);
    expect(await store.getOrCompute('a', compute)).toBe(answer);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['what is not public', null],
    ['what was not found', answerOf('没有找到', 404)],
    ['what was withdrawn', answerOf('已经撤下', 410)],
  ])('are never %s', async (_, computed) => {
    const store = new ResponseCache(10);
    const compute = now(computed);
    await store.getOrCompute('a', compute);
    await store.getOrCompute('a', compute);
    expect([store.size, compute.mock.calls.length]).toEqual([0, 2]);
  });

  it('are not kept when they were begun before the last change, nor given to who asks after it', async () => {
    const store = new ResponseCache(10);
    const old = pending();
    const first = store.getOrCompute('a', old.compute);
    store.empty();
    const fresh = answerOf('新');
    expect(await store.getOrCompute('a', now(fresh))).toBe(fresh);
    old.finish(answerOf('旧'));
    expect((await first)?.bytes.toString()).toBe('旧');
    expect(await store.getOrCompute('a', now(answerOf('不会算到')))).toBe(fresh);
  });

  it('do not stand in the way of the next one when computing fails', async () => {
    const store = new ResponseCache(10);
    const { compute, fail } = pending();
    const asked = [store.getOrCompute('a', compute), store.getOrCompute('a', compute)];
    fail(new Error('断开'));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const answer = answerOf('好了');
    expect(await store.getOrCompute('a', now(answer))).toBe(answer);
  });

  it('leave in the order of their last use', async () => {
    const store = new ResponseCache(2);
    for (const key of ['a', 'b', 'a', 'c']) await store.getOrCompute(key, now(answerOf(key)));
    const again = now(answerOf('b'));
    await store.getOrCompute('a', again);
    expect(again).not.toHaveBeenCalled();
    await store.getOrCompute('b', again);
    expect([again.mock.calls.length, store.size]).toEqual([1, 2]);
  });

  it('take no more memory than they may, and none when none may be kept', async () => {
    const big = () => new CachedResponse(200, Buffer.alloc(7 * 1024 * 1024), []);
    const store = new ResponseCache(100);
    for (let n = 0; n < 12; n += 1) await store.getOrCompute(String(n), now(big()));
    expect(store.size).toBe(9);
    await store.getOrCompute('huge', now(new CachedResponse(200, Buffer.alloc(9 * 1024 * 1024), [])));
    expect(store.size).toBe(9);

    const none = new ResponseCache(0);
    const compute = now(answerOf('a'));
    await Promise.all([none.getOrCompute('a', compute), none.getOrCompute('a', compute)]);
    expect([none.size, compute.mock.calls.length]).toEqual([0, 2]);
  });
});
