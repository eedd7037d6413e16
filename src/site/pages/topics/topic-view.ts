import type { Content } from '../frame/content';
import { html, paragraphs, type Html } from '../frame/html';
import { formatDay, placeOfPhase, SOURCE_LABELS, THEME_LABELS, TOPIC_KIND_LABELS } from '../frame/labels';
import { caseAddress, renderFacts, roomAddress } from '../shared/parts';
import { renderNumbers } from '../shared/numbers';
import type { CaseRow, SessionRow, TopicDetail } from '../shared/rows';
import { renderSessions, sessionThing } from './session-parts';
import { renderReleased } from '../suggestions/released';
import type { Site } from '../frame/site';
import { topicThing } from '../shared/things';
import { eventsOf, stepsOf, type Step } from './topic-course';
import type { TopicStory } from './topic-story';

/** One public topic: where it stands, since when, and what has come of it. */
export function topicPage(site: Site, story: TopicStory): Content {
  const { topic } = story;
  const main = html`<article class="article">
    <header>
      <h1>${topic.title}</h1>
      <p class="lead">${topic.summary}</p>
    </header>
    ${renderProgress(story)} ${topic.background && renderBackground(topic.background)}
    ${renderSchedule(story.sessions)} ${renderTimeline(story)} ${renderVoices(story)}
    ${renderNumbers(story.attendance)} ${renderDetails(topic)} ${renderCases(story.cases)}
  </article>`;
  return {
    title: topic.title,
    description: topic.summary ?? topic.title,
    column: '/topics',
    below: true,
    main,
    article: {
      publishedAt: story.milestones[0]?.at ?? topic.createdAt,
      source: topic.room?.name ?? site.council,
      keywords: [TOPIC_KIND_LABELS[topic.kind], THEME_LABELS[topic.themeCategory]],
    },
    data: [topicThing(site, topic), ...story.sessions.map((session) => sessionThing(site, session))],
  };
}

function renderProgress(story: TopicStory): Html {
  const { label, step } = placeOfPhase(story.topic.publicPhase);
  return html`<section aria-labelledby="progress">
    <h2 id="progress">进展</h2>
    ${step === 0 && html`<p>目前：${label}</p>`}
    <ol class="progress">
      ${stepsOf(story).map(renderStep)}
    </ol>
  </section>`;
}

const renderStep = ({ name, state, enteredAt }: Step): Html =>
  html`<li class="${state}" ${state === 'now' && html` aria-current="step"`}>
    <span class="step-name">${name}</span>
    ${state === 'now' && html`<strong class="you-are-here">您在这里</strong>`}
    ${enteredAt && html`<time datetime="${enteredAt}">${formatDay(enteredAt)}</time>`}
  </li> `;

const renderSchedule = (sessions: readonly SessionRow[]): Html | null =>
  sessions.length > 0
    ? html`<section aria-labelledby="schedule">
        <h2 id="schedule">协商安排</h2>
        ${renderSessions(sessions, false)}
        <p class="more"><a href="/sessions">全部协商日程</a></p>
      </section>`
    : null;

const renderBackground = (background: string): Html =>
  html`<section aria-labelledby="background">
    <h2 id="background">背景</h2>
    <div class="prose">${paragraphs(background)}</div>
  </section>`;

function renderTimeline(story: TopicStory): Html | null {
  const events = eventsOf(story);
  if (events.length === 0) return null;
  return html`<section aria-labelledby="timeline">
    <h2 id="timeline">大事记</h2>
    <ol class="timeline">
      ${events.map(({ at, text }) => html`<li><time datetime="${at}">${formatDay(at)}</time> ${text}</li> `)}
    </ol>
  </section>`;
}

function renderVoices({ topic, voices }: TopicStory): Html | null {
  const { stands, from, until, released } = voices;
  if (stands === 'none' && released.length === 0) return null;
  const days = from && until ? `${formatDay(from)}至${formatDay(until)}` : '';
  const asked = {
    none: null,
    ahead: html`<p>公开征集意见：${days}，尚未开始。</p>`,
    open: html`<p>公开征集意见：${days}。</p>
      <p><a class="act" href="/suggest?topic=${topic.documentId}">提意见</a></p>`,
    over: html`<p>公开征集意见：${days}，已经结束。</p>`,
  };
  return html`<section aria-labelledby="voices">
    <h2 id="voices">大家的意见</h2>
    ${asked[stands]}
    ${released.length > 0 ? renderReleased(released) : html`<p class="meta">还没有公开的意见。意见经工作人员整理后公开。</p>`}
  </section>`;
}

const renderDetails = ({ kind, themeCategory, source, room, annualPlan }: TopicDetail): Html =>
  html`<section aria-labelledby="details">
    <h2 id="details">议题信息</h2>
    ${renderFacts([
      ['类型', TOPIC_KIND_LABELS[kind]],
      ['选题方向', THEME_LABELS[themeCategory]],
      ['来源', SOURCE_LABELS[source]],
      ['年度计划', annualPlan && html`<a href="/plan#y${annualPlan.year}">${annualPlan.title}</a>`],
      ['议事室', room && html`<a href="${roomAddress(room.slug)}">${room.name}</a>`],
    ])}
  </section>`;

const renderCases = (cases: readonly CaseRow[]): Html | null =>
  cases.length > 0
    ? html`<section aria-labelledby="cases">
        <h2 id="cases">结成的案例</h2>
        <ul class="links">
          ${cases.map(({ slug, title }) => html`<li><a href="${caseAddress(slug)}">${title}</a></li> `)}
        </ul>
      </section>`
    : null;
