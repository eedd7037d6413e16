/** A case as it will be read, before it is public: for whoever holds a link that the panel made, and for nobody's cache. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RateLimit } from '../../cache/rate-limit';
import { answerTooMany } from '../frame/too-many';
import { checkLink } from '../../../features/cases/preview-links';
import { casePage } from './case-view';
import type { Content } from '../frame/content';
import { html } from '../frame/html';
import { formatMinute } from '../frame/labels';
import { loadDraft } from './load';
import { noDraftPage, noPreviewPage } from '../frame/notice-views';
import { chooseType, pathOf, sendPage } from '../frame/page';
import { siteOf } from '../frame/site';
import { textOf } from '../frame/asked';

const READS = ['locale', 'until', 'signature'];

interface Shown {
  readonly status: 200 | 403 | 404 | 410;
  readonly content: Content;
}

/** Says on the page itself what it is; it is no place for search engines and no fact for them. */
function asPreview({ title, main, ...page }: Content, until: number): Content {
  const moment = new Date(until * 1000).toISOString();
  return {
    ...page,
    data: undefined,
    title: `预览：${title}`,
    unlisted: true,
    main: html`<p class="preview" role="note">
        <strong>预览，未发布</strong>，链接在<time datetime="${moment}">${formatMinute(moment)}</time
        >失效。请勿外传。
      </p>
      ${main}`,
  };
}

async function show(strapi: Core.Strapi, ctx: Context): Promise<Shown> {
  const { documentId } = ctx.params as { readonly documentId: string };
  const [locale, until] = [textOf(ctx, 'locale'), Number(textOf(ctx, 'until'))];
  const signature = textOf(ctx, 'signature');
  const state = checkLink(strapi, { documentId, locale, until }, { signature, now: new Date() });
  if (state === 'forged') return { status: 403, content: noPreviewPage(false) };
  if (state === 'expired') return { status: 410, content: noPreviewPage(true) };
  const story = await loadDraft(strapi, { documentId, locale });
  if (!story) return { status: 404, content: noDraftPage() };
  return { status: 200, content: asPreview(casePage(siteOf(strapi), story), until) };
}

/** More than somebody opens who reads drafts; a program that guesses at links does not get far. */
const PER_MINUTE = 60;

export function registerPreview(strapi: Core.Strapi): void {
  const limit = new RateLimit();
  const secondsToWait = ({ ip }: Context): number => {
    const perMinute = strapi.config.get<number>('site.requestsPerMinute');
    return limit.take(ip, Math.min(PER_MINUTE, perMinute), performance.now());
  };
  const handler = async (ctx: Context) => {
    const seconds = secondsToWait(ctx);
    if (seconds > 0) {
      answerTooMany(strapi, ctx, seconds);
      return;
    }
    const path = pathOf(ctx, READS);
    if (chooseType(ctx, path)) return;
    const shown = await show(strapi, ctx);
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set('X-Robots-Tag', 'noindex, nofollow');
    sendPage(strapi, ctx, { ...shown, path });
  };
  strapi.server.routes([
    { method: 'GET', path: '/preview/cases/:documentId', handler, config: { auth: false } },
  ]);
}
