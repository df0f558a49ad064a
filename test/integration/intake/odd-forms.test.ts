import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import type { FixtureCell, FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const told = ({ problems }: IntakePreview) =>
  problems.map(({ code, weight, place }) => [weight, code, place.at === 'cell' ? place.cell : '']);
type Line = FixtureCell[];
const changed = (change: (rows: Line[]) => void): FixtureSheet => {
  const sheet = form2(cleanFigures);
  const rows = sheet.rows.map((row) => [...row]);
  change(rows);
  return { ...sheet, rows };
};
const stage = async (sheet: FixtureSheet) => desk.stage(await desk.write('1.xlsx', [sheet]));
const rowOf = (rows: readonly Line[], label: string) => rows.find(([text]) => text === label) ?? [];

describe('a number of a form is read or asked about, never passed over', () => {
  test('in a row whose label is gone', async () => {
    const preview = await stage(changed((rows) => (rowOf(rows, '- Nữ')[0] = null)));
    expect(told(preview)).toContainEqual(['fix', 'intake.row-without-label', 'A9']);
    expect(preview.planHash).toBeNull();
  });

  test('also where it is text, in a row the form does not have', async () => {
    const preview = await stage(changed((rows) => rows.splice(8, 0, ['- Đoàn viên công đoàn', '3 người', null, null])));
    expect(told(preview)).toContainEqual(['fix', 'intake.row-unknown', 'A9']);
    const empty = await stage(changed((rows) => rows.splice(8, 0, ['- Đoàn viên công đoàn', '-', null, null])));
    expect(told(empty)).toEqual([['note', 'intake.row-unknown-empty', 'A9']]);
  });

  test('also where it is text, in a heading', async () => {
    const preview = await stage(changed((rows) => (rowOf(rows, 'II. Phân tích đảng viên mới kết nạp')[1] = '4')));
    expect(told(preview)).toEqual([['note', 'intake.heading-has-number', 'B17']]);
  });

  test('while the numbers of the columns, printed again on the next page, are no figures', async () => {
    const preview = await stage(changed((rows) => rows.splice(20, 0, [1, 2, 3, '4(=2*100/3)'])));
    expect(told(preview)).toEqual([]);
  });

  test('and hidden rows are named', async () => {
    const preview = await stage({ ...form2(cleanFigures), hiddenRows: [9, 10] });
    expect(preview.problems).toMatchObject([{ code: 'intake.hidden-rows', facts: { count: 2 } }]);
  });
});
