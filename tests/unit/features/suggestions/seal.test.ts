import { masked, open, readKeys, seal } from '../../../../src/features/suggestions/seal';
import { grouped, newReceipt, receiptIn } from '../../../../src/features/suggestions/receipt';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');

describe('a sealed number', () => {
  const now = readKeys([key('a')]);
  const rotated = readKeys([key('b'), key('a')]);

  it('opens with its key, also after another has taken its place', () => {
    const sealed = seal('13812341234', 's1', now);
    expect(sealed).not.toContain('1381234');
    expect(open(sealed, 's1', now)).toBe('13812341234');
    expect(open(sealed, 's1', rotated)).toBe('13812341234');
    expect(seal('13812341234', 's1', rotated).split('.')[0]).not.toBe(sealed.split('.')[0]);
  });

  it('is never the same twice, says when its key is gone, and cannot be changed or moved', () => {
    const sealed = seal('13812341234', 's1', now);
    expect(seal('13812341234', 's1', now)).not.toBe(sealed);
    expect(open(sealed, 's1', readKeys([key('c')]))).toBeNull();
    expect(() => open(sealed, 's2', now)).toThrow();
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(() => open(changed, 's1', now)).toThrow();
  });

  it('is refused without a whole key', () => {
    expect(() => readKeys([])).toThrow('CONTACT_KEYS');
    expect(() => readKeys(['short'])).toThrow('CONTACT_KEYS');
  });

  it('shows as 138****1234', () => {
    expect(masked('13812341234')).toBe('138****1234');
    expect(masked('051388')).toBe('****88');
  });
});

describe('a receipt number', () => {
  it('has no signs that are taken for others, and is read however it was copied', () => {
    for (let n = 0; n < 200; n += 1) {
      const receipt = newReceipt();
      expect(receipt).toMatch(/^[^01258BILOSUVZ\W]{16}$/);
      expect(receiptIn(grouped(receipt))).toBe(receipt);
      expect(receiptIn(` ${grouped(receipt).toLowerCase().replaceAll('-', ' ')} `)).toBe(receipt);
    }
    for (const typed of ['', 'A', '0000-0000-0000-0000', `${newReceipt()}A`])
      expect(receiptIn(typed)).toBeNull();
  });
});
