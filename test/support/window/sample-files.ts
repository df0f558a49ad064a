import type { Problem } from '../../../shared/contract/problem.ts';
import type { IntakeQuestion } from '../../../shared/contract/views.ts';
import type { ProblemCode } from '../../../shared/text/vi/problems.ts';
import { FORM_SHEET, LIST_SHEET, type ListSheet } from './sample-sheets.ts';
import { sampleGroups } from './sample-units.ts';

export type Scenario =
  | 'clean'
  | 'cells'
  | 'no-unit'
  | 'mapping'
  | 'persons'
  | 'legacy'
  | 'values'
  | 'form'
  | 'form-again'
  | 'old-xls'
  | 'password'
  | 'same'
  | 'large';

/** A chosen file of the sample, and what is to be found in it. */
export type SampleFile = {
  readonly token: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly unitId: number;
  readonly unit: string;
};

const units = sampleGroups.flatMap(({ units: names }) => names);
const unitOf = (id: number) => units[id - 2] ?? '';
const file = (token: string, name: string, scenario: Scenario, unitId: number): SampleFile => ({
  token,
  name,
  scenario,
  unitId,
  unit: unitOf(unitId),
});

/** One file of each kind, in the order in which they are chosen. */
export const fewFiles: readonly SampleFile[] = [
  file('f1', 'DS kết nạp quý I Huổi Mây.xlsx', 'clean', 5),
  file('f2', 'Biểu 2 quý I năm 2017 của Đảng bộ xã Bản Khoang Thượng (gửi lại).xlsx', 'form-again', 7),
  file('f3', 'ket nap dang vien q1.xls', 'old-xls', 8),
  file('f4', 'KN Q1 chua ro don vi.xlsx', 'no-unit', 5),
  file('f5', 'Danh sách kết nạp Nà Thông.xlsx', 'cells', 6),
  file('f6', 'Kết nạp Phìn Chải (mẫu riêng).xlsx', 'mapping', 8),
  file('f7', 'DS kết nạp Nậm Sen.xlsx', 'persons', 3),
  file('f8', 'DANH SACH KET NAP TA PINH.xls', 'legacy', 10),
  file('f9', 'Kết nạp Mường Đằm quý 1.xlsx', 'values', 12),
];

/** A workbook of 100.000 people. */
export const largeFile: SampleFile = file('f10', 'Toàn bộ danh sách nhiều năm.xlsx', 'large', 2);

const CYCLE = ['clean', 'form', 'clean', 'clean', 'form', 'cells', 'clean', 'form', 'clean', 'values'] as const;

/** Sixty files of one delivery, in every state. */
export const manyFiles: readonly SampleFile[] = Array.from({ length: 60 }, (_, index): SampleFile => {
  const special = fewFiles[[3, 11, 17, 22, 29, 34, 41, 47, 53].indexOf(index)];
  if (special !== undefined) return { ...special, token: `m${index}` };
  const unitId = 2 + (index % 24);
  const scenario = index === 37 ? 'password' : index === 44 ? 'same' : (CYCLE[index % CYCLE.length] ?? 'clean');
  const kind = scenario === 'form' ? 'Biểu 2' : 'DS kết nạp';
  const short = unitOf(unitId).replace(/^(Đảng bộ|Chi bộ) (xã |thị trấn )?/, '');
  return file(`m${index}`, `${String(index + 1).padStart(2, '0')} ${kind} ${short} quý I.xlsx`, scenario, unitId);
});

export const findSample = (token: string) =>
  [...fewFiles, largeFile, ...manyFiles].find((each) => each.token === token) ?? null;

