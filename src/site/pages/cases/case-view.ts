import type { Content } from '../frame/content';
import { html, paragraphs, type Html } from '../frame/html';
import { CONVERSION_LABELS, formatDay, REPORT_LABELS, THEME_LABELS } from '../frame/labels';
import { renderMarkdown } from '../frame/markdown';
import { caseAddress, renderFacts, renderPicture, roomAddress, topicAddress } from '../shared/parts';
import { renderNumbers, type Attendance } from '../shared/numbers';
import type { CaseDetail, FeedbackRow, OutcomeRow } from '../shared/rows';
import type { Site } from '../frame/site';
import { councilOf } from '../frame/structured';
import type { Thing } from '../frame/thing';
import { suggestionsIn } from '../topics/numbered-list';
import { roomThing } from '../shared/things';

/** Where the same case is to be read in another language. */
export interface Translation {
  readonly locale: string;
  readonly slug: string;
}

/** Everything behind one published case that is public itself. */
export interface CaseStory {
  readonly row: CaseDetail;
  readonly attendance: Attendance | null;
  readonly feedback: readonly FeedbackRow[];
  readonly others: readonly Translation[];
}

/** One published case: the writing, what was suggested, what came of it, how many took part. */
export function casePage(site: Site, story: CaseStory): Content {
  const { row } = story;
  const { title, summary, body, cover, publishedAt } = row;
  const main = html`<article class="article">
    ${renderTitle(site, story)}
    ${cover && html`<figure>${renderPicture(cover, ['large', 'medium'], 'cover')}${cover.caption && html`<figcaption>${cover.caption}</figcaption>`}</figure>`}
    <div class="prose" lang="${row.locale}">${renderMarkdown(body)}</div>
    ${row.outcome && renderResults(row.outcome, story)} ${story.attendance && renderNumbers(story.attendance)}
    ${renderBackground(row)}
  </article>`;
  return {
    title,
    description: summary,
    column: '/cases',
    below: true,
    main,
    article: { publishedAt, source: row.room?.name ?? site.council, keywords: keywordsOf(row) },
    picture: cover,
    feeds:
      row.locale === 'zh-Hans'
        ? [
            [
              'application/json',
              '这个案例的数据（Participedia）',
              `${caseAddress(row.slug)}/participedia.json`,
            ],
          ]
        : [],
    languages: languagesOf(story),
    data: [articleThing(site, row)],
  };
}

const languagesOf = ({ row, others }: CaseStory) =>
  others.length === 0 ? [] : [row, ...others].map(({ locale, slug }) => [locale, caseAddress(slug)] as const);

const keywordsOf = ({ topic, room }: CaseDetail): string[] =>
  [topic && THEME_LABELS[topic.themeCategory], room?.district?.name].filter(
    (word) => typeof word === 'string',
  );

const articleThing = (site: Site, row: CaseDetail): Thing => {
  const { title, summary, slug, cover, publishedAt, updatedAt, room } = row;
  return {
    '@type': 'NewsArticle',
    '@id': `${site.address}${caseAddress(slug)}#case`,
    headline: title,
    description: summary,
    datePublished: publishedAt,
    dateModified: updatedAt,
    inLanguage: row.locale,
    author: councilOf(site),
    publisher: councilOf(site),
    keywords: keywordsOf(row),
    ...(row.topic && {
      about: {
        '@type': 'CreativeWork',
        name: row.topic.title,
        url: site.address + topicAddress(row.topic.documentId),
      },
    }),
    ...(room && { contentLocation: roomThing(site, room) }),
    ...(cover && { image: site.address + cover.url }),
  };
};

const IN_WORDS: Readonly<Record<string, string>> = { 'zh-Hans': '阅读中文', en: 'Read in English' };

const renderOther = ({ locale, slug }: Translation): Html =>
  html`<p class="meta">
    <a href="${caseAddress(slug)}" lang="${locale}" hreflang="${locale}">${IN_WORDS[locale] ?? locale}</a>
  </p>`;

const renderTitle = ({ council }: Site, { row, others }: CaseStory): Html => {
  const { title, summary, publishedAt, room, locale } = row;
  return html`<header>
    <h1 lang="${locale}">${title}</h1>
    <p class="meta">
      发布日期：<time datetime="${publishedAt}">${formatDay(publishedAt)}</time> ·
      来源：${room?.name ?? council}
    </p>
    ${others.map(renderOther)}
    <p class="lead" lang="${locale}">${summary}</p>
  </header>`;
};

/** Each suggestion by itself, then what became of them. */
function renderResults(outcome: OutcomeRow, { feedback, attendance }: CaseStory): Html {
  const { title, suggestions, reportForm, reportedOn } = outcome;
  const referrals = attendance?.referrals ?? 0;
  return html`<section aria-labelledby="results">
    <h2 id="results">建议与落实</h2>
    <ol class="suggestions">
      ${suggestionsIn(suggestions).map((suggestion) => html`<li>${paragraphs(suggestion)}</li> `)}
    </ol>
    ${renderFacts([
      ['协商成果', title],
      ['报送', reportedOn && `${formatDay(reportedOn)}${reportForm ? `，${REPORT_LABELS[reportForm]}` : ''}`],
      ...conversionFacts(outcome),
      ...feedback.map((told) => ['向群众反馈', renderFeedback(told)] as const),
      ['另行反映', referrals > 0 ? `${referrals} 条意见建议已通过提案、社情民意等渠道反映` : null],
    ])}
  </section>`;
}

const conversionFacts = ({ conversionKind, conversionBody, conversionOn }: OutcomeRow) =>
  [
    ['转化为', conversionKind && CONVERSION_LABELS[conversionKind]],
    ['承办单位', conversionBody],
    ['转化日期', conversionOn && formatDay(conversionOn)],
  ] as const;

const renderFeedback = ({ content, channel, givenOn }: FeedbackRow): Html =>
  html`${paragraphs(content)}
    <p class="meta">${[givenOn && formatDay(givenOn), channel].filter((part) => part).join(' · ')}</p>`;

const renderBackground = ({ room, topic }: CaseDetail): Html | null =>
  (room ?? topic)
    ? html`<section aria-labelledby="facts">
        <h2 id="facts">来龙去脉</h2>
        ${renderFacts([
          ['议题', topic && html`<a href="${topicAddress(topic.documentId)}">${topic.title}</a>`],
          ['议事室', room && html`<a href="${roomAddress(room.slug)}">${room.name}</a>`],
        ])}
      </section>`
    : null;
