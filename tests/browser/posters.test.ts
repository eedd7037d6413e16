/** The flowchart on the wall: its page, its posters, and what comes out of the printer. */
import type { Browser, Page } from 'playwright-core';
import { openCouncil } from '../support/browser/browser';
import type { RunningServer } from '../support/server/running-server';
import {
  expectChinese,
  openPage,
  readable,
  scrollsSideways,
  shoot,
  type Size,
  SIZES,
} from '../support/browser/screens';

let server: RunningServer;
let browser: Browser;

openCouncil((opened) => ({ server, browser } = opened));

/** What a browser says about a page that its security policy or a missing file has hurt. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  return complaints;
}

/** Words of the chart that stick out of their box or run into its edge, as the browser draws them. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<SVGGElement>('.chart g.stage, .chart g[data-words]')).flatMap(
      (group) => {
        const frame = group.querySelector<SVGGraphicsElement>('.box, .plate')?.getBBox();
        return Array.from(group.querySelectorAll('text'))
          .filter((text) => {
            const { x, y, width, height } = text.getBBox();
            return (
              !frame ||
              width === 0 ||
              x < frame.x ||
              x + width > frame.x + frame.width ||
              y < frame.y - height / 4 ||
              y + height > frame.y + frame.height + height / 4
            );
          })
          .map((text) => text.textContent);
      },
    ),
  );

const millimetres = (points: number) => Math.round((points / 72) * 25.4);

/** Paper of every page of a printed file. */
const pagesOf = (pdf: Buffer): string[] =>
  [
    ...pdf.toString('latin1').matchAll(/\/Type \/Page\b[^s][\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
  ].map(([, width, height]) => `${millimetres(Number(width))} × ${millimetres(Number(height))}`);

describe.each<Size>(['desktop', 'phone'])('at %s width', (size) => {
  it.each([
    ['list', '/flowcharts'],
    ['annual', '/flowcharts/annual'],
    ['ad-hoc', '/flowcharts/ad-hoc?v=00000000'],
  ])('the page %s reads in Chinese, whole, without sideways scroll', async (name, address) => {
    const page = await openPage(browser, size);
    const complaints = complaintsOf(page);
    await page.goto(server.url + address);
    await shoot(page, `flowchart-${name}`, size);
    expect(await scrollsSideways(page)).toBe(false);
    const words = (await readable(page)).replace(/版本? ?[0-9a-f]{8}|[0-9a-f]{8} 版|SVG|BPMN|A[134]/g, '');
    expectChinese(words);
    expect(await cutOff(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('the poster can be read on the screen', async () => {
    const page = await openPage(browser, size);
    const complaints = complaintsOf(page);
    await page.goto(`${server.url}/flowcharts/annual/poster?size=A4`);
    await shoot(page, 'poster', size);
    expect(await scrollsSideways(page)).toBe(false);
    expect(complaints).toEqual([]);
  });
});

describe('printed', () => {
  it.each([
    ['A4', '210 × 297'],
    ['A3', '297 × 420'],
    ['A1', '594 × 841'],
  ])('a poster of %s takes two sheets of %s, and nothing is cut off', async (sheet, paper) => {
    for (const kind of ['annual', 'ad-hoc']) {
      const page = await openPage(browser, 'desktop');
      await page.goto(`${server.url}/flowcharts/${kind}/poster?size=${sheet}`);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pagesOf(pdf)).toEqual([paper, paper]);
      await page.emulateMedia({ media: 'print' });
      const spilt = await page.evaluate(() =>
        Array.from(document.querySelectorAll('.sheet, .chart-frame, .clause-list'))
          .filter(
            (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
          )
          .map(
            ({ className, scrollHeight, clientHeight }) => `${className} ${scrollHeight} > ${clientHeight}`,
          ),
      );
      expect(spilt).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      if (sheet === 'A3')
        await page.locator('main').screenshot({ path: `.tmp/screenshots/poster-${kind}-A3.png` });
      await page.close();
    }
  });

  it('a poster names council, chart, version and day, and its code leads to the chart', async () => {
    const page = await openPage(browser, 'desktop');
    await page.goto(`${server.url}/flowcharts/annual/poster`);
    const head = await page.locator('.sheet-head').first().innerText();
    expect(head).toMatch(
      /海安市政协[\s\S]*年度议题协商工作流程图[\s\S]*版本 [0-9a-f]{8} · \d{4}年\d{1,2}月\d{1,2}日起启用/,
    );
    const label = await page.locator('.code').getAttribute('aria-label');
    const address = /http\S+$/.exec(label ?? '')?.[0] ?? '';
    expect(address).toMatch(new RegExp(`^${server.url}/flowcharts/annual\\?v=[0-9a-f]{8}$`));
    await page.goto(address);
    expect(await page.locator('h1').innerText()).toBe('年度议题协商工作流程图');
    expect(await page.getByText('您扫描的海报').count()).toBe(0);
    await page.goto(address.replace(/[0-9a-f]{8}$/, '00000000'));
    expect(await page.getByText('您扫描的海报是 00000000 版').count()).toBe(1);
  });

  it('a picture file stands alone, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: SIZES.desktop, colorScheme });
      const page = await context.newPage();
      await page.goto(`${server.url}/flowcharts/annual.svg`);
      await page.screenshot({ path: `.tmp/screenshots/chart-${colorScheme}.png` });
      const paper = await page.evaluate(() => {
        const ground = document.querySelector('.paper');
        return ground && getComputedStyle(ground).fill;
      });
      expect(paper).toBe(colorScheme === 'dark' ? 'rgb(22, 24, 26)' : 'rgb(255, 255, 255)');
      expect(await cutOff(page)).toEqual([]);
      await context.close();
    }
  });
});
