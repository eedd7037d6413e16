import { describeFinding, finding } from '../../../src/ledger/finding';

it('says where and what in both languages', () => {
  expect(describeFinding(finding('COLUMN', { topic: 'a1', seq: 3, at: 'type' }))).toEqual({
    zh: '议题 a1，第 3 条，type：这一列与内容不符',
    en: 'topic a1, entry 3, type: this column differs from the body',
  });
  expect(describeFinding(finding('ANCHOR_LINK', { at: '2026-03-02' })).en).toBe(
    '2026-03-02: the anchor does not continue the one before it',
  );
});
