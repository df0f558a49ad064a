import type { IntakeColumn, IntakePart, SheetPicture } from '../../../shared/contract/views.ts';
import { samplePerson } from './sample-people.ts';

type PictureRow = SheetPicture['rows'][number];
type PictureCell = PictureRow['cells'][number];

export const LIST_SHEET = 'Danh sách';
export const FORM_SHEET = 'Biểu 2';
/** Heads of the sample lists: rows 6 and 7, data from row 9. */
export const FIRST_PERSON = 9;

const text = (column: number, content: string, spans?: PictureCell['spans']): PictureCell => ({
  column,
  text: content,
  isNumber: /^\d+$/.test(content),
  ...(spans === undefined ? {} : { spans }),
});

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const LIST_HEADS = [
  ['TT', '', 'order', 'Số thứ tự'],
  ['Họ và tên', '', 'fullName', 'Họ và tên'],
  ['Ngày, tháng, năm sinh', 'Nam', 'birthMale', 'Ngày sinh (nam)'],
  ['', 'Nữ', 'birthFemale', 'Ngày sinh (nữ)'],
  ['Dân tộc', '', 'people', 'Dân tộc'],
  ['Tôn giáo', '', 'religion', 'Tôn giáo'],
  ['Trình độ', 'GDPT', 'education', 'Trình độ giáo dục phổ thông'],
  ['', 'CMNV', 'qualification', 'Trình độ chuyên môn nghiệp vụ'],
  ['Nghề nghiệp, chức vụ', '', 'occupation', 'Nghề nghiệp, chức vụ'],
  ['Chi bộ', '', 'cellName', 'Chi bộ'],
  ['Ngày quyết định kết nạp', '', 'decisionDate', 'Ngày quyết định kết nạp'],
  ['Số điện thoại', '', null, null],
] as const;

/** The cells of a row with the texts that stand in them instead. */
function withOwnTexts(
  cells: readonly PictureCell[],
  row: number,
  texts: Readonly<Record<string, string>> = {},
): readonly PictureCell[] {
  const own = new Map(
    Object.entries(texts).flatMap(([address, content]) => {
      const [, column = '', at] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      return Number(at) === row
        ? [[letters.indexOf(column) + 1, text(letters.indexOf(column) + 1, content)] as const]
        : [];
    }),
  );
  const kept = cells.filter(({ column }) => !own.has(column));
  return [...kept, ...own.values()].sort((a, b) => a.column - b.column);
}

/** What a sample list has beside its people. */
export type ListSheet = {
  readonly unit: string;
  readonly people: number;
  /** Texts that stand in cells instead of the invented ones. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  /** Heads no layout knows. */
  readonly heads?: Readonly<Record<string, string>>;
};

/** Rows of a sample list as the picture of its sheet shows them; `from` 0 is row 1. */
export function listPicture(list: ListSheet, from: number, count: number): SheetPicture {
  const lastRow = FIRST_PERSON + list.people + 2;
  const rows: PictureRow[] = [];
  for (let row = from + 1; row <= Math.min(lastRow, from + count); row += 1) {
    const cells = withOwnTexts(listRow(list, row), row, list.texts);
    if (cells.length > 0) rows.push({ row, isHidden: list.hiddenRows?.includes(row) === true, cells });
  }
  return { sheet: LIST_SHEET, lastRow, lastColumn: LIST_HEADS.length, hiddenColumns: [12], rows };
}

