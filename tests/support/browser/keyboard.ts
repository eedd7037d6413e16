/** A page walked through by the Tab key alone. */
import type { Page } from 'playwright-core';

interface Stop {
  /** Number of the place among `stopsOf`, -1 for something else. */
  readonly place: number;
  readonly markup: string;
  readonly faults: readonly string[];
}

interface Walk {
  /** Whatever can be operated and is seen, in the order of the page. */
  readonly stops: readonly string[];
  readonly seen: readonly Stop[];
}

/** Runs in the page: remembers what the focus comes to, and how it is shown, whenever a key is let go. */
function watchFocus(): void {
  const words = (element: Element) => element.outerHTML.slice(0, 120);
  const OPERATED = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], iframe';
  const within = (root: Document | ShadowRoot): Element[] =>
    Array.from(root.querySelectorAll('*')).flatMap((element) => [
      ...(element.matches(OPERATED) ? [element] : []),
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  const stops = within(document).filter((element) => {
    const { tabIndex, disabled } = element as HTMLElement & { disabled?: boolean };
    return tabIndex >= 0 && !disabled && element.checkVisibility({ visibilityProperty: true });
  });
  const focused = (): Element | null => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body ? null : element;
  };
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = channels(color).map((channel) => {
      const part = channel / 255;
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string) => {
    const [less = 0, more = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const ground = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if ((channels(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const ringFaults = (element: Element): string[] => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return ['no ring'];
    const behind = ground(element.parentElement);
    // The browser's own ring is in two colours.
    if (outlineStyle === 'auto' || contrast(outlineColor, behind) >= 3) return [];
    return [`a ring of ${outlineColor} on ${behind}`];
  };
  const inSight = (element: Element): boolean => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const [high, wide] = [
      Math.min(bottom, innerHeight) - Math.max(top, 0),
      Math.min(right, innerWidth) - Math.max(left, 0),
    ];
    return high > 1 && wide > 1;
  };
  const faultsOf = (element: Element): string[] => [
    ...ringFaults(element),
    ...(inSight(element) ? [] : ['out of sight']),
  ];
  const seen: { place: number; markup: string; faults: string[] }[] = [];
  const remember = () => {
    const element = focused();
    if (element)
      seen.push({ place: stops.indexOf(element), markup: words(element), faults: faultsOf(element) });
  };
  document.addEventListener('keyup', ({ key }) => {
    if (key === 'Tab') remember();
  });
  const begin = () => {
    if (document.activeElement === document.body && location.hash === '') return;
    (stops[0] as HTMLElement | undefined)?.focus();
    remember();
  };
  Object.assign(window, { begin, walked: () => ({ stops: stops.map(words), seen }) });
}

const walkedOn = (page: Page): Promise<Walk> =>
  page.evaluate(() => (window as unknown as { walked: () => Walk }).walked());

/** A page that puts the reader in its middle is walked from the top all the same. */
const begin = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as { begin: () => void }).begin();
  });

/** Room for what a browser lets one come to of itself, such as a table that can be scrolled. */
const SPARE = 5;

/**
 * Presses Tab from the top of the page to its end.
 *
 * @returns what is wrong: places that are not reached, in another order, or that do not show that they are
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(watchFocus);
  const { stops } = await walkedOn(page);
  await begin(page);
  for (let n = 0; n < stops.length + SPARE; n += 1) await page.keyboard.press('Tab');
  const { seen } = await walkedOn(page);
  const once = firstRound(seen);
  const reached = once.map(({ place }) => place).filter((place) => place >= 0);
  return [
    ...stops.filter((_, place) => !reached.includes(place)).map((markup) => `not reached: ${markup}`),
    ...reached.flatMap((place, n) =>
      n > 0 && place < (reached[n - 1] ?? 0) ? [`out of order: ${stops[place] ?? ''}`] : [],
    ),
    ...once.flatMap(({ markup, faults }) => faults.map((fault) => `${fault}: ${markup}`)),
  ];
}

/** After the last place the walk begins anew. */
function firstRound(seen: readonly Stop[]): readonly Stop[] {
  const again = seen.findIndex(
    ({ place }, n) => place >= 0 && seen.slice(0, n).some((before) => before.place === place),
  );
  return again === -1 ? seen : seen.slice(0, again);
}

/** The first link of the page leads past its head: to what is in `main`, or to what comes after. */
export async function skipsHead(page: Page): Promise<boolean> {
  await page.locator('a').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const [main, at] = [document.querySelector('main'), document.activeElement];
    if (!main || !at || at === document.body) return false;
    return (main.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  });
}
