/** What the endpoints of the panel share: where they are, whom they let in, how they read a request. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ZodType } from 'zod';
import type { Actor } from '../../domain/record/facts';
import { actorOf } from '../people/actor';
import { reject } from '../refusal/refuse';
import { TOPIC } from '../uids';

export const SIGNED_IN = 'admin::isAuthenticatedAdmin';
/** The policy of an endpoint that an action of a role opens. */
export const allowed = (action: string) => ({ name: 'admin::hasPermissions', config: { actions: [action] } });

/** The policy of an endpoint for those who may do this with the records of a type, as the matrix of roles says. */
export const allowedOn = (verb: 'read' | 'update' | 'publish', uid: string) => ({
  name: 'admin::hasPermissions',
  config: { actions: [[`plugin::content-manager.explorer.${verb}`, uid]] },
});

/** An endpoint under `/workflow`. */
export interface PanelRoute {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly handler: (ctx: Context) => unknown;
  readonly config: { readonly policies: (string | { readonly name: string; readonly config: object })[] };
}

/** Registers endpoints for signed-in staff, tried in this order; routes under src/api would be public ones. */
export function addPanelRoutes(strapi: Core.Strapi, routes: readonly PanelRoute[]): void {
  const info = { type: 'admin' };
  strapi.server.routes({
    type: 'admin',
    prefix: '/workflow',
    routes: routes.map((route) => ({ ...route, info })),
  });
}

interface Params {
  readonly documentId: string;
  readonly key: string;
}

/** Koa's params come from the route's own pattern. */
export const paramsOf = (ctx: Context) => (ctx as Context & { params: Params }).params;

/** The request body as the schema reads it. @throws 400 with every fault */
export function parse<T>(strapi: Core.Strapi, schema: ZodType<T>, ctx: Context): T {
  const { body } = ctx.request as unknown as { body: unknown };
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return reject(strapi, 400, { code: 'REQUEST_NOT_UNDERSTOOD', details: { issues } });
}

/** Answers that work has begun, and where to ask for its progress. */
export function accepted(ctx: Context, data: object): void {
  ctx.status = 202;
  ctx.body = { data };
}

interface PermissionChecker {
  create(options: object): { readonly cannot: { read(row: object): boolean } };
}

/** May the signed-in person read this row? */
export function mayRead(
  strapi: Core.Strapi,
  ctx: Context,
  { model, row }: { readonly model: string; readonly row: object },
): boolean {
  const checker = strapi
    .plugin('content-manager')
    .service<PermissionChecker>('permission-checker')
    .create({ userAbility: ctx.state['userAbility'] as unknown, model });
  return !checker.cannot.read(row);
}

/** The signed-in person, if they may see this topic; otherwise it does not exist for them. */
export async function readerOf(strapi: Core.Strapi, ctx: Context, topic: string): Promise<Actor> {
  const row = await strapi.documents(TOPIC).findOne({ documentId: topic });
  if (!row || !mayRead(strapi, ctx, { model: TOPIC, row })) {
    return reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' });
  }
  return actorOf(strapi, ctx.state['user'] as { id: number });
}