/** The list a sample file holds; texts that are wrong stand where the problems say. */
export function listOf({ scenario, unit }: SampleFile): ListSheet {
  switch (scenario) {
    case 'cells':
      return {
        unit,
        people: 14,
        texts: { K10: '32/01/2017', E12: 'Mong hoa', C14: '#REF!', G16: '7', H11: 'Trung cấp' },
        hiddenRows: [13],
      };
    case 'values':
      return { unit, people: 9, texts: { E10: 'Thái đen', I11: 'Cán bộ bán chuyên trách', E12: 'Hmoong' } };
    case 'mapping':
      return { unit, people: 8, heads: { B: 'Họ, đệm và tên', I: 'Làm gì', K: 'QĐ ngày', J: 'Sinh hoạt ở' } };
    case 'legacy':
      return {
        unit: '§¶ng bé x· T¶ Ph×nh',
        people: 7,
        texts: { B9: 'Lß ThÞ MØ', B10: 'Vµng A Sïng', B11: 'NguyÔn V¨n §øc', E9: 'Th¸i', E10: 'M«ng' },
      };
    case 'persons':
      return { unit, people: 8, texts: { B14: 'Lò Thị Mỉ', D14: '03/1995' } };
    case 'large':
      return { unit, people: 100_000 };
    default:
      return {
        unit,
        people: scenario === 'no-unit' ? 7 : 6,
        ...(scenario === 'no-unit' ? { texts: { C14: '#REF!' } } : {}),
      };
  }
}

type At = readonly [weight: Problem['weight'], code: ProblemCode, cell: string, facts: Problem['facts']];

const ISSUES: Readonly<Partial<Record<Scenario, readonly At[]>>> = {
  clean: [
    ['note', 'intake.day-from-serial', 'C10', { field: 'Ngày sinh', written: 33270, day: '01/02/1991' }],
    ['note', 'intake.people-subgroup', 'E12', { written: 'Mông hoa', people: 'Mông' }],
  ],
  'no-unit': [['fix', 'intake.cell-error', 'C14', { error: '#REF!' }]],
  cells: [
    [
      'fix',
      'intake.day-not-understood',
      'K10',
      { field: 'Ngày quyết định kết nạp', written: '32/01/2017', expected: 'ngày/tháng/năm, ví dụ 15/03/1985' },
    ],
    [
      'fix',
      'intake.value-unknown',
      'E12',
      { field: 'Dân tộc', count: 1, written: 'Mong hoa', expected: 'Kinh, Thái, Mông, Mường …', suggestion: 'Mông' },
    ],
    ['fix', 'intake.cell-error', 'C14', { error: '#REF!' }],
    ['fix', 'intake.class-ambiguous', 'G16', { written: '7', expected: '7/10 hoặc 7/12', suggestion: '7/12' }],
    ['note', 'intake.hidden-rows', 'A13', { count: 1 }],
    ['note', 'intake.day-from-serial', 'C10', { field: 'Ngày sinh', written: 33270, day: '01/02/1991' }],
  ],
  large: [['note', 'intake.hidden-rows', 'A90000', { count: 1 }]],
};

/** Problems of single cells, before anything was mended. */
export function issuesOf({ name, scenario }: SampleFile): readonly Problem[] {
  return (ISSUES[scenario] ?? []).map(([weight, code, cell, facts]) => ({
    code,
    weight,
    place: { at: 'cell', file: name, sheet: LIST_SHEET, cell },
    facts,
  }));
}

