/** A member of staff at the panel in a real browser, and what may not be read there. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FIELD_LABELS } from '../../../src/words/labels/labels';
import { TEST_PASSWORD } from '../server/environment';
import { APP_DIR } from '../server/paths';
import type { RunningServer } from '../server/running-server';

export const SIZES = { desktop: { width: 1366, height: 900 }, phone: { width: 375, height: 812 } } as const;
export type Size = keyof typeof SIZES;

const SHOTS = path.join(APP_DIR, '.tmp', 'screenshots');

/** Codes of enumerations that are no words of a page by themselves. */
const CODES = new Set(
  Object.values(FIELD_LABELS)
    .flatMap((attributes) => Object.values(attributes))
    .flatMap(({ choices }) => Object.keys(choices ?? {}))
    .filter((code) => code.length > 4),
);

/** Latin words that are data, not labels: addresses, file names, numbers, slugs of the demo council. */
const DATA =
  /\b[\w.-]+@[\w.-]+\b|[\p{L}\d_-]+\.(?:png|jpg|pdf|bpmn)\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bBPMN\b|\bHS-\d+\b|\bchengdong\b|\bzhadong\b|\bAPI\b|\bStrapi\b|\bEnglish\b|\bPDF\b/gu;

/** English words and raw codes that a reader would see. */
export function foreignWords(text: string): string[] {
  const words = text.replace(DATA, ' ').match(/[A-Za-z][A-Za-z-]{2,}/g) ?? [];
  return [...new Set(words)];
}

export function rawCodes(text: string): string[] {
  const words = text.replace(DATA, ' ');
  return [...CODES].filter((code) => new RegExp(`\\b${code}\\b`).test(words));
}

/** The text that a person sees: what is only there for screen readers takes no room and is left out. */
export async function readable(page: Page): Promise<string> {
  return page.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility({ visibilityProperty: true })) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width > 2 && height > 2) words.push(node.textContent ?? '');
    }
    return words.join('\n');
  });
}

/** Fails on an English word or a raw code in what a person reads. */
export function expectChinese(text: string): void {
  expect(text).toMatch(/\p{Script=Han}{4}/u);
  expect({ english: foreignWords(text), codes: rawCodes(text) }).toEqual({ english: [], codes: [] });
}

export async function shoot(page: Page, name: string, size: Size): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}-${size}.png`), fullPage: true });
}

const PICTURES = path.join(APP_DIR, '.tmp', 'handbook');

/** A picture for the handbook: what the window shows, small enough to be kept. */
export async function illustrate(page: Page, name: string, size: Size): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}-${size}.jpg`), type: 'jpeg', quality: 70 });
}

/** Is there anything to scroll to sideways? */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** A new browser in an English-speaking setting, as a clerk's machine may be; nobody has chosen a language yet. */
export async function openPage(browser: Browser, size: Size): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES[size], locale: 'en-US' });
  return context.newPage();
}

/** Signs in at the panel by the first part of an address of the demo council. */
export async function enterPanel(
  page: Page,
  server: Pick<RunningServer, 'url'>,
  name: string,
): Promise<void> {
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(`${name}@haian.example`);
  await page.locator('input[name=password]').fill(TEST_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.locator('nav').first().waitFor();
}

/** Opens the form of the row that a list shows under this name. */
export async function openRow(
  page: Page,
  server: RunningServer,
  row: { type: string; name: string },
): Promise<void> {
  const { type, name } = row;
  const query = `_q=${encodeURIComponent(name)}`;
  await page.goto(`${server.url}/admin/content-manager/collection-types/api::${type}.${type}?${query}`);
  await page.getByText(name).first().click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Chooses a record of a relation by its name. A form that is drawn anew, as it is once it has been read, closes the list. */
export async function relate(page: Page, field: string, name: string): Promise<void> {
  const box = page.locator(`input[name="${field}"]`);
  const option = page.getByRole('option').filter({ hasText: name }).first();
  for (let tries = 0; tries < 4; tries += 1) {
    await box.click();
    await box.fill(name);
    const chosen = await option.click({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (chosen) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`${field} does not offer ${name}.`);
}
