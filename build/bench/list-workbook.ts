import ExcelJS from 'exceljs';
import { makeNumbers } from './numbers.ts';

/** People in the list: the members of Nậm Pồ's seed district, admitted all at once. */
export const LIST_ROWS = 7267;

export const LIST_PERIOD = '2017-Q1';
export const LIST_ORGANISATION = 'Nậm Pồ';
export const LIST_UNITS = [
  'Nà Khoa',
  'Nà Hỳ',
  'Si Pa Phìn',
  'Chà Nưa',
  'Phìn Hồ',
  'Na Cô Sa',
  'Vàng Đán',
  'Nà Bủng',
].map((place) => `Đảng bộ xã ${place}`);

const FAMILY_NAMES = [
  'Nguyễn',
  'Trần',
  'Lò',
  'Giàng',
  'Quàng',
  'Vàng',
  'Đặng',
  'Phạm',
  'Hoàng',
  'Tòng',
  'Sùng',
  'Lường',
];
const MIDDLE_NAMES = {
  men: ['Văn', 'Đức', 'A', 'Quốc', 'Hữu'],
  women: ['Thị', 'Thị Hồng', 'Thị Ngọc', 'Thu', 'Thị Mỹ'],
};
const GIVEN_NAMES = [
  'Hằng',
  'Dũng',
  'Phương',
  'Ước',
  'Đạt',
  'Nhật',
  'Thủy',
  'Hưng',
  'Ánh',
  'Lệ',
  'Quỳnh',
  'Tuấn',
  'Yến',
  'Khoa',
];
const PEOPLES = ['Kinh', 'Thái', 'Mông', 'Dao', 'Khơ Mú', 'Mường'];
const OCCUPATIONS = ['Nông dân', 'Giáo viên', 'Công chức xã', 'Bộ đội', 'Công an', 'Sinh viên', 'Cán bộ y tế'];
const QUALIFICATIONS = ['', 'Trung cấp', 'Cao đẳng', 'Đại học', 'Thạc sĩ'];

