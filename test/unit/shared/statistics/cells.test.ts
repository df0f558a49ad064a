import { describe, expect, test } from 'vitest';
import type { CellMembers, CellRecords, LatestAdmission } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { makeFacts, makeUnit, period, ROOT } from '../../../support/make-facts.ts';

const units = [
  makeUnit(ROOT, 'Đảng bộ huyện Yên Sơn'),
  makeUnit(2, 'Đảng bộ xã Trung Sơn'),
  makeUnit(3, 'Chi bộ Cơ quan', { kind: 'base-cell', organisationType: 'state-office' }),
  makeUnit(21, 'Chi bộ thôn Một', { kind: 'cell', parentId: 2, cellKind: 'village' }),
  makeUnit(22, 'Chi bộ thôn Hai', { kind: 'cell', parentId: 2, cellKind: 'village' }),
  makeUnit(23, 'Chi bộ Trường Tiểu học', { kind: 'cell', parentId: 2, cellKind: 'school' }),
];
const admitted = (unitId: number, day: string, given: Partial<LatestAdmission> = {}): LatestAdmission => ({
  admissionId: 900,
  unitId,
  cellId: null,
  cellName: null,
  day,
  ...given,
});
const years = (unitId: number, from: number, to: number) => ({ unitId, from: `${from}-01-01`, to: `${to}-12-31` });
const members = (cellId: number, count: number, given: Partial<CellMembers> = {}): CellMembers => ({
  intakeId: 1,
  file: 'so.xlsx',
  day: '2022-12-31',
  unitId: 2,
  cellId,
  cellName: null,
  residence: null,
  count,
  ...given,
});
const figuresOf = (records: Partial<CellRecords>, given = units) =>
  openFigures(makeFacts({ units: given, cellRecords: () => ({ admissions: [], lists: [], members: [], ...records }) }));
const Y2022 = period('2022');
const valueOf = (records: Partial<CellRecords>, code: string, unitId = ROOT, given = units) => {
  const { value, base } = figuresOf(records, given).figure(code, unitId, Y2022);
  return [value.is === 'number' ? value.value : value.is, `${base.reported}/${base.expected}`];
};
const standings = (records: Partial<CellRecords>, given = units) =>
  Object.fromEntries(
    figuresOf(records, given)
      .own.cells(Y2022)
      .map(({ cell, standing }) => [cell.unitId, standing]),
  );

