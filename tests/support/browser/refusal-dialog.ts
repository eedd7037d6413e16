/** The panel's dialog of a refused write. */
import type { Locator, Page } from 'playwright-core';
import type { PhrasedBlocker } from '../../../src/words/phrase';

/** What the reader is shown of a reason. */
export type ShownReason = Pick<PhrasedBlocker, 'clause' | 'quote' | 'observed' | 'needed' | 'how'>;

/** Waits until the panel says that nothing was saved. */
export async function refusalDialog(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: '没有保存，填写的内容都在' });
  await dialog.waitFor();
  return dialog;
}

/** Each reason with its clause, its words and a link to its cure, and no others. */
export async function expectReasons(dialog: Locator, reasons: readonly ShownReason[]): Promise<void> {
  const items = dialog.getByRole('listitem');
  expect(await items.count()).toBe(reasons.length);
  for (const [at, { clause, quote, observed, needed, how }] of reasons.entries()) {
    const shown = await items.nth(at).innerText();
    for (const part of [clause, quote, observed, needed, how]) expect(shown).toContain(part);
    expect(await items.nth(at).getByRole('link').getAttribute('href')).toMatch(/^\/admin\/[a-z]/);
  }
}

/** Back to the form by the keyboard. */
export async function closeRefusal(page: Page, dialog: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
