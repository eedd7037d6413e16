/** What the database broke off is tried again, a few times, and nothing else is. */
import type { Core } from '@strapi/strapi';
import { isLostRace, retried, ServerBusy } from '../../../../src/engine/database/retry';
import { tellingWhenBusy } from '../../../../src/engine/refusal/refuse';

/** As much of Strapi as a retry asks for. */
const strapiOf = (inTransaction: boolean) =>
  ({
    db: { inTransaction: () => inTransaction },
    requestContext: { get: () => undefined },
  }) as unknown as Core.Strapi;
const strapi = strapiOf(false);

const lost = (code: string) => Object.assign(new Error('broken off'), { code });

/** Work that fails so many times before it succeeds. */
function failing(times: number, error: Error) {
  const tries: number[] = [];
  const work = (): Promise<string> => {
    tries.push(tries.length + 1);
    return tries.length > times ? Promise.resolve('done') : Promise.reject(error);
  };
  return { work, tries };
}

describe('a lost race', () => {
  it.each(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])(
    'is %s, and is run again',
    async (code) => {
      const { work, tries } = failing(2, lost(code));
      expect(await retried(strapi, work)).toBe('done');
      expect(tries).toEqual([1, 2, 3]);
    },
  );

  it('is given up after three tries, and said with 503 in the reader’s language', async () => {
    const { work, tries } = failing(3, lost('40P01'));
    await expect(retried(strapi, work)).rejects.toThrow(ServerBusy);
    expect(tries).toEqual([1, 2, 3]);
    const busy = () => Promise.reject(new ServerBusy('lost'));
    await expect(tellingWhenBusy(strapi, busy)).rejects.toMatchObject({
      status: 503,
      message: expect.stringContaining('请稍后再试') as string,
    });
    await expect(tellingWhenBusy(strapi, () => Promise.reject(lost('23505')))).rejects.toThrow('broken off');
  });

  it('is begun anew in the way that was asked for', async () => {
    const { work } = failing(1, lost('40001'));
    expect(await retried(strapi, work, () => Promise.resolve('anew'))).toBe('anew');
  });

  it('inside another try is left to the outermost', async () => {
    const inner = failing(1, lost('40001'));
    const outer: number[] = [];
    const work = () => {
      outer.push(inner.tries.length);
      return retried(strapi, inner.work);
    };
    expect(await retried(strapi, work)).toBe('done');
    expect(outer).toEqual([0, 1]);
  });

  it('inside a transaction that somebody else opened is left to them', async () => {
    const { work, tries } = failing(1, lost('40001'));
    await expect(retried(strapiOf(true), work)).rejects.toThrow('broken off');
    expect(tries).toEqual([1]);
  });
});

describe('anything else', () => {
  it.each(['23505', '25P02', 'SQLITE_CONSTRAINT', '', '140001'])(
    'such as "%s" is not run again',
    async (code) => {
      const { work, tries } = failing(1, lost(code));
      await expect(retried(strapi, work)).rejects.toThrow('broken off');
      expect(tries).toEqual([1]);
    },
  );

  it('without a code is none', () => {
    expect([undefined, null, 'text', new Error('plain')].filter(isLostRace)).toEqual([]);
  });
});