/** Titles by the row they stand in; a list that names one unit is headed by it. */
export function listTitles({ units = LIST_UNITS }: ListContent = {}): readonly (readonly [
  row: number,
  text: string,
])[] {
  const [only = '', second] = units;
  const head = second === undefined ? only : `Đảng bộ huyện ${LIST_ORGANISATION}`;
  return [
    [1, head.toUpperCase()],
    [3, 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP QUÝ I NĂM 2017'],
  ];
}
export const DAY_COLUMNS = [3, 4, 17, 18] as const;

export const TOP_HEADS = [
  ['TT', 1],
  ['Họ và tên', 1],
  ['Ngày, tháng, năm sinh', 2],
  ['Quê quán', 1],
  ['Nơi ở hiện nay', 1],
  ['Dân tộc', 1],
  ['Tôn giáo', 1],
  ['Trình độ', 3],
  ['Đoàn viên', 1],
  ['Nghề nghiệp, chức vụ', 1],
  ['Chi bộ', 1],
  ['Đảng bộ cơ sở', 1],
  ['Quyết định kết nạp', 2],
  ['Ngày kết nạp', 1],
  ['Đối tượng', 1],
  ['Ghi chú', 1],
] as const;
export const SUB_HEADS: Readonly<Record<string, readonly string[]>> = {
  'Ngày, tháng, năm sinh': ['Nam', 'Nữ'],
  'Trình độ': ['GDPT', 'CMNV', 'LLCT'],
  'Quyết định kết nạp': ['Số', 'Ngày'],
};

/** A value of a cell; a `Date` is a day at midnight UTC. */
export type ListValue = string | number | Date | null;

/** Whose list and how it differs from others: which units it names, and the number before its first person. */
export type ListContent = {
  readonly rowCount?: number;
  readonly units?: readonly string[];
  readonly firstIndex?: number;
};

/** The people of the list, 20 values each; the same for the same content, and no two alike. */
export function* listRows({ rowCount = LIST_ROWS, units = LIST_UNITS, firstIndex = 0 }: ListContent = {}): Generator<
  readonly ListValue[]
> {
  const numbers = makeNumbers(7267 + firstIndex);
  const pick = (choices: readonly string[]) => choices[Math.floor(numbers() * choices.length)] ?? '';
  for (let index = 1; index <= rowCount; index += 1) {
    const isWoman = numbers() < 0.45;
    const born = dayAfter(1960 + Math.floor(numbers() * 38), Math.floor(numbers() * 365));
    const decided = dayAfter(2017, Math.floor(numbers() * 59));
    const unit = units[index % units.length] ?? '';
    const birth = numbers() < 0.15 ? shownDay(born) : born;
    yield [
      index,
      nameOf(firstIndex + index, isWoman),
      isWoman ? null : birth,
      isWoman ? birth : null,
      `${unit.replace('Đảng bộ ', '')}, huyện Nậm Pồ, tỉnh Điện Biên`,
      `Bản số ${1 + Math.floor(numbers() * 40)}, ${unit.replace('Đảng bộ ', '')}`,
      pick(PEOPLES),
      'Không',
      `${9 + (index % 4)}/12`,
      pick(QUALIFICATIONS),
      'Sơ cấp',
      numbers() < 0.6 ? 'x' : null,
      pick(OCCUPATIONS),
      null,
      unit,
      `${index}-QĐ/HU`,
      decided,
      new Date(decided.getTime() + 12 * 86_400_000),
      null,
      null,
    ];
  }
}

/**
 * Writes the list of new members that imports are measured with: 16 columns (20 with their parts), two head rows, a
 * numbering row, dates as Excel keeps them, and as text here and there. The same rows every time.
 */
export async function writeListWorkbook(path: string, rowCount = LIST_ROWS): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  for (const [row, text] of listTitles()) sheet.getCell(`A${row}`).value = text;
  writeHeads(sheet);
  for (const values of listRows({ rowCount })) {
    const row = sheet.addRow([...values]);
    for (const column of DAY_COLUMNS) row.getCell(column).numFmt = 'dd/mm/yyyy';
  }
  await workbook.xlsx.writeFile(path);
}

/** A name no other row has, or the import would ask whether two rows are one person. */
function nameOf(index: number, isWoman: boolean): string {
  const middleNames = isWoman ? MIDDLE_NAMES.women : MIDDLE_NAMES.men;
  let rest = index;
  const next = (choices: readonly string[]) => {
    const choice = choices[rest % choices.length] ?? '';
    rest = Math.floor(rest / choices.length);
    return choice;
  };
  const name = [FAMILY_NAMES, middleNames, GIVEN_NAMES, GIVEN_NAMES].map(next);
  // Lists of a hundred thousand need longer names to tell their people apart.
  const count = GIVEN_NAMES.length;
  for (let more = rest; more > 0; more = Math.floor(more / count)) name.push(GIVEN_NAMES[more % count] ?? '');
  return name.join(' ');
}

function writeHeads(sheet: ExcelJS.Worksheet): void {
  let column = 1;
  for (const [title, width] of TOP_HEADS) {
    sheet.getCell(5, column).value = title;
    if (width === 1) sheet.mergeCells(5, column, 6, column);
    else {
      sheet.mergeCells(5, column, 5, column + width - 1);
      SUB_HEADS[title]?.forEach((sub, index) => {
        sheet.getCell(6, column + index).value = sub;
      });
    }
    for (let part = 0; part < width; part += 1) sheet.getCell(7, column + part).value = column + part;
    column += width;
  }
}

function dayAfter(year: number, days: number): Date {
  return new Date(Date.UTC(year, 0, 1 + days));
}

function shownDay(day: Date): string {
  const text = day.toISOString();
  return `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}`;
}
