import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DifferenceRow, IntakePreview } from '../../../shared/contract/views.ts';
import { cleanFigures, form2, type Figures } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { correctByHand } from '../../support/correct-by-hand.ts';
import { contentOf } from '../../support/desk-content.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const dinh: Person = { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01') };
const mai: Person = { ...bun, name: 'Giàng Thị Mai', male: null, female: day('1995-09-09') };
const listOf = (people: readonly Person[]) => [listC(people.map(person))];
const codes = ({ problems }: IntakePreview) => problems.map(({ code }) => code);

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

type Stored = Readonly<Record<string, string | number | null>> & { readonly id: number };
const table = async (name: string) => ((await contentOf(desk))[name] ?? []) as readonly Stored[];
const differenceOf = async ({ planId }: IntakePreview): Promise<readonly DifferenceRow[]> =>
  (await desk.call('intake/read-difference', { planId: planId ?? '', from: 0, count: 100 })).rows;
const valueIn = async (indicator: string, period = '2017-Q1') => {
  const { total } = await desk.call('figures/read-table', { period, indicators: [indicator] });
  return total.figures[0]?.value;
};

describe('a list sent again', () => {
  const second = listOf([{ ...bun, people: 'Thái' }, mai]);
  const stageSecond = async () => {
    await desk.takeIn(await desk.write('1.xlsx', listOf([bun, dinh])));
    const path = await desk.write('2.xlsx', second);
    return { path, preview: await desk.stage(path) };
  };

  test('shows cell by cell what changes, who comes and who goes, with the headline figures', async () => {
    const { preview } = await stageSecond();
    expect(codes(preview)).toEqual(['intake.list-already-sent']);
    expect(preview.difference?.totals).toEqual([
      { label: 'Tổng số đồng chí', before: 2, after: 2 },
      { label: 'Nữ', before: 0, after: 1 },
      { label: 'Dân tộc thiểu số', before: 2, after: 2 },
      { label: 'Theo tôn giáo', before: 0, after: 0 },
    ]);
    const rows = await differenceOf(preview);
    expect(rows.map(({ state, label, place }) => [state, label, place?.row ?? null])).toEqual([
      ['change', 'Lò Văn Bun', 10],
      ['add', 'Giàng Thị Mai', 11],
      ['remove', 'Mùa A Dinh', null],
    ]);
    expect(rows[0]?.cells).toEqual([{ field: 'Dân tộc', before: 'Mông', after: 'Thái', isCorrected: false }]);
    expect(preview.difference?.cells).toBe(rows.flatMap(({ cells }) => cells).length);
  });

  test('a file that is no new version has no difference', async () => {
    expect((await desk.stage(await desk.write('1.xlsx', listOf([bun])))).difference).toBeNull();
  });

  test('rows that are kept stay as they were, and what is announced is what is written', async () => {
    const { path, preview } = await stageSecond();
    const keepOld = (await differenceOf(preview)).map(({ key }) => key);
    const before = await contentOf(desk);
    const nothing = await desk.stage(path, { replaceSubmission: true, keepOld });
    expect([nothing.planHash, nothing.counts.leftOut]).toEqual([null, 2]);

    const [changed = '', , removed = ''] = keepOld;
    const part = await desk.stage(path, { replaceSubmission: true, keepOld: [changed, removed] });
    expect(part.counts).toMatchObject({ rows: 2, add: 1, change: 0, leftOut: 1 });
    expect(part.difference?.totals[0]).toEqual({ label: 'Tổng số đồng chí', before: 2, after: 3 });
    const { changeSetId } = await desk.commit(part);
    expect((await table('person')).map(({ full_name, people }) => [full_name, people])).toEqual([
      ['Lò Văn Bun', 'mong'],
      ['Mùa A Dinh', 'mong'],
      ['Giàng Thị Mai', 'mong'],
    ]);
    expect(await valueIn('admitted.total')).toEqual({ is: 'number', value: 3 });
    await desk.call('changes/undo', { changeSetId });
    expect(await contentOf(desk)).toEqual(before);
  });

  test('someone new who is kept away is not added', async () => {
    const { path, preview } = await stageSecond();
    const [, added] = await differenceOf(preview);
    const taken = await desk.takeIn(path, { replaceSubmission: true, keepOld: [added?.key ?? ''] });
    expect(taken.written).toMatchObject({ add: 0, change: 1, leftOut: 1 });
    expect((await table('person')).map(({ full_name }) => full_name)).toEqual(['Lò Văn Bun']);
  });
});

