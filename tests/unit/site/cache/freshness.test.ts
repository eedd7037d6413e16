import type { Version } from '../../../../src/site/cache/changes';
import { Freshness } from '../../../../src/site/cache/freshness';

/** A database whose changes the test writes. */
function changes() {
  let mark: Version = { count: 0, last: 0, at: '' };
  const read = jest.fn(() => Promise.resolve(mark));
  const changed = jest.fn();
  const write = (next: Version) => {
    mark = next;
  };
  return { read, changed, write, freshness: new Freshness(read, changed) };
}

const AT = '2026-11-24T05:00:00.000Z';

describe('freshness', () => {
  let clock = 1000;
  beforeEach(() => {
    jest.spyOn(performance, 'now').mockImplementation(() => clock);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('looks once for all who ask within a quarter of a second, and again afterwards', async () => {
    const { read, freshness } = changes();
    await Promise.all([freshness.ensure(), freshness.ensure()]);
    clock += 250;
    await freshness.ensure();
    expect(read).toHaveBeenCalledTimes(1);
    clock += 1;
    await freshness.ensure();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('has the next look begun before it is due, so that who asks then need not wait', async () => {
    const { read, freshness } = changes();
    await freshness.ensure();
    clock += 150;
    expect(freshness.isFresh()).toBe(true);
    expect(read).toHaveBeenCalledTimes(1);
    clock += 1;
    expect([freshness.isFresh(), freshness.isFresh()]).toEqual([true, true]);
    expect(read).toHaveBeenCalledTimes(2);
    await freshness.lookNow();
    clock += 251;
    expect(freshness.isFresh()).toBe(false);
  });

  it('fails nobody who asks while a look that began early fails', async () => {
    const { read, freshness } = changes();
    await freshness.ensure();
    clock += 200;
    read.mockRejectedValueOnce(new Error('断开'));
    expect(freshness.isFresh()).toBe(true);
    await Promise.resolve();
    expect(freshness.isFresh()).toBe(true);
    await freshness.ensure();
  });

  it('tells of a change once, and says when it was', async () => {
    const { changed, write, freshness } = changes();
    await freshness.lookNow();
    changed.mockClear();
    await freshness.lookNow();
    expect(changed).not.toHaveBeenCalled();
    write({ count: 1, last: 1, at: AT });
    await freshness.lookNow();
    await freshness.lookNow();
    expect([changed.mock.calls.length, freshness.changedAt]).toEqual([1, AT]);
  });

  it('sees a change that was committed behind a later number', async () => {
    const { changed, write, freshness } = changes();
    write({ count: 1, last: 2, at: AT });
    await freshness.lookNow();
    changed.mockClear();
    write({ count: 2, last: 2, at: AT });
    await freshness.lookNow();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('fails rather than call an answer fresh that it cannot vouch for, and looks again', async () => {
    const { read, freshness } = changes();
    clock += 1000;
    read.mockRejectedValueOnce(new Error('断开'));
    await expect(freshness.ensure()).rejects.toThrow('断开');
    await freshness.ensure();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not rest on a look that began before the write', async () => {
    const { read, freshness } = changes();
    let finish: (mark: Version) => void = () => undefined;
    read.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    const early = freshness.ensure();
    const later = freshness.lookNow();
    finish({ count: 0, last: 0, at: '' });
    await Promise.all([early, later]);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
