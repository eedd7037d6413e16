/**
 * Who an account is today: its roles and organisations, and those of whoever has delegated to it. Asked in one query and once
 * a request; resolved when deciding, so that a delegation begins and ends by itself.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Identity } from '../../domain/record/facts';
import { ROLES, type Level, type Role } from '../../domain/law/vocabulary';
import { today } from '../clock';
import { prepared, type Bindable } from '../database/prepared';
import { reading } from '../database/transactions';

export interface AccountRights {
  readonly own: Identity;
  /** Accounts in office that have delegated to this one, in the order of their delegations. */
  readonly principals: readonly Identity[];
  /** Codes of the districts whose records this account, or one it acts for, may see; `null` for the whole city. */
  readonly sight: readonly string[] | null;
}

interface Row {
  readonly account: number;
  readonly role: string | null;
  readonly organization: string | null;
  readonly kind: string | null;
  readonly level: Level | null;
  readonly area: string | null;
  readonly areaLevel: string | null;
  readonly parent: string | null;
}

const SUPER_ADMIN = 'strapi-super-admin';

/** The role of the council that a role of the panel stands for, if any. */
export const roleOf = (code: string): Role | undefined =>
  code === SUPER_ADMIN ? 'administrator' : ROLES.find((role) => role === code);

/** Delegations to this account that hold today, by whoever gave them. */
const delegations = (trx: Knex, delegate: Bindable, day: Bindable) =>
  trx('delegations as d')
    .join('delegations_delegate_lnk as dd', 'dd.delegation_id', 'd.id')
    .join('delegations_principal_lnk as dp', 'dp.delegation_id', 'd.id')
    .where('dd.user_id', delegate)
    .where('d.from', '<=', day)
    .where('d.until', '>=', day)
    .groupBy('dp.user_id')
    .select({ principal: 'dp.user_id' })
    .min({ given: 'd.id' });

const read = prepared<Row, 'user' | 'day'>('standing', (trx, value) =>
  trx('admin_users as u')
    .leftJoin(delegations(trx, value('user'), value('day')).as('g'), 'g.principal', 'u.id')
    .leftJoin('admin_users_roles_lnk as ur', 'ur.user_id', 'u.id')
    .leftJoin('admin_roles as ro', 'ro.id', 'ur.role_id')
    .leftJoin('organizations_staff_lnk as os', 'os.user_id', 'u.id')
    .leftJoin('organizations as o', 'o.id', 'os.organization_id')
    .leftJoin('organizations_area_lnk as oa', 'oa.organization_id', 'o.id')
    .leftJoin('areas as a', 'a.id', 'oa.area_id')
    .leftJoin('areas_parent_lnk as ap', 'ap.area_id', 'a.id')
    .leftJoin('areas as p', 'p.id', 'ap.inv_area_id')
    .where('u.id', value('user'))
    .orWhere((given) => {
      void given
        .whereNotNull('g.given')
        .where('u.is_active', true)
        .where((open) => {
          void open.where('u.blocked', false).orWhereNull('u.blocked');
        });
    })
    .select({
      account: 'u.id',
      role: 'ro.code',
      organization: 'o.document_id',
      kind: 'o.kind',
      level: 'o.level',
      area: 'a.code',
      areaLevel: 'a.level',
      parent: 'p.code',
    })
    .orderBy(['g.given', 'o.id']),
);

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

function identityOf(account: number, rows: readonly Row[]): Identity {
  const organizations = new Map<string, Row & { readonly kind: string; readonly level: Level }>();
  for (const row of rows) {
    const { organization, kind, level } = row;
    if (organization !== null && kind !== null && level !== null)
      organizations.set(organization, { ...row, kind, level });
  }
  const sittings = [...organizations.entries()];
  return {
    id: String(account),
    roles: distinct(rows.flatMap(({ role }) => (role === null ? [] : (roleOf(role) ?? [])))),
    organizations: sittings.map(([id, { kind, level }]) => ({ id, kind, level })),
    districts: sittings.flatMap(([, { kind, area }]) =>
      kind === 'liaison-group' && area !== null ? [area] : [],
    ),
  };
}

function sightOf(rows: readonly Row[]): string[] | null {
  if (rows.some(({ areaLevel }) => areaLevel === 'city')) return null;
  return distinct(
    rows.flatMap(({ area, areaLevel, parent }) =>
      area === null ? [] : [areaLevel === 'village' ? (parent ?? area) : area],
    ),
  );
}

async function resolve(strapi: Core.Strapi, user: number): Promise<AccountRights> {
  const rows = await reading(strapi, (trx) => read(trx, { user, day: today() }));
  const of = (account: number) => rows.filter((row) => row.account === account);
  const principals = distinct(rows.map(({ account }) => account)).filter((account) => account !== user);
  return {
    own: identityOf(user, of(user)),
    principals: principals.map((account) => identityOf(account, of(account))),
    sight: sightOf(rows),
  };
}

const answers = new WeakMap<object, Map<number, Promise<AccountRights>>>();

/** As it was when the present request first asked; outside a request, as it is now. */
export function whoIs(strapi: Core.Strapi, user: number): Promise<AccountRights> {
  const request = strapi.requestContext.get();
  if (!request) return resolve(strapi, user);
  const known = answers.get(request) ?? new Map<number, Promise<AccountRights>>();
  answers.set(request, known);
  const account = known.get(user) ?? resolve(strapi, user);
  known.set(user, account);
  return account;
}
