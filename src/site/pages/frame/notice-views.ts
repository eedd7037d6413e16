import type { Content } from './content';
import { html } from './html';
import { formatDay } from './labels';

/** 404. */
export const notFoundPage = (): Content => ({
  title: '没有找到',
  description: '没有找到这个页面。',
  unlisted: true,
  main: html`<section class="hero">
    <h1>没有找到这个页面</h1>
    <p class="lead">网址可能有误，或者内容尚未公开。</p>
    <p>可以在上方搜索，<a href="/">回到首页</a>，或者<a href="/cases">查看协商案例</a>。</p>
  </section>`,
});

/** Whatever else went wrong. @param why as the refusal itself says it */
export const failedPage = (why: string): Content => ({
  title: '没有办成',
  description: '这次没有办成。',
  unlisted: true,
  main: html`<section class="hero">
    <h1>没有办成</h1>
    <p class="lead">${why}</p>
    <p>可以<a href="/">回到首页</a>，或者在上方搜索。</p>
  </section>`,
});

export interface Withdrawal {
  readonly at: string;
  readonly reason: string | null;
}

/** 410: it was here, and was taken back. Nothing of what it said remains. */
export const withdrawnPage = ({ at, reason }: Withdrawal): Content => ({
  title: '已经撤下',
  description: '这个案例已经撤下。',
  unlisted: true,
  main: html`<section class="hero">
    <h1>这个案例已经撤下</h1>
    <p class="lead">本页原有的案例已于<time datetime="${at}">${formatDay(at)}</time>撤下，不再公开。</p>
    ${reason && html`<p>撤下说明：${reason}</p>`}
    <p><a href="/cases">查看其他案例</a></p>
  </section>`,
});

/** 429. */
export const busyPage = (seconds: number): Content => ({
  title: '请稍后再试',
  description: '访问过于频繁。',
  unlisted: true,
  main: html`<section class="hero">
    <h1>访问过于频繁</h1>
    <p class="lead">请在 ${seconds} 秒后再试。</p>
  </section>`,
});

/** 403 and 410: a link to a preview that shows nothing. */
export const noPreviewPage = (expired: boolean): Content => ({
  title: expired ? '预览链接已经失效' : '预览链接无效',
  description: '这个预览链接不能使用。',
  unlisted: true,
  main: html`<section class="hero">
    <h1>${expired ? '预览链接已经失效' : '预览链接无效'}</h1>
    <p class="lead">
      ${expired ? '预览链接只在短时间内有效，这一个已经过期。' : '网址不完整，或者被改动过。'}
    </p>
    <p>请让编写案例的同志在后台重新打开预览。<a href="/cases">查看已经发布的案例</a></p>
  </section>`,
});

/** 404: the draft behind a good link is there no longer, or its topic has been closed to the public. */
export const noDraftPage = (): Content => ({
  title: '没有可以预览的内容',
  description: '没有可以预览的内容。',
  unlisted: true,
  main: html`<section class="hero">
    <h1>没有可以预览的内容</h1>
    <p class="lead">草稿已经删除，或者它的议题不向社会公开。</p>
    <p><a href="/cases">查看已经发布的案例</a></p>
  </section>`,
});
