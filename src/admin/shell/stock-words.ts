/** Words that the panel's own code writes in English without asking for a translation. */
import words from './stock-words.json';

const EXACT: Readonly<Record<string, string>> = words.exact;
const IN_SETTINGS: Readonly<Record<string, string>> = words.settings;
const PATTERNS = words.patterns.map(([from = '', to = '']) => [new RegExp(from, 'u'), to] as const);
const NAMES = ['aria-label', 'title', 'placeholder'] as const;

/** The Chinese for one of these words, `null` for any other text: what people wrote stays as they wrote it. */
function inChinese(text: string): string | null {
  const word = text.replace(/\s+/g, ' ').trim();
  const settings = location.pathname.includes('/settings') ? IN_SETTINGS[word] : undefined;
  const exact = EXACT[word] ?? settings;
  if (exact !== undefined) return exact;
  const pattern = PATTERNS.find(([from]) => from.test(word));
  return pattern ? word.replace(...pattern) : null;
}

function rewordText(node: Node): void {
  const chinese = inChinese(node.nodeValue ?? '');
  if (chinese !== null && chinese !== node.nodeValue) node.nodeValue = chinese;
}

function rewordNames(element: Element): void {
  for (const name of NAMES) {
    const chinese = inChinese(element.getAttribute(name) ?? '');
    if (chinese !== null && chinese !== element.getAttribute(name)) element.setAttribute(name, chinese);
  }
}

function rewordAll(root: Node): void {
  if (root instanceof Element) rewordNames(root);
  else rewordText(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) rewordNames(node);
    else rewordText(node);
  }
}

function reword({ type, target, addedNodes }: MutationRecord): void {
  if (type === 'attributes') rewordNames(target as Element);
  else if (type === 'characterData') rewordText(target);
  else addedNodes.forEach(rewordAll);
}

/** Keeps these words Chinese as long as the panel is. */
export function translateStockWords(): void {
  new MutationObserver((changes) => {
    if (document.documentElement.lang === 'zh-Hans') changes.forEach(reword);
  }).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...NAMES],
  });
}
