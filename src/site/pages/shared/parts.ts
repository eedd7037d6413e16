import { html, type Html } from '../frame/html';
import { formatDay, LEVEL_LABELS, placeOfPhase, THEME_LABELS, TOPIC_KIND_LABELS } from '../frame/labels';
import type { CaseRow, PictureRow, RoomRow, TopicRow } from './rows';

/** The smallest rendition that fills the place; the original when there is none. */
export function renderPicture(picture: PictureRow, sizes: readonly string[], className: string): Html {
  const chosen = sizes.map((size) => picture.formats?.[size]).find((format) => format) ?? picture;
  const { width, height } = chosen;
  return html`<img
    class="${className}"
    src="${chosen.url}"
    alt="${picture.alternativeText ?? ''}"
    ${width && html` width="${width}"`}${height && html` height="${height}"`}
  />`;
}

/** Where the page of each record is. */
export const caseAddress = (slug: string): string => `/cases/${encodeURIComponent(slug)}`;
export const topicAddress = (documentId: string): string => `/topics/${documentId}`;
export const roomAddress = (slug: string): string => `/rooms/${encodeURIComponent(slug)}`;
export const ruleAddress = (documentId: string): string => `/rules/${documentId}`;

const roomLink = ({ name, slug }: RoomRow): Html => html`<a href="${roomAddress(slug)}">${name}</a>`;

export const renderCaseItem = ({ title, slug, summary, publishedAt, room, cover }: CaseRow): Html =>
  html`<li class="card case">
    ${cover && renderPicture(cover, ['small', 'thumbnail'], 'case-picture')}
    <h3><a href="${caseAddress(slug)}">${title}</a></h3>
    <p>${summary}</p>
    <p class="meta">
      <time datetime="${publishedAt}">${formatDay(publishedAt)}</time>${room && html` · ${room.name}`}
    </p>
  </li> `;

/** The phase as words and as a row of steps; the steps are only for the eye. */
export function renderPhase(phase: string): Html {
  const { label, step, steps } = placeOfPhase(phase);
  const dots = Array.from({ length: steps }, (_, index) => stateOfStep(index + 1, step));
  return html`<p class="phase">
    <span class="phase-label"><span class="unseen">公开进度：</span>${label}</span>${
      step > 0 &&
      html`<span class="steps" aria-hidden="true">${dots.map((state) => html`<i class="${state}"></i>`)}</span
        ><span class="phase-count">第${step}步，共${steps}步</span>`
    }
  </p>`;
}

/** Before, at or after the step where a topic stands. */
export const stateOfStep = (step: number, current: number): 'now' | 'done' | 'ahead' =>
  step === current ? 'now' : step < current ? 'done' : 'ahead';

export const renderTopicItem = (topic: TopicRow): Html =>
  html`<li class="card topic">
    <h3><a href="${topicAddress(topic.documentId)}">${topic.title}</a></h3>
    ${renderPhase(topic.publicPhase)} ${topic.summary && html`<p>${topic.summary}</p>`}
    <p class="meta">
      ${TOPIC_KIND_LABELS[topic.kind]} ·
      ${THEME_LABELS[topic.themeCategory]}${topic.room && html` · ${topic.room.name}`}
    </p>
  </li> `;

export const renderRoomItem = (room: RoomRow): Html =>
  html`<li class="room">
    <span class="room-name">${roomLink(room)}</span>
    <span class="meta">${placeOfRoom(room)}</span>
  </li> `;

/** Addresses often begin with the district already. */
export function placeOfRoom({ district, address }: RoomRow): string {
  const town = district?.name ?? '';
  return address?.startsWith(town) ? address : [town, address].filter((part) => part).join(' · ');
}

export interface RoomGroup {
  readonly level: keyof typeof LEVEL_LABELS;
  readonly rooms: readonly RoomRow[];
  readonly total: number;
}

export const renderRoomGroup = ({ level, rooms, total }: RoomGroup): Html =>
  html`<section class="level">
    <h3>${LEVEL_LABELS[level]} <span class="count">${total} 个</span></h3>
    <ul class="rooms">
      ${rooms.map(renderRoomItem)}
    </ul>
    ${total > rooms.length && html`<p class="more"><a href="/rooms?level=${level}">查看全部 ${total} 个${LEVEL_LABELS[level]}议事室</a></p>`}
  </section> `;

export type Fact = readonly [name: string, value: Html | string | null | undefined];

/** Names and values; what has no value is left out. */
export const renderFacts = (facts: readonly Fact[]): Html =>
  html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        value &&
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl> `;

export const renderPager = (page: number, pages: number, link: (to: number) => string): Html =>
  html`<nav class="pager" aria-label="翻页">
    ${page > 1 && html`<a rel="prev" href="${link(page - 1)}">上一页</a>`}
    <span>第 ${page} 页，共 ${pages} 页</span>
    ${page < pages && html`<a rel="next" href="${link(page + 1)}">下一页</a>`}
  </nav>`;
