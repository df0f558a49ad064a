import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { contentOf } from '../../support/desk-content.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const dinh: Person = { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01') };
const listOf = (people: readonly Person[]) => [listC(people.map(person))];
const codes = ({ problems }: IntakePreview) => problems.map(({ code }) => code);
const mend = (cell: string, text: string, sheet = 'Danh sách') => ({ sheet, cell, text });

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

type Stored = Readonly<Record<string, string | number | null>> & { readonly id: number };
const table = async (name: string) => ((await contentOf(desk))[name] ?? []) as readonly Stored[];
const valueIn = async (indicator: string) => {
  const { total } = await desk.call('figures/read-table', { period: '2017-Q1', indicators: [indicator] });
  return total.figures[0]?.value;
};

describe('a cell mended while taking a list in', () => {
  test('counts as mended, keeps what the unit wrote, and goes with the intake', async () => {
    const path = await desk.write('1.xlsx', listOf([bun, { ...dinh, people: 'Hmog' }]));
    const open = await desk.stage(path);
    expect(codes(open)).toEqual(['intake.value-unknown']);
    const before = await contentOf(desk);

    const receipt = await desk.takeIn(path, { fixes: [mend('G11', 'Mông')] });
    expect(receipt.written).toMatchObject({ add: 2, question: 0 });
    const people = await table('person');
    expect(people[1]).toMatchObject({ full_name: 'Mùa A Dinh', people: null });
    const [, admission] = await table('admission');
    expect(JSON.parse(String(admission?.['origin']))).toMatchObject({ people: ['G11', 'Hmog', 'from-list'] });
    expect(await table('correction')).toMatchObject([
      {
        table_name: 'person',
        row_id: people[1]?.id,
        field: 'people',
        before: null,
        after: 'mong',
        reason: 'sửa khi nhập',
      },
    ]);
    expect(await valueIn('admitted.minority')).toEqual({ is: 'number', value: 2 });
    const { root } = await desk.call('figures/explain', { period: '2017-Q1', indicator: 'admitted.minority' });
    const sources = root.parts.flatMap((part) => part.sources);
    expect(sources.find(({ subject }) => subject === 'Mùa A Dinh')).toMatchObject({
      written: 'Hmog',
      how: 'corrected',
      correction: { to: 'Mông', reason: 'sửa khi nhập' },
    });

    await desk.call('changes/undo', { changeSetId: receipt.changeSetId });
    expect(await contentOf(desk)).toEqual(before);
  });

  test('may change a value that could be read, empty a cell, or fill one that was empty', async () => {
    const path = await desk.write('1.xlsx', listOf([{ ...bun, note: 'nháp', decisionDate: day('2017-02-13') }]));
    const fixes = [mend('Q10', '03/02/2017'), mend('T10', ''), mend('H10', 'Tin lành')];
    await desk.takeIn(path, { fixes });
    expect(await table('admission')).toMatchObject([{ decision_date: '2017-02-13', note: 'nháp' }]);
    const corrections = await table('correction');
    expect(corrections.map(({ field, before, after }) => [field, before, after]).toSorted()).toEqual([
      ['decision_date', '2017-02-13', '2017-02-03'],
      ['note', 'nháp', null],
      ['religion', null, 'protestantism'],
    ]);
    expect(await valueIn('admitted.religious')).toEqual({ is: 'number', value: 1 });
  });

  test('a day mended into the period counts there, whatever the unit had written', async () => {
    const path = await desk.write('1.xlsx', listOf([{ ...bun, decisionDate: day('2007-02-03') }, dinh]));
    await desk.takeIn(path, { fixes: [mend('Q10', '03/02/2017')] });
    expect((await table('admission')).map(({ decision_date }) => decision_date)).toEqual(['2007-02-03', '2017-02-03']);
    expect(await valueIn('admitted.total')).toEqual({ is: 'number', value: 2 });
  });

  test('a row that could not be read at all is taken in with the unit’s own text kept', async () => {
    const path = await desk.write('1.xlsx', listOf([{ ...bun, male: 'không rõ' }]));
    await desk.takeIn(path, { fixes: [mend('C10', '14/05/1988')] });
    expect(await table('person')).toMatchObject([{ full_name: 'Lò Văn Bun', birth: null }]);
    expect(await table('correction')).toMatchObject([
      { field: 'birth', before: null, after: '1988-05-14' },
      { field: 'sex', before: null, after: 'male' },
    ]);
    // The unit sends the same once more, mended in its own file: still the same person.
    const next = await desk.stage(await desk.write('2.xlsx', listOf([bun])), { replaceSubmission: true });
    expect(next.counts).toMatchObject({ change: 1, add: 0, question: 0 });
  });

  test('the same workbook sent again with another value keeps the mend as the board’s correction', async () => {
    await desk.takeIn(await desk.write('1.xlsx', listOf([{ ...bun, people: 'Hmog' }])), {
      fixes: [mend('G10', 'Mông')],
    });
    const again = await desk.stage(await desk.write('2.xlsx', listOf([{ ...bun, people: 'Thái' }])), {
      replaceSubmission: true,
    });
    expect(again.difference).toMatchObject({ cells: 1, conflicts: 1 });
    await desk.commit(again);
    expect(await table('person')).toMatchObject([{ people: 'thai' }]);
    expect(await table('correction')).toMatchObject([{ after: 'mong' }]);
  });

  test('a mend outside every table and one of a sheet that is not there are told', async () => {
    const path = await desk.write('1.xlsx', listOf([bun]));
    const preview = await desk.stage(path, { fixes: [mend('A1', 'Gì đó'), mend('B2', 'x', 'Không có')] });
    expect(
      preview.problems.map(({ code, place }) => [code, place.at === 'cell' ? `${place.sheet} ${place.cell}` : '']),
    ).toEqual(
      expect.arrayContaining([
        ['intake.fix-outside-table', 'Không có B2'],
        ['intake.fix-outside-table', 'Danh sách A1'],
      ]),
    );
  });
});

