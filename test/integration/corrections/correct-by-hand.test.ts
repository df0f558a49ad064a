import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CellSource, ExplanationPart } from '../../../shared/statistics/figure.ts';
import { cleanFigures, form2, type Figures } from '../../fixtures/intake/form-rows.ts';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { contentOf } from '../../support/desk-content.ts';
import { makeCorrector, type Corrector } from '../../support/make-corrector.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

const period = '2017-Q1';
let desk: IntakeDesk;
let corrector: Corrector;
beforeEach(async () => {
  desk = await openIntakeDesk();
  corrector = makeCorrector(desk, period);
});
afterEach(() => desk.close());

const form = (more: Figures = {}) => [form2({ ...cleanFigures, ...more })];
const unitId = async (name: string) =>
  (await desk.call('units/list', {})).find((unit) => unit.name === name)?.unitId ?? 0;
const naKhoa = () => unitId('Đảng bộ xã Nà Khoa');
const sourcesOf = ({ sources, parts }: ExplanationPart): readonly CellSource[] => [
  ...sources,
  ...parts.flatMap(sourcesOf),
];
/** The figure of Nà Khoa and of the whole, and whether each is marked. */
const shown = async (indicator: string) => {
  const table = await desk.call('figures/read-table', { period, indicators: [indicator] });
  const id = await naKhoa();
  const own = table.rows.find(({ unit }) => unit.id === id)?.values[0];
  return {
    own,
    whole: table.total.figures[0]?.value,
    marked: [id, table.total.unit.id].map((one) => table.corrected?.includes(`${one} ${indicator}`) === true),
  };
};
const explain = async (indicator: string) =>
  desk.call('figures/explain', { period, indicator, unitId: await naKhoa() });
const number = (value: number) => ({ is: 'number', value });

