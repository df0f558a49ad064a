import type { Input } from '../../../shared/contract/calls.ts';
import { stopWith, type Problem } from '../../../shared/contract/problem.ts';
import type {
  IntakePreview,
  IntakeRowPage,
  IntakeRowView,
  SheetPicture,
  UnitView,
} from '../../../shared/contract/views.ts';
import { viewPeriod } from '../../../shared/domain/period.ts';
import { periodOf } from '../../../renderer/app/period-choice.ts';
import { answerKey } from '../../../renderer/screens/intake/intake-choices.ts';
import { questionKey } from '../../../renderer/screens/intake/merge-asked.ts';
import { alreadySent, findSample, issuesOf, listOf, questionsOf, type SampleFile } from './sample-files.ts';
import { samplePerson } from './sample-people.ts';
import {
  FIRST_FORM_ROW,
  FIRST_PERSON,
  FORM_SHEET,
  formColumns,
  formLabels,
  formPicture,
  LIST_SHEET,
  listPart,
  listPicture,
} from './sample-sheets.ts';

type StageInput = Input<'intake/stage'>;

function sampleOf(token: string): SampleFile {
  const found = findSample(token);
  if (found === null) throw stopWith('app.file-token-unknown');
  return found;
}

/** What a sample file would do after what the person chose. */
export function stageSample(input: StageInput, units: readonly UnitView[]): IntakePreview {
  const sample = sampleOf(input.file);
  const place = { at: 'file', file: sample.name } as const;
  if (sample.scenario === 'old-xls') throw stopWith('file.old-xls', {}, place);
  if (sample.scenario === 'password') throw stopWith('file.password', {}, place);
  return sample.scenario.startsWith('form') ? stageForm(sample, input, units) : stageList(sample, input, units);
}

const unitNamed = (id: number, units: readonly UnitView[], foundBy: 'given' | 'sheet-text') => ({
  id,
  name: units.find(({ unitId }) => unitId === id)?.name ?? '',
  foundBy,
});
const periodFor = ({ period }: StageInput, found: string) => ({
  ...viewPeriod(periodOf(period ?? found)),
  foundBy: period === undefined ? ('sheet-text' as const) : ('given' as const),
});
const rowOf = (problem: Problem) => (problem.place.at === 'cell' ? Number(/\d+$/.exec(problem.place.cell)?.[0]) : null);
const cellOf = (problem: Problem) => (problem.place.at === 'cell' ? problem.place.cell : '');

function stageList(sample: SampleFile, input: StageInput, units: readonly UnitView[]): IntakePreview {
  const { name, scenario } = sample;
  const list = listOf(sample);
  const unit =
    input.unitId !== undefined
      ? unitNamed(input.unitId, units, 'given')
      : scenario === 'no-unit'
        ? null
        : unitNamed(sample.unitId, units, 'sheet-text');
  const isMapped = scenario !== 'mapping' || input.answers?.some(({ about }) => about === 'table') === true;
  const rowsOut = new Set(input.leaveOut?.map(({ row }) => row));
  const fixed = new Set(input.fixes?.map(({ cell }) => cell));
  const open = issuesOf(sample).filter((issue) => !fixed.has(cellOf(issue)) && !rowsOut.has(rowOf(issue) ?? 0));
  const serious = unit === null ? [] : open.filter(({ weight }) => weight === 'fix');
  if (input.takePart === true) for (const issue of serious) rowsOut.add(rowOf(issue) ?? 0);
  const blocking = input.takePart === true ? [] : serious;
  const answered = new Set(input.answers?.map(answerKey));
  const questions = questionsOf(sample).filter((question) => !answered.has(questionKey(question)));
  const isSame = scenario === 'same';
  const sheetProblems: readonly Problem[] = [
    ...(unit === null
      ? [
          {
            code: 'intake.unit-unknown',
            weight: 'fix',
            place: { at: 'sheet', file: name, sheet: LIST_SHEET },
            facts: { heading: 'ĐẢNG ỦY XÃ HUỔI MAI' },
          } as const,
        ]
      : []),
    ...(isMapped
      ? []
      : [
          {
            code: 'intake.unknown-layout-near',
            weight: 'stop',
            place: { at: 'sheet', file: name, sheet: LIST_SHEET },
            facts: { nearest: 'Danh sách đảng viên mới kết nạp', missing: '“Họ và tên”, “Ngày quyết định kết nạp”' },
          } as const,
        ]),
    ...(isSame
      ? [
          {
            code: 'intake.already-imported',
            weight: 'stop',
            place: { at: 'file', file: name },
            facts: { time: '08:10', day: '03/04/2017' },
          } as const,
        ]
      : []),
  ];
  const notes = unit === null ? [] : open.filter(({ weight }) => weight === 'note');
  const question = new Set([...blocking, ...questions.map(({ problem }) => problem)].map(rowOf)).size;
  const hasRows = unit !== null && isMapped && !isSame;
  const counts = {
    rows: hasRows ? list.people : 0,
    add: hasRows ? list.people - question - rowsOut.size : 0,
    change: 0,
    same: 0,
    question: hasRows ? question : 0,
    leftOut: hasRows ? rowsOut.size : 0,
  };
  const period = periodFor(input, '2017-Q1');
  const isSettled = hasRows && sheetProblems.length === 0 && blocking.length === 0 && questions.length === 0;
  return {
    planId: hasRows ? `plan ${sample.token} ${[...rowsOut].join(' ')}` : null,
    planHash: isSettled ? 'hash' : null,
    file: name,
    sha256: name,
    kind: isMapped ? 'admissions' : null,
    form: null,
    unit: isMapped ? unit : null,
    period: isMapped ? period : null,
    sheet: LIST_SHEET,
    sheets: [LIST_SHEET, 'Ghi chú'],
    counts,
    totals: hasRows
      ? [
          { label: 'Tổng số đồng chí', value: list.people },
          { label: 'Nữ', value: Math.floor(list.people / 2) },
        ]
      : [],
    problems: [...sheetProblems, ...blocking, ...questions.map(({ problem }) => problem), ...notes],
    questions,
    parts: isMapped ? [listPart(list, { unit, period, counts })] : [],
    difference: null,
  };
}