describe('a cell mended in a form', () => {
  test('counts as mended; the number of the unit stays beside it', async () => {
    const path = await desk.write('1.xlsx', [form2({ ...cleanFigures, 'I.5': 'O' })]);
    const open = await desk.stage(path);
    expect(open.problems).toMatchObject([{ code: 'intake.number-letter', facts: { written: 'O', suggestion: '0' } }]);
    const { place, facts } = open.problems[0] ?? {};
    const cell = place?.at === 'cell' ? place.cell : '';
    const { written } = await desk.takeIn(path, { fixes: [mend(cell, String(facts?.['suggestion']), 'Biểu 2')] });
    expect(written.question).toBe(0);
    const value = (await table('reported_value')).find((one) => one['cell'] === cell);
    expect(value).toMatchObject({ value: null, written: 'O' });
    expect(await table('correction')).toMatchObject([{ row_id: value?.id, field: 'value', before: null, after: '0' }]);
  });
});

test('a mended target keeps the text of the paper it came on', async () => {
  const rows = [
    ['TT', 'Đơn vị', 'Kỳ', 'Chỉ tiêu'],
    [1, '01', 2017, 'l2'],
  ];
  const path = await desk.write('chi-tieu.xlsx', [{ name: 'Chỉ tiêu', rows }]);
  const open = await desk.stage(path);
  expect(open.problems).toMatchObject([{ code: 'target.not-a-number', facts: { suggestion: '12' } }]);
  await desk.takeIn(path, { fixes: [mend('D2', '12', 'Chỉ tiêu')] });
  expect(await table('target')).toMatchObject([{ value: 12, written: 'l2', cell: 'D2' }]);
});

