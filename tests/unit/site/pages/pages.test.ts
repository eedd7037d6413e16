import { cutIntoClauses } from '../../../../src/domain/law/clause';
import { casePage, type CaseStory } from '../../../../src/site/pages/cases/case-view';
import type { Content } from '../../../../src/site/pages/frame/content';
import { homePage, type Home } from '../../../../src/site/pages/home/home-view';
import { html, paragraphs } from '../../../../src/site/pages/frame/html';
import { placeOfPhase } from '../../../../src/site/pages/frame/labels';
import { renderPage } from '../../../../src/site/pages/frame/layout';
import { roomList } from '../../../../src/site/pages/rooms/room-list';
import { renderMarkdown } from '../../../../src/site/pages/frame/markdown';
import { notFoundPage, withdrawnPage } from '../../../../src/site/pages/frame/notice-views';
import { PARTS } from '../../../../src/site/pages/home/participate-view';
import type { CaseDetail, OutcomeRow, RoomRow, TopicRow } from '../../../../src/site/pages/shared/rows';
import { siteOf, type Site } from '../../../../src/site/pages/frame/site';
import { statisticsPage } from '../../../../src/site/pages/statistics/statistics-view';
import { suggestionsIn } from '../../../../src/site/pages/topics/numbered-list';
import type { TopicStory } from '../../../../src/site/pages/topics/topic-story';
import { topicPage } from '../../../../src/site/pages/topics/topic-view';
import { PHASES } from '../../../../src/site/contract/choices';
import { readText } from '../../../support/sources/project-files';

const NASTY = '<img src=x onerror="alert(1)">&\'';
const room: RoomRow = {
  slug: 'zhadong',
  name: '闸东社区',
  level: 'village',
  address: '高新区1号',
  district: { name: '高新区' },
};
const topic: TopicRow = {
  documentId: 't1',
  title: '加装电梯',
  summary: '楼上楼下想法不一',
  kind: 'annual',
  themeCategory: 'livelihood',
  publicPhase: 'deliberating',
  room,
};
const row: CaseDetail = {
  documentId: 'c1',
  locale: 'zh-Hans',
  updatedAt: '2024-07-19T20:00:00.000Z',
  title: '一条河',
  slug: 'river',
  summary: '商量清了',
  body: '正文',
  publishedAt: '2024-07-19T20:00:00.000Z',
};
const site: Site = {
  council: '海安市政协',
  address: 'https://shangliang.example',
  sponsor: '政协海安市委员会',
  icp: '',
  police: '',
  code: '',
  province: '',
  contact: '',
  author: '政协海安市委员会',
  keywords: '有事好商量',
};
const empty: Home = { site, cases: [], caseTotal: 0, topics: [], topicTotal: 0, groups: [] };
const shown = (content: Content, frame = {}) =>
  renderPage({ site, path: '/x', large: false, ...frame }, content);
const storyOf = (more: Partial<CaseDetail> = {}): CaseStory => ({
  row: { ...row, ...more },
  attendance: null,
  feedback: [],
  others: [],
});

describe('html', () => {
  it('escapes text, keeps markup, joins lists and leaves nothing out of nothing', () => {
    expect(
      html`<p title="${NASTY}">${[html`<b>${1}</b>`, NASTY]}${null}${false}${undefined}</p>`.markup,
    ).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;"><b>1</b>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;</p>',
    );
  });

  it('makes paragraphs of lines', () => {
    expect(paragraphs('一\n\n <二> ').markup).toBe('<p>一</p><p>&lt;二&gt;</p>');
  });
});

describe('markdown', () => {
  it('leaves HTML as text and links to scripts unlinked', () => {
    const { markup } = renderMarkdown(
      '<script>alert(1)</script>\n\n[a](javascript:alert(1)) ![b](data:text/html,x)',
    );
    expect(markup).not.toMatch(/<script|href|src=/);
  });

  it('keeps the first heading for the title', () => {
    expect(renderMarkdown('# 一\n\n## 二').markup).toBe('<h2>一</h2>\n<h2>二</h2>\n');
  });
});

