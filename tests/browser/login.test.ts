import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser/browser';
import { ADMIN_EMAIL, TEST_PASSWORD } from '../support/server/environment';
import { startServer, type RunningServer } from '../support/server/running-server';

describe('the admin panel', () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    expect(await server.stop()).toBe(0);
  });

  it('lets the first administrator in', async () => {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(`${server.url}/admin`);
    await page.locator('input[name=email]').fill(ADMIN_EMAIL);
    await page.locator('input[name=password]').fill(TEST_PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.locator('nav a[href*="content-manager"]').first().waitFor();
    await page.close();
  });
});