describe('part of a file by choice', () => {
  test('every person with something to mend is left out and counted', async () => {
    const path = await desk.write('1.xlsx', listOf([bun, { ...dinh, people: 'Hmog' }, bun]));
    expect((await desk.stage(path)).planHash).toBeNull();
    const { written } = await desk.takeIn(path, { takePart: true });
    expect(written).toEqual({ rows: 3, add: 1, change: 0, same: 0, question: 0, leftOut: 2 });
    expect(await table('person')).toHaveLength(1);
  });

  test('what is wrong with the file as a whole is not left out', async () => {
    const path = await desk.write('1.xlsx', [
      listC([...[bun, dinh].map(person), [null, 'Cộng: 3 đồng chí']], { period: '(Quý I năm 2017)' }),
    ]);
    const preview = await desk.stage(path, { takePart: true });
    expect([preview.planHash, codes(preview)]).toEqual([null, ['intake.total-differs']]);
  });

  test('cells of a form are “chưa có”, never 0, and the receipt counts them', async () => {
    const path = await desk.write('1.xlsx', [form2({ ...cleanFigures, 'I.5': 'O', 'I.2': 'ba' })]);
    const receipt = await desk.takeIn(path, { takePart: true });
    expect(receipt).toMatchObject({ leftOutCells: 2, written: { question: 0 } });
    expect(await valueIn('admitted.total')).toEqual({ is: 'number', value: 4 });
    const values = await table('reported_value');
    const now = (row: string) => values.find((one) => one['row_code'] === row && one['column_key'] === 'this-period');
    expect([now('I.5'), now('I.2')]).toMatchObject([
      { value: null, written: 'O' },
      { value: null, written: 'ba' },
    ]);
  });

  describe('a total that its parts do not add up to', () => {
    const sums = (preview: IntakePreview) =>
      preview.problems.flatMap(({ code, weight, place, facts }) =>
        code.startsWith('intake.sum') && place.at === 'cell' ? [{ code, weight, place, facts }] : [],
      );
    let path: string;
    let total: { readonly sheet: string; readonly cell: string };
    beforeEach(async () => {
      path = await desk.write('1.xlsx', [form2({ ...cleanFigures, 'I.5': 'O', 'II.2.01': 2 })]);
      const [only] = sums(await desk.stage(path));
      if (only === undefined) throw new Error('the sum holds');
      total = { sheet: only.place.sheet, cell: only.place.cell };
    });
    const admitted = () => valueIn('admitted.total');

    test('is not left out with the rest: it is named with its difference, and nothing is written yet', async () => {
      const preview = await desk.stage(path, { takePart: true });
      expect([preview.leftOutCells, preview.planHash]).toEqual([1, null]);
      expect(sums(preview)).toMatchObject([
        { code: 'intake.sum-differs', weight: 'fix', facts: { written: 4, sum: 3, difference: 1 } },
      ]);
    });

    test('counts as written when the person says so, and stays a difference of the unit’s form', async () => {
      const answers = [{ about: 'sum', ...total, sum: 3 }] as const;
      expect(sums(await desk.stage(path, { takePart: true, answers: [...answers] }))).toMatchObject([
        { code: 'intake.sum-kept', weight: 'note', facts: { written: 4, sum: 3, difference: 1 } },
      ]);
      await desk.takeIn(path, { takePart: true, answers: [...answers] });
      expect(await admitted()).toEqual({ is: 'number', value: 4 });
      const checks = await desk.call('forms/list-checks', { formId: 'bieu-2-btctw', period: '2017-Q1' });
      expect(JSON.stringify(checks)).toContain('figures.sum-differs');
    });

    test('an answer about another sum does not count: the parts were mended since', async () => {
      const answers = [{ about: 'sum' as const, ...total, sum: 5 }];
      expect(sums(await desk.stage(path, { takePart: true, answers }))).toMatchObject([{ code: 'intake.sum-differs' }]);
    });

    test('takes the sum as a mended cell that keeps what the unit wrote', async () => {
      const other = await desk.write('2.xlsx', [form2({ ...cleanFigures, 'III.1': [2, null] })]);
      const [only] = sums(await desk.stage(other));
      expect(only?.facts).toMatchObject({ written: 1, sum: 2 });
      const fix = { sheet: total.sheet, cell: only?.place.cell ?? '', text: '2' };
      await desk.takeIn(other, { fixes: [fix] });
      expect((await table('reported_value')).find(({ cell }) => cell === fix.cell)).toMatchObject({ value: 1 });
      expect(await table('correction')).toMatchObject([{ field: 'value', before: '1', after: '2' }]);
    });

    test('is asked about again when the number taken does not fit its other parts', async () => {
      const preview = await desk.stage(path, { takePart: true, fixes: [{ ...total, text: '3' }] });
      expect(sums(preview)).toMatchObject([{ facts: { written: 3, sum: 4 } }, { facts: { written: 3, sum: 4 } }]);
    });

    test('is left out only by its own cell, and is then “chưa có”', async () => {
      const receipt = await desk.takeIn(path, { takePart: true, leaveOutCells: [total] });
      expect(receipt.leftOutCells).toBe(2);
      expect(await admitted()).toEqual({ is: 'missing' });
    });
  });

  test('cells named one by one are left out, the others still have to be mended', async () => {
    const path = await desk.write('1.xlsx', [form2({ ...cleanFigures, 'I.5': 'O', 'I.2': 'ba' })]);
    const open = await desk.stage(path);
    const cellsOf = ({ problems }: IntakePreview) =>
      problems.flatMap(({ place }) => (place.at === 'cell' ? [{ sheet: place.sheet, cell: place.cell }] : []));
    const [first] = cellsOf(open);
    const rest = await desk.stage(path, { leaveOutCells: first === undefined ? [] : [first] });
    expect([rest.leftOutCells, rest.planHash, cellsOf(rest)]).toEqual([1, null, cellsOf(open).slice(1)]);
  });
});
