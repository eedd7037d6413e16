/** A piece of markup that is already safe. Everything else is text, and is escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Value = Html | string | number | false | null | undefined | readonly Value[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** html`<p>${text}</p>`: text is escaped, markup stays, lists are joined, nothing (null, false) is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = strings.map((part, index) => part + (index < values.length ? render(values[index]) : ''));
  return new Html(markup.join(''));
}

function render(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  return value.map(render).join('');
}

/** Plain text of several lines as paragraphs. */
export const paragraphs = (text: string): Html => {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return html`${lines.map((line) => html`<p>${line.trim()}</p>`)}`;
};
