/** Strapi's own error sentences, in Chinese: the table of those a member of staff can meet, and one for each status. */

/** The Chinese name of the field at a path, as an error's sentence begins with it. */
export type FieldName = (path: string) => string;

/** Whole sentences, word for word as Strapi writes them. */
export const SENTENCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Invalid credentials': '电子邮箱或密码不对。',
    'Invalid identifier or password': '账号或密码不对。',
    'Login not allowed, please contact your administrator': '这个账号不能登录，请联系系统管理员。',
    'Too many requests, please try again later.': '尝试次数太多，请几分钟后再试。',
    'Missing or invalid credentials': '尚未登录或登录已过期，请重新登录。',
    'Authentication required': '请先登录。',
    'Missing refresh token': '登录已过期，请重新登录。',
    'Invalid refresh token': '登录已过期，请重新登录。',
    'Session not found': '登录已过期，请重新登录。',
    'This reset password token has expired': '重设密码的链接已过期，请重新申请。',
    'Invalid registrationToken': '注册链接无效或已经用过，请联系系统管理员。',
    'Invalid registration info': '注册链接无效或已经用过，请联系系统管理员。',
    'Email already taken': '这个电子邮箱已经有账号。',
    'A user with this email address already exists': '这个电子邮箱已经有账号。',
    'User does not exist': '没有这个账号。',
    'User not found': '没有这个账号。',
    'You cannot delete your own user': '不能删除自己的账号。',
    'You must have at least one user with super admin role.': '至少要保留一名系统管理员。',
    'You cannot delete the super admin role': '系统管理员角色不能删除。',
    'Some roles are still assigned to some users': '还有账号在用这些角色，先改这些账号的角色。',
    'Name already taken': '这个名称已被使用。',
    'This attribute must be unique': '已有相同的内容，须换一个。',
    'Document not found': '没有找到这条记录，可能已被删除。',
    'Document not found or already published.': '没有找到这条记录，或者它已经公开。',
    'Entity could not be cloned as it has unique and/or relational fields.':
      '这条记录有不能重复的内容，复制前请先修改。',
    'Locale not found': '没有这种语言。',
    'Unknown locale supplied': '没有这种语言。',
    'This locale already exists': '这种语言已经有了。',
    'Cannot delete the default locale': '默认语言不能删除。',
    'Files are empty': '没有选择文件。',
    'File is not a valid image': '文件不是可以识别的图片。',
    'File name contains invalid characters': '文件名含有不能使用的字符，请改名后再传。',
    'Cannot replace a file with multiple ones': '只能用一个文件替换。',
    'file.notFound': '没有这个文件，可能已被删除。',
    'folder not found': '没有这个文件夹，可能已被删除。',
    'role.notFound': '没有这个角色。',
    FileTooBig: '文件太大。',
  }),
);

type Phrase = (field: string, ...rest: readonly string[]) => string;

/** Sentences with something in them. The first group is a field's path wherever the phrase asks for a field. */
const PATTERNS: readonly (readonly [pattern: RegExp, phrase: Phrase])[] = [
  [/^(\S+) must be at least (\d+) characters?$/, (field, least) => `${field}至少 ${least} 个字。`],
  [/^(\S+) must be at most (\d+) characters?$/, (field, most) => `${field}至多 ${most} 个字。`],
  [/^(\S+) must be exactly (\d+) characters?$/, (field, length) => `${field}须是 ${length} 个字。`],
  [/^(\S+) must be greater than or equal to (\S+)$/, (field, least) => `${field}不能小于 ${least}。`],
  [/^(\S+) must be less than or equal to (\S+)$/, (field, most) => `${field}不能大于 ${most}。`],
  [/^(\S+) field must have at least (\d+) items?$/, (field, least) => `${field}至少 ${least} 项。`],
  [
    /^(\S+) field must have less than or equal to (\d+) items?$/,
    (field, most) => `${field}至多 ${most} 项。`,
  ],
  [/^(\S+) must be one of the following values: .*$/s, (field) => `${field}只能从所列的选项里选。`],
  [/^(\S+) must match the following: .*$/s, (field) => `${field}的格式不对。`],
  [/^(\S+) must be a valid email$/, (field) => `${field}须是电子邮箱地址。`],
  [/^(\S+) must be a valid URL$/, (field) => `${field}须是网址。`],
  [/^(\S+) must be an integer$/, (field) => `${field}须是整数。`],
  [
    /^(\S+) must be a `(?:string|number|boolean|date|object|array)` type.*$/s,
    (field) => `${field}的格式不对。`,
  ],
  [
    /^(\S+) (?:is a required field|must be defined\.?|cannot be null\.?|cannot be empty\.?)$/,
    (field) => `${field}须填写。`,
  ],
  [/^(\S+) is invalid$/, (field) => `${field}的格式不对。`],
  [/^(?:\d+) errors occurred$/, () => '有几处不对，请按各栏的提示修改。'],
];

/** Sentences whose first group is shown as it is. */
const QUOTED: readonly (readonly [pattern: RegExp, phrase: Phrase])[] = [
  [/^(.+) exceeds size limit of (.+)\.$/, (file, most) => `文件“${file}”太大，至多 ${most}。`],
  [/^File too large: maximum allowed size is (.+)$/, (most) => `文件太大，至多 ${most}。`],
  [
    /^(\d+) relation\(s\) of type (\S+) associated with this entity do not exist$/,
    (count) => `关联的记录有 ${count} 条已不存在，请重新选择。`,
  ],
  [/^Document with id "?([^" ]+)"?.* not found.*$/, () => '没有找到这条记录，可能已被删除。'],
];

const STATUSES: Readonly<Record<number, string>> = {
  400: '提交的内容不完整或格式不对，请检查后再试。',
  401: '尚未登录或登录已过期，请重新登录。',
  403: '您没有办理这一项的权限。',
  404: '没有找到。',
  405: '这里不能这样办理。',
  409: '这条记录刚刚被改动过，请重新读取后再试。',
  413: '提交的内容太大。',
  429: '请求太频繁，请稍后再试。',
};

function fromPatterns(message: string, patterns: typeof PATTERNS, name: FieldName): string | undefined {
  for (const [pattern, phrase] of patterns) {
    const found = pattern.exec(message);
    if (!found) continue;
    const [, first = '', ...rest] = found;
    return phrase(name(first), ...rest);
  }
  return undefined;
}

/** A sentence of ours; one of Strapi's may quote a Chinese name between its English words. */
const isChinese = (message: string): boolean =>
  /\p{Script=Han}/u.test(message) && !/(?:[A-Za-z]+ ){3}/.test(message);

/**
 * What Strapi says, in Chinese. A sentence that is Chinese already stays; one that is unknown becomes the general
 * one of its status, so that nobody reads English.
 *
 * @param name how to call the field that a sentence begins with
 */
export function inChinese(message: string, status: number, name: FieldName): string {
  if (isChinese(message)) return message;
  return (
    SENTENCES.get(message.trim()) ??
    fromPatterns(message, PATTERNS, name) ??
    fromPatterns(message, QUOTED, (text) => text) ??
    STATUSES[status] ??
    '系统出错，没有办成，内容没有改动。请稍后再试，仍不行请联系系统管理员。'
  );
}
