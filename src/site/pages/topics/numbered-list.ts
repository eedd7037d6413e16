/** `一、` at the head of a line, or after the end of the one before. */
const NUMBERED = /(?:^|(?<=[；;。\n]))\s*[一二三四五六七八九十]{1,3}、/u;

/** One text of suggestions, cut where it numbers them itself; otherwise by lines. */
export function suggestionsIn(text: string): readonly string[] {
  const parts = text.split(NUMBERED).map((part) => part.trim().replace(/[；;]$/, '。'));
  const numbered = parts.filter((part) => part !== '');
  if (numbered.length > 1) return numbered;
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
