/** The Document Service by a uid that is only known at run time. */
import type { Core } from '@strapi/strapi';
import { ROOM } from '../../../engine/uids';

export interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly [field: string]: unknown;
}

interface Documents {
  findMany(query: object): Promise<Row[]>;
  findOne(query: object): Promise<Row | null>;
  count(query: object): Promise<number>;
  create(query: object): Promise<Row>;
  update(query: object): Promise<Row | null>;
}

/** Strapi types the service of each uid by itself; what callers here use is the same in all. */
export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as typeof ROOM) as unknown as Documents;

/** What a signed-in member of staff may do with a content type, and with which fields. */
type Allowed = (row?: object | null, field?: string) => boolean;

export interface Checker {
  readonly can: Readonly<Record<'read' | 'create' | 'update', Allowed>>;
  readonly sanitizedQuery: { read(query: object): Promise<Readonly<Record<string, unknown>>> };
}

interface CheckerService {
  create(options: object): Checker;
}

export const checkerFor = (strapi: Core.Strapi, userAbility: unknown, model: string): Checker =>
  strapi
    .plugin('content-manager')
    .service<CheckerService>('permission-checker')
    .create({ userAbility, model });