describe('cells', () => {
  test('are counted by kind, those inside a committee apart from base cells', () => {
    expect(valueOf({}, 'cells.total')).toEqual([4, '2/2']);
    expect(valueOf({}, 'cells.inner')).toEqual([3, '2/2']);
    expect(['village', 'school', 'office', 'unknown'].map((kind) => valueOf({}, `cells.inner.${kind}`, 2)[0])).toEqual([
      2, 1, 0, 0,
    ]);
  });

  test('without an admission for n years only count where lists speak for these n years', () => {
    const lists = [years(2, 2018, 2022), years(3, 2020, 2022)];
    const admissions = [admitted(2, '2021-05-01', { cellId: 21 })];
    expect(standings({ lists, admissions })).toEqual({ 3: 'not-enough-data', 21: 'recent', 22: 'idle', 23: 'idle' });
    expect(valueOf({ lists, admissions }, 'cells.idle')).toEqual([2, '1/2']);
    expect(valueOf({ lists, admissions }, 'cells.not-enough-data')).toEqual([1, '2/2']);
  });

  test('a gap of a quarter, a list of the whole organisation and lists laid end to end are told apart', () => {
    const gap = [
      { unitId: 2, from: '2018-01-01', to: '2020-03-31' },
      { unitId: 2, from: '2020-07-01', to: '2022-12-31' },
    ];
    expect(standings({ lists: gap })[22]).toBe('not-enough-data');
    expect(standings({ lists: [...gap, { unitId: ROOT, from: '2020-04-01', to: '2020-06-30' }] })[22]).toBe('idle');
    expect(standings({ lists: [years(2, 2018, 2019), years(2, 2020, 2022)] })[22]).toBe('idle');
  });

  test('somebody admitted without a cell leaves every silent cell of that unit open', () => {
    const lists = [years(2, 2018, 2022)];
    expect(standings({ lists, admissions: [admitted(2, '2019-03-01')] })[22]).toBe('not-enough-data');
    expect(standings({ lists, admissions: [admitted(2, '2017-12-31')] })[22]).toBe('idle');
  });

  test('a cell is told by its name where the list has no better', () => {
    const lists = [years(2, 2018, 2022)];
    const admissions = [admitted(2, '2022-05-01', { cellName: 'Thôn Hai' })];
    expect(standings({ lists, admissions })).toMatchObject({ 21: 'idle', 22: 'admitting' });
  });

  test('those with nobody left to admit and those founded lately stand apart', () => {
    const given = units.map((unit) =>
      unit.unitId === 22
        ? { ...unit, noCandidatesLeft: true }
        : unit.unitId === 23
          ? { ...unit, from: '2020-01-01' }
          : unit,
    );
    const lists = [years(2, 2018, 2022)];
    expect(standings({ lists }, given)).toMatchObject({ 21: 'idle', 22: 'no-source', 23: 'new' });
    expect(valueOf({ lists }, 'cells.idle', 2, given)[0]).toBe(1);
    expect(valueOf({ lists }, 'cells.no-source', 2, given)[0]).toBe(1);
  });

  test('the years are a setting', () => {
    const facts = makeFacts({
      units,
      cellRecords: () => ({ admissions: [], lists: [years(2, 2020, 2022)], members: [] }),
    });
    const three = openFigures({ ...facts, settings: { ...facts.settings, idleYears: 3 } });
    expect(three.figure('cells.idle', 2, Y2022).value).toEqual({ is: 'number', value: 3 });
  });

  test('that admitted are a share of those of which it is known', () => {
    const records = {
      lists: [years(2, 2022, 2022)],
      admissions: [admitted(2, '2022-02-03', { cellId: 21 })],
    };
    expect(valueOf(records, 'cells.admitting')).toEqual([1, '1/2']);
    expect(figuresOf(records).figure('cells.admitting.share', ROOT, Y2022)).toMatchObject({
      value: { is: 'ratio', part: 1, whole: 3 },
      base: { reported: 1, expected: 2 },
    });
  });

  test('a list after the period’s end is not looked at by the counting day', () => {
    const admissions = [admitted(2, '2022-12-31', { cellId: 21 })];
    expect(standings({ lists: [years(2, 2018, 2022)], admissions })[21]).toBe('admitting');
  });

  test('under n members are counted from the latest list that names the cell; the others are not 0', () => {
    const rows = [members(21, 6, { day: '2021-12-31' }), members(21, 4), members(22, 5), members(3, 3, { unitId: 3 })];
    expect(valueOf({ members: rows }, 'cells.few-members')).toEqual([2, '1/2']);
    expect(valueOf({}, 'cells.few-members')).toEqual(['missing', '0/2']);
  });

  test('local members are those whose residence names the commune; without a residence nobody knows', () => {
    const at = (count: number, residence: string | null, cellId = 21) => members(cellId, count, { residence });
    expect(valueOf({ members: [at(8, 'Thôn Một, xã Trung Sơn'), at(3, 'xã Khác')] }, 'cells.few-local', 2)).toEqual([
      1,
      '0/1',
    ]);
    expect(valueOf({ members: [at(9, 'Trung Sơn'), at(30, null)] }, 'cells.few-local', 2)).toEqual(['missing', '0/1']);
    expect(
      figuresOf({ members: [at(8, 'Trung Sơn'), at(1, null)] }).figure('cells.few-local', 21, Y2022).value,
    ).toEqual({ is: 'missing' });
  });
});
