/** The answers all addresses share, and the errors. */
import { object, text, number, type JsonSchema } from '../contract/endpoints/shape';
import { codeOfStatus, PROBLEMS, typeOfProblem, type ProblemCode } from '../contract/problems';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

const PAGINATION = {
  type: 'object',
  description: '按 page 或按 start 分页；withCount=false 时没有 total 和 pageCount',
  properties: {
    page: number('第几页'),
    pageSize: number('每页条数'),
    pageCount: number('页数'),
    start: number('从第几条起'),
    limit: number('条数'),
    total: number('总数'),
  },
};

export const SHARED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  PagedMeta: object({ pagination: PAGINATION }),
  Problem: {
    description: 'RFC 9457 的 problem+json，另附 Strapi 习惯的 data 和 error。',
    ...object({
      type: text('错误的种类，不变；也是说明的地址', {
        enum: CODES.map(typeOfProblem),
        format: 'uri-reference',
      }),
      title: text('错误的种类，按读者的语言'),
      status: number('状态码'),
      detail: text('这一次错在哪里，按读者的语言'),
      instance: text('所请求的地址', { format: 'uri-reference' }),
      data: { type: 'null' },
      error: object(
        {
          status: number('状态码'),
          name: text('Strapi 的错误名'),
          message: text('与 detail 相同'),
          details: {
            type: 'object',
            properties: {
              path: text('出错的参数'),
              code: text('参数错误的代码，不变'),
              reason: { type: ['string', 'null'], description: '撤回的案例：撤回的原因，没有写明的为 null' },
              withdrawnAt: text('撤回的案例：撤回的时间', { format: 'date-time' }),
              errors: { type: 'array', items: { type: 'object' } },
            },
          },
        },
        ['details'],
      ),
    }),
  },
};

const header = (description: string): JsonSchema => ({ description, schema: { type: 'string' } });

export const SHARED_HEADERS: Readonly<Record<string, JsonSchema>> = {
  ETag: header('这一份内容的标记；下次用 If-None-Match 带上'),
  LastModified: header('系统最近一次改动的时间；刚有改动的两秒内没有'),
  RetryAfter: header('过多少秒再试'),
  Vary: header('回答随这些请求头而不同'),
};

const headerRef = (name: string): JsonSchema => ({ $ref: `#/components/headers/${name}` });

const CACHED = { ETag: headerRef('ETag'), 'Last-Modified': headerRef('LastModified') };

/** Refusals are worded in the reader's language. */
const problemResponse = (code: ProblemCode): JsonSchema => ({
  description: `${PROBLEMS[code].title['zh-Hans']}。${PROBLEMS[code].remedy['zh-Hans']}`,
  headers: {
    Vary: headerRef('Vary'),
    ...(code === 'too-many-requests' && { 'Retry-After': headerRef('RetryAfter') }),
  },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

export const SHARED_RESPONSES: Readonly<Record<string, JsonSchema>> = {
  'not-modified': { description: '没有改动，请用已有的一份', headers: CACHED },
  // For a page of the site, which is no part of the interface, a person reads what a program is told.
  ...Object.fromEntries(CODES.map((code) => [code, problemResponse(code)])),
};

const responseRef = (name: string): JsonSchema => ({ $ref: `#/components/responses/${name}` });

/** A case that was public: its reason and its day are in the details. */
export const WITHDRAWN = { '410': responseRef('withdrawn') };

const PAGE = { 'text/html': { schema: { type: 'string' } } };

/** A form is answered with pages, for a person to read. */
export const pages = (refusals: readonly number[], status = 200): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    [status, ...refusals, 429].map((each) => [
      String(each),
      {
        description: each < 300 ? '所要的网页' : PROBLEMS[codeOfStatus(each)].title['zh-Hans'],
        ...(each === 429 && { headers: { 'Retry-After': headerRef('RetryAfter') } }),
        content: PAGE,
      },
    ]),
  );

/** 200 with its contents, 304 for who has it, and the refusals by their statuses. */
export function responses(
  answers: Readonly<Record<string, JsonSchema>>,
  refusals: readonly number[],
): Readonly<Record<string, JsonSchema>> {
  const content = Object.fromEntries(Object.entries(answers).map(([type, schema]) => [type, { schema }]));
  return {
    '200': { description: '所要的内容', content, headers: CACHED },
    '304': responseRef('not-modified'),
    ...Object.fromEntries([...refusals, 429].map((each) => [String(each), responseRef(codeOfStatus(each))])),
  };
}