describe('a figure of a form', () => {
  const minority = 'admitted.minority';
  beforeEach(async () => {
    await desk.takeIn(await desk.write('1.xlsx', form()));
  });

  test('corrected, it counts, is marked, keeps what was sent and is named on paper', async () => {
    expect(await shown(minority)).toEqual({ own: number(3), whole: number(3), marked: [false, false] });
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    const preview = await corrector.preview(cell, '2', { is: 'phone', text: 'đ/c Hà, 02/3' });
    expect(preview).toMatchObject({ before: '3', after: '2', problems: [] });
    const counts = preview.figures.filter(({ before }) => before.is === 'number');
    expect(counts.map(({ unit, label, before, after }) => [unit, label, before, after])).toEqual([
      ['Đảng bộ xã Nà Khoa', 'Dân tộc thiểu số', number(3), number(2)],
      ['Đảng bộ huyện Nậm Pồ', 'Dân tộc thiểu số', number(3), number(2)],
    ]);
    expect(preview.figures.map(({ before }) => before.is)).toEqual(['number', 'ratio', 'number', 'ratio']);
    expect(await shown(minority)).toMatchObject({ own: number(3), marked: [false, false] });

    await corrector.commit(preview);
    expect(await shown(minority)).toEqual({ own: number(2), whole: number(2), marked: [true, true] });
    const [source] = sourcesOf((await explain(minority)).root);
    expect(source).toMatchObject({
      written: '3',
      correction: { to: '2', reason: 'đơn vị gọi điện báo sai: đ/c Hà, 02/3', at: '2026-03-02T08:00:00' },
    });
    const report = { kind: 'form', formId: 'bieu-2-btctw', period } as const;
    expect(JSON.stringify(await desk.call('reports/build', { report }))).toContain('Có 1 ô đã được sửa');
    const summary = await desk.call('reports/build', { report: { kind: 'quarterly', period } });
    expect(JSON.stringify(summary)).toContain('Có 1 ô đã được sửa');
  });

  test('set back it leaves no trace but the history, and the paper says nothing of it', async () => {
    const before = await contentOf(desk);
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    await corrector.correct(cell, '2');
    await corrector.setBack(cell);
    expect(await contentOf(desk)).toEqual(before);
    expect(await shown(minority)).toEqual({ own: number(3), whole: number(3), marked: [false, false] });
    const report = { kind: 'form', formId: 'bieu-2-btctw', period } as const;
    expect(JSON.stringify(await desk.call('reports/build', { report }))).not.toContain('đã được sửa');
  });

  test('corrected again it keeps the first original, and typing that takes the correction away', async () => {
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    await corrector.correct(cell, '2');
    await corrector.correct(cell, '1');
    const field = (await desk.call('corrections/read', { table: 'reported_value', rowId: cell.rowId })).fields[0];
    expect(field).toMatchObject({ typed: '1', original: '3', source: { written: '3' } });
    expect((await contentOf(desk))['correction']).toHaveLength(1);
    await corrector.correct(cell, '3');
    expect((await contentOf(desk))['correction']).toEqual([]);
  });

  test('each step is taken back exactly, the earlier only after the later, also after a restart', async () => {
    const start = await contentOf(desk);
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    const first = await corrector.correct(cell, '2');
    const between = await contentOf(desk);
    const second = await corrector.correct(cell, '1');
    await expect(desk.call('changes/undo', { changeSetId: first })).rejects.toThrow('store.undo-blocked');
    const blocking = await desk.call('changes/list-blocking', { changeSetId: first });
    expect(blocking).toMatchObject([{ changeSetId: second, kind: 'correction' }]);
    await desk.call('changes/undo', { changeSetId: second });
    expect(await contentOf(desk)).toEqual(between);
    await desk.call('changes/undo', { changeSetId: first });
    expect(await contentOf(desk)).toEqual(start);
  });

  test('a newer file is a conflict: the correction stays until it is overruled', async () => {
    await corrector.correct(await corrector.cellBehind(await naKhoa(), minority), '2');
    const preview = await desk.stage(await desk.write('2.xlsx', form({ 'I.2': [1, 5] })));
    expect(preview.problems.map(({ code }) => code)).toContain('intake.correction-kept');
    await desk.takeIn(await desk.write('2.xlsx', form({ 'I.2': [1, 5] })), { replaceSubmission: true });
    expect(await shown(minority)).toMatchObject({ own: number(2), marked: [true, true] });
    await desk.takeIn(await desk.write('3.xlsx', form({ 'I.2': [0, 5] })), {
      replaceSubmission: true,
      overrule: ['row:I.2'],
    });
    expect(await shown(minority)).toMatchObject({ own: number(0), marked: [false, false] });
  });

  test('a figure of a form that a newer one replaced is not corrected any more', async () => {
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    await desk.takeIn(await desk.write('2.xlsx', form({ 'I.2': [1, 5] })), { replaceSubmission: true });
    await expect(corrector.preview(cell, '2')).rejects.toThrow('correction.not-current');
  });

  test.each([
    ['−1', 'intake.number-negative'],
    ['1,5', 'intake.number-fraction'],
    ['hai', 'intake.number-expected'],
    ['40%', 'intake.number-percent'],
    ['3', 'correction.same-value'],
  ])('“%s” is refused with %s', async (typed, code) => {
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    const preview = await corrector.preview(cell, typed);
    expect([preview.planId, preview.problems.map((problem) => problem.code)]).toEqual([null, [code]]);
  });

  test('“khác” without words is refused', async () => {
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    const preview = await corrector.preview(cell, '2', { is: 'other', text: ' ' });
    expect([preview.planId, preview.problems[0]?.code]).toEqual([null, 'correction.reason-needed']);
  });

  test('a part above its total is named with both figures before writing, and does not stop', async () => {
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    const preview = await corrector.preview(cell, '5');
    expect(preview.planId).not.toBeNull();
    expect(preview.problems).toMatchObject([
      { code: 'figures.part-exceeds', weight: 'note', facts: { sum: '5', written: '4' } },
    ]);
  });

  test('an emptied cell is “chưa có” and can be filled again; an empty one is reached the same way', async () => {
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    await corrector.correct(cell, '');
    expect(await shown(minority)).toEqual({ own: { is: 'missing' }, whole: { is: 'missing' }, marked: [true, true] });
    const [source] = sourcesOf((await explain(minority)).root);
    expect(source).toMatchObject({ written: '3', correction: { to: 'chưa có' } });
    expect(await corrector.cellBehind(await naKhoa(), minority)).toEqual(cell);
    await corrector.correct(cell, '4');
    expect(await shown(minority)).toMatchObject({ own: number(4) });
  });

  test('a mean is corrected as a decimal', async () => {
    const cell = await corrector.cellBehind(await naKhoa(), 'admitted.age.mean');
    expect(cell.field).toBe('value_text');
    await corrector.correct(cell, '28,5');
    expect(await shown('admitted.age.mean')).toMatchObject({
      own: { is: 'mean', sum: 114, count: 4 },
      marked: [true, true],
    });
  });

  test('a plan that was not shown, or is written already, is refused', async () => {
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    const preview = await corrector.preview(cell, '2');
    await corrector.commit(preview);
    await expect(corrector.commit(preview)).rejects.toThrow('correction.plan-gone');
  });

  test('something written in between makes the preview old', async () => {
    const cell = await corrector.cellBehind(await naKhoa(), minority);
    const preview = await corrector.preview(cell, '2');
    await desk.takeIn(await desk.write('2.xlsx', form({ 'I.2': [1, 5] })), { replaceSubmission: true });
    await expect(corrector.commit(preview)).rejects.toThrow('store.changed-since-preview');
  });
});