/** Everything that is only likely in a sample file. */
export function questionsOf({ name, scenario }: SampleFile): readonly IntakeQuestion[] {
  const at = (cell: string) => ({ at: 'cell', file: name, sheet: LIST_SHEET, cell }) as const;
  if (scenario === 'values') {
    const value = (
      field: string,
      label: string,
      cell: string,
      written: string,
      names: readonly string[],
      proposed: number | null,
      reason: string,
    ): IntakeQuestion => ({
      problem: {
        code: 'intake.value-unknown',
        weight: 'fix',
        place: at(cell),
        facts: { field: label, count: 1, written, expected: names.slice(0, 3).join(', '), reason },
      },
      options: [
        ...names.map((each) => ({ label: each, answer: { about: 'value', field, written, code: each } as const })),
        { label: 'Không ghi gì', answer: { about: 'value', field, written, code: null } },
      ],
      proposed,
    });
    return [
      value('people', 'Dân tộc', 'E10', 'Thái đen', ['Thái', 'Tày', 'Nùng'], 0, 'tên gọi của một nhóm người Thái'),
      value('people', 'Dân tộc', 'E12', 'Hmoong', ['Mông', 'Mường', 'Mạ'], 0, 'giống cách viết “Hmông”'),
      value(
        'occupation',
        'Nghề nghiệp',
        'I11',
        'Cán bộ bán chuyên trách',
        [
          'Cán bộ, công chức cấp xã',
          'Người hoạt động không chuyên trách',
          'Viên chức',
          'Công nhân',
          'Nông dân',
          'Lực lượng vũ trang',
          'Nghề khác',
        ],
        null,
        '',
      ),
    ];
  }
  if (scenario === 'legacy')
    return [
      {
        problem: {
          code: 'intake.legacy-font',
          weight: 'fix',
          place: at('B9'),
          facts: { count: 34, encoding: 'TCVN3', written: 'Lß ThÞ MØ', reason: 'phông .VnTime và các chữ “ß, Þ, Ø”' },
        },
        options: [
          {
            label: 'Đổi sang Unicode',
            answer: { about: 'legacy', encoding: 'TCVN3' },
            details: [
              { label: 'Lß ThÞ MØ', text: 'Lò Thị Mỉ' },
              { label: 'Vµng A Sïng', text: 'Vàng A Sùng' },
              { label: 'NguyÔn V¨n §øc', text: 'Nguyễn Văn Đức' },
              { label: '§¶ng bé x· T¶ Ph×nh', text: 'Đảng bộ xã Tả Phình' },
            ],
          },
          { label: 'Để nguyên như đang ghi', answer: { about: 'legacy', encoding: null } },
        ],
        proposed: 0,
      },
    ];
  if (scenario === 'persons')
    return [
      {
        problem: {
          code: 'intake.similar-known',
          weight: 'fix',
          place: at('B9'),
          facts: {
            name: 'Lò Thị Mỉ',
            ownBirth: '01/01/1985',
            birth: '1995',
            unit: 'Đảng bộ xã Nậm Sen',
            reason: 'cùng họ tên, cùng năm sinh',
          },
        },
        options: [
          {
            label: 'Lò Thị Mỉ trong số liệu',
            answer: { about: 'person', sheet: LIST_SHEET, row: 9, personId: 118 },
            details: [
              { label: 'Họ và tên', text: 'Lò Thị Mỉ' },
              { label: 'Ngày sinh (nữ)', text: '1995' },
              { label: 'Dân tộc', text: 'Thái' },
              { label: 'Chi bộ', text: 'Chi bộ bản Nậm Sen 2' },
              { label: 'Nhập từ', text: 'DS kết nạp quý IV/2016.xlsx, dòng 12' },
            ],
          },
          { label: 'Là người khác', answer: { about: 'person', sheet: LIST_SHEET, row: 9, personId: null } },
        ],
        proposed: null,
      },
      {
        problem: {
          code: 'intake.similar-in-file',
          weight: 'fix',
          place: at('B14'),
          facts: { name: 'Lò Thị Mỉ', ownBirth: '03/1995', row: 9, birth: '01/01/1985', reason: 'cùng họ tên' },
        },
        options: [
          { label: 'Là hai người khác nhau', answer: { about: 'person', sheet: LIST_SHEET, row: 14, personId: null } },
        ],
        proposed: 0,
      },
    ];
  return [];
}

/** The unit sent this form before; `count` cells differ. */
export const alreadySent = ({ name, unit }: SampleFile): Problem => ({
  code: 'intake.form-already-sent',
  weight: 'fix',
  place: { at: 'sheet', file: name, sheet: FORM_SHEET },
  facts: { unit, form: 'Biểu số 2-BTCTW', period: 'Quý I/2017', count: 9 },
});
