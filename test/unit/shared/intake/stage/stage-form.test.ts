import { describe, expect, test } from 'vitest';
import { figureKey, type KnownSubmission } from '../../../../../shared/intake/records/known-submission.ts';
import { cleanFigures, form2, type Figures } from '../../../../fixtures/intake/form-rows.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const stage = (figures: Figures, options: Parameters<typeof stageSheets>[1] = {}) =>
  stageSheets([form2(figures)], options);
const valuesIn = (staged: ReturnType<typeof stage>) =>
  (staged.plan?.changes ?? []).filter(({ table }) => table === 'reported_value').map(({ after }) => after);

/** What the data file would hold after the plan. */
function submissionOf(staged: ReturnType<typeof stage>): KnownSubmission {
  const values = valuesIn(staged).map((row): [string, { value: number | null; valueText: string | null }] => [
    figureKey(String(row?.['row_code']), String(row?.['column_key'])),
    { value: row?.['value'] as number | null, valueText: row?.['value_text'] as string | null },
  ]);
  return { id: 77, values: new Map(values) };
}

describe('figures of a form', () => {
  test('an empty cell is kept as empty, not as zero', () => {
    const rows = valuesIn(stage({ I: 0 }));
    expect(rows.find((row) => row?.['row_code'] === 'I')).toMatchObject({ value: 0, cell: 'B8', written: '0' });
    expect(rows.find((row) => row?.['row_code'] === 'I.1')).toMatchObject({
      value: null,
      value_text: null,
      written: '',
    });
  });

  test('a mean is kept as a decimal without the digits only a computer makes', () => {
    expect(
      valuesIn(stage({ ...cleanFigures, 'II.2.09': 27.533333333333335 })).find(
        (row) => row?.['row_code'] === 'II.2.09',
      ),
    ).toMatchObject({
      value: null,
      value_text: '27.5333',
    });
    expect(
      valuesIn(stage({ ...cleanFigures, 'II.2.09': '27,5' })).find((row) => row?.['row_code'] === 'II.2.09')?.[
        'value_text'
      ],
    ).toBe('27.5');
  });

  test.each<[string, Figures, readonly string[]]>([
    ['parts that add up to less', { ...cleanFigures, 'II.2.01': 2 }, ['intake.sum-differs B8']],
    [
      'parts that add up to more beside an empty one',
      { ...cleanFigures, 'II.2.01': 5, 'II.2.08': null },
      ['intake.sum-differs B8'],
    ],
    ['parts that may be completed by an empty one', { ...cleanFigures, 'II.2.01': 2, 'II.2.08': null }, []],
    ['a part larger than its whole', { ...cleanFigures, 'I.8': 5 }, ['intake.part-exceeds B16']],
    ['nothing filled in', {}, ['intake.form-empty']],
    ['nothing but zeros', { I: 0, 'I.1': 0 }, ['intake.all-zero']],
    [
      'a date where a number belongs',
      { ...cleanFigures, 'I.8': { day: '2017-01-01' } },
      ['intake.number-expected B16'],
    ],
  ])('%s', (_, figures, expected) => {
    expect(told(stage(figures).problems)).toEqual(expected);
  });

  test('what does not hold in the column of last year is told only', () => {
    const staged = stage({ ...cleanFigures, 'I.1': [1, 9] });
    expect(staged.problems.map(({ code, weight }) => [code, weight])).toEqual([['intake.part-exceeds', 'note']]);
    expect(staged.plan).not.toBeNull();
  });

  test.each(['(lũy kế từ đầu năm)', '(%)', '(dự kiến)', '(quý trước)', '(năm 2016)'])(
    'a row whose label says “%s” is another figure until somebody says so',
    (hint) => {
      const sheet = form2(cleanFigures);
      const labelled = sheet.rows.with(8, [`${String(sheet.rows[8]?.[0])} ${hint}`, 1, 2]);
      expect(told(stageSheets([{ ...sheet, rows: labelled }]).problems)).toEqual(['intake.label-says-else A9']);
    },
  );

  test('rows in another order are refused, labels repeat only in the order of the form', () => {
    const sheet = form2(cleanFigures);
    const female = sheet.rows[8] ?? [];
    const minority = sheet.rows[9] ?? [];
    const swapped = { ...sheet, rows: sheet.rows.with(8, minority).with(9, female) };
    expect(told(stageSheets([swapped]).problems)).toEqual(['intake.row-out-of-order A10', 'intake.rows-missing']);
  });
});

describe('figures that are easily passed over', () => {
  const sheet = form2(cleanFigures);
  const columnOf = (staged: ReturnType<typeof stage>) =>
    staged.problems.flatMap(({ code, facts }) => (code === 'intake.hidden-columns' ? [facts['columns']] : []));

  test('a cell of a number that lies under its label is a problem, save on a heading', () => {
    const figures = { ...cleanFigures, 'I.1': null };
    const staged = stageSheets([{ ...form2(figures), merges: [...(sheet.merges ?? []), 'A9:B9', 'A17:C17'] }]);
    expect([told(staged.problems), staged.plan]).toEqual([['intake.figure-cell-merged B9'], null]);
    const left = stageSheets([{ ...form2(figures), merges: [...(sheet.merges ?? []), 'A9:B9'] }], {
      choices: { leaveOutCells: [{ sheet: 'Biểu 2', cell: 'B9' }] },
    });
    expect(left.plan).not.toBeNull();
  });

  test('a hidden column of figures is named', () => {
    expect(columnOf(stageSheets([{ ...sheet, hiddenColumns: [2, 4] }]))).toEqual(['B “Thực hiện – Kỳ này”']);
  });

  test('rows of the form below a remark are read', () => {
    const at = sheet.rows.findIndex(([label]) => String(label).includes('31 - 35'));
    const split = { ...sheet, rows: sheet.rows.toSpliced(at, 0, ['Ghi chú: tuổi tính đến 31/3/2017']) };
    expect(told(stageSheets([split]).problems)).toEqual([]);
    expect(valuesIn(stageSheets([split])).map((row) => row?.['value'])).toEqual(
      valuesIn(stageSheets([sheet])).map((row) => row?.['value']),
    );
  });
});

describe('a form sent again', () => {
  const known = submissionOf(stage(cleanFigures));

  test('with the same figures it is nothing new', () => {
    const staged = stage(cleanFigures, { facts: { findSubmission: () => known } });
    expect([staged.counts.same, staged.plan, told(staged.problems)]).toEqual([52, null, ['intake.nothing-new']]);
  });

  test('with other figures it must be accepted, and then replaces the one before', () => {
    const other = { ...cleanFigures, 'I.3': [1, 0] as const };
    const refused = stage(other, { facts: { findSubmission: () => known } });
    expect(refused.problems.map(({ code, facts }) => [code, facts['count']])).toEqual([
      ['intake.form-already-sent', 1],
    ]);

    const accepted = stage(other, { choices: { replaceSubmission: true }, facts: { findSubmission: () => known } });
    expect(accepted.counts).toMatchObject({ same: 51, change: 1 });
    expect(accepted.plan?.changes.filter(({ table }) => table === 'submission')).toMatchObject([
      { id: 77, before: { is_current: 1 }, after: { is_current: 0 } },
      { before: null, after: { replaces_id: 77, is_current: 1 } },
    ]);
  });

  test('a figure that is gone from the new version counts as a difference', () => {
    const staged = stage({ ...cleanFigures, 'I.3': null }, { facts: { findSubmission: () => known } });
    expect(staged.problems[0]?.facts['count']).toBe(2);
  });
});