describe('a person of a list', () => {
  const women = 'admitted.female';
  const common = { people: 'Thái', religion: 'Không', cell: 'Bản Huổi Sang', committee: 'Đảng bộ xã Nà Khoa' };
  const people = [
    person({ ...common, number: 1, name: 'Lò Thị Một', female: day('1990-03-04'), decisionDate: day('2017-02-10') }),
    person({ ...common, number: 2, name: 'Lò Văn Hai', male: day('1991-05-06'), decisionDate: day('2017-02-12') }),
  ];
  beforeEach(async () => {
    await desk.takeIn(await desk.write('1.xlsx', [listC(people)]));
  });
  const personNamed = async (name: string) => {
    const source = sourcesOf((await explain('admitted.total')).root).find(({ subject }) => subject === name);
    return desk.call('corrections/read', { table: 'admission', rowId: source?.row?.rowId ?? 0 });
  };

  test('every field is offered with what was written, and a corrected sex counts at once', async () => {
    const row = await personNamed('Lò Văn Hai');
    const sex = row.fields.find(({ label }) => label === 'Giới tính');
    expect(sex).toMatchObject({ shown: 'Nam', typed: 'male', original: null });
    const before = await shown(women);
    if (sex !== undefined) await corrector.correct(sex.cell, 'female');
    const after = await shown(women);
    expect([before.own, after.own, after.marked]).toEqual([number(1), number(2), [true, true]]);
    expect((await shown('admitted.total')).marked).toEqual([false, false]);
    const source = sourcesOf((await explain(women)).root).find(({ subject }) => subject === 'Lò Văn Hai');
    expect(source?.correction).toMatchObject({ to: 'Nữ' });
  });

  test('a decision moved into another quarter takes the person out of this one, which is marked', async () => {
    const decision = (await personNamed('Lò Văn Hai')).fields.find(({ cell }) => cell.field === 'decision_date');
    const preview = await corrector.preview(
      decision?.cell ?? { table: 'admission', rowId: 0, field: '' },
      '05/04/2017',
    );
    expect(preview.problems.map(({ code }) => code)).toContain('intake.date-outside-period');
    await corrector.commit(preview);
    expect(await shown('admitted.total')).toEqual({ own: number(1), whole: number(1), marked: [true, true] });
  });

  test('a corrected name is found under the new one, and the old one stays beside it', async () => {
    const name = (await personNamed('Lò Văn Hai')).fields.find(({ cell }) => cell.field === 'full_name');
    if (name !== undefined) await corrector.correct(name.cell, 'Lò Văn Hưng');
    const { fields, subject } = await personNamed('Lò Văn Hưng');
    expect([subject, fields[0]?.original]).toEqual(['Lò Văn Hưng', 'Lò Văn Hai']);
    expect((await contentOf(desk))['correction']).toMatchObject([
      { field: 'full_name' },
      { field: 'name_key', after: 'lo van hung' },
      { field: 'sort_key' },
    ]);
  });

  test.each([
    ['birth', '31/02/1990', 'intake.day-not-understood'],
    ['sex', 'khong-ro', 'correction.code-unknown'],
    ['full_name', '', 'correction.text-needed'],
    ['id_number', '123', 'correction.id-number'],
    ['decision_date', '2017', 'intake.day-incomplete'],
  ])('%s “%s” is refused with %s', async (field, typed, code) => {
    const row = await personNamed('Lò Văn Hai');
    const found = row.fields.find(({ cell }) => cell.field === field);
    const preview = await corrector.preview(found?.cell ?? { table: 'person', rowId: 0, field }, typed);
    expect([preview.planId, preview.problems.map((problem) => problem.code)]).toEqual([null, [code]]);
  });

  test('columns that are no reading of a cell are refused', async () => {
    const { cell } = (await personNamed('Lò Văn Hai')).fields.find(({ cell: one }) => one.table === 'admission') ?? {};
    const unit = { table: 'admission', rowId: cell?.rowId ?? 0, field: 'unit_id' } as const;
    await expect(corrector.preview(unit, '7')).rejects.toThrow('correction.field-unknown');
  });

  test('all corrections are listed with what was sent', async () => {
    const sex = (await personNamed('Lò Văn Hai')).fields.find(({ cell }) => cell.field === 'sex');
    if (sex !== undefined) await corrector.correct(sex.cell, 'female');
    expect(await desk.call('corrections/list', {})).toMatchObject([
      { subject: 'Lò Văn Hai', unit: 'Đảng bộ xã Nà Khoa', label: 'Giới tính', original: 'Nam', counts: 'Nữ' },
    ]);
    expect(await desk.call('corrections/list', { unitId: await unitId('Đảng bộ xã Nà Hỳ') })).toEqual([]);
  });
});
