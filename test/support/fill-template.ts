import ExcelJS from 'exceljs';
import { findForm, formDefinitions } from '../../shared/forms/registry.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';

type Person = {
  /** By head of the column, as a unit would write it. */
  readonly cells: Readonly<Record<string, string | Date>>;
  /** The row as the preview must show it. */
  readonly shown: readonly string[];
};

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** Invented people, with values from the drop-downs, a class that Excel likes to turn into a day, and a zero in front. */
export const people: readonly Person[] = [
  {
    cells: {
      'Họ và tên': 'Lò Thị Ước',
      'Giới tính': 'Nữ',
      'Ngày, tháng, năm sinh': day('1990-05-03'),
      'Số định danh cá nhân': '011190001234',
      'Quê quán': 'Nà Khoa, Nậm Pồ',
      'Dân tộc': 'Thái',
      'Tôn giáo': 'Không',
      GDPT: 'Trung học phổ thông',
      CMNV: 'Cao đẳng',
      LLCT: 'Sơ cấp',
      'Đoàn viên': 'x',
      'Nghề nghiệp, chức vụ': 'Người làm nông, lâm, ngư nghiệp',
      'Chi bộ': 'Chi bộ bản Huổi Sang',
      Số: '12-QĐ/HU',
      Ngày: day('2017-02-03'),
      'Ngày kết nạp': day('2017-02-20'),
      'Đối tượng': 'Kết nạp lại',
    },
    shown: [
      ...['Lò Thị Ước', '03/05/1990', 'Nữ', 'Thái', 'Không', 'Trung học phổ thông', 'Cao đẳng', 'Sơ cấp'],
      'Người làm nông, lâm, ngư nghiệp',
      'Đoàn viên Đoàn TNCS Hồ Chí Minh; Kết nạp lại',
      ...['Đảng bộ xã Nà Khoa', 'Chi bộ bản Huổi Sang', '03/02/2017', '20/02/2017'],
    ],
  },
  {
    cells: {
      'Họ và tên': 'Giàng A Đạt',
      'Giới tính': 'Nam',
      'Ngày, tháng, năm sinh': day('1985-12-12'),
      'Dân tộc': 'Mông',
      'Tôn giáo': 'Tin Lành',
      GDPT: 'Trung học cơ sở',
      CMNV: 'Không',
      LLCT: 'Cao cấp, cử nhân',
      'Nghề nghiệp, chức vụ': 'Sinh viên',
      'Chi bộ': 'Chi bộ Nậm Chua',
      Số: '13-QĐ/HU',
      Ngày: day('2017-03-04'),
      'Ghi chú': 'Chuyển từ bản khác',
    },
    shown: [
      ...['Giàng A Đạt', '12/12/1985', 'Nam', 'Mông', 'Tin Lành', 'Trung học cơ sở', 'Không', 'Cao cấp, cử nhân'],
      ...['Sinh viên', '', 'Đảng bộ xã Nà Khoa', 'Chi bộ Nậm Chua', '04/03/2017', ''],
    ],
  },
];

/** Fills the list as a unit would: by the heads, below the row of numbers. */
export async function fillListTemplate(path: string, options: { mark?: string } = {}): Promise<void> {
  return fillRows(
    path,
    people.map(({ cells }) => cells),
    options,
  );
}

/** The same with these rows, each by head of the column. */
export async function fillRows(
  path: string,
  rows: readonly Person['cells'][],
  { mark }: { mark?: string } = {},
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error(`${path} has no sheet`);
  const heads = new Map<string, number>();
  for (const row of [10, 11]) sheet.getRow(row).eachCell((cell, column) => heads.set(cell.text, column));
  // The leaf of a group stands below it; a head over both rows is its own leaf.
  rows.forEach((cells, index) => {
    for (const [head, value] of Object.entries(cells)) {
      const column = heads.get(head);
      if (column === undefined) throw new Error(`no column “${head}”`);
      sheet.getCell(13 + index, column).value = value;
    }
  });
  if (mark !== undefined) {
    sheet.getRow(7).eachCell((cell, column) => {
      if (cell.text.startsWith('Không phát sinh') && cell.master.address === cell.address) heads.set('mark', column);
    });
    const first = sheet.getCell(7, heads.get('mark') ?? 1);
    const last =
      sheet.model.merges.find((range) => range.startsWith(`${first.address}:`))?.split(':')[1] ?? first.address;
    sheet.getCell(7, Number(sheet.getCell(last).col) + 1).value = mark;
  }
  await workbook.xlsx.writeFile(path);
}

/** Fills every figure of a form so that its identities hold; gives label, this period and last year as shown. */
export async function fillFormTemplate(path: string, formId: string): Promise<readonly (readonly string[])[]> {
  const form = findForm(formId, formDefinitions);
  if (form === null) throw new Error(formId);
  const values = valuesThatAddUp(form);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error(`${path} has no sheet`);
  form.rows.forEach(({ code, label, kind }, index) => {
    if (kind === 'heading') return;
    const row = 10 + index;
    if (sheet.getCell(row, 1).text !== label) throw new Error(`row ${row} is not “${label}”`);
    sheet.getCell(row, 2).value = values.get(code) ?? 0;
    sheet.getCell(row, 3).value = values.get(code) ?? 0;
  });
  await workbook.xlsx.writeFile(path);
  return shownFigures(form);
}

/** The rows of a form so filled, as the preview must show them: label, this period, last year. */
export function shownFigures(form: FormDefinition): readonly (readonly string[])[] {
  const values = valuesThatAddUp(form);
  return form.rows.flatMap(({ code, label, kind }) => {
    const value = String(values.get(code) ?? 0).replace('.', ',');
    return kind === 'heading' ? [] : [[label, value, value]];
  });
}

/** Every figure of a form so filled, by the code of its row; the same in both columns. */
export function filledFigures(form: FormDefinition): readonly (readonly [string, number])[] {
  const values = valuesThatAddUp(form);
  return form.rows.flatMap(({ code, kind }) => (kind === 'heading' ? [] : [[code, values.get(code) ?? 0] as const]));
}

/** Large wholes, small parts; the last part of each sum takes the rest, or the whole gives way, until all hold. */
function valuesThatAddUp({ rows, identities }: FormDefinition): ReadonlyMap<string, number> {
  const values = new Map(
    rows.map(({ code, kind, level }, index) => [code, kind === 'average' ? 30.5 : level === 0 ? 60 : (index % 3) + 1]),
  );
  const valueOf = (row: string) => values.get(row.replace(/^-/, '')) ?? 0;
  const sum = (side: readonly string[]) =>
    side.reduce((total, row) => total + (row.startsWith('-') ? -valueOf(row) : valueOf(row)), 0);
  for (let round = 0; round < 20; round += 1) {
    for (const { left, relation, right } of identities) {
      const rest = relation === '=' ? sum(left) - sum(right) : Math.min(0, sum(right) - sum(left));
      const last = (relation === '=' ? right : left).findLast(
        (row) => !row.startsWith('-') && valueOf(row) + rest >= 0,
      );
      if (rest !== 0 && last !== undefined) values.set(last, valueOf(last) + rest);
      else if (rest !== 0 && relation === '=') values.set(left[0] ?? '', sum(right));
    }
  }
  return values;
}
