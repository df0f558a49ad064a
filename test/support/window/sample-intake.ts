import type { Input } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { IntakePreview, IntakeRowPage, IntakeRowView, UnitView } from '../../../shared/contract/views.ts';
import { viewPeriod } from '../../../shared/domain/period.ts';
import { periodOf } from '../../../renderer/app/period-choice.ts';

const SHEET = 'Danh sách';
export const sampleHeaders = [
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Tôn giáo',
  'Trình độ',
  'Chi bộ',
  'Ngày quyết định',
];
const PEOPLE = [
  ['Lò Thị Mỉ', '03/02/1995', 'Nữ', 'Thái', 'Không', '12/12', 'Chi bộ bản Huổi Mây 1', '10/01/2017'],
  ['Vàng A Sùng', '1990', 'Nam', 'Mông', 'Không', '12/12', 'Chi bộ bản Huổi Mây 2', '10/01/2017'],
  ['Nguyễn Văn Đức', '21/11/1988', 'Nam', 'Kinh', 'Không', '12/12', 'Chi bộ Trường Tiểu học', '15/02/2017'],
  ['Giàng Thị Dua', '07/1993', 'Nữ', 'Mông', 'Không', '9/12', 'Chi bộ bản Pá Cha', '15/02/2017'],
  ['Tòng Văn Xuân', '30/06/1991', 'Nam', 'Thái', 'Không', '12/12', 'Chi bộ Công an xã', '20/03/2017'],
  ['Hà Thị Ngọc Ánh', '12/12/1996', 'Nữ', 'Mường', 'Công giáo', '12/12', 'Chi bộ Trạm Y tế', '20/03/2017'],
] as const;

const note = (file: string, cell: string): Problem => ({
  code: 'figures.age-by-years',
  weight: 'note',
  place: { at: 'cell', file, sheet: SHEET, cell },
  facts: { unit: 'Đảng bộ xã Huổi Mây', count: 2 },
});
const alreadySent = (file: string): Problem => ({
  code: 'intake.form-already-sent',
  weight: 'fix',
  place: { at: 'sheet', file, sheet: 'Biểu 2' },
  facts: { unit: 'Đảng bộ xã Bản Khoang Thượng', form: 'Biểu số 2-BTCTW', period: 'Quý IV/2016', count: 9 },
});
const unknownUnit = (file: string): Problem => ({
  code: 'intake.unit-unknown',
  weight: 'fix',
  place: { at: 'sheet', file, sheet: SHEET },
  facts: { heading: 'ĐẢNG ỦY XÃ HUỔI MAI' },
});
const badCell = (file: string): Problem => ({
  code: 'intake.cell-error',
  weight: 'fix',
  place: { at: 'cell', file, sheet: SHEET, cell: 'D14' },
  facts: { field: 'Ngày sinh', error: '#REF!' },
});

/** What a sample file would do: a clean list, a form sent again, a list of no known unit. */
export function previewOfFile(name: string, input: Input<'intake/stage'>, units: readonly UnitView[]): IntakePreview {
  const unitOf = (id: number, foundBy: 'given' | 'sheet-text') => {
    const unit = units.find(({ unitId }) => unitId === id);
    return unit === undefined ? null : { id, name: unit.name, foundBy };
  };
  const isForm = name.startsWith('Biểu 2');
  const isUnclear = name.startsWith('KN Q1');
  const unit =
    input.unitId !== undefined
      ? unitOf(input.unitId, 'given')
      : isUnclear
        ? null
        : unitOf(isForm ? 7 : 5, 'sheet-text');
  const leftOut = input.leaveOut?.length ?? 0;
  const isBroken = isUnclear && unit !== null && leftOut === 0;
  const question = isUnclear && leftOut === 0 ? 1 : 0;
  const counts = isForm
    ? { rows: 58, add: 0, change: 9, same: 49, question: 0, leftOut: 0 }
    : { rows: PEOPLE.length, add: PEOPLE.length - question - leftOut, change: 0, same: 0, question, leftOut };
  const isWritable = unit !== null && !isBroken && (!isForm || input.replaceSubmission === true);
  return {
    planId: isWritable ? `plan ${name}` : null,
    planHash: isWritable ? 'hash' : null,
    file: name,
    sha256: name,
    kind: isForm ? 'form' : 'admissions',
    form: isForm
      ? { id: 'bieu-2-btctw', title: 'Biểu số 2-BTCTW' }
      : { id: 'admissions-c', title: 'Danh sách đảng viên mới kết nạp' },
    unit,
    period: {
      ...viewPeriod(periodOf(input.period ?? (isForm ? '2016-Q4' : '2017-Q1'))),
      foundBy: input.period === undefined ? 'sheet-text' : 'given',
    },
    sheet: isForm ? 'Biểu 2' : SHEET,
    columns: [
      { column: 'A', header: 'TT', field: 'Số thứ tự' },
      { column: 'B', header: 'Họ và tên', field: 'Họ và tên' },
      { column: 'C', header: 'Ngày, tháng, năm sinh / Nam', field: 'Ngày sinh, nam' },
      { column: 'D', header: 'Ngày, tháng, năm sinh / Nữ', field: 'Ngày sinh, nữ' },
      { column: 'E', header: 'Số điện thoại', field: null },
    ],
    counts,
    totals: isForm
      ? [{ label: 'Đảng viên mới kết nạp', value: 5 }]
      : [
          { label: 'Đồng chí', value: PEOPLE.length },
          { label: 'Nữ', value: 3 },
        ],
    questions: [],
    parts: [],
    difference: null,
    problems: isForm
      ? isWritable
        ? []
        : [alreadySent(name)]
      : [
          ...(unit === null ? [unknownUnit(name)] : []),
          ...(isBroken ? [badCell(name)] : []),
          note(name, 'C10'),
          note(name, 'D12'),
        ],
  };
}

/** Rows of a sample plan. */
export function rowsOfPlan({ planId, state, from, count }: Input<'intake/read-rows'>): IntakeRowPage {
  const rows = PEOPLE.map((cells, index): IntakeRowView => ({
    sheet: SHEET,
    row: 9 + index,
    state: 'add',
    cells,
    problems: index === 1 ? [note(planId, 'C10')] : [],
  }));
  const wanted = rows.filter((row) => state === undefined || row.state === state);
  return { headers: sampleHeaders, total: wanted.length, rows: wanted.slice(from, from + count) };
}
