/** What is wrong with an Excel file that somebody would import: with the file as a whole, and in each of its cells. */

const FILE_ZH = {
  FILE_MISSING: () => '请选择要导入的 Excel 文件。',
  FILE_EMPTY: () => '文件是空的，请重新选择。',
  FILE_TOO_LARGE: (most: string) =>
    `文件太大，至多 ${most} MB。请删去图片和无关的工作表，或分成几个文件导入。`,
  FILE_IS_XLS: () => '这是旧格式（.xls）的文件。请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后再导入。',
  FILE_ENCRYPTED: () => '文件设有密码，无法读取。请取消密码、保存后再导入。',
  FILE_IS_TEXT: () =>
    '这不是 Excel 文件（可能是 CSV 或文本）。请下载模板，填写后存为“Excel 工作簿（.xlsx）”再导入。',
  FILE_UNREADABLE: () => '文件已损坏，或者不是 Excel 工作簿（.xlsx），无法读取。',
  FILE_SWELLS: (most: string) =>
    `文件展开后超过 ${most} MB，为了安全不予读取。请把内容复制到新下载的模板中再导入。`,
  SHEET_NOT_FOUND: (name: string) =>
    `没有找到要导入的工作表“${name}”：第 1 行应是模板的表头，且工作表没有隐藏。请确认选对了文件和导入的类别。`,
  COLUMN_TWICE: (columns: string) => `表头中有重复的列：${columns}。请只留一列。`,
  COLUMN_MISSING: (columns: string) => `表头缺少必填的列：${columns}。请对照模板补上，表头放在第 1 行。`,
  COLUMN_UNKNOWN: (columns: string) => `表头中有不认识的列：${columns}。请改成模板中的列名，或删去这些列。`,
  NO_ROWS: () => '表里没有可以导入的内容，请从第 2 行起填写。',
  TOO_MANY_ROWS: (most: string) => `一次至多导入 ${most} 行，请分成几个文件。`,
} as const;

const CELL_ZH = {
  ROW_HIDDEN: () => '这一行被隐藏了。请取消隐藏（或清除筛选），核对后再导入；不需要的请删除。',
  CELL_MERGED: () => '这里是合并单元格。请取消合并，每一行分别填写。',
  FORMULA_EMPTY: () => '公式没有算出结果。请在 Excel 或 WPS 中打开文件，保存后再导入，或直接填写内容。',
  FORMULA_FAILED: (shown: string) => `公式出错（${shown}）。请改正，或直接填写内容。`,
  MISSING: () => '必填，没有填写。',
  NOT_AN_OPTION: (options: string) =>
    options === '' ? '没有可以选择的内容，请先在后台登记。' : `只能填：${options}。`,
  TOO_LONG: (most: string) => `太长，至多 ${most} 个字。`,
  WRONG_FORM: (help: string) => `格式不对。${help}`,
  NOT_AN_INTEGER: () => '须是整数，例如 12。',
  NOT_YES_OR_NO: () => '只能填“是”或“否”。',
  NOT_A_DATE: () => '不是日期。请填 2026年11月23日 或 2026-11-23，或把单元格设为日期格式。',
  TWICE_IN_FILE: (row: string) => `与第 ${row} 行重复。`,
  ALREADY_THERE: (what: string) =>
    `系统中已有${what}，不能重复登记。要改动已有的记录，请选择“更新已有的记录”。`,
  TAKEN: (what: string) => `已经用于${what}，不能再用。`,
  KEYS_DISAGREE: (what: string) => `与两条不同的记录相同：${what}。请核对。`,
} as const;

type Sentences<Table> = { readonly [Code in keyof Table]: (what: string) => string };

export type FileFault = keyof typeof FILE_ZH;
export type CellFault = keyof typeof CELL_ZH;

export interface SheetFaults {
  readonly file: Sentences<typeof FILE_ZH>;
  readonly cell: Sentences<typeof CELL_ZH>;
}

export const SHEET_FAULTS_ZH: SheetFaults = { file: FILE_ZH, cell: CELL_ZH };

export const SHEET_FAULTS_EN: SheetFaults = {
  file: {
    FILE_MISSING: () => 'Choose an Excel file to import.',
    FILE_EMPTY: () => 'The file is empty.',
    FILE_TOO_LARGE: (most) => `The file is larger than ${most} MB: split it.`,
    FILE_IS_XLS: () => 'This is an old .xls file: save it as .xlsx first.',
    FILE_ENCRYPTED: () => 'The file has a password: remove it first.',
    FILE_IS_TEXT: () =>
      'This is no Excel file but text, perhaps CSV: fill in the template and save it as .xlsx.',
    FILE_UNREADABLE: () => 'The file is damaged or no .xlsx workbook.',
    FILE_SWELLS: (most) => `The file unpacks to more than ${most} MB and is not read, for safety.`,
    SHEET_NOT_FOUND: (name) =>
      `There is no visible sheet “${name}” whose first row has the headers of the template.`,
    COLUMN_TWICE: (columns) => `Columns that appear twice: ${columns}.`,
    COLUMN_MISSING: (columns) => `Required columns that are missing: ${columns}.`,
    COLUMN_UNKNOWN: (columns) => `Columns that the template does not have: ${columns}.`,
    NO_ROWS: () => 'There are no rows to import.',
    TOO_MANY_ROWS: (most) => `At most ${most} rows can be imported at once.`,
  },
  cell: {
    ROW_HIDDEN: () => 'This row is hidden: show it and check it, or delete it.',
    CELL_MERGED: () => 'Merged cells: split them and fill in each row.',
    FORMULA_EMPTY: () => 'The formula has no saved result: open and save the file in Excel first.',
    FORMULA_FAILED: (shown) => `The formula failed (${shown}).`,
    MISSING: () => 'Required.',
    NOT_AN_OPTION: (options) =>
      options === '' ? 'There is nothing to choose from yet.' : `One of: ${options}.`,
    TOO_LONG: (most) => `At most ${most} characters.`,
    WRONG_FORM: (help) => `Wrong form. ${help}`,
    NOT_AN_INTEGER: () => 'A whole number, such as 12.',
    NOT_YES_OR_NO: () => '“是” (yes) or “否” (no).',
    NOT_A_DATE: () => 'No date: write 2026-11-23 or 2026年11月23日.',
    TWICE_IN_FILE: (row) => `The same as row ${row}.`,
    ALREADY_THERE: (what) => `There is ${what} already; to change it, choose to update existing records.`,
    TAKEN: (what) => `Already used for ${what}.`,
    KEYS_DISAGREE: (what) => `The same as two different records: ${what}.`,
  },
};