function stageForm(sample: SampleFile, input: StageInput, units: readonly UnitView[]): IntakePreview {
  const isAgain = sample.scenario === 'form-again';
  const isTaken = !isAgain || input.replaceSubmission === true;
  const changes = isAgain ? 9 : 0;
  const counts = { rows: 58, add: isAgain ? 0 : 58, change: changes, same: isAgain ? 49 : 0, question: 0, leftOut: 0 };
  const unit = unitNamed(input.unitId ?? sample.unitId, units, input.unitId === undefined ? 'sheet-text' : 'given');
  const period = periodFor(input, isAgain ? '2016-Q4' : '2017-Q1');
  return {
    planId: `plan ${sample.token} ${(input.keepOld ?? []).length} ${isTaken}`,
    planHash: isTaken ? 'hash' : null,
    file: sample.name,
    sha256: sample.name,
    kind: 'form',
    form: { id: 'bieu-2-btctw', number: 'Biểu số 2-BTCTW', title: 'Biểu số 2-BTCTW' },
    unit,
    period,
    sheet: FORM_SHEET,
    sheets: [FORM_SHEET, 'Hướng dẫn'],
    counts,
    totals: [{ label: 'Đảng viên mới kết nạp', value: 8 }],
    problems: isTaken ? [] : [alreadySent(sample)],
    questions: [],
    parts: [
      {
        sheet: FORM_SHEET,
        kind: 'form',
        layout: 'bieu-2-btctw',
        title: 'Biểu số 2-BTCTW',
        headerRow: 5,
        lastHeaderRow: 5,
        firstDataRow: FIRST_FORM_ROW,
        lastDataRow: FIRST_FORM_ROW + formLabels.length - 1,
        unit,
        period,
        columns: formColumns,
        counts,
      },
    ],
    difference: isAgain
      ? {
          cells: changes,
          conflicts: 1,
          totals: [
            { label: 'Đảng viên mới kết nạp', before: 7, after: 8 },
            { label: 'Nữ', before: 3, after: 4 },
            { label: 'Dân tộc thiểu số', before: 5, after: 5 },
            { label: 'Theo tôn giáo', before: null, after: 1 },
          ],
        }
      : null,
  };
}

/** A sheet of a sample file as the unit made it. */
export function pictureOfSample({ file, sheet, from, count }: Input<'intake/read-sheet'>): SheetPicture {
  const sample = sampleOf(file);
  if (sheet === FORM_SHEET) {
    const picture = formPicture(sample.unit);
    return { ...picture, rows: picture.rows.filter(({ row }) => row > from && row <= from + count) };
  }
  if (sheet === LIST_SHEET) return listPicture(listOf(sample), from, count);
  return {
    sheet,
    lastRow: 1,
    lastColumn: 1,
    hiddenColumns: [],
    rows: [
      { row: 1, isHidden: false, cells: [{ column: 1, text: 'Gửi Ban trước ngày 05 hằng tháng', isNumber: false }] },
    ],
  };
}

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

/** Rows of a sample plan. */
export function rowsOfPlan({ planId, state, from, count }: Input<'intake/read-rows'>): IntakeRowPage {
  const [, token = '', ...out] = planId.split(' ');
  const sample = sampleOf(token);
  if (sample.scenario.startsWith('form')) return formRows(state, from, count);
  const issues = issuesOf(sample);
  const { people } = listOf(sample);
  const row = (index: number): IntakeRowView => {
    const person = samplePerson(index);
    const number = FIRST_PERSON + index;
    const problems = issues.filter((issue) => rowOf(issue) === number);
    return {
      sheet: LIST_SHEET,
      row: number,
      state: out.includes(String(number))
        ? 'left-out'
        : problems.some(({ weight }) => weight === 'fix')
          ? 'question'
          : 'add',
      cells: [
        person.name,
        person.birth,
        person.isWoman ? 'Nữ' : 'Nam',
        person.people,
        person.religion,
        person.education,
        person.cellName,
        person.decision,
      ],
      problems,
    };
  };
  if (state === undefined) {
    const last = Math.min(people, from + count);
    return {
      headers: sampleHeaders,
      total: people,
      rows: Array.from({ length: Math.max(0, last - from) }, (_, index) => row(from + index)),
    };
  }
  const wanted = Array.from({ length: Math.min(people, 1000) }, (_, index) => row(index)).filter(
    (each) => each.state === state,
  );
  return { headers: sampleHeaders, total: wanted.length, rows: wanted.slice(from, from + count) };
}

function formRows(state: Input<'intake/read-rows'>['state'], from: number, count: number): IntakeRowPage {
  const rows = formLabels.map((label, index): IntakeRowView => ({
    sheet: FORM_SHEET,
    row: FIRST_FORM_ROW + index,
    state: index < 8 ? 'change' : 'same',
    cells: [label, String(8 - (index % 5)), String(6 - (index % 4)), String(7 - (index % 4))],
    problems: [],
  }));
  const wanted = rows.filter((row) => state === undefined || row.state === state);
  return {
    headers: ['Tiêu chí', 'Kỳ này', 'Cùng kỳ năm trước', 'Kỳ này đã nộp'],
    total: wanted.length,
    rows: wanted.slice(from, from + count),
  };
}
