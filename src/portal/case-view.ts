import { html, paragraphs, type Html } from './html';
import {
  CONVERSION_LABELS,
  formatDay,
  LEVEL_LABELS,
  REPORT_LABELS,
  THEME_LABELS,
  TOPIC_KIND_LABELS,
} from './labels';
import { renderPage } from './layout';
import { renderMarkdown } from './markdown';
import { renderPicture } from './parts';
import type { CaseRow, OutcomeRow, RoomRow, TopicRow } from './rows';

/** One published case, with the room, the topic and the outcome behind it as far as they are public. */
export function renderCase(council: string, row: CaseRow): string {
  const { title, summary, body, cover } = row;
  const main = html`<article class="article">
      ${renderHead(row)}
      ${cover && html`<figure>${renderPicture(cover, ['large', 'medium'], 'cover')}</figure>`}
      <div class="prose">${renderMarkdown(body)}</div>
      ${renderBackground(row)}
    </article>
    <p class="more"><a href="/cases">返回全部案例</a></p>`;
  return renderPage({ council, title, description: summary, here: '/cases', main });
}

const renderHead = ({ title, summary, publishedAt, room }: CaseRow): Html =>
  html`<header>
    <p class="kicker"><a href="/cases">协商案例</a></p>
    <h1>${title}</h1>
    <p class="meta">
      发布日期：<time datetime="${publishedAt}">${formatDay(publishedAt)}</time
      >${room && html` · ${room.name}`}
    </p>
    <p class="lead">${summary}</p>
  </header>`;

const renderBackground = ({ room, topic, outcome }: CaseRow): Html | null =>
  (room ?? topic ?? outcome)
    ? html`<section class="facts" aria-labelledby="facts">
        <h2 id="facts">这件事的来龙去脉</h2>
        ${topic && renderTopicFacts(topic)} ${outcome && renderOutcomeFacts(outcome)}
        ${room && renderRoomFacts(room)}
      </section>`
    : null;

type Fact = readonly [name: string, value: Html | string | null | undefined];

const renderFacts = (heading: string, facts: readonly Fact[]): Html =>
  html`<h3>${heading}</h3>
    <dl>
      ${facts.map(
        ([name, value]) =>
          value &&
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl> `;

const renderTopicFacts = ({ title, kind, themeCategory }: TopicRow): Html =>
  renderFacts('议题', [
    ['名称', title],
    ['类型', TOPIC_KIND_LABELS[kind]],
    ['选题方向', THEME_LABELS[themeCategory]],
  ]);

const renderOutcomeFacts = (outcome: OutcomeRow): Html => {
  const { title, suggestions, reportForm, reportedOn, conversionKind, conversionBody, conversionOn } =
    outcome;
  return renderFacts('协商成果', [
    ['名称', title],
    ['建议意见', paragraphs(suggestions)],
    ['报送形式', reportForm && REPORT_LABELS[reportForm]],
    ['报送日期', reportedOn && formatDay(reportedOn)],
    ['转化方式', conversionKind && CONVERSION_LABELS[conversionKind]],
    ['承办单位', conversionBody],
    ['转化日期', conversionOn && formatDay(conversionOn)],
  ]);
};

const renderRoomFacts = ({ name, level, district, address }: RoomRow): Html =>
  renderFacts('议事室', [
    ['名称', name],
    ['层级', LEVEL_LABELS[level]],
    ['所属区镇', district?.name],
    ['地址', address],
  ]);

export const renderNotFound = (council: string): string =>
  renderPage({
    council,
    title: '没有找到',
    description: '没有找到这个页面。',
    main: html`<section class="hero">
      <h1>没有找到这个页面</h1>
      <p class="lead">网址可能有误，或者内容尚未公开、已经撤下。</p>
      <p><a href="/">回到首页</a>，或者<a href="/cases">查看协商案例</a>。</p>
    </section>`,
  });
