import type { Endpoint, Parameter, Tag } from './shape';

/** An address whose answer is a file of this type. */
export const file = (
  path: string,
  id: string,
  [tag, summary, type]: readonly [tag: Tag, summary: string, type: string],
): Endpoint => ({ path, id, tag, summary, answers: { [type]: { type: 'string' } } });

const ROOM: Parameter = {
  name: 'room',
  in: 'path',
  description: '议事室的网址名（slug）',
  schema: { type: 'string' },
  example: 'zhadong',
};

/** Feeds, and what robots read. */
export const FILES: readonly Endpoint[] = [
  file('/feed.xml', 'rss', ['订阅', '协商案例，RSS 2.0', 'application/rss+xml']),
  file('/atom.xml', 'atom', ['订阅', '协商案例，Atom', 'application/atom+xml']),
  {
    ...file('/feed.json', 'jsonFeed', ['订阅', '协商案例，JSON Feed', 'application/feed+json']),
    answers: { 'application/feed+json': { type: 'object' } },
  },
  {
    ...file('/embed/cases.html', 'embeddedCases', [
      '订阅',
      '最新案例的一段 HTML，供其他网站放进自己的页面',
      'text/html',
    ]),
    parameters: [
      {
        name: 'count',
        in: 'query',
        description: '几条',
        schema: { type: 'integer', minimum: 1, maximum: 20, default: 5 },
      },
    ],
  },
  file('/calendar.ics', 'calendar', ['订阅', '公开的协商日程，iCalendar', 'text/calendar']),
  {
    ...file('/rooms/{room}/calendar.ics', 'roomCalendar', [
      '订阅',
      '一个议事室的协商日程，iCalendar',
      'text/calendar',
    ]),
    parameters: [ROOM],
    refusals: [404],
  },
  file('/sitemap.xml', 'sitemap', ['订阅', '网站地图', 'application/xml']),
  file('/robots.txt', 'robots', ['订阅', '给搜索引擎的说明', 'text/plain']),
];
