/** The kinds of error of the public interface. Codes and statuses stay; only the words may change. */
import type { Language } from './wording';

export interface ProblemKind {
  readonly status: number;
  readonly title: Readonly<Record<Language, string>>;
  /** What the one who asked can do. */
  readonly remedy: Readonly<Record<Language, string>>;
}

export const PROBLEMS = {
  'query-refused': {
    status: 400,
    title: { 'zh-Hans': '请求的参数不对', en: 'The query is not understood' },
    remedy: {
      'zh-Hans': 'error.details.path 是出错的参数，detail 写明可用的取值。',
      en: 'error.details.path names the parameter; detail says what it may be.',
    },
  },
  'not-authenticated': {
    status: 401,
    title: { 'zh-Hans': '令牌无效或已过期', en: 'The token is unknown or has expired' },
    remedy: {
      'zh-Hans': '请向办公室申请新的令牌；公开内容不带令牌也能读取。',
      en: 'Ask the office for a new token; everything public can be read without one.',
    },
  },
  'not-allowed': {
    status: 403,
    title: { 'zh-Hans': '没有读取这一项的权限', en: 'Not allowed' },
    remedy: {
      'zh-Hans': '令牌没有这一类的权限，请向办公室申请；公开内容不带令牌也能读取。',
      en: 'The token may not read this type: ask the office, or read without a token.',
    },
  },
  'not-found': {
    status: 404,
    title: { 'zh-Hans': '没有找到，或者未公开', en: 'Not found, or not public' },
    remedy: {
      'zh-Hans': '请从列表中取 documentId；全部地址见 /api/openapi.json。',
      en: 'Take the documentId from a list; all addresses are in /api/openapi.json.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { 'zh-Hans': '这个地址不支持这种请求方法', en: 'Method not allowed' },
    remedy: {
      'zh-Hans': '公开内容只读，请用 GET 或 HEAD。',
      en: 'Public content is read-only: use GET or HEAD.',
    },
  },
  conflict: {
    status: 409,
    title: { 'zh-Hans': '现在不能这样办理', en: 'Not possible as things stand' },
    remedy: { 'zh-Hans': 'detail 写明原因。', en: 'detail says why.' },
  },
  withdrawn: {
    status: 410,
    title: { 'zh-Hans': '已经撤回', en: 'Withdrawn' },
    remedy: { 'zh-Hans': '请删除转载的内容。', en: 'Remove what you show of it.' },
  },
  'too-large': {
    status: 413,
    title: { 'zh-Hans': '提交的内容太大', en: 'Too large' },
    remedy: { 'zh-Hans': '请缩短后再提交。', en: 'Shorten it and send it again.' },
  },
  'too-many-requests': {
    status: 429,
    title: { 'zh-Hans': '访问过于频繁', en: 'Too many requests' },
    remedy: {
      'zh-Hans': '请在 Retry-After 所写的秒数之后再试。',
      en: 'Try again after the seconds in Retry-After.',
    },
  },
  'server-error': {
    status: 500,
    title: { 'zh-Hans': '系统出错', en: 'The server failed' },
    remedy: { 'zh-Hans': '请稍后再试。', en: 'Try again later.' },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** A status that has no kind of its own is a refusal of the request, or a failure of ours. */
export const codeOfStatus = (status: number): ProblemCode =>
  CODES.find((code) => PROBLEMS[code].status === status) ?? (status < 500 ? 'query-refused' : 'server-error');

/** The same on every installation, so that programs can compare it; it is also an address with an explanation. */
export const typeOfProblem = (code: ProblemCode): string => `/api/problems/${code}`;

export const problemByCode = (code: string): ProblemKind | undefined =>
  Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as ProblemCode] : undefined;
