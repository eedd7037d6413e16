/** Markup from data: names and values in, well-formed XML out, everything escaped. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 cannot hold even escaped: control characters and halves of a pair. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand between tags and in attributes. */
export const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, '�').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

export type Attributes = Readonly<Record<string, string | number | null>>;

/** One element; an attribute that is `null` is left out. `children` is markup already. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}
