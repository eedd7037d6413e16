/** A column of a sheet that people fill in, as the content type behind it has it. */

export type ColumnKind = 'text' | 'choice' | 'reference' | 'date' | 'flag' | 'integer';

export interface Column {
  readonly field: string;
  /** The header, which is the field's label in the panel. */
  readonly label: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  readonly help?: string | undefined;
  /** What may stand in the cell, and what it stands for: a code, or the document id of a record. */
  readonly options?: ReadonlyMap<string, string> | undefined;
  readonly pattern?: RegExp | undefined;
  readonly longest?: number | undefined;
}

/** What stands in a cell. Of a formula only the result that was saved with it, never the formula. */
export type Cell = string | number | boolean | Date | null;

/** What a cell means; `null` where nothing is filled in. */
export type Value = string | number | boolean | null;

/** What the reader itself found at a place. */
export interface SpoiltCell {
  readonly fault: 'CELL_MERGED' | 'FORMULA_EMPTY';
}

export interface SheetRow {
  /** As the sheet counts: the header is 1. */
  readonly number: number;
  readonly cells: readonly (Cell | SpoiltCell)[];
  readonly hidden: boolean;
}

/** One thing that is wrong in a row, at a column or in the row as a whole. */
export interface RowFault<Code extends string = string> {
  readonly column: string | null;
  readonly code: Code;
  /** What is allowed, or where the other one is; goes into the sentence. */
  readonly what: string;
}

export const isSpoilt = (cell: Cell | SpoiltCell): cell is SpoiltCell =>
  typeof cell === 'object' && cell !== null && 'fault' in cell;
