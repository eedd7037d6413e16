/** Administration accounts made at the first start: the first administrator, and the demo council's staff. */
import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';
const CAPITALS = LETTERS.toUpperCase();

const pick = (from: string): string => from.charAt(randomInt(from.length));

/** A password of 14 signs without look-alikes, with a capital, a small letter and a digit as the panel asks. */
export function makePassword(): string {
  const free = Array.from({ length: 11 }, () => pick(LETTERS + CAPITALS + DIGITS)).join('');
  return pick(CAPITALS) + pick(LETTERS) + free + pick(DIGITS);
}

export interface NewAccount {
  readonly email: string;
  /** Post, not a person's name; the panel greets by it. */
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

/** Creates an active account. @returns its id */
export async function createAccount(strapi: Core.Strapi, account: NewAccount): Promise<number> {
  const { email, name, password } = account;
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: account.role } })) as {
    id: number;
  };
  const service = strapi.service('admin::user') as { create(attributes: object): Promise<{ id: number }> };
  const user = await service.create({
    email,
    firstname: name,
    lastname: '',
    password,
    preferedLanguage: 'zh-Hans',
    isActive: true,
    roles: [role.id],
    registrationToken: null,
  });
  return user.id;
}

/** The first administrator of a database that has none. @returns its login, to be shown once; `null` later */
export async function ensureFirstAdministrator(strapi: Core.Strapi): Promise<NewAccount | null> {
  if ((await strapi.db.query('admin::user').count()) > 0) return null;
  const chosen = strapi.config.get<string>('council.adminPassword');
  const account: NewAccount = {
    email: strapi.config.get<string>('council.adminEmail'),
    name: '系统管理员',
    role: 'strapi-super-admin',
    password: chosen === '' ? makePassword() : chosen,
  };
  await createAccount(strapi, account);
  return account;
}
