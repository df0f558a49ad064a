import { expect, test } from 'vitest';
import type { LearnAnswers } from '../../../../../shared/forms/learn/learn-answers.ts';
import { makeDefinition } from '../../../../../shared/forms/learn/make-definition.ts';
import { proposeForm, type FormProposal } from '../../../../../shared/forms/learn/propose-form.ts';
import { formDefinitions } from '../../../../../shared/forms/registry.ts';
import { catalogueOver } from '../../../../../shared/statistics/indicators.ts';
import { gridOf, workbookOf } from '../../../../support/make-grid.ts';

const catalogue = catalogueOver(formDefinitions);
const facts = { forms: formDefinitions, indicators: catalogue.indicators, formulasOf: () => [] };

type Blank = { readonly title?: string; readonly head?: string; readonly labels: readonly string[] };

function propose(
  { title = 'THỐNG KÊ ĐẢNG VIÊN MỚI KẾT NẠP', head = 'Kỳ này', labels }: Blank,
  answers: LearnAnswers = {},
): FormProposal {
  const rows = [['Biểu số 77-BTCTW'], [title], [], ['Chỉ tiêu', head], [1, 2], ...labels.map((label) => [label, null])];
  const proposed = proposeForm(workbookOf([gridOf(rows)]), answers, facts);
  if (proposed.is === 'refused') throw new Error(proposed.problem.code);
  return proposed.proposal;
}

const rowsOf = (blank: Blank, answers?: LearnAnswers) => propose(blank, answers).shown.rows;
const meaningsOf = (blank: Blank) => rowsOf(blank).map(({ means, sure }) => [means, sure]);

test('labels of the known forms and their other wordings are matched', () => {
  expect(meaningsOf({ labels: ['I. Tổng số đảng viên mới kết nạp', 'Trong đó: - Nữ', '- Có đạo'] })).toEqual([
    ['admitted.total', 'exact'],
    ['admitted.female', 'exact'],
    ['admitted.religious', 'synonym'],
  ]);
});

test('a known label below a row nobody knows is asked about: it counts a part of that row', () => {
  const [, women] = rowsOf({ labels: ['1. Đảng viên bị xóa tên trong kỳ', '- Nữ', '- Dân tộc thiểu số'] });
  expect(women).toMatchObject({
    means: 'entered',
    sure: 'likeness',
    reason: 'unsure-place',
    likely: ['admitted.female'],
  });
});

test('the same without any sign before the label is asked about, too', () => {
  const rows = rowsOf({
    labels: ['Tổng số đảng viên mới kết nạp', 'Nữ', 'Đảng viên được miễn sinh hoạt', 'Kết nạp lại'],
  });
  expect(rows.map(({ means }) => means)).toEqual(['admitted.total', 'admitted.female', 'entered', 'entered']);
});

test('a part is asked about while nothing above says of what whole it is, or a stranger stands between', () => {
  const [first] = rowsOf({ labels: ['1. Nữ', '2. Kết nạp lại', '3. Sinh viên'] });
  expect(first).toMatchObject({ means: 'entered', sure: 'likeness', reason: 'no-total' });
  const rows = rowsOf({
    labels: ['1. Tổng số đảng viên mới kết nạp', '2. Quần chúng được giới thiệu', '3. Nữ', '4. Kết nạp lại'],
  });
  expect(rows.map(({ means }) => means)).toEqual(['admitted.total', 'entered', 'entered', 'admitted.readmitted']);
});

test('a form of those who are still to be admitted is not one of the admitted', () => {
  const { shown } = propose({
    title: 'NGUỒN KẾT NẠP ĐẢNG: QUẦN CHÚNG ƯU TÚ',
    labels: ['I. Tổng số', '- Nữ', '- Sinh viên'],
  });
  expect(shown.subject).toBe('other');
  expect(shown.rows.filter(({ means }) => means.includes('.'))).toEqual([]);
});