describe('a value the board corrected in a list', () => {
  const corrected = async () => {
    await desk.takeIn(await desk.write('1.xlsx', listOf([bun, dinh])));
    const [first] = await table('admission');
    const rowId = first?.id ?? 0;
    await correctByHand(desk, {
      table: 'admission',
      rowId,
      field: 'decision_date',
      before: '2017-02-03',
      after: '2017-04-20',
    });
    return rowId;
  };

  test('counts, also where it moves the person into another period', async () => {
    await corrected();
    const spring = [listC([person({ ...mai, decisionDate: day('2017-05-05') })], { period: '(Quý II năm 2017)' })];
    await desk.takeIn(await desk.write('quy-2.xlsx', spring));
    expect(await valueIn('admitted.total')).toEqual({ is: 'number', value: 1 });
    expect(await valueIn('admitted.total', '2017-Q2')).toEqual({ is: 'number', value: 2 });
  });

  test('is a conflict of the new version, stays by default and yields only when overruled', async () => {
    await corrected();
    const path = await desk.write(
      '2.xlsx',
      listOf([{ ...bun, decisionDate: day('2017-02-13'), people: 'Thái' }, dinh]),
    );
    const preview = await desk.stage(path, { replaceSubmission: true });
    expect(preview.difference).toMatchObject({ cells: 2, conflicts: 1 });
    const [row] = await differenceOf(preview);
    expect(row?.cells).toEqual([
      { field: 'Dân tộc', before: 'Mông', after: 'Thái', isCorrected: false },
      { field: 'Ngày quyết định kết nạp', before: '20/04/2017', after: '13/02/2017', isCorrected: true },
    ]);

    const { changeSetId } = await desk.commit(preview);
    expect(await valueIn('admitted.total')).toEqual({ is: 'number', value: 1 });
    expect(await table('correction')).toHaveLength(1);
    await desk.call('changes/undo', { changeSetId });

    const before = await contentOf(desk);
    const overruled = await desk.takeIn(path, { replaceSubmission: true, overrule: [row?.key ?? ''] });
    expect(await valueIn('admitted.total')).toEqual({ is: 'number', value: 2 });
    expect(await table('correction')).toEqual([]);
    await desk.call('changes/undo', { changeSetId: overruled.changeSetId });
    expect(await contentOf(desk)).toEqual(before);
  });

  test('is named where the figure is explained', async () => {
    await desk.takeIn(await desk.write('1.xlsx', listOf([bun, dinh])));
    const [first] = await table('person');
    const value = { table: 'person', rowId: first?.id ?? 0, field: 'sex', before: 'male', after: 'female' } as const;
    await correctByHand(desk, value);
    const { root } = await desk.call('figures/explain', { period: '2017-Q1', indicator: 'admitted.female' });
    const [source] = root.parts.flatMap(({ sources }) => sources);
    expect(source).toMatchObject({
      subject: 'Lò Văn Bun',
      how: 'corrected',
      correction: { to: 'Nữ', reason: 'Điện thoại với đơn vị', at: '2026-03-02T09:30:00' },
    });
  });
});

describe('a form sent again', () => {
  const changed: Figures = { ...cleanFigures, 'I.3': [1, 0], 'I.7': 2 };
  const stageSecond = async () => {
    await desk.takeIn(await desk.write('1.xlsx', [form2(cleanFigures)]));
    const path = await desk.write('2.xlsx', [form2(changed)]);
    return { path, preview: await desk.stage(path) };
  };

  test('shows the cells that differ with the main figures', async () => {
    const { preview } = await stageSecond();
    expect(preview.difference).toMatchObject({ cells: 2, conflicts: 0 });
    expect(preview.difference?.totals[0]).toMatchObject({ before: 4, after: 4 });
    expect(
      (await differenceOf(preview)).map(({ key, state, cells }) => [key, state, cells[0]?.before, cells[0]?.after]),
    ).toEqual([
      ['row:I.3', 'change', '0', '1'],
      ['row:I.7', 'change', '0', '2'],
    ]);
  });

  test('a row that is kept counts as before and says so as a correction', async () => {
    const { path } = await stageSecond();
    const taken = await desk.takeIn(path, { replaceSubmission: true, keepOld: ['row:I.7'] });
    expect(taken.written).toMatchObject({ change: 1, leftOut: 1 });
    const current = (await table('submission')).find(({ is_current }) => is_current === 1)?.id;
    const value = (await table('reported_value')).find(
      (one) => one['submission_id'] === current && one['row_code'] === 'I.7' && one['column_key'] === 'this-period',
    );
    expect(value).toMatchObject({ value: 2, written: '2' });
    expect(await table('correction')).toMatchObject([
      { row_id: value?.id, field: 'value', before: '2', after: '0', reason: 'giữ số đã nộp trước' },
    ]);
  });

  test('a corrected value stays over the new version until it is overruled', async () => {
    await desk.takeIn(await desk.write('1.xlsx', [form2(cleanFigures)]));
    const value = (await table('reported_value')).find(
      ({ row_code, column_key }) => row_code === 'I' && column_key === 'this-period',
    );
    await correctByHand(desk, {
      table: 'reported_value',
      rowId: value?.id ?? 0,
      field: 'value',
      before: '4',
      after: '5',
    });
    const current = async () => {
      const id = (await table('submission')).find(({ is_current }) => is_current === 1)?.id;
      const own = (await table('reported_value')).find(
        (one) => one['submission_id'] === id && one['row_code'] === 'I' && one['column_key'] === 'this-period',
      );
      return { own, corrections: (await table('correction')).filter(({ row_id }) => row_id === own?.id) };
    };

    const path = await desk.write('2.xlsx', [form2(changed)]);
    const preview = await desk.stage(path, { replaceSubmission: true });
    expect(preview.difference).toMatchObject({ cells: 3, conflicts: 1 });
    expect((await differenceOf(preview))[0]).toMatchObject({
      key: 'row:I',
      cells: [{ before: '5', after: '4', isCorrected: true }],
    });
    const { changeSetId } = await desk.commit(preview);
    expect(await current()).toMatchObject({
      own: { value: 4 },
      corrections: [{ after: '5', reason: 'Điện thoại với đơn vị' }],
    });
    await desk.call('changes/undo', { changeSetId });
    await desk.takeIn(path, { replaceSubmission: true, overrule: ['row:I'] });
    expect(await current()).toMatchObject({ own: { value: 4 }, corrections: [] });
  });
});