describe('the first page', () => {
  it('says what will appear where there is nothing yet', () => {
    const page = shown(homePage(empty));
    expect(page).toContain('还没有发布案例');
    expect(page).toContain('眼下没有公开协商中的议题');
    expect(page).toContain('还没有公开的协商议事室');
  });

  it('shows cases, topics with their phase, and rooms by level', () => {
    const page = shown(
      homePage({
        ...empty,
        cases: [row],
        caseTotal: 7,
        topics: [topic],
        topicTotal: 1,
        groups: [{ level: 'village', rooms: [room], total: 13 }],
      }),
    );
    expect(page).toContain('<a href="/cases/river">一条河</a>');
    expect(page).toContain('查看全部 7 个案例');
    expect(page).toContain('公开进度：</span>协商');
    expect(page).toContain('第4步，共7步');
    expect(page).toContain('href="/rooms?level=village"');
    expect(page).not.toContain('查看全部 1 个议题');
  });

  it('carries no script and no style of its own, and names its language', () => {
    const page = shown(homePage({ ...empty, cases: [{ ...row, title: NASTY, summary: NASTY }] }));
    expect(page).toMatch(/<html lang="zh-Hans"\s*>/);
    expect(page).toContain('href="#main"');
    expect(page.replace(/<script type="application\/ld\+json">/g, '')).not.toMatch(
      /<script|<style|\sstyle=|<img src=x/,
    );
    expect(page.match(/<h1/g)).toHaveLength(1);
  });
});

