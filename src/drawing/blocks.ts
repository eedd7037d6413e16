/** Words as blocks of known size: what stands in a box and what stands on an arrow. */
import type { Stage } from '../domain/process/flowchart';
import type { ReleasedTransition } from '../domain/process/release';
import { isBlocked, type Marks } from './marks';
import { widthOf, wrap } from './text';
import { clausesOf, deadlineOf, ownerName } from './words';

/** Size of type of each kind of words, in units of the picture. */
export const TYPE = { stage: 18, owner: 13, here: 14, late: 14, step: 15, blocked: 13, clause: 12 } as const;
export type PieceKind = keyof typeof TYPE;

/** One run of words; `x` and `y` are its middle, seen from the middle of the block. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Block {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

type Word = Pick<Piece, 'kind' | 'text'>;
/** Words that stand side by side. */
type Row = readonly Word[];

const LEADING = 1.45;
const BETWEEN_WORDS = 5;
const BETWEEN_ROWS = 3;
const STAGE_WIDTH = 190;

/** A chip has a frame, so it takes more room than its words. */
const wordWidth = ({ kind, text }: Word): number => widthOf(text, TYPE[kind]) + (kind === 'clause' ? 10 : 0);
const wordHeight = ({ kind }: Word): number => Math.ceil(TYPE[kind] * LEADING);
const rowHeight = (row: Row): number => Math.max(...row.map(wordHeight));
const rowWidth = (row: Row): number =>
  row.reduce((sum, word) => sum + wordWidth(word) + BETWEEN_WORDS, -BETWEEN_WORDS);

/** Rows under each other, every one in the middle. */
function stack(rows: readonly Row[]): Block {
  const width = Math.max(...rows.map(rowWidth));
  const height = rows.reduce((sum, row) => sum + rowHeight(row) + BETWEEN_ROWS, -BETWEEN_ROWS);
  const pieces: Piece[] = [];
  let top = -height / 2;
  for (const row of rows) {
    let left = -rowWidth(row) / 2;
    for (const word of row) {
      const size = { width: wordWidth(word), height: wordHeight(word) };
      pieces.push({ ...word, ...size, x: left + size.width / 2, y: top + rowHeight(row) / 2 });
      left += size.width + BETWEEN_WORDS;
    }
    top += rowHeight(row) + BETWEEN_ROWS;
  }
  return { width, height, pieces };
}

const linesOf = (kind: PieceKind, text: string, width: number): Row[] =>
  wrap(text, TYPE[kind], width).map((line) => [{ kind, text: line }]);

/** As many of these side by side as there is room for, going on where the rows so far end. */
function fill(rows: readonly Row[], words: readonly Word[], width: number): Row[] {
  const filled = [...rows];
  for (const word of words) {
    const longer = [...(filled.pop() ?? []), word];
    if (rowWidth(longer) <= width) filled.push(longer);
    else filled.push(longer.slice(0, -1), [word]);
  }
  return filled;
}

/** A stage: its name, who has it, and whether the topic is here and late. */
export function stageBlock(stage: Stage, { here, late }: Marks): Block {
  const owner = ownerName(stage);
  const days = deadlineOf(stage);
  const isHere = here === stage.key;
  return stack([
    ...linesOf('stage', stage.label, STAGE_WIDTH),
    ...(owner === null ? [] : linesOf('owner', `主办：${owner}`, STAGE_WIDTH)),
    ...(days === null ? [] : linesOf('owner', `期限：${days} 天`, STAGE_WIDTH)),
    ...(isHere ? linesOf('here', '● 您在这里', STAGE_WIDTH) : []),
    ...(isHere && late ? linesOf('late', '已超过期限', STAGE_WIDTH) : []),
  ]);
}

/** A step: its name, the clauses it rests on, and whether something holds it up. */
export function stepBlock(step: ReleasedTransition, marks: Marks, width: number): Block {
  const chips = clausesOf(step).map((text): Word => ({ kind: 'clause', text }));
  return stack([
    ...fill(linesOf('step', step.label, width), chips, width),
    ...(isBlocked(marks, step.key) ? linesOf('blocked', '✕ 暂不能办理', width) : []),
  ]);
}
