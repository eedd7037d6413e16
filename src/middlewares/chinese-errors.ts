import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readersCatalogue } from '../engine/refusal/refuse';
import { FIELD_LABELS, SYSTEM_LABELS } from '../words/labels/labels';
import { en } from '../words/en';
import { isErrorBody } from '../words/error-body';
import { inChinese, type FieldName } from '../words/stock-errors';
import { languageOf } from '../site/contract/wording';

const LABELS_OF_ALL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...SYSTEM_LABELS,
    email: '电子邮箱',
    password: '密码',
    firstname: '姓名',
    lastname: '姓氏',
    username: '用户名',
    roles: '角色',
  }),
);

/** The label of a field of the content type that the address names: `clauses[0].number` is 条款编号 of a rule. */
function fieldNames({ path }: Context): FieldName {
  const [uid = ''] = /api::[a-z-]+\.[a-z-]+/.exec(path) ?? [];
  return (field) => {
    const last = field.split(/[.[\]]+/).findLast((step) => step !== '' && !/^\d+$/.test(step)) ?? '';
    const own = FIELD_LABELS[uid]?.[last]?.label ?? LABELS_OF_ALL.get(last);
    return own === undefined ? '这一项' : `“${own}”`;
  };
}

/** As our own refusals see it: the public asks by header, the staff by what they chose in the panel. */
const wantsEnglish = (strapi: Core.Strapi, ctx: Context): boolean =>
  ctx.path.startsWith('/api/') ? languageOf(ctx) === 'en' : readersCatalogue(strapi) === en;

/** Strapi's own refusals in the reader's language; ours are phrased where they are made (`src/words`). */
const chineseErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    await next();
    const { body } = ctx as { body: unknown };
    if (ctx.status < 400 || !isErrorBody(body) || wantsEnglish(strapi, ctx)) return;
    const { error } = body;
    const name = fieldNames(ctx);
    const say = (message: string) => inChinese(message, ctx.status, name);
    const errors = error.details?.errors?.map((each) =>
      typeof each === 'string' ? say(each) : { ...each, message: say(each.message) },
    );
    const details = errors ? { ...error.details, errors } : error.details;
    ctx.body = { ...body, error: { ...error, message: say(error.message), details } };
  };

export default chineseErrors;
