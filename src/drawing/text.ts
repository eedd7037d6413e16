/** How much room words take. There is no browser to ask, so a width is never guessed too small. */

const WIDEST = /[mwMW@%]/;
const WIDE = /[A-Z0-9&#$+=<>~]/;
const ASCII = /[ -~]/;

/** Width of one character in em: a Chinese one fills the square, Latin ones are taken at their widest. */
function emOf(sign: string): number {
  if (!ASCII.test(sign) || WIDEST.test(sign)) return 1;
  return WIDE.test(sign) ? 0.75 : 0.65;
}

/** Width of a line at this size of type, rounded up. */
export const widthOf = (text: string, size: number): number =>
  Math.ceil(Array.from(text).reduce((sum, sign) => sum + emOf(sign), 0) * size);

/** Cuts a text into lines no wider than `width`; Chinese breaks between any two characters. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of text) {
    if (line !== '' && widthOf(line + sign, size) > width) {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return [...lines, line];
}
