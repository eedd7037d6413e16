import fc from 'fast-check';
import { inChinese } from '../../../src/words/stock-errors';

const name = (path: string) => `“${path}”`;

describe('an error sentence of Strapi', () => {
  it.each([
    ['Invalid credentials', '电子邮箱或密码不对。'],
    ['title must be at least 4 characters', '“title”至少 4 个字。'],
    ['clauses[0].number is a required field', '“clauses[0].number”须填写。'],
    ['kind must be one of the following values: annual, ad-hoc', '“kind”只能从所列的选项里选。'],
    ['size must be a `number` type, but the final value was: `NaN`.', '“size”的格式不对。'],
    ['2 errors occurred', '有几处不对，请按各栏的提示修改。'],
    ['座谈会.png exceeds size limit of 50 MB.', '文件“座谈会.png”太大，至多 50 MB。'],
    [
      '1 relation(s) of type api::room.room associated with this entity do not exist',
      '关联的记录有 1 条已不存在，请重新选择。',
    ],
  ])('%s', (message, chinese) => {
    expect(inChinese(message, 400, name)).toBe(chinese);
  });

  it('stays when it is Chinese already', () => {
    expect(inChinese('议题尚未审定。', 409, name)).toBe('议题尚未审定。');
  });

  it('is never English, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 400, max: 599 }), (message, status) => {
        expect(inChinese(message, status, () => '“名称”')).toMatch(/\p{Script=Han}/u);
      }),
    );
  });
});
