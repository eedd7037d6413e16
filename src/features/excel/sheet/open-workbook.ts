/** Opens an .xlsx file: the one place that knows the library's way of reading. */
import type { Sheet as LibrarySheet } from 'hucre';
import { refusalOfFile } from './archive';
import type { Cell, SheetRow, SpoiltCell } from './column';
import type { FileRefusal, Sheet } from './read-table';

/** Places that a merged cell covers besides its own. */
function mergedPlaces({ merges = [] }: LibrarySheet): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    for (let row = startRow; row <= Math.min(endRow, startRow + 5000); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, startCol + 60); column += 1) {
        places.add(`${row},${column}`);
      }
    }
  }
  return places;
}

function rowsOf(sheet: LibrarySheet): SheetRow[] {
  const merged = mergedPlaces(sheet);
  const cellAt = (value: Cell, place: string): Cell | SpoiltCell => {
    if (merged.has(place)) return { fault: 'CELL_MERGED' };
    const unsaved = (value ?? '') === '' && sheet.cells?.get(place)?.formula !== undefined;
    return unsaved ? { fault: 'FORMULA_EMPTY' } : value;
  };
  return sheet.rows.map((cells, row) => ({
    number: row + 1,
    cells: cells.map((value, column) => cellAt(value, `${row},${column}`)),
    hidden: sheet.rowDefs?.get(row)?.hidden === true,
  }));
}

/** Every sheet of a file that somebody chose, or why it cannot be read. */
export async function openWorkbook(file: Buffer): Promise<readonly Sheet[] | FileRefusal> {
  const refusal = refusalOfFile(file);
  if (refusal) return refusal;
  // Large, and seldom needed.
  const { readXlsx, HucreError } = await import('hucre');
  try {
    const { sheets } = await readXlsx(file);
    return sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: rowsOf(sheet),
    }));
  } catch (error) {
    if (error instanceof HucreError) return { fault: 'FILE_UNREADABLE', what: '' };
    throw error;
  }
}
