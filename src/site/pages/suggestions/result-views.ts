import type { Content } from '../frame/content';
import { html, type Html } from '../frame/html';
import { formatDay } from '../frame/labels';
import { renderFacts, topicAddress } from '../shared/parts';
import type { AskedTopic } from './load-place';
import type { Outcome } from './outcome';

const BELOW = { column: '/participate', below: true, unlisted: true } as const;

/** It has come in: the number, once, and what to do with it. */
export const receiptPage = (receipt: string): Content => ({
  ...BELOW,
  title: '已经收到',
  description: '您的建议已经收到。',
  main: html`<section class="hero">
    <h1>已经收到，谢谢您</h1>
    <p class="lead">受理号</p>
    <p class="receipt" data-receipt>${receipt}</p>
    <p>
      请抄下或者截图保存：凭它<a href="/suggest/lookup">查询办理情况</a
      >。受理号只在这里显示一次，请不要告诉别人。
    </p>
    <p>工作人员会阅看每一条。您写的原文不会公开；采用、转为议题或者不采用，都会写明。</p>
    <p><a href="/suggest">再提一条</a></p>
  </section>`,
});

export interface Lookup {
  readonly typed: string;
  /** `null` when nothing goes by this number, or it is no number at all; `undefined` before anybody asks. */
  readonly outcome: Outcome | null | undefined;
  /** Seconds until this client may ask again. */
  readonly wait?: number;
}

const NOT_FOUND = '没有查到。请核对受理号：16 位，由数字和字母组成，不分大小写。';

export const lookupPage = ({ typed, outcome, wait }: Lookup): Content => ({
  ...BELOW,
  title: '查询办理情况',
  description: '凭受理号查询建议的办理情况。',
  main: html`<article class="article">
    <header>
      <h1>查询办理情况</h1>
    </header>
    ${outcome && renderOutcome(outcome)}
    ${wait && html`<p class="notice" role="alert">查询得太频繁了，请在 ${Math.ceil(wait / 60)} 分钟后再查。</p>`}
    <form class="ask" method="post" action="/suggest/lookup" novalidate>
      <div class="field">
        <label for="number">受理号</label>
        <input
          id="number"
          name="number"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          size="22"
          value="${outcome ? '' : typed}"
          ${outcome === null && html` aria-invalid="true" aria-describedby="number-fault"`}
        />
        ${outcome === null && html`<p class="fault" id="number-fault" role="alert">${NOT_FOUND}</p>`}
      </div>
      <p><button>查询</button></p>
    </form>
  </article>`,
});

function renderOutcome({ state, receivedAt, decidedAt, reason, reply, topic, awaited }: Outcome): Html {
  const link = topic && html`<a href="${topicAddress(topic.documentId)}">${topic.title}</a>`;
  return html`<section aria-labelledby="outcome" data-outcome>
    <h2 id="outcome">${state}</h2>
    ${renderFacts([
      ['收到', formatDay(receivedAt)],
      ['最近办理', decidedAt && formatDay(decidedAt)],
      ['原因', reason],
      ['答复', reply],
      ['议题', awaited ? '公开以后，可以从这里打开。' : link],
    ])}
  </section>`;
}

/** 404 or 409: a topic on which nobody is asked, not yet, or no longer. */
export function closedPage(topic: AskedTopic | undefined): Content {
  const { stands, window } = topic ?? {};
  const why =
    stands === 'over'
      ? `意见征集已于 ${window?.opinionsUntil} 结束。`
      : stands === 'ahead'
        ? `意见征集从 ${window?.opinionsFrom} 开始。`
        : '这个议题现在没有公开征集意见。';
  return {
    ...BELOW,
    title: '现在不征集意见',
    description: '这个议题现在不征集意见。',
    main: html`<section class="hero">
      <h1>现在不征集意见</h1>
      <p class="lead">${why}</p>
      ${topic && html`<p><a href="${topicAddress(topic.documentId)}">查看议题的进展</a></p>`}
      <p>有其他事情希望商量，可以<a href="/suggest">提建议</a>。</p>
    </section>`,
  };
}

/** 413 or 415: it did not even fit in. */
export const unreadablePage = (why: string): Content => ({
  ...BELOW,
  title: '没有收到',
  description: '提交的内容没有收到。',
  main: html`<section class="hero">
    <h1>没有收到</h1>
    <p class="lead">${why}</p>
    <p>请按浏览器的“返回”，您写的内容还在。</p>
  </section>`,
});
