/** Excel files as people fill them in. */
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre';

export type Cells = readonly CellValue[];

/** One sheet with its headers and rows, and whatever else a sheet may have. */
export async function workbook(
  name: string,
  rows: readonly Cells[],
  more: Partial<WriteSheet> = {},
): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]), ...more }] }));
}

const ROOM_HEADERS = ['名称', '网址标识', '层级', '所属区镇', '地址', '建成日期'];
const DISTRICTS = ['高新区', '城东镇', '曲塘镇'];

/** The sheet of so many rooms; `spoil` has its way with each row. */
export function roomRows(count: number, spoil: (row: CellValue[], at: number) => CellValue[] = (row) => row) {
  const rooms = Array.from({ length: count }, (_room, at) =>
    spoil(
      [
        `第 ${at + 1} 协商议事室（测试）`,
        `test-room-${at + 1}`,
        '村级',
        DISTRICTS[at % DISTRICTS.length] ?? null,
        `测试路 ${at + 1} 号`,
        new Date(Date.UTC(2026, at % 12, (at % 28) + 1)),
      ],
      at,
    ),
  );
  return [ROOM_HEADERS, ...rooms];
}
