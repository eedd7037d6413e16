import type { Content } from '../frame/content';
import { html } from '../frame/html';
import { calendarFeed } from '../shared/calendar-feed';
import type { Listing } from '../shared/listing';
import { renderPager } from '../shared/parts';
import type { SessionRow } from '../shared/rows';
import { renderSessions, sessionThing } from './session-parts';
import type { Site } from '../frame/site';

/** What is deliberated when and where, and how to have it in one's own calendar. */
export const sessionList = (site: Site, { rows, total, page, pages }: Listing<SessionRow>): Content => ({
  title: '协商日程',
  description: '公开议题的协商在什么时候、什么地点、用什么形式进行；可以订阅到自己的日历。',
  column: '/topics',
  below: true,
  main: html`<section class="listing">
    <h1>协商日程 <span class="count">共 ${total} 场</span></h1>
    <p class="lead">
      把
      <a href="/calendar.ics">日程订阅</a>
      的网址加到手机或电脑的日历里，改期和取消会自动更新；各议事室的页面上有自己的日程。
    </p>
    ${renderSessions(rows)} ${pages > 1 && renderPager(page, pages, (to) => `/sessions?page=${to}`)}
  </section>`,
  data: rows.map((row) => sessionThing(site, row)),
  feeds: calendarFeed('/calendar.ics'),
});
