import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/calls.ts';
import type { PastedCorrections } from '../../../shared/contract/correction-views.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { readTabText } from '../../../shared/text/tab-text.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { contentOf } from '../../support/desk-content.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

const period = '2017-Q1';
const TITLES = ['Đảng viên mới kết nạp', 'Nữ', 'Dân tộc thiểu số', 'Tỷ lệ so với chỉ tiêu năm', 'Tổng số đảng viên'];
const CODES = ['admitted.total', 'admitted.female', 'admitted.minority', 'target.year.achievement', 'members.total'];

let desk: IntakeDesk;
/** Nà Khoa sent a form, Nà Hỳ a list of two. */
beforeEach(async () => {
  desk = await openIntakeDesk();
  await desk.takeIn(await desk.write('bieu.xlsx', [form2(cleanFigures)]));
  const people = ['Lò Thị Ban', 'Lò Thị Bun'].map((name, index) =>
    person({
      number: index + 1,
      name,
      female: day(`199${index}-05-14`),
      people: 'Thái',
      decisionDate: day('2017-02-03'),
    }),
  );
  const list = [listC(people, { heading: 'ĐẢNG BỘ XÃ NÀ HỲ' })];
  await desk.takeIn(await desk.write('ds.xlsx', list));
});
afterEach(() => desk.close());

async function table() {
  const { rows, total } = await desk.call('figures/read-table', { period, indicators: CODES });
  return { rows, total };
}
type Given = Partial<Input<'corrections/preview-pasted'>>;
/** Pastes a text at a unit and column of the table. */
async function paste(text: string, unit = 'Đảng bộ xã Nà Khoa', at = 0, given: Given = {}): Promise<PastedCorrections> {
  const { rows, total } = await table();
  const units = [...rows.map((row) => row.unit), total.unit];
  const from = units.findIndex(({ name }) => name === unit);
  return desk.call('corrections/preview-pasted', {
    period,
    lines: readTabText(text).map((line) => [...line]),
    unitIds: units.slice(from).map(({ id }) => id),
    columns: CODES.map((indicator, index) => ({ title: TITLES[index] ?? '', indicator })),
    at,
    reason: { is: 'document', text: 'CV 12' },
    ...given,
  });
}
const changes = ({ cells }: PastedCorrections) =>
  cells.map(({ unit, label, before, after }) => `${unit} ${label} ${before}>${after}`);
const codes = ({ problems }: PastedCorrections) => problems.map(({ code }) => code);
const write = ({ planId, planHash }: PastedCorrections) =>
  desk.call('corrections/commit', { planId: planId ?? '', planHash: planHash ?? '' });
const valuesOf = async (name: string) =>
  (await table()).rows
    .find(({ unit }) => unit.name === name)
    ?.values.slice(0, 3)
    .map((value) => (value.is === 'number' ? value.value : value.is));

