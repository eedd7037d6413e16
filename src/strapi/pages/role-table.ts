/** Writes docs/roles.md: who may see and write what in the administration, from the matrix that grants it. */
import type { Action } from '../roles/actions';
import {
  DISTRICT_TYPES,
  ROLE_MATRIX,
  type Grant,
  type RoleDefinition,
  type Verb,
} from '../roles/role-matrix';
import { FIELD_LABELS } from '../../words/labels/labels';

const ROLES = Object.values(ROLE_MATRIX);
const VERBS: Readonly<Record<Verb, string>> = {
  read: '看',
  create: '建',
  update: '改',
  delete: '删',
  publish: '公开',
};
const UPLOAD_ACTIONS: Readonly<Record<string, string>> = {
  'plugin::upload.read': '看媒体库',
  'plugin::upload.assets.create': '上传文件',
  'plugin::upload.assets.update': '改文件信息',
  'plugin::upload.assets.download': '下载文件',
  'plugin::upload.assets.copy-link': '复制文件链接',
};

const namesOf = (type: string, fields: readonly string[]): string =>
  fields
    .flatMap((field) => FIELD_LABELS[`api::${type}.${type}`]?.[field]?.label ?? [])
    .map((label) => `“${label}”`)
    .join('');

/** What one grant gives on one type: the verbs, then which fields it is limited to or goes without. */
function wordsOf(type: string, { verbs, only = [], except = [] }: Grant): string {
  const limits = [
    ...(only.length > 0 ? [`只限${namesOf(type, only)}`] : []),
    ...(namesOf(type, except) ? [`不含${namesOf(type, except)}`] : []),
  ];
  const verbal = verbs.map((verb) => VERBS[verb]).join('');
  return limits.length > 0 ? `${verbal}（${limits.join('，')}）` : verbal;
}

function cellOf(type: string, { grants, districtOnly }: RoleDefinition): string {
  const words = grants.filter(({ types }) => types.includes(type)).map((grant) => wordsOf(type, grant));
  if (words.length === 0) return '—';
  return `${words.join('；')}${districtOnly && DISTRICT_TYPES.has(type) ? ' ◆' : ''}`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(
  head: string,
  rows: readonly (readonly [string, (role: RoleDefinition) => string])[],
): string[] {
  const names = ROLES.map(({ name }) => name);
  return [
    line([head, ...names]),
    line(['---', ...names.map(() => '---')]),
    ...rows.map(([name, cell]) => line([name, ...ROLES.map(cell)])),
  ];
}

/**
 * @param types the Chinese name of each content type by its singular name, in the order of the page
 * @param actions the actions of the capabilities
 * @returns the page as Markdown, ending in a line break
 */
export function roleTable(types: Readonly<Record<string, string>>, actions: readonly Action[]): string {
  const named = new Map(actions.map(({ uid, displayName }) => [`api::${uid}`, displayName]));
  const granted = [...new Set(ROLES.flatMap(({ actions }) => actions))];
  const rights = granted.map(
    (action) =>
      [
        named.get(action) ?? UPLOAD_ACTIONS[action] ?? action,
        (role: RoleDefinition) => (role.actions.includes(action) ? '✓' : '—'),
      ] as const,
  );
  return [
    '# 谁能看、能写什么',
    '',
    '本页由 `npm run docs` 从 `src/strapi/roles/role-matrix.ts` 生成，不要手改；启动时各角色的权限即按此表设定。',
    '◆ 只限本区镇的记录。表里允许的写入，还要通过条款的校验（见 [policies.md](policies.md)）。',
    '系统管理员管理账号和设置，看得到全部记录；没有条款指名由它办理，流程步骤一步也不能办。',
    '',
    ...ROLES.map(({ name, description }) => `- **${name}**：${description}`),
    '',
    ...table(
      '记录',
      Object.entries(types).map(([type, name]) => [name, (role) => cellOf(type, role)] as const),
    ),
    '',
    ...table('其他', rights),
    '',
  ].join('\n');
}
