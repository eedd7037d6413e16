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
