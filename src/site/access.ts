import type { Core } from '@strapi/strapi';
import { PUBLIC_TYPES } from './contract/contract';

const OPEN = Object.keys(PUBLIC_TYPES).flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);
const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** Sets what people without an account may do: read the public types, nothing else. Changes only what differs. */
export async function setPublicAccess(strapi: Core.Strapi): Promise<void> {
  await grantExactly(strapi, 'public', OPEN);
  await grantExactly(strapi, 'authenticated', []);
  await closeRegistration(strapi);
  await deleteStockTokens(strapi);
}

// What the queries below select from Strapi's own tables.
interface Row {
  readonly id: number;
}

interface Grant extends Row {
  readonly action: string;
}

async function grantExactly(strapi: Core.Strapi, type: string, wanted: readonly string[]): Promise<void> {
  const role = (await strapi.db.query(ROLE).findOne({ where: { type }, select: ['id'] })) as Row | null;
  if (!role) return;
  const grants = (await strapi.db.query(PERMISSION).findMany({ where: { role: role.id } })) as Grant[];

  const kept = new Set<string>();
  const surplus = grants.filter(({ action }) => {
    if (!wanted.includes(action) || kept.has(action)) return true;
    kept.add(action);
    return false;
  });
  if (surplus.length > 0) {
    await strapi.db.query(PERMISSION).deleteMany({ where: { id: { $in: surplus.map(({ id }) => id) } } });
  }
  for (const action of wanted.filter((name) => !kept.has(name))) {
    await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
  }
}

async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await store.get({ key: 'advanced' })) as { allow_register?: boolean } | null;
  if (advanced?.allow_register === false) return;
  await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
}

/** Strapi makes two tokens on an empty database. One that somebody used or changed is no longer stock. */
const STOCK_TOKENS = [
  {
    name: 'Read Only',
    type: 'read-only',
    description: 'A default API token with read-only permissions, only used for accessing resources',
  },
  {
    name: 'Full Access',
    type: 'full-access',
    description:
      'A default API token with full access permissions, used for accessing or modifying resources',
  },
];

async function deleteStockTokens(strapi: Core.Strapi): Promise<void> {
  const unused = { kind: 'content-api', lastUsedAt: { $null: true }, expiresAt: { $null: true } };
  const where = { $or: STOCK_TOKENS.map((token) => ({ ...token, ...unused })) };
  const tokens = (await strapi.db.query('admin::api-token').findMany({ where, select: ['id'] })) as Row[];
  for (const { id } of tokens) await strapi.db.query('admin::api-token').delete({ where: { id } });
}
