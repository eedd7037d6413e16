import { html, type Html } from './html';
import { formatDay, LEVEL_LABELS, placeOfPhase, THEME_LABELS, TOPIC_KIND_LABELS } from './labels';
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

export const renderCaseItem = ({ title, slug, summary, publishedAt, room, cover }: CaseRow): Html =>
  html`<li class="card case">
    ${cover && renderPicture(cover, ['small', 'thumbnail'], 'case-picture')}
    <h3><a href="/cases/${encodeURIComponent(slug)}">${title}</a></h3>
    <p>${summary}</p>
    <p class="meta">
      <time datetime="${publishedAt}">${formatDay(publishedAt)}</time>${room && html` · ${room.name}`}
    </p>
  </li> `;

/** The phase as words and as a row of steps; the steps are only for the eye. */
function renderPhase(phase: string): Html {
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

const stateOfStep = (step: number, current: number): string =>
  step === current ? 'now' : step < current ? 'done' : 'ahead';

export const renderTopicItem = ({ title, summary, kind, themeCategory, publicPhase, room }: TopicRow): Html =>
  html`<li class="card topic">
    <h3>${title}</h3>
    ${renderPhase(publicPhase)} ${summary && html`<p>${summary}</p>`}
    <p class="meta">
      ${TOPIC_KIND_LABELS[kind]} · ${THEME_LABELS[themeCategory]}${room && html` · ${room.name}`}
    </p>
  </li> `;

export const renderRoomItem = ({ name, district, address }: RoomRow): Html =>
  html`<li class="room">
    <span class="room-name">${name}</span>
    <span class="meta">${placeOfRoom(district?.name, address)}</span>
  </li> `;

/** Addresses often begin with the district already. */
const placeOfRoom = (district = '', address?: string | null): string =>
  address?.startsWith(district) ? address : [district, address].filter((part) => part).join(' · ');

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
