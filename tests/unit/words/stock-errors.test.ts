import { yup } from '@strapi/utils';
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

  const { string, number, array, mixed } = yup;
  it.each([
    ['too short', string().min(4), 'abc'],
    ['too long', string().max(1), 'abc'],
    ['of another length', string().length(1), 'abc'],
    ['of another form', string().matches(/^\d$/), 'abc'],
    ['no address of mail', string().email(), 'abc'],
    ['no address of a page', string().url(), 'abc'],
    ['too small', number().min(4), 3],
    ['too large', number().max(1), 3],
    ['no whole number', number().integer(), 1.5],
    ['no number', number(), 'abc'],
    ['too few', array().min(2), [1]],
    ['too many', array().max(1), [1, 2]],
    ['none of those', mixed().oneOf(['a', 'b']), 'c'],
    ['lacking', string().required(), undefined],
    ['not given', mixed().defined(), undefined],
    ['nothing', string().notNull(), null],
    ['nothing at all', string().notNil(), null],
  ])('as the library of rules words it names the field that is %s', async (_, rule, value) => {
    const { message } = await yup
      .object({ title: rule })
      .validate({ title: value })
      .then(
        () => new Error('not refused'),
        (error: unknown) => error as Error,
      );
    expect(message).toMatch(/^title /);
    expect(inChinese(message, 400, name)).toMatch(/^“title”.+。$/);
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
