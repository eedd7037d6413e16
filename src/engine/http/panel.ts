/** What every process endpoint does around its command: read the request, know the person, answer with the process. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ZodType } from 'zod';
import type { Actor } from '../../domain/record/facts';
import type { Command } from '../../domain/process/command';
import { actorOf } from '../people/actor';
import { carryOut } from '../process/command-service';
import { reject } from '../refusal/refuse';
import { viewProcess } from '../../features/topics/view';
import { TOPIC } from '../uids';

export const SIGNED_IN = 'admin::isAuthenticatedAdmin';
/** The policy of an endpoint that an action of a role opens. */
export const allowed = (action: string) => ({ name: 'admin::hasPermissions', config: { actions: [action] } });

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

interface Sender {
  readonly commandId: string;
  readonly expectedRev?: number | null | undefined;
}

/** Carries the command out and answers with the process after it. */
export async function send(
  strapi: Core.Strapi,
  ctx: Context,
  order: { sender: Sender; command: Command; actor: Actor },
) {
  const { sender, command, actor } = order;
  const topic = paramsOf(ctx).documentId;
  const { commandId, expectedRev = null } = sender;
  await carryOut(strapi, { topic, actor, command, commandId, expectedRev });
  ctx.body = { data: await viewProcess(strapi, topic, actor) };
}