describe('the page of a case', () => {
  const outcome: OutcomeRow = {
    documentId: 'o1',
    title: '协商纪要',
    suggestions: '一、清淤；二、绿化。',
    reportForm: 'minutes',
    reportedOn: '2024-06-12',
    conversionKind: 'project',
  };

  it('dates it by the clock of the council', () => {
    expect(shown(casePage(site, storyOf()))).toContain('2024年7月20日');
    expect(shown(casePage(site, storyOf()))).toContain('<meta name="PubDate" content="2024-07-20 04:00" />');
  });

  it('leaves out what is not public', () => {
    const page = shown(casePage(site, storyOf({ room: null, topic: null, outcome: null })));
    expect(page).not.toMatch(/来龙去脉|建议与落实|参与情况/);
  });

  it('tells each suggestion, what came of it, and how many took part', () => {
    const attendance = { visits: 2, sessions: 1, referrals: 1, byCategory: { member: 1, stakeholder: 4 } };
    const feedback = [{ content: '建成了', channel: '公示栏', givenOn: '2024-07-01' }];
    const page = shown(
      casePage(site, { row: { ...row, room, topic, outcome }, attendance, feedback, others: [] }),
    );
    expect(page).toMatch(/<li><p>清淤。<\/p><\/li>\s*<li><p>绿化。<\/p><\/li>/);
    for (const text of [
      '2024年6月12日，',
      '建成了',
      '公示栏',
      '1 条意见建议',
      '<strong>5</strong>参加（人次）',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toContain('href="/topics/t1"');
  });

  it('picks the rendition that fits, and says what is in the picture', () => {
    const cover = {
      url: '/uploads/original.jpg',
      alternativeText: '清淤后的河道',
      formats: { large: { url: '/uploads/large.jpg', width: 1000, height: 600 } },
    };
    const page = shown(casePage(site, storyOf({ cover })));
    expect(page).toMatch(/src="\/uploads\/large\.jpg"\s+alt="清淤后的河道"\s+width="1000"/);
    expect(page).toContain('content="https://shangliang.example/uploads/original.jpg"');
  });

  it('ends no element early with data about it', () => {
    const page = shown(casePage(site, storyOf({ title: '</script><script>alert(1)</script>' })));
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});

describe('suggestions', () => {
  it('are cut where they number themselves, otherwise by lines', () => {
    expect(suggestionsIn('一、甲；二、乙。十一、丙')).toEqual(['甲。', '乙。', '丙']);
    expect(suggestionsIn('一、甲')).toEqual(['一、甲']);
    expect(suggestionsIn('先修路\n\n再种树')).toEqual(['先修路', '再种树']);
    expect(suggestionsIn('统一、规范管理')).toEqual(['统一、规范管理']);
  });
});

describe('the page of a topic', () => {
  const story: TopicStory = {
    topic: { ...topic, createdAt: '', updatedAt: '', source: 'public', background: '<b>' },
    milestones: [
      { phase: 'approving', at: '2024-03-01T00:00:00.000Z' },
      { phase: 'deliberating', at: '2024-05-01T00:00:00.000Z' },
    ],
    attendance: { visits: 0, sessions: 0, referrals: 0, byCategory: {} },
    voices: { stands: 'none', from: null, until: null, released: [] },
    outcomes: [],
    cases: [],
    sessions: [],
  };

  it('says where it stands, and since when', () => {
    const page = shown(topicPage(site, story));
    expect(page.match(/您在这里/g)).toHaveLength(1);
    expect(page).toMatch(/<li class="now"\s+aria-current="step">\s*<span class="step-name">协商<\/span>/);
    expect(page).toMatch(
      /<li class="done"\s*>\s*<span class="step-name">审定<\/span>\s*<time[^>]*>2024年3月1日/,
    );
    expect(page).not.toContain('参与情况');
  });

  it('shows no day for a phase that is still ahead, though it was entered before', () => {
    const back = { ...story, topic: { ...story.topic, publicPhase: 'approving' } };
    expect(shown(topicPage(site, back))).toMatch(
      /<li class="ahead"\s*>\s*<span class="step-name">协商<\/span>\s*<\/li>/,
    );
  });
});

describe('the frame', () => {
  it('shows the records of the site only when there are any', () => {
    expect(shown(notFoundPage())).not.toContain('beian');
    const known = { ...site, icp: '苏ICP备0号', police: '苏公网安备0号', code: '3206850001' };
    const page = shown(notFoundPage(), { site: known });
    for (const text of ['苏ICP备0号', '苏公网安备0号', '网站标识码：3206850001'])
      expect(page).toContain(text);
  });

  it('leads to large type and back, and keeps what the page is about', () => {
    expect(shown(notFoundPage(), { path: '/rooms?page=2' })).toContain('href="/rooms?page=2&amp;type=large"');
    const large = shown(notFoundPage(), { large: true });
    expect(large).toMatch(/<html lang="zh-Hans"\s+class="large"/);
    expect(large).toContain('type=standard');
  });

  it('says where one is', () => {
    const page = shown(casePage(site, storyOf()));
    expect(page).toMatch(/aria-label="当前位置"[\s\S]*首页[\s\S]*协商案例[\s\S]*aria-current="page">一条河/);
  });
});

describe('the numbers', () => {
  it('stand in a table, each with its bar', () => {
    const bars = [
      { code: 'town', name: '镇', unit: '个', count: 4 },
      { code: 'village', name: '村', unit: '个', count: 0 },
    ];
    const page = shown(
      statisticsPage({ totals: bars, plots: [{ id: 'a', title: '层级', unit: '个', bars }] }),
    );
    expect(page).toMatch(/<th scope="row">镇<\/th>[\s\S]*>4 个<\/span>\s*<svg[\s\S]*<rect width="100"/);
    expect(page).toMatch(/<th scope="row">村<\/th>[\s\S]*>0 个<\/span>\s*<svg[\s\S]*<rect width="0.6"/);
  });
});

it('quotes the plan to the letter where it tells how to take part', () => {
  const clauses = new Map(
    cutIntoClauses(readText('database/seeds/haian-plan.txt')).map(({ id, text }) => [id, text]),
  );
  for (const { quote, clause } of PARTS) expect(clauses.get(clause)).toContain(quote);
});

describe('a list', () => {
  it('leads to the other pages, and keeps what it is a list of', () => {
    const page = shown(
      roomList({ rows: [room], total: 60, page: 2, pages: 3 }, { level: 'village', places: [] }),
    );
    expect(page).toContain('rel="prev" href="/rooms?level=village&amp;page=1"');
    expect(page).toContain('rel="next" href="/rooms?level=village&amp;page=3"');
  });
});

it('says what to do where nothing is, and what was withdrawn', () => {
  expect(shown(notFoundPage())).toContain('没有找到这个页面');
  const page = shown(withdrawnPage({ at: '2024-07-19T20:00:00.000Z', reason: '数字有误' }));
  expect(page).toContain('2024年7月20日');
  expect(page).toContain('撤下说明：数字有误');
  expect(page).toContain('noindex');
});

it('knows a name and a place for every public phase', () => {
  const places = PHASES.map((phase) => placeOfPhase(phase));
  expect(places.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(places.every(({ label }) => /^\p{Script=Han}+$/u.test(label))).toBe(true);
});

describe('the address of the site', () => {
  const addressOf = (absoluteUrl: string) =>
    siteOf({
      config: { get: (name: string) => (name === 'server.absoluteUrl' ? absoluteUrl : '') },
    } as unknown as Parameters<typeof siteOf>[0]).address;

  it('is the one of the settings, and without one a place that can be gone to', () => {
    expect(addressOf('https://haian.example/')).toBe('https://haian.example');
    expect(addressOf('http://0.0.0.0:1337')).toBe('http://localhost:1337');
    expect(addressOf('http://[::]:1337')).toBe('http://localhost:1337');
    expect(addressOf('http://192.168.0.9:80')).toBe('http://192.168.0.9:80');
  });
});