test('the period before is not the same period a year earlier', () => {
  const of = (head: string) => {
    const rows = [
      ['Biểu số 79'],
      ['MỚI KẾT NẠP'],
      [],
      ['Chỉ tiêu', 'Kỳ này', head],
      [1, 2, 3],
      ['Một', null],
      ['Hai', null],
    ];
    const proposed = proposeForm(workbookOf([gridOf(rows)]), {}, facts);
    return proposed.is === 'proposal' ? proposed.proposal.shown.columns[2] : null;
  };
  expect(of('Cùng kỳ năm trước')).toMatchObject({ means: 'last-year', sure: 'exact' });
  for (const head of ['Kỳ trước', 'Năm trước', 'Quý trước chuyển sang'])
    expect(of(head)).toMatchObject({ means: 'unfilled', sure: 'likeness', likely: ['last-year', 'figure'] });
});

test('once the row above is said to be a title, the rows below it are matched', () => {
  const labels = ['I. Tổng số đảng viên mới kết nạp', 'II. Đặc điểm', '- Sinh viên', '- Học sinh'];
  expect(rowsOf({ labels })[2]).toMatchObject({ means: 'entered', sure: 'likeness' });
  expect(rowsOf({ labels })[1]).toMatchObject({ sure: 'likeness', reason: 'looks-like-heading', likely: ['heading'] });
  const [, , student] = rowsOf({ labels }, { rows: [{ cell: 'A7', means: 'heading' }] });
  expect(student).toMatchObject({ means: 'admitted.occupation.student', sure: 'exact' });
});

test('on a form about something else no label is matched', () => {
  const labels = ['I. Tổng số', '- Nữ', '- Từ 18 - 30 tuổi'];
  const others = ['THỐNG KÊ KHEN THƯỞNG ĐẢNG VIÊN', 'KẾT QUẢ XẾP LOẠI'].flatMap((title) =>
    meaningsOf({ title, labels }),
  );
  expect(others.filter(([means]) => means?.includes('.'))).toEqual([]);
});

test('on a form of the membership labels mean members, and bands of age nobody counts are entered', () => {
  const title = 'THỐNG KÊ ĐỘI NGŨ ĐẢNG VIÊN';
  const labels = [
    'I. Đảng viên trong danh sách có đến cuối kỳ báo cáo',
    'Trong đó: - Nữ',
    'II. Phân tích',
    '- Từ 18 - 30 tuổi',
  ];
  expect(rowsOf({ title, labels }).map(({ means }) => means)).toEqual([
    'members.total',
    'members.female',
    'entered',
    'entered',
  ]);
});

test('a main column that counts something narrower asks about every row', () => {
  const [total] = rowsOf({ head: 'Trong đó ở thôn, bản', labels: ['I. Tổng số đảng viên mới kết nạp', '- Nữ'] });
  expect(total).toMatchObject({
    means: 'entered',
    sure: 'likeness',
    reason: 'unsure-column',
    likely: ['admitted.total'],
  });
});

test('two rows that would give one figure are both asked about', () => {
  const rows = rowsOf({ labels: ['I. Tổng số đảng viên mới kết nạp', '- Nữ', '- Phụ nữ'] });
  expect(rows.slice(1).map(({ means, reason }) => [means, reason])).toEqual([
    ['entered', 'twice'],
    ['entered', 'twice'],
  ]);
});

test('a mean or a share is never added up, whether or not anybody knows it', () => {
  const proposal = propose({
    labels: ['I. Tổng số đảng viên mới kết nạp', '- Thu nhập bình quân', '- Tỷ lệ hoàn thành', '- Tuổi bình quân'],
  });
  expect(proposal.draft.rows.map(({ kind, addsUp }) => [kind, addsUp])).toEqual([
    ['count', 'sum'],
    ['average', 'recompute'],
    ['average', 'recompute'],
    ['average', 'recompute'],
  ]);
});

