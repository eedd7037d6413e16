import type { FourOnes } from '../../../domain/law/vocabulary';
import type { Readiness } from '../../../domain/rooms/room-readiness';
import { FOUR_ONES } from '../../../words/names/zh-hans';
import type { Content } from '../frame/content';
import { html, paragraphs, type Html } from '../frame/html';
import { formatDay, LEVEL_LABELS } from '../frame/labels';
import { emptyState } from '../frame/layout';
import {
  placeOfRoom,
  renderCaseItem,
  renderFacts,
  renderPicture,
  renderTopicItem,
  roomAddress,
  ruleAddress,
  type Fact,
} from '../shared/parts';
import { renderMap, type PlaceRow } from '../shared/places';
import type { CaseRow, RoomDetail, SignRow, TopicRow } from '../shared/rows';
import type { Site } from '../frame/site';
import { calendarFeed } from '../shared/calendar-feed';
import { roomDetailThing } from '../shared/things';

export interface RoomStory {
  readonly room: RoomDetail;
  readonly signs: readonly SignRow[];
  /** 「四个一」 of a pilot (三(一).3). */
  readonly fourOnes: readonly Readiness<FourOnes>[] | null;
  readonly topics: readonly TopicRow[];
  readonly cases: readonly CaseRow[];
  /** All public rooms, for the map. */
  readonly places: readonly PlaceRow[];
}

/** One room: who it is for, what hangs on its wall, what it has done. */
export function roomPage(site: Site, story: RoomStory): Content {
  const { room, topics, cases } = story;
  const main = html`<article class="article">
      <header>
        <h1>${room.name}</h1>
        <p class="meta">
          ${LEVEL_LABELS[room.level]} · ${placeOfRoom(room)}${room.pilot && html` · 先行试点单位`}
        </p>
        <p><a class="act" href="/suggest?room=${encodeURIComponent(room.slug)}">向本室提建议</a></p>
        ${room.introduction && html`<div class="lead">${paragraphs(room.introduction)}</div>`}
      </header>
      ${renderPhotos(room)} ${renderMap(story.places, room.slug)} ${renderWall(story)}
      ${story.fourOnes && renderFourOnes(story.fourOnes)}
      ${room.experience && renderExperience(room.experience)}
    </article>
    ${renderTopics(room, topics)} ${renderCases(cases)}`;
  return {
    title: room.name,
    description: room.introduction ?? `${room.name}的标识、制度、议题和案例。`,
    column: '/rooms',
    below: true,
    main,
    picture: room.photos?.[0],
    article: {
      publishedAt: room.createdAt,
      source: site.council,
      keywords: [LEVEL_LABELS[room.level], ...(room.district ? [room.district.name] : [])],
    },
    data: [roomDetailThing(site, room)],
    feeds: calendarFeed(calendarAddress(room)),
  };
}

const renderPhotos = ({ photos }: RoomDetail): Html | null =>
  photos && photos.length > 0
    ? html`<ul class="photos">
        ${photos.map((photo) => html`<li>${renderPicture(photo, ['medium', 'small'], 'photo')}</li> `)}
      </ul>`
    : null;

/** What hangs on the wall: sign, rule, flowchart. */
const renderWall = ({ room, signs }: RoomStory): Html =>
  html`<section aria-labelledby="wall">
    <h2 id="wall">上墙的标识、制度和流程</h2>
    ${renderFacts([
      ['建成日期', room.establishedOn && formatDay(room.establishedOn)],
      ...signs.map((sign): Fact => ['标识', renderSign(sign)]),
      ['制度', room.rule && html`<a href="${ruleAddress(room.rule.documentId)}">${room.rule.title}</a>`],
      ['流程图', room.flowchart?.title],
    ])}
  </section>`;

const renderSign = ({ serial, place, hungOn, photo }: SignRow): Html =>
  html`<p>
      ${[`编号 ${serial}`, place, hungOn && `${formatDay(hungOn)}挂牌`].filter((part) => part).join('，')}
    </p>
    ${photo && renderPicture(photo, ['small', 'thumbnail'], 'sign')}`;

const renderFourOnes = (fourOnes: readonly Readiness<FourOnes>[]): Html =>
  html`<section aria-labelledby="four">
    <h2 id="four">“四个一”</h2>
    <ul class="four">
      ${fourOnes.map(({ key, missing }) => renderOne(FOUR_ONES[key], missing.length === 0))}
    </ul>
    <p class="meta">先行试点单位要做到“四个一”（实施方案三(一).3），以系统中的记录为准。</p>
  </section>`;

const renderOne = (name: string, done: boolean): Html =>
  html`<li class="${done ? 'done' : 'ahead'}">
    <span aria-hidden="true">${done ? '✓' : '○'}</span> ${name}<span class="meta"
      >${done ? '已完成' : '推进中'}</span
    >
  </li> `;

const renderExperience = (experience: string): Html =>
  html`<section aria-labelledby="experience">
    <h2 id="experience">积累的经验</h2>
    <div class="prose">${paragraphs(experience)}</div>
  </section>`;

const calendarAddress = ({ slug }: RoomDetail): string => `${roomAddress(slug)}/calendar.ics`;

const renderTopics = (room: RoomDetail, topics: readonly TopicRow[]): Html =>
  html`<section aria-labelledby="topics">
    <h2 id="topics">议题</h2>
    ${
      topics.length > 0
        ? html`<ul class="cards">
            ${topics.map(renderTopicItem)}
          </ul>`
        : emptyState('这里还没有公开的议题。')
    }
    <p class="more"><a href="${calendarAddress(room)}">订阅这个议事室的协商日程</a></p>
  </section> `;

const renderCases = (cases: readonly CaseRow[]): Html =>
  html`<section aria-labelledby="cases">
    <h2 id="cases">案例</h2>
    ${
      cases.length > 0
        ? html`<ul class="cards">
            ${cases.map(renderCaseItem)}
          </ul>`
        : emptyState('这里还没有发布的案例。')
    }
  </section> `;
