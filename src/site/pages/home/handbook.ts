/** The handbook of the staff, `docs/handbook`, as pages: the panel links to them. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../../cache/share';
import type { Content } from '../frame/content';
import { html } from '../frame/html';
import { renderMarkdown } from '../frame/markdown';
import { notFoundPage } from '../frame/notice-views';
import { chooseType, sendPage } from '../frame/page';
import { paramOf } from '../frame/asked';

const HOME = '/handbook';
const CONTENTS = 'README';

const folderOf = (strapi: Core.Strapi): string => path.join(strapi.dirs.app.root, 'docs', 'handbook');

/** A file of this folder, and no other: names from an address are looked up and never joined to a path unseen. */
async function read(folder: string, name: string): Promise<Buffer | null> {
  const names = await readdir(folder);
  return names.includes(name) ? readFile(path.join(folder, name)) : null;
}

/** Links between the files lead, on the site, from page to page. */
const asPages = (source: string): string =>
  source
    .replaceAll(`](${CONTENTS}.md)`, `](${HOME})`)
    .replaceAll(/\]\(([a-z]+)\.md\)/g, `](${HOME}/$1)`)
    .replaceAll('](images/', `](${HOME}/images/`);

function chapterPage(source: string, chapter: string): Content {
  const [, title = '操作手册', body = ''] = /^# (.+)\n([\s\S]*)$/.exec(source) ?? [];
  return {
    title,
    description: `有事好商量业务系统操作手册：${title}。`,
    main: html`<article class="article handbook">
      <header><h1>${title}</h1></header>
      <div class="prose">${renderMarkdown(asPages(body))}</div>
      ${chapter !== CONTENTS && html`<p><a href="${HOME}">操作手册目录</a></p>`}
    </article>`,
    // It is for those who work with the system; a search engine has no use for it.
    unlisted: true,
  };
}

async function sendChapter(strapi: Core.Strapi, ctx: Context, chapter: string): Promise<void> {
  if (chooseType(ctx, ctx.path)) return;
  const file = await read(folderOf(strapi), `${chapter}.md`);
  share(ctx);
  const content = file ? chapterPage(file.toString('utf8'), chapter) : notFoundPage();
  sendPage(strapi, ctx, { content, status: file ? 200 : 404 });
}

async function sendImage(strapi: Core.Strapi, ctx: Context, name: string): Promise<void> {
  const file = await read(path.join(folderOf(strapi), 'images'), name);
  if (!file) {
    sendPage(strapi, ctx, { content: notFoundPage(), status: 404 });
    return;
  }
  ctx.set('Cache-Control', 'public, max-age=3600');
  ctx.type = path.extname(name);
  ctx.body = file;
}

/** `GET /handbook`, `/handbook/:name` and `/handbook/images/:name`; 404 for what is not there. */
export function registerHandbook(strapi: Core.Strapi): void {
  const route = (route: string, handler: (ctx: Context) => Promise<void>) => ({
    method: 'GET' as const,
    path: route,
    handler,
    config: { auth: false as const },
  });
  strapi.server.routes([
    route(HOME, (ctx) => sendChapter(strapi, ctx, CONTENTS)),
    route(`${HOME}/images/:name`, (ctx) => sendImage(strapi, ctx, paramOf(ctx, 'name'))),
    route(`${HOME}/:name`, (ctx) => sendChapter(strapi, ctx, paramOf(ctx, 'name'))),
  ]);
}