test('a likeness is never in the definition before it is answered', () => {
  const answers = { series: 'HD', firstPeriod: '2025-Q4' };
  const labels = ['I. Tổng số đảng viên mới kết nạp', '- Đoàn viên ưu tú Đoàn TNCS Hồ Chí Minh', '- Nữ'];
  const proposal = propose({ labels }, answers);
  expect(proposal.shown.rows[1]).toMatchObject({
    sure: 'likeness',
    likely: expect.arrayContaining(['admitted.youth-union']),
  });
  const made = makeDefinition(proposal, answers, { forms: formDefinitions, catalogue });
  expect(made.form?.rows.map(({ indicator }) => indicator)).toEqual(['admitted.total', null, 'admitted.female']);
  expect(made.problems).toMatchObject([{ code: 'learn.suggestions-open', weight: 'note', facts: { count: 1 } }]);
});

test('columns that would be told apart by nothing are refused', () => {
  const rows = [
    ['Biểu số 78-BTCTW'],
    ['MỚI KẾT NẠP'],
    [],
    ['Chỉ tiêu', 'Số', 'Số'],
    ['Một', null],
    ['Hai', null],
    ['Ba', null],
  ];
  const answers: LearnAnswers = { series: 'HD', firstPeriod: '2025-Q4' };
  const proposed = proposeForm(workbookOf([gridOf(rows)]), answers, facts);
  if (proposed.is === 'refused') throw new Error(proposed.problem.code);
  const made = makeDefinition(proposed.proposal, answers, { forms: formDefinitions, catalogue });
  expect(made).toMatchObject({ form: null, problems: [{ code: 'form.columns-not-told' }] });
});

/** A blank of these rows, its heads above a row of numbers. */
function proposeRowsOf(
  body: readonly (readonly (string | number | null)[])[],
  merges: readonly string[] = [],
): FormProposal {
  const rows = [['Biểu số 76-BTCTW'], ['ĐẢNG VIÊN MỚI KẾT NẠP'], [], ...body];
  const proposed = proposeForm(workbookOf([gridOf(rows, merges)]), {}, facts);
  if (proposed.is === 'refused') throw new Error(proposed.problem.code);
  return proposed.proposal;
}
const answersForAll: LearnAnswers = { series: 'HD', firstPeriod: '2025-Q4' };

test('labels merged over several columns are one column', () => {
  const labels = ['I. Tổng số đảng viên mới kết nạp', '- Nữ', '- Sinh viên'];
  const proposal = proposeRowsOf(
    [['Chỉ tiêu', null, null, 'Kỳ này'], [1, null, null, 2], ...labels.map((label) => [label])],
    ['A4:C4', 'A5:C5', 'A6:C6', 'A7:C7', 'A8:C8'],
  );
  expect(proposal.shown.columns.map(({ letters, means }) => [letters, means])).toEqual([
    ['A', 'label'],
    ['D', 'figure'],
  ]);
  const { form } = makeDefinition(proposal, answersForAll, { forms: formDefinitions, catalogue });
  expect(form?.rows.map(({ indicator }) => indicator)).toEqual([
    'admitted.total',
    'admitted.female',
    'admitted.occupation.student',
  ]);
});

test('groups in a column beside the labels make every row a question', () => {
  const { shown } = proposeRowsOf([
    ['Nhóm', 'Chỉ tiêu', 'Kỳ này'],
    [1, 2, 3],
    ['Mới kết nạp', 'Tổng số đảng viên mới kết nạp'],
    [null, '- Nữ'],
    ['Bị xóa tên', 'Số người'],
    [null, '- Nữ giới'],
  ]);
  expect(shown.rows.map(({ means }) => means)).toEqual(['entered', 'entered', 'entered', 'entered']);
  expect(shown.rows[1]).toMatchObject({ sure: 'likeness', reason: 'unsure-place' });
});

test('a row whose label stands in another column is not lost: the form is refused with the cell', () => {
  const proposal = proposeRowsOf([
    ['Chỉ tiêu', null, 'Kỳ này'],
    [1, null, 2],
    ['Tổng số đảng viên mới kết nạp'],
    ['Nữ'],
    [null, 'Ở thôn, bản'],
    ['Sinh viên'],
  ]);
  expect(makeDefinition(proposal, answersForAll, { forms: formDefinitions, catalogue })).toMatchObject({
    form: null,
    problems: [{ code: 'learn.label-elsewhere', place: { cell: 'B8' } }],
  });
});
