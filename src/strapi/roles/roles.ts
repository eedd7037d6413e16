/** Brings the administration's roles to what the matrix says; does nothing when they already are. */
import type { Core } from '@strapi/strapi';
import { DISTRICT_TYPES, ROLE_MATRIX, type Grant, type RoleDefinition } from './role-matrix';
import { hashOf } from '../../ledger/hash';
import { TOPIC } from '../../engine/uids';

interface RoleRow {
  readonly id: number;
  readonly code: string;
}

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: object;
  readonly conditions: readonly string[];
}

interface RoleService {
  create(attributes: object): Promise<RoleRow>;
  assignPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
}

const STORE = { type: 'haoshangliang', name: 'roles' };
const EXPLORER = 'plugin::content-manager.explorer.';

const STRAPIS_OWN = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** Field permissions name leaves only: `visits.on`, never `visits`. */
function leavesOf(strapi: Core.Strapi, uid: string): string[] {
  const model = strapi.getModel(uid as typeof TOPIC);
  const attributes = Object.entries(model.attributes as Record<string, { type: string; component?: string }>);
  return attributes.flatMap(([name, attribute]) => {
    if (STRAPIS_OWN.has(name)) return [];
    if (attribute.component === undefined) return [name];
    return leavesOf(strapi, attribute.component).map((leaf) => `${name}.${leaf}`);
  });
}

function permissionsOf(strapi: Core.Strapi, role: RoleDefinition, grant: Grant): Permission[] {
  return grant.types.flatMap((type) => {
    const uid = `api::${type}.${type}`;
    const fields = leavesOf(strapi, uid).filter(
      (field) => !(grant.except ?? []).includes(field) && (grant.only?.includes(field) ?? true),
    );
    const properties = { fields, ...(type === 'case' ? { locales: ['zh-Hans', 'en'] } : {}) };
    const conditions = role.districtOnly && DISTRICT_TYPES.has(type) ? ['api::same-district'] : [];
    return grant.verbs.map((verb) => ({
      action: `${EXPLORER}${verb}`,
      subject: uid,
      properties: verb === 'delete' || verb === 'publish' ? { ...properties, fields: undefined } : properties,
      conditions: verb === 'create' ? [] : conditions,
    }));
  });
}

const otherPermissions = (role: RoleDefinition): Permission[] =>
  role.actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] }));

async function ensureRole(strapi: Core.Strapi, code: string, role: RoleDefinition): Promise<RoleRow> {
  const { name, description } = role;
  const known = (await strapi.db.query('admin::role').findOne({ where: { code } })) as RoleRow | null;
  return known ?? (strapi.service('admin::role') as RoleService).create({ code, name, description });
}

/** Strapi's own roles: the administrator gets its Chinese name, the two that nobody here holds go away. */
async function tidyStockRoles(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::role').update({
    where: { code: 'strapi-super-admin' },
    data: { name: '系统管理员', description: '管理账号、角色和系统设置；不代任何机构作出决定。' },
  });
  for (const code of ['strapi-editor', 'strapi-author']) {
    const role = (await strapi.db
      .query('admin::role')
      .findOne({ where: { code }, populate: { users: true } })) as (RoleRow & { users: unknown[] }) | null;
    if (role?.users.length !== 0) continue;
    await strapi.db.query('admin::permission').deleteMany({ where: { role: { id: role.id } } });
    await strapi.db.query('admin::role').delete({ where: { id: role.id } });
  }
}

/** Idempotent: compares a hash of the matrix and the fields it covers with the one applied last. */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  const wanted = Object.entries(ROLE_MATRIX).map(([code, role]) => ({
    code,
    role,
    permissions: [
      ...role.grants.flatMap((grant) => permissionsOf(strapi, role, grant)),
      ...otherPermissions(role),
    ],
  }));
  const hash = hashOf(JSON.parse(JSON.stringify(wanted)));
  const store = strapi.store(STORE);
  if ((await store.get({ key: 'hash' })) === hash) return;
  await tidyStockRoles(strapi);
  for (const { code, role, permissions } of wanted) {
    const { id } = await ensureRole(strapi, code, role);
    await (strapi.service('admin::role') as RoleService).assignPermissions(id, permissions);
  }
  await store.set({ key: 'hash', value: hash });
}
