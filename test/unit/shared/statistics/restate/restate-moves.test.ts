import { describe, expect, test } from 'vitest';
import type { FigureFacts } from '../../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../../shared/statistics/figures.ts';
import { restateFigures } from '../../../../../shared/statistics/restate/restate-figures.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeSuccession,
  makeUnit,
  period,
  ROOT,
} from '../../../../support/make-facts.ts';

const DAY = '2025-07-01';
const old = { to: '2025-06-30' };
const TODAY = '2026-03-02';

const restated = (facts: Partial<FigureFacts>, today = TODAY) => restateFigures(openFigures(makeFacts(facts)), today);
const number = (value: number) => ({ is: 'number', value });
const NO_BASIS = { is: 'undefined', why: 'no-basis' };

describe('a cell that moved to another unit', () => {
  const moved = [
    makeUnit(20, 'Chi bộ trường', { parentId: 2, kind: 'cell', to: '2024-12-31' }),
    { ...makeUnit(20, 'Chi bộ trường', { parentId: 3, kind: 'cell', from: '2025-01-01' }), id: 9020 },
  ];
  const units = [...makeFacts().units, ...moved];
  const valuesOf = (facts: Partial<FigureFacts>, when = period('2024-Q3')) =>
    [2, 3, ROOT].map((unitId) => restated({ units, ...facts }).figure('admitted.total', unitId, when).value);

  test('takes an unknown part of the form of the unit it left', () => {
    const submissions = [makeSubmission(2, '2024-Q3', { I: 8 }), makeSubmission(3, '2024-Q3', { I: 4 })];
    expect(valuesOf({ submissions })).toEqual([NO_BASIS, NO_BASIS, number(12)]);
  });

  test('takes its own people of a list along, and they are counted once in a period with the move', () => {
    const facts = {
      lists: [makeList(2, '2024'), makeList(3, '2024'), makeList(2, '2025'), makeList(3, '2025')],
      admissions: [
        makeAdmission({ unitId: 2, cellId: 20, decisionDate: '2024-08-01' }),
        makeAdmission({ unitId: 2, decisionDate: '2024-08-01' }),
      ],
    };
    const open = openFigures(makeFacts({ units, ...facts }));
    expect(restated({ units, ...facts }).figure('admitted.total', 3, period('2024')).value).toEqual(NO_BASIS);
    expect(open.figure('admitted.total', 2, period('2024')).value).toEqual(number(2));
    const placed = { ...facts, admissions: facts.admissions.slice(0, 1) };
    expect(valuesOf(placed, period('2024'))).toEqual([number(0), number(1), number(1)]);
    const span = period('2024-07-01..2025-03-31');
    const across = { ...placed, lists: [2, 3].map((id) => makeList(id, '2024-07-01..2025-03-31')) };
    expect(openFigures(makeFacts({ units, ...across })).figure('admitted.total', ROOT, span).value).toEqual(number(1));
  });
});

test('cells below a unit are followed too, and their unit keeps its figure', () => {
  const cell = (unitId: number, given = {}) =>
    makeUnit(unitId, `Chi bộ ${unitId}`, { kind: 'cell', parentId: 2, ...given });
  const units = [...makeFacts().units, cell(20, old), cell(21, old), cell(22, { from: DAY }), cell(23, { from: DAY })];
  const submissions = [2, 20, 21].map((unitId) => makeSubmission(unitId, '2024-Q3', { I: unitId === 20 ? 5 : 7 }));
  const successions = [
    makeSuccession(20, 22, DAY),
    makeSuccession(21, 22, DAY, { part: 1, whole: 2 }),
    makeSuccession(21, 23, DAY, { part: 1, whole: 2 }),
  ];
  const figures = restated({ units, submissions, successions });
  const values = [2, 22, 23].map((unitId) => figures.figure('admitted.total', unitId, period('2024-Q3')).value);
  expect(values).toEqual([number(7), number(9), number(3)]);
});

describe('units of other files', () => {
  const outsideUnits = [{ unitId: 50, name: 'Đảng bộ xã Quảng Lâm', superior: 'Huyện Mường Nhé' }];

  test('a unit that came from another file has a past that this one does not know', () => {
    const successions = [makeSuccession(50, 3, DAY)];
    const submissions = [2, 3].map((unitId) => makeSubmission(unitId, '2024-Q3', { I: unitId }));
    const figures = restated({ successions, outsideUnits, submissions });
    const base = { reported: 1, expected: 2, missingUnitIds: [50] };
    expect(figures.figure('admitted.total', 3, period('2024-Q3'))).toMatchObject({ value: number(3), base });
    expect(figures.figure('admitted.total', ROOT, period('2024-Q3')).base.missingUnitIds).toEqual([50]);
    expect(figures.figure('admitted.total', 3, period('2025-Q3')).base.expected).toBe(1);
  });

  test('what left for another file is no part of the organisation as it is', () => {
    const units = [...makeFacts().units.slice(0, 2), makeUnit(3, 'Đảng bộ xã Nà Khoa', old)];
    const submissions = [2, 3].map((unitId) => makeSubmission(unitId, '2024-Q3', { I: unitId }));
    const facts = { units, submissions, outsideUnits, successions: [makeSuccession(3, 50, DAY)] };
    expect(restated(facts).figure('admitted.total', ROOT, period('2024-Q3')).value).toEqual(number(2));
    expect(openFigures(makeFacts(facts)).figure('admitted.total', ROOT, period('2024-Q3')).value).toEqual(number(5));
  });
});
