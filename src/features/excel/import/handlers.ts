/** The endpoints of imports: what can be imported, its template, and a file on trial or in earnest. */
import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { MOST_BYTES } from '../sheet/archive';
import { writeTemplate } from '../sheet/template';
import { refuseFile, reject } from '../../../engine/refusal/refuse';
import { accepted, paramsOf, parse } from '../../../engine/http/panel';
import { columnsOf } from './columns';
import { checkerFor, documentsOf, type Checker } from './documents';
import { REGISTER_NAMES, registerNamed, type Register } from './registers';
import { beginImport, MOST_ROWS } from './run-import';
import { ROOM } from '../../../engine/uids';

/** A form with a file has texts only. */
const yes = z.enum(['true', 'false']).transform((word) => word === 'true');
const importForm = z.strictObject({
  dryRun: yes,
  update: yes,
  parent: z.string().min(1).max(64).nullish(),
});

const titleOf = (strapi: Core.Strapi, { uid }: Register): string =>
  strapi.contentTypes[uid as typeof ROOM].info.displayName;

const checkerOf = (strapi: Core.Strapi, ctx: Context, uid: string): Checker =>
  checkerFor(strapi, ctx.state['userAbility'], uid);

interface Asked {
  readonly name: string;
  readonly register: Register;
  readonly checker: Checker;
}

/** What the address names, if this person may create such records. @throws 404 */
function askedFor(strapi: Core.Strapi, ctx: Context): Asked {
  const name = paramsOf(ctx).key;
  const register = registerNamed(name);
  const checker = register && checkerOf(strapi, ctx, register.uid);
  if (!register || !checker?.can.create()) return reject(strapi, 404, { code: 'IMPORT_UNKNOWN' });
  return { name, register, checker };
}

const mayFill =
  ({ can }: Checker) =>
  (field: string): boolean =>
    can.create(null, field);

/** The record that all rows belong to, if this person sees it. @throws 400, 404 */
async function parentOf(
  strapi: Core.Strapi,
  ctx: Context,
  { register, given }: { register: Register; given: string | null },
): Promise<string | null> {
  const { parent } = register;
  if (!parent) return null;
  if (given === null) return reject(strapi, 400, { code: 'PARENT_MISSING' });
  const row = await documentsOf(strapi, parent.uid).findOne({ documentId: given });
  const { can } = checkerOf(strapi, ctx, parent.uid);
  return row && can.read(row) ? given : reject(strapi, 404, { code: 'PARENT_MISSING' });
}

interface Upload {
  readonly filepath: string;
  readonly size: number;
}

/** The bytes of the one file that was sent. @throws 400 */
async function fileOf(strapi: Core.Strapi, ctx: Context): Promise<Buffer> {
  const { files } = (ctx.request as unknown as { files?: { files?: Upload | Upload[] } }).files ?? {};
  if (!files || Array.isArray(files)) return refuseFile(strapi, { fault: 'FILE_MISSING', what: '' });
  if (files.size > MOST_BYTES) {
    return refuseFile(strapi, { fault: 'FILE_TOO_LARGE', what: String(MOST_BYTES / 1024 / 1024) });
  }
  return readFile(files.filepath);
}

/** Sends a file under a Chinese name. */
export function sendWorkbook(ctx: Context, name: string, body: unknown): void {
  ctx.attachment(`${name}.xlsx`);
  ctx.type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
}

export const importHandlers = (strapi: Core.Strapi) => ({
  list: (ctx: Context) => {
    const registers = REGISTER_NAMES.map((name) => ({ name, register: registerNamed(name) }));
    ctx.body = {
      data: registers.flatMap(({ name, register }) =>
        register && checkerOf(strapi, ctx, register.uid).can.create()
          ? [{ name, title: titleOf(strapi, register), parent: register.parent?.uid ?? null }]
          : [],
      ),
    };
  },

  template: async (ctx: Context) => {
    const { register, checker } = askedFor(strapi, ctx);
    const columns = await columnsOf(strapi, register, mayFill(checker));
    const title = titleOf(strapi, register);
    sendWorkbook(ctx, `${title}导入模板`, await writeTemplate(title, columns, MOST_ROWS));
  },

  upload: async (ctx: Context) => {
    const { name, register, checker } = askedFor(strapi, ctx);
    const { dryRun, update, parent: given = null } = parse(strapi, importForm, ctx);
    const file = await fileOf(strapi, ctx);
    const parent = await parentOf(strapi, ctx, { register, given });
    const { id: user } = ctx.state['user'] as { id: number };
    const order = { name, register, title: titleOf(strapi, register), file, dryRun, parent, user };
    const mayUpdate = update && checker.can.update();
    accepted(ctx, await beginImport(strapi, { ...order, update: mayUpdate, mayFill: mayFill(checker) }));
  },
});
