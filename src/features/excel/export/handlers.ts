/** The endpoints of ledgers: which there are, how many rows one has, and the file itself. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { whoIs } from '../../../engine/people/who-is';
import { LEVELS } from '../../../domain/law/vocabulary';
import { reject } from '../../../engine/refusal/refuse';
import { ledgerStream } from '../sheet/write-register';
import { checkerFor, documentsOf } from '../import/documents';
import { sendWorkbook } from '../import/handlers';
import { LEDGER_NAMES, ledgerNamed, type Ledger } from './registers';
import { openLedger, type OpenLedger } from './read-register';
import { AREA, FLOWCHART, ROOM } from '../../../engine/uids';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((given) => (given === '' || given === undefined ? null : given), schema.nullable());
const filters = z.object({
  district: optional(z.string().max(64)),
  level: optional(z.enum(LEVELS)),
  stage: optional(z.string().max(120)),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
});

const titleOf = (strapi: Core.Strapi, { uid }: Ledger): string =>
  `${strapi.contentTypes[uid as typeof ROOM].info.displayName}台账`;

const abilityOf = (ctx: Context): unknown => ctx.state['userAbility'];

const maySee = (strapi: Core.Strapi, ctx: Context, { uid }: Ledger): boolean =>
  checkerFor(strapi, abilityOf(ctx), uid).can.read();

/** The ledger that the address names, narrowed as it asks. @throws 400, 404 */
async function askedFor(
  strapi: Core.Strapi,
  ctx: Context,
): Promise<{ readonly title: string; readonly open: OpenLedger }> {
  const ledger = ledgerNamed((ctx.params as { readonly key: string }).key);
  if (!ledger || !maySee(strapi, ctx, ledger)) return reject(strapi, 404, { code: 'LEDGER_UNKNOWN' });
  const parsed = filters.safeParse(ctx.query);
  if (!parsed.success) return reject(strapi, 400, { code: 'REQUEST_NOT_UNDERSTOOD' });
  const open = await openLedger(strapi, { ledger, filter: parsed.data, ability: abilityOf(ctx) });
  return { title: titleOf(strapi, ledger), open };
}

interface Option {
  readonly value: string;
  readonly word: string;
}

/** The districts that this person sees. */
async function districtsFor(strapi: Core.Strapi, ctx: Context): Promise<Option[]> {
  const { id } = ctx.state['user'] as { readonly id: number };
  const { sight: codes } = await whoIs(strapi, id);
  const areas = await documentsOf(strapi, AREA).findMany({
    filters: { level: 'district', ...(codes ? { code: { $in: codes } } : {}) },
    fields: ['code', 'name'],
    sort: 'name:asc',
  });
  return areas.map(({ code, name }) => ({ value: String(code), word: String(name) }));
}

/** Every stage that a topic may stand at, in the words of the charts. */
async function stageLabels(strapi: Core.Strapi): Promise<string[]> {
  const charts = await documentsOf(strapi, FLOWCHART).findMany({
    fields: ['id'],
    populate: { stages: { fields: ['label'] } },
  });
  const stages = charts.flatMap(({ stages: drawn }) => drawn as readonly { readonly label: string | null }[]);
  return [...new Set(stages.map(({ label }) => label))].filter((label) => label !== null);
}

export const ledgerHandlers = (strapi: Core.Strapi) => ({
  list: async (ctx: Context) => {
    const ledgers = LEDGER_NAMES.flatMap((name) => {
      const ledger = ledgerNamed(name);
      if (!ledger || !maySee(strapi, ctx, ledger)) return [];
      return [{ name, title: titleOf(strapi, ledger), hasStage: ledger.stage !== null }];
    });
    const districts = await districtsFor(strapi, ctx);
    ctx.body = { data: { ledgers, districts, stages: await stageLabels(strapi) } };
  },

  count: async (ctx: Context) => {
    const { open } = await askedFor(strapi, ctx);
    ctx.body = { data: { total: open.total } };
  },

  file: async (ctx: Context) => {
    const { title, open } = await askedFor(strapi, ctx);
    const stream = await ledgerStream(title, open.columns, open.rows());
    // Whoever goes away is not read for any longer.
    ctx.res.on('close', () => stream.destroy());
    const { id } = ctx.state['user'] as { readonly id: number };
    strapi.log.info(`导出${title} ${open.total} 条（账号 ${id}）/ export`);
    sendWorkbook(ctx, title, stream);
  },
});
