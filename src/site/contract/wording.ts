import type { Context } from 'koa';
import type { Expected, Refusal, RefusalParams } from './refusal';

export type Language = 'zh-Hans' | 'en';

/** The language of an answer to the public: Chinese unless English is asked for first. */
export const languageOf = (ctx: Context): Language =>
  ctx.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh-Hans';

type Wording = {
  readonly [Code in keyof RefusalParams]: (path: string, params: RefusalParams[Code]) => string;
};

const EXPECTED: Record<Language, Record<Expected, string>> = {
  'zh-Hans': {
    text: '不超过200字的文字',
    id: '文档编号',
    day: '日期（如 2024-09-01）',
    moment: '时间（如 2024-09-01T08:00:00Z）',
    'yes-no': 'true 或 false',
    'one-of': '规定的取值',
    'two-values': '两个值',
    list: '1至50个值的列表',
    conditions: '筛选条件',
    names: '名称或名称的列表',
  },
  en: {
    text: 'text of at most 200 characters',
    id: 'a document id',
    day: 'a date such as 2024-09-01',
    moment: 'a time such as 2024-09-01T08:00:00Z',
    'yes-no': 'true or false',
    'one-of': 'one of the listed values',
    'two-values': 'two values',
    list: 'a list of 1 to 50 values',
    conditions: 'conditions',
    names: 'a name or a list of names',
  },
};

const zh = (names: readonly string[]) => (names.length > 0 ? `可用：${names.join('、')}。` : '');
const en = (names: readonly string[]) => (names.length > 0 ? ` Allowed: ${names.join(', ')}.` : '');

const CHINESE: Wording = {
  UNKNOWN_PARAM: (path, { allowed }) => `不支持参数“${path}”。${zh(allowed)}`,
  SEARCH_REFUSED: () => '不支持全文检索参数“_q”，请用 filters 按字段筛选。',
  ONLY_PUBLISHED: () => '只提供已发布的内容，status 只能是 published。',
  LOCALE_UNKNOWN: (_, { allowed }) => `没有这个语言版本。${zh(allowed)}`,
  FIELD_NOT_PUBLIC: (path, { allowed }) => `“${path}”不是公开字段。${zh(allowed)}`,
  RELATION_NOT_PUBLIC: (path, { allowed }) => `“${path}”不能展开。${zh(allowed)}`,
  NOT_FILTERABLE: (path, { allowed }) => `不能按“${path}”筛选。${zh(allowed)}`,
  OPERATOR_REFUSED: (path, { allowed }) => `此处不支持筛选方式“${path}”。${zh(allowed)}`,
  FILTER_TOO_DEEP: (_, { max }) => `筛选条件最多嵌套${max}层。`,
  TOO_MANY_CONDITIONS: (_, { max }) => `筛选条件最多${max}个。`,
  TOO_MANY_RELATED: (_, { max }) => `按关联内容筛选的条件最多${max}个。`,
  NOT_SORTABLE: (path, { allowed }) => `不能按“${path}”排序。${zh(allowed)}`,
  TOO_MANY_SORTS: (_, { max }) => `排序字段最多${max}个。`,
  NOT_AN_INTEGER: (path, { min, max }) => `“${path}”须为${min}至${max}的整数。`,
  MIXED_PAGINATION: () => '分页请用 page 与 pageSize，或 start 与 limit，不能混用。',
  NOT_SEARCHED: (_, { allowed }) => `不能检索这一类。${zh(allowed)}`,
  VALUE_UNFIT: (path, { expected }) => `“${path}”的值须为${EXPECTED['zh-Hans'][expected]}。`,
};

const ENGLISH: Wording = {
  UNKNOWN_PARAM: (path, { allowed }) => `Parameter "${path}" is not supported.${en(allowed)}`,
  SEARCH_REFUSED: () => 'Parameter "_q" is not supported; filter by field with "filters".',
  ONLY_PUBLISHED: () => 'Only published content is served: status can only be "published".',
  LOCALE_UNKNOWN: (_, { allowed }) => `There is no such locale.${en(allowed)}`,
  FIELD_NOT_PUBLIC: (path, { allowed }) => `"${path}" is not a public field.${en(allowed)}`,
  RELATION_NOT_PUBLIC: (path, { allowed }) => `"${path}" cannot be populated.${en(allowed)}`,
  NOT_FILTERABLE: (path, { allowed }) => `"${path}" cannot be filtered by.${en(allowed)}`,
  OPERATOR_REFUSED: (path, { allowed }) => `Operator "${path}" is not supported here.${en(allowed)}`,
  FILTER_TOO_DEEP: (_, { max }) => `Filters may be nested ${max} levels deep at most.`,
  TOO_MANY_CONDITIONS: (_, { max }) => `At most ${max} filter conditions are allowed.`,
  TOO_MANY_RELATED: (_, { max }) => `At most ${max} conditions on related content are allowed.`,
  NOT_SORTABLE: (path, { allowed }) => `"${path}" cannot be sorted by.${en(allowed)}`,
  TOO_MANY_SORTS: (_, { max }) => `At most ${max} sort fields are allowed.`,
  NOT_AN_INTEGER: (path, { min, max }) => `"${path}" must be an integer from ${min} to ${max}.`,
  MIXED_PAGINATION: () => 'Use either page and pageSize, or start and limit.',
  NOT_SEARCHED: (_, { allowed }) => `There is no such type to search.${en(allowed)}`,
  VALUE_UNFIT: (path, { expected }) => `The value of "${path}" must be ${EXPECTED.en[expected]}.`,
};

const WORDINGS: Record<Language, Wording> = { 'zh-Hans': CHINESE, en: ENGLISH };
const NOT_FOUND: Record<Language, string> = {
  'zh-Hans': '没有找到，或者未公开。',
  en: 'Not found, or not public.',
};

/** The sentence for one refusal. */
export function phraseRefusal({ code, path, params }: Refusal, language: Language): string {
  // Code and params belong together in a Refusal; the index type cannot say so.
  const phrase = WORDINGS[language][code] as (path: string, params: Refusal['params']) => string;
  return phrase(path, params);
}

export const phraseNotFound = (language: Language): string => NOT_FOUND[language];

const TOO_MANY: Record<Language, (seconds: number) => string> = {
  'zh-Hans': (seconds) => `访问过于频繁，请在 ${seconds} 秒后再试。`,
  en: (seconds) => `Too many requests: try again in ${seconds} seconds.`,
};

export const phraseTooMany = (seconds: number, language: Language): string => TOO_MANY[language](seconds);

const WITHDRAWN: Record<Language, (day: string, reason: string | null) => string> = {
  'zh-Hans': (day, reason) =>
    `这个案例已于 ${day} 撤下，不再公开。${reason === null ? '' : `撤下说明：${reason}`}`,
  en: (day, reason) =>
    `This case was withdrawn on ${day} and is public no more.${reason === null ? '' : ` Reason: ${reason}`}`,
};

/** @param day `YYYY-MM-DD` */
export const phraseWithdrawn = (day: string, reason: string | null, language: Language): string =>
  WITHDRAWN[language](day, reason);
