import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { boardCellText, boardColumns, type BoardColumn } from '../../../shared/reports/target-cells.ts';
import { sumsLine } from '../../../shared/reports/target-sums-line.ts';
import { formatDecimal } from '../../../shared/text/format.ts';
import { writeHamYen } from '../../fixtures/seeds/ham-yen.ts';
import { writeKrongPac } from '../../fixtures/seeds/krong-pac.ts';
import { muongLaReported, muongLaTerm, writeMuongLa } from '../../fixtures/seeds/muong-la.ts';
import { binhThuan, bloc, thuanNam, writeSmallReport } from '../../fixtures/seeds/small-targets.ts';
import { writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';
import { takeInSeed, type SeedData } from '../seeds/seed-data.ts';

let data: SeedData | null = null;
afterEach(async () => {
  await data?.close();
  data = null;
});

const readBoard = (seed: SeedData, period: string, { scope = '', span = 'year', indicator = 'admitted.total' } = {}) =>
  seed.call('targets/read-progress', { period, indicator, scope, span: span === 'term' ? 'term' : 'year' });
type Board = Awaited<ReturnType<typeof readBoard>>;
/** A line of the board as it is shown, by column. */
function shown(board: Board, unit?: string): Record<BoardColumn, string> {
  const row = unit === undefined ? board.whole : board.rows.find((one) => one.unit.name === unit);
  if (row === undefined) throw new Error(`no line: ${unit}`);
  return Object.fromEntries(
    boardColumns.map((column) => [column, boardCellText(row, column, board.isShare)]),
  ) as Record<BoardColumn, string>;
}

describe('Nậm Pồ, quý I/2017', () => {
  test(
    '74 of 100 with a quarter gone; Nà Hỳ 8 of 8; Nà Khoa 4 of 9; both sums are told',
    { timeout: 60_000 },
    async () => {
      data = await takeInSeed(
        { profile: 'district', organisationName: 'Nậm Pồ', superiorName: 'Tỉnh ủy Điện Biên' },
        writeSampleWorkbooks,
      );
      const board = await readBoard(data, '2017-Q1');
      expect(shown(board)).toMatchObject({
        striving: '100',
        term: '500',
        result: '74',
        achieved: '74,00%',
        missing: '26',
        perQuarter: '9',
        time: '24,66%',
        state: 'Đúng tiến độ',
      });
      expect(shown(board, 'Đảng bộ xã Nà Hỳ')).toMatchObject({ achieved: '100,00%', missing: '0', state: 'Đạt' });
      expect(shown(board, 'Đảng bộ xã Nà Khoa')).toMatchObject({ achieved: '44,44%', missing: '5', perQuarter: '2' });
      const given = board.sums?.held.sum?.least ?? 0;
      expect(board.rows.reduce((sum, { targets }) => sum + (targets.assigned?.value ?? 0), 0)).toBe(given);
      expect(board.sums?.held.difference).toEqual({ least: given - 100, most: given - 100 });
      expect(sumsLine(board)).toMatch(/chỉ tiêu của cả đảng bộ 100 \(phấn đấu\)/);

      const term = await readBoard(data, '2017-Q1', { span: 'term' });
      expect(shown(term)).toMatchObject({ result: '170', achieved: '34,00%', time: '24,96%', state: 'Đúng tiến độ' });
      const { targets } = await data.call('targets/read-unit', { period: '2017-Q1', unitId: term.whole.unit.id });
      const ofTerm = targets.find(({ period }) => period.from === '2016-01-01');
      expect([
        formatDecimal(ofTerm?.average?.perYear ?? { scaled: 0, decimals: 0 }),
        ofTerm?.revisions[0]?.source?.cell,
      ]).toEqual(['136', 'G7']);
    },
  );
});

test('Krông Pắc 2016-2020: 1.481 of 1.385, vượt 6,93%', { timeout: 90_000 }, async () => {
  data = await takeInSeed({ profile: 'district', organisationName: 'Krông Pắc' }, writeKrongPac);
  const board = await readBoard(data, '2020', { span: 'term' });
  expect(shown(board)).toMatchObject({ result: '1.481', achieved: '106,93%', missing: '0', state: 'Đạt, vượt 6,93%' });
});

test('Hàm Yên, 9 months of 2023: 133 of 248 with 74,79% of the days gone is late', { timeout: 60_000 }, async () => {
  data = await takeInSeed({ profile: 'district', organisationName: 'Hàm Yên' }, writeHamYen);
  expect(shown(await readBoard(data, '2023-9M'))).toMatchObject({
    result: '133',
    achieved: '53,63%',
    missing: '115',
    perQuarter: '115',
    time: '74,79%',
    state: 'Chậm',
  });
});

test('Mường La: 647 of 700 is 92,43%; 900 is đạt 128,57%, vượt 28,57%', { timeout: 90_000 }, async () => {
  data = await takeInSeed({ profile: 'district', organisationName: 'Mường La' }, writeMuongLa);
  const reported = await readBoard(data, muongLaReported, { span: 'term' });
  expect(shown(reported)).toMatchObject({ term: '700', achieved: '92,43%', missing: '53', state: 'Đúng tiến độ' });
  const whole = await readBoard(data, muongLaTerm, { span: 'term' });
  expect(shown(whole)).toMatchObject({ achieved: '128,57%', missing: '0', state: 'Đạt, vượt 28,57%' });
});

describe('Khối, 9 months of 2023', () => {
  test(
    '35 of 95 are counted in enterprises alone; words nobody knows have no way to be counted',
    { timeout: 60_000 },
    async () => {
      data = await takeInSeed({ profile: 'bloc', organisationName: 'Tuyên Quang' }, writeSmallReport(bloc));
      const enterprises = await readBoard(data, '2023-9M', { scope: 'enterprise' });
      expect(shown(enterprises)).toMatchObject({ assigned: '95', result: '35', achieved: '36,84%', state: 'Chậm' });
      expect(enterprises.contents.map(({ label, isCounted, targets }) => [label, isCounted, targets])).toContainEqual([
        'Đảng viên mới kết nạp: Bản trắng',
        false,
        1,
      ]);
      const villages = await readBoard(data, '2023-9M', { scope: 'Bản trắng' });
      expect(shown(villages)).toMatchObject({
        resolution: '4–5',
        result: 'chưa có cách tính',
        achieved: '',
        missing: '',
      });
      const all = await readBoard(data, '2023-9M');
      expect(shown(all, 'Đảng bộ xã Số 1')).toMatchObject({
        assigned: '40–50',
        result: '50',
        achieved: '100,00–125,00%',
      });
      const women = await readBoard(data, '2023-9M', { indicator: 'admitted.female.share' });
      expect(shown(women)).toMatchObject({
        resolution: '80%',
        result: '60,00%',
        achieved: '',
        missing: '20,00 điểm %',
      });
      expect(women.sums).toBeNull();
    },
  );
});

test('Thuận Nam, 6 months: 41 of 50', { timeout: 60_000 }, async () => {
  data = await takeInSeed({ profile: 'district', organisationName: 'Thuận Nam' }, writeSmallReport(thuanNam));
  expect(shown(await readBoard(data, '2019-6M'))).toMatchObject({ achieved: '82,00%', missing: '9', perQuarter: '5' });
});

test('Bình Thuận, 2019: 1.669 of 2.000', { timeout: 90_000 }, async () => {
  data = await takeInSeed({ profile: 'province', organisationName: 'Bình Thuận' }, writeSmallReport(binhThuan));
  expect(shown(await readBoard(data, '2019'))).toMatchObject({
    achieved: '83,45%',
    missing: '331',
    perQuarter: 'đã hết hạn',
  });
});

test('what is exported is taken in again without any change', { timeout: 60_000 }, async () => {
  data = await takeInSeed({ profile: 'bloc', organisationName: 'Tuyên Quang' }, writeSmallReport(bloc));
  const { call } = data;
  const path = join(data.folder, 'chi-tieu.xlsx');
  const target = await call('files/lend', { path, use: 'write' });
  await call('reports/write-workbook', { report: { kind: 'target-list', period: '2023-9M' }, target: target.token });
  const file = await call('files/lend', { path, use: 'read' });
  const preview = await call('intake/stage', { file: file.token });
  expect(preview.problems.map(({ code }) => code)).toEqual(['intake.nothing-new']);
  expect(preview.counts).toMatchObject({ rows: 4, same: 4, add: 0, change: 0 });
});