describe('a block pasted into the table of figures', () => {
  test('is shown cell by cell, written as one change set with its reason, and taken back at once', async () => {
    const before = await contentOf(desk);
    expect(await valuesOf('Đảng bộ xã Nà Khoa')).toEqual([4, 1, 3]);
    const plan = await paste('4\t2\t2');
    expect(changes(plan)).toEqual(['Đảng bộ xã Nà Khoa Nữ 1>2', 'Đảng bộ xã Nà Khoa Dân tộc thiểu số 3>2']);
    expect(plan.same).toBe(1);
    expect(plan.figures.map(({ unit, label }) => `${unit} ${label}`)).toEqual([
      'Đảng bộ huyện Nậm Pồ Nữ',
      'Đảng bộ huyện Nậm Pồ Dân tộc thiểu số',
    ]);

    const { changeSetId } = await write(plan);
    expect(await valuesOf('Đảng bộ xã Nà Khoa')).toEqual([4, 2, 2]);
    expect((await contentOf(desk))['correction']).toMatchObject([
      { before: '1', after: '2', reason: 'đơn vị gửi văn bản đính chính: CV 12' },
      { before: '3', after: '2', reason: 'đơn vị gửi văn bản đính chính: CV 12' },
    ]);
    const told = await desk.call('log/read-changes', { changeSetId, from: 0, count: 10 });
    expect(told.total).toBe(2);
    await desk.call('changes/undo', { changeSetId });
    expect(await valuesOf('Đảng bộ xã Nà Khoa')).toEqual([4, 1, 3]);
    expect(await contentOf(desk)).toEqual(before);
  });

  test('finds its lines by the names of units and its columns by their heads', async () => {
    const text = 'Đơn vị\tDân tộc thiểu số\tNữ\tGhi chú\nĐảng bộ xã Nà Khoa\t2\t\tđã hỏi\nTổng cộng\t99\t99\t';
    const plan = await paste(text, 'Đảng bộ xã Nà Hỳ');
    expect(changes(plan)).toEqual(['Đảng bộ xã Nà Khoa Dân tộc thiểu số 3>2']);
    expect(codes(plan)).toEqual(['paste.column-unknown', 'correction.total-row']);
  });

  test('refuses cell by cell what stands in no cell, and takes the rest', async () => {
    const plan = await paste(
      [
        'Đảng bộ xã Nà Khoa\tba\t2\t-1\t50\t70',
        'Đảng bộ xã Nà Hỳ\t3\t2\t\t\t',
        'Đảng bộ xã Không Có\t1\t\t\t\t',
        'Đảng bộ huyện Nậm Pồ\t7\t\t\t\t',
      ].join('\n'),
    );
    expect(changes(plan)).toEqual(['Đảng bộ xã Nà Khoa Nữ 1>2']);
    expect(plan.planHash).not.toBeNull();
    const told = plan.problems.map((problem) => [problem.code, describeProblem(problem).where]);
    expect(told).toEqual([
      ['correction.column-computed', 'Dòng 1, cột 5 của phần dán'],
      ['target.unit-unknown', 'Dòng 3, cột 1 của phần dán'],
      ['correction.not-a-value', 'Dòng 1, cột 2 của phần dán'],
      ['correction.not-a-value', 'Dòng 1, cột 4 của phần dán'],
      ['correction.no-cell', 'Dòng 1, cột 6 của phần dán'],
      ['correction.counted', 'Dòng 2, cột 2 của phần dán'],
      ['correction.added-up', 'Dòng 4, cột 2 của phần dán'],
    ]);
    const [value] = plan.problems.filter(({ code }) => code === 'correction.not-a-value');
    expect(value === undefined ? '' : describeProblem(value).what).toBe(
      'Đảng bộ xã Nà Khoa, Đảng viên mới kết nạp: đang dán “ba”, cần số nguyên từ 0.',
    );
  });

  test('what was copied and pasted back changes nothing, sums and counts of lists included', async () => {
    const { rows, total } = await table();
    const lines = [...rows, { unit: total.unit, values: total.figures.map(({ value }) => value) }].map(
      ({ unit, values }) => [
        unit.name,
        ...values.slice(0, 3).map((one) => (one.is === 'number' ? `${one.value}` : '')),
      ],
    );
    const plan = await paste(lines.map((line) => line.join('\t')).join('\n'));
    expect([changes(plan), codes(plan), plan.planId]).toEqual([[], ['correction.nothing-new'], null]);
    expect(plan.same).toBe(9);
  });

  test('fills a cell that the unit left empty', async () => {
    const sent = [form2({ ...cleanFigures, 'I.1': null })];
    await desk.takeIn(await desk.write('c.xlsx', sent), { replaceSubmission: true });
    expect(await valuesOf('Đảng bộ xã Nà Khoa')).toEqual([4, 'missing', 3]);
    const plan = await paste('1', 'Đảng bộ xã Nà Khoa', 1);
    expect(changes(plan)).toEqual(['Đảng bộ xã Nà Khoa Nữ chưa có>1']);
    await write(plan);
    expect(await valuesOf('Đảng bộ xã Nà Khoa')).toEqual([4, 1, 3]);
  });

  test('says what no longer fits, and does not stop the board', async () => {
    const plan = await paste('9', 'Đảng bộ xã Nà Khoa', 1);
    expect(plan.planHash).not.toBeNull();
    expect(plan.problems.map(({ code, weight }) => [code, weight])).toContainEqual(['figures.part-exceeds', 'note']);
  });

  test('the same cell with two numbers takes the first and says so', async () => {
    const plan = await paste('Đảng bộ xã Nà Khoa\t\t2\nĐảng bộ xã Nà Khoa\t\t3');
    expect([changes(plan), codes(plan)]).toEqual([['Đảng bộ xã Nà Khoa Nữ 1>2'], ['correction.twice']]);
  });

  test('without a reason there is no plan, but there is something to look at', async () => {
    const plan = await paste('4\t2', 'Đảng bộ xã Nà Khoa', 0, { reason: { is: 'other', text: ' ' } });
    expect([plan.planId, plan.cells.length, codes(plan)]).toEqual([null, 1, ['correction.reason-needed']]);
  });

  test('a plan is written once, and not after something else was written', async () => {
    const first = await paste('4\t2');
    await write(first);
    await expect(write(first)).rejects.toMatchObject({ problem: { code: 'correction.plan-gone' } });
    const second = await paste('4\t3');
    await desk.takeIn(await desk.write('b.xlsx', [form2({ ...cleanFigures, 'I.2': 1 })]), { replaceSubmission: true });
    await expect(write(second)).rejects.toMatchObject({ problem: { code: 'store.changed-since-preview' } });
  });
});
