/** Small numbers as people write them. */
const DIGITS = '零一二三四五六七八九';
const NINETEEN = Array.from({ length: 20 }, (_, number) => namesOf(number));

function namesOf(number: number): readonly string[] {
  const unit = DIGITS.charAt(number % 10);
  if (number < 10) return [String(number), unit];
  const tens = number === 10 ? ['十', '一十'] : [`十${unit}`, `一十${unit}`];
  return [String(number), ...tens];
}

/** 0 to 9. */
export const inWords = (number: number): string => DIGITS.charAt(number);

/** 12, １２, 十二: the number that was meant, up to 19; -1 when it is none. */
export function answerIn(typed: string): number {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '');
  return NINETEEN.findIndex((names) => names.includes(plain));
}
