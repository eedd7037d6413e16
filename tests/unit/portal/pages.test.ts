import { renderCase, renderNotFound } from '../../../src/portal/case-view';
import { renderHome, type Home } from '../../../src/portal/home-view';
import { html, paragraphs } from '../../../src/portal/html';
import { placeOfPhase } from '../../../src/portal/labels';
import { renderRoomList } from '../../../src/portal/list-views';
import { renderMarkdown } from '../../../src/portal/markdown';
import type { CaseRow, RoomRow, TopicRow } from '../../../src/portal/rows';
import { PHASES } from '../../../src/public-api/choices';

const NASTY = '<img src=x onerror="alert(1)">&\'';
const room: RoomRow = {
  name: '闸东社区',
  level: 'village',
  address: '高新区1号',
  district: { name: '高新区' },
};
const topic: TopicRow = {
  title: '加装电梯',
  summary: '楼上楼下想法不一',
  kind: 'annual',
  themeCategory: 'livelihood',
  publicPhase: 'deliberating',
  room,
};
const row: CaseRow = {
  title: '一条河',
  slug: 'river',
  summary: '商量清了',
  body: '正文',
  publishedAt: '2024-07-19T20:00:00.000Z',
};
const empty: Home = { council: '海安市政协', cases: [], caseTotal: 0, topics: [], topicTotal: 0, groups: [] };

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
    const page = renderHome(empty);
    expect(page).toContain('还没有发布案例');
    expect(page).toContain('眼下没有公开协商中的议题');
    expect(page).toContain('还没有公开的协商议事室');
  });

  it('shows cases, topics with their phase, and rooms by level', () => {
    const page = renderHome({
      ...empty,
      cases: [row],
      caseTotal: 7,
      topics: [topic],
      topicTotal: 1,
      groups: [{ level: 'village', rooms: [room], total: 13 }],
    });
    expect(page).toContain('<a href="/cases/river">一条河</a>');
    expect(page).toContain('查看全部 7 个案例');
    expect(page).toContain('公开进度：</span>协商');
    expect(page).toContain('第4步，共7步');
    expect(page).toContain('href="/rooms?level=village"');
    expect(page).not.toContain('查看全部 1 个议题');
  });

  it('carries no script and no style of its own, and names its language', () => {
    const page = renderHome({ ...empty, cases: [{ ...row, title: NASTY, summary: NASTY }] });
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toContain('href="#main"');
    expect(page).not.toMatch(/<script|<style|\sstyle=|<img src=x/);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });
});

describe('the page of a case', () => {
  it('dates it by the clock of the council', () => {
    expect(renderCase('海安市政协', row)).toContain('2024年7月20日');
  });

  it('leaves out what is not public', () => {
    expect(renderCase('海安市政协', { ...row, room: null, topic: null, outcome: null })).not.toContain(
      '来龙去脉',
    );
  });

  it('tells what came of it', () => {
    const outcome = {
      title: '协商纪要',
      suggestions: '一、清淤\n二、绿化',
      reportForm: 'minutes' as const,
      reportedOn: '2024-06-12',
      conversionKind: null,
    };
    const page = renderCase('海安市政协', { ...row, room, topic, outcome });
    expect(page).toMatch(/<dt>报送日期<\/dt>\s*<dd>2024年6月12日<\/dd>/);
    expect(page).toContain('<p>二、绿化</p>');
    expect(page).not.toContain('转化方式');
  });

  it('picks the rendition that fits, and says what is in the picture', () => {
    const cover = {
      url: '/uploads/original.jpg',
      alternativeText: '清淤后的河道',
      formats: { large: { url: '/uploads/large.jpg', width: 1000, height: 600 } },
    };
    expect(renderCase('海安市政协', { ...row, cover })).toMatch(
      /src="\/uploads\/large\.jpg"\s+alt="清淤后的河道"\s+width="1000"/,
    );
  });
});

describe('a list', () => {
  it('leads to the other pages, and keeps what it is a list of', () => {
    const page = renderRoomList({ council: 'x', rows: [room], total: 60, page: 2, pages: 3 }, 'village');
    expect(page).toContain('rel="prev" href="/rooms?level=village&amp;page=1"');
    expect(page).toContain('rel="next" href="/rooms?level=village&amp;page=3"');
  });
});

it('says what to do where nothing is', () => {
  expect(renderNotFound('海安市政协')).toContain('没有找到这个页面');
});

it('knows a name and a place for every public phase', () => {
  const places = PHASES.map((phase) => placeOfPhase(phase));
  expect(places.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(places.every(({ label }) => /^\p{Script=Han}+$/u.test(label))).toBe(true);
});