function listRow({ unit, people, heads = {} }: ListSheet, row: number): readonly PictureCell[] {
  const wide = LIST_HEADS.length;
  if (row === 1)
    return [
      text(1, 'ĐẢNG BỘ HUYỆN NẬM SEN', { rows: 1, columns: 5 }),
      text(6, 'ĐẢNG CỘNG SẢN VIỆT NAM', { rows: 1, columns: 7 }),
    ];
  if (row === 2) return [text(1, unit.toLocaleUpperCase('vi'), { rows: 1, columns: 5 })];
  if (row === 4) return [text(1, 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP QUÝ I NĂM 2017', { rows: 1, columns: wide })];
  if (row === 6)
    return LIST_HEADS.flatMap(([group, leaf], index): readonly PictureCell[] => {
      if (group === '') return [];
      const isGroup = leaf !== '';
      const name = heads[letters[index] ?? ''] ?? group;
      return [text(index + 1, name, isGroup ? { rows: 1, columns: 2 } : { rows: 2, columns: 1 })];
    });
  if (row === 7) return LIST_HEADS.flatMap(([, leaf], index) => (leaf === '' ? [] : [text(index + 1, leaf)]));
  if (row === 8) return LIST_HEADS.map((_, index) => text(index + 1, String(index + 1)));
  const index = row - FIRST_PERSON;
  if (index >= 0 && index < people) {
    const person = samplePerson(index);
    return [
      String(index + 1),
      person.name,
      person.isWoman ? '' : person.birth,
      person.isWoman ? person.birth : '',
      person.people,
      person.religion,
      person.education,
      person.qualification,
      person.occupation,
      person.cellName,
      person.decision,
      '',
    ].flatMap((content, column) => (content === '' ? [] : [text(column + 1, content)]));
  }
  return index === people + 1 ? [text(9, 'Nậm Sen, ngày 03 tháng 4 năm 2017', { rows: 1, columns: 4 })] : [];
}

/** How the columns of a sample list were understood. */
export function listColumns(heads: ListSheet['heads'] = {}): readonly IntakeColumn[] {
  return LIST_HEADS.map(([group, leaf, field, label], index) => {
    const above = group === '' ? (LIST_HEADS[index - 1]?.[0] ?? '') : group;
    const column = letters[index] ?? '';
    const header = heads[column] ?? (leaf === '' ? above : `${above} / ${leaf}`);
    return { column, header, field, label, how: field === null ? 'not-read' : 'header' };
  });
}

/** The one table of a sample list. */
export function listPart(list: ListSheet, found: Pick<IntakePart, 'unit' | 'period' | 'counts'>): IntakePart {
  return {
    sheet: LIST_SHEET,
    kind: 'admissions',
    layout: 'new-members',
    title: 'Danh sách đảng viên mới kết nạp',
    headerRow: 6,
    lastHeaderRow: 7,
    firstDataRow: FIRST_PERSON,
    lastDataRow: FIRST_PERSON + list.people - 1,
    columns: listColumns(list.heads),
    ...found,
  };
}

const FORM_ROWS = [
  'Tổng số đảng viên mới kết nạp',
  '- Kết nạp lại',
  '- Nữ',
  '- Dân tộc thiểu số',
  '- Theo tôn giáo',
  '- Đoàn viên TNCS Hồ Chí Minh',
  'Tuổi đời từ 18 đến 30',
  'Tuổi đời từ 31 đến 40',
  'Tuổi đời trên 40',
  'Trung học phổ thông',
  'Trung học cơ sở',
  'Đại học, cao đẳng',
];
export const FIRST_FORM_ROW = 7;

/** The picture of a sample form; `texts` stand in cells instead of the invented figures. */
export function formPicture(unit: string, texts: Readonly<Record<string, string>> = {}): SheetPicture {
  const heads: readonly PictureRow[] = [
    {
      row: 1,
      isHidden: false,
      cells: [text(1, unit.toLocaleUpperCase('vi'), { rows: 1, columns: 2 }), text(4, 'Biểu số 2-BTCTW')],
    },
    { row: 3, isHidden: false, cells: [text(1, 'ĐẢNG VIÊN MỚI KẾT NẠP QUÝ I NĂM 2017', { rows: 1, columns: 5 })] },
    {
      row: 5,
      isHidden: false,
      cells: ['TT', 'Tiêu chí', 'Kỳ này', 'Cùng kỳ năm trước', '(%)'].map((head, index) => text(index + 1, head)),
    },
    { row: 6, isHidden: false, cells: ['1', '2', '3', '4', '5'].map((head, index) => text(index + 1, head)) },
  ];
  const body = FORM_ROWS.map((label, index): PictureRow => {
    const row = FIRST_FORM_ROW + index;
    const figures = [String(8 - (index % 5)), String(6 - (index % 4))];
    const cells = [String(index + 1), label, ...figures].map((content, column) => text(column + 1, content));
    return {
      row,
      isHidden: false,
      cells: withOwnTexts(cells, row, texts),
    };
  });
  return {
    sheet: FORM_SHEET,
    lastRow: FIRST_FORM_ROW + FORM_ROWS.length - 1,
    lastColumn: 5,
    hiddenColumns: [],
    rows: [...heads, ...body],
  };
}

export const formLabels = FORM_ROWS;
/** How the columns of a sample form were understood. */
export const formColumns: readonly IntakeColumn[] = [
  { column: 'A', header: 'TT', field: null, label: null, how: 'not-read' },
  { column: 'B', header: 'Tiêu chí', field: 'label', label: 'Tiêu chí', how: 'header' },
  { column: 'C', header: 'Kỳ này', field: 'this-period', label: 'Kỳ này', how: 'header' },
  { column: 'D', header: 'Cùng kỳ năm trước', field: 'last-year', label: 'Cùng kỳ năm trước', how: 'header' },
  { column: 'E', header: '(%)', field: 'percent', label: 'Tỷ lệ (%)', how: 'header' },
];
