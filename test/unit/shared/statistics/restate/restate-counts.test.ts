import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place, PlaceState } from '../../../../../shared/domain/place.ts';
import { listCells, listPlaces } from '../../../../../shared/reports/place-rows.ts';
import { explainFigure } from '../../../../../shared/statistics/explain.ts';
import type { FigureFacts } from '../../../../../shared/statistics/figure-facts.ts';
import { openFigures, type Figures } from '../../../../../shared/statistics/figures.ts';
import { restateFigures } from '../../../../../shared/statistics/restate/restate-figures.ts';
import { makeFacts, makeSubmission, makeSuccession, makeUnit, period, ROOT } from '../../../../support/make-facts.ts';
import { AFTER_ACTS, anyWorld } from '../../../../support/reorganised-world.ts';

const DAY = '2025-07-01';
const TODAY = '2026-03-02';
const THEN = period('2024-Q3');
const old = { to: '2025-06-30', organisationType: 'commune' } as const;
const number = (value: number) => ({ is: 'number', value });
const NO_BASIS = { is: 'undefined', why: 'no-basis' };

const place = (id: number): Place => ({
  id,
  code: `DB${id}`,
  kind: 'ban',
  name: `Bản ${id}`,
  from: '1900-01-01',
  to: null,
});
let lastId = 900;
const state = (placeId: number, unitId: number, hasMembers: boolean | null, day = '2024-09-30'): PlaceState => ({
  id: (lastId += 1),
  placeId,
  unitId,
  day,
  hasMembers,
  memberCount: hasMembers === false ? 0 : null,
  cellTie: null,
  cellId: null,
  enteredAt: null,
});
const places = (...states: readonly PlaceState[]) => ({
  places: [...new Set(states.map(({ placeId }) => placeId))].map(place),
  states,
});
const views = (facts: Partial<FigureFacts>) => {
  const base = openFigures(makeFacts(facts));
  return { base, now: restateFigures(base, TODAY) };
};
const valueOf = (figures: Figures, code: string, unitId: number) => figures.figure(code, unitId, THEN).value;

/** Xã 2 and xã 3 became xã 10; xã 4 was split into 11 and 12 without a share. */
const units = [
  makeUnit(ROOT, 'Đảng bộ huyện Nậm Pồ'),
  makeUnit(2, 'Đảng bộ xã Nà Khoa', old),
  makeUnit(3, 'Đảng bộ xã Nà Hỳ', old),
  makeUnit(4, 'Đảng bộ xã Nậm Nhừ', old),
  ...[10, 11, 12].map((id) => makeUnit(id, `Đảng bộ xã ${id}`, { from: DAY, organisationType: 'commune' })),
];
const successions = [
  makeSuccession(2, 10, DAY),
  makeSuccession(3, 10, DAY),
  makeSuccession(4, 11, DAY, 'unknown'),
  makeSuccession(4, 12, DAY, 'unknown'),
];

describe('villages by the units of today', () => {
  test('are those of the units that merged, and the whole stays', () => {
    const facts = { units, successions, places: places(state(20, 2, false), state(21, 2, true), state(22, 3, false)) };
    const { base, now } = views(facts);
    expect(valueOf(now, 'places.without-members', 10)).toEqual(number(2));
    expect(valueOf(now, 'places.total', 10)).toEqual(number(3));
    expect(valueOf(base, 'places.total', 10)).toEqual({ is: 'missing' });
    expect(now.figure('places.total', ROOT, THEN)).toEqual(base.figure('places.total', ROOT, THEN));
    expect(listPlaces(now, THEN).map(({ row }) => row.unit?.id)).toEqual([10, 10, 10]);
  });

  test('of a split unit lie nowhere for certain until a later report says where they lie', () => {
    const open = views({ units, successions, places: places(state(20, 4, false), state(21, 4, true)) }).now;
    expect(valueOf(open, 'places.without-members', 11)).toEqual(NO_BASIS);
    expect(listPlaces(open, THEN).map(({ row }) => row.unit)).toEqual([null, null]);
    const told = views({
      units,
      successions,
      places: places(
        state(20, 4, false),
        state(20, 12, true, '2025-09-30'),
        state(21, 4, true),
        state(21, 11, true, '2025-09-30'),
      ),
    }).now;
    // Where it lies is told by the later report, what held then by the earlier one.
    expect([11, 12].map((id) => valueOf(told, 'places.without-members', id))).toEqual([number(0), number(1)]);
    expect([11, 12].map((id) => valueOf(told, 'places.total', id))).toEqual([number(1), number(1)]);
  });

  test('a number of the board’s own table goes along with a unit that went whole, and with no part of one', () => {
    const facts = {
      units,
      successions,
      submissions: [
        makeSubmission(2, '2024-Q3', { 'places.without-members': 3 }, { formId: 'summary' }),
        makeSubmission(4, '2024-Q3', { 'places.without-members': 2 }, { formId: 'summary' }),
      ],
    };
    const { now } = views(facts);
    expect(valueOf(now, 'places.without-members', 10)).toEqual(number(3));
    expect(now.figure('places.without-members', 10, THEN).base).toMatchObject({ reported: 1, missingUnitIds: [3] });
    expect(valueOf(now, 'places.without-members', 11)).toEqual(NO_BASIS);
  });

  test('open to the old unit, the act and the village', () => {
    const facts = { units, successions, places: places(state(20, 2, false), state(22, 3, true)) };
    const { now } = views(facts);
    const indicator = now.evidence.catalogue.find('places.without-members');
    if (indicator === null) throw new Error('no indicator');
    const cells = { reported: () => [], admissions: () => [], places: () => [], target: () => null };
    const { root } = explainFigure(now, cells, { indicator, unitId: 10, period: THEN });
    expect(root.how).toBe('cộng 2/2 đơn vị đã báo cáo kỳ đó');
    expect(root.parts.map(({ label, how, parts }) => [label, how, parts.map((one) => one.label)])).toEqual([
      ['Đảng bộ xã Nà Khoa', 'gộp vào Đảng bộ xã 10 từ ngày 01/07/2025; đếm được', ['Bản 20']],
      ['Đảng bộ xã Nà Hỳ', 'gộp vào Đảng bộ xã 10 từ ngày 01/07/2025; đếm được', []],
    ]);
  });
});

describe('cells by the units of today', () => {
  const cellUnits = [
    ...units,
    makeUnit(31, 'Chi bộ A', { kind: 'cell', parentId: 4, to: '2025-06-30' }),
    makeUnit(31, 'Chi bộ A', { kind: 'cell', parentId: 11, from: DAY, id: 7_031 }),
    makeUnit(32, 'Chi bộ B', { kind: 'cell', parentId: 4, to: '2025-06-30' }),
    makeUnit(32, 'Chi bộ B', { kind: 'cell', parentId: 12, from: DAY, id: 7_032 }),
    makeUnit(33, 'Chi bộ C', { kind: 'cell', parentId: 2, to: '2025-06-30' }),
    makeUnit(33, 'Chi bộ C', { kind: 'cell', parentId: 10, from: DAY, id: 7_033 }),
  ];

  test('stand where each of them stands now, also of a unit that was split without a share', () => {
    const { base, now } = views({ units: cellUnits, successions });
    expect([10, 11, 12].map((id) => valueOf(now, 'cells.inner', id))).toEqual([number(1), number(1), number(1)]);
    expect(valueOf(now, 'cells.inner', ROOT)).toEqual(valueOf(base, 'cells.inner', ROOT));
    expect(listCells(now, THEN, new Map()).map(({ name, unit }) => [name, unit?.id])).toEqual(
      expect.arrayContaining([
        ['Chi bộ A', 11],
        ['Chi bộ B', 12],
        ['Chi bộ C', 10],
      ]),
    );
  });

  test('over any chain of acts each cell and village is in one unit of today, or told to have no basis', () => {
    fc.assert(
      fc.property(anyWorld(fc.boolean()), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (world, has) => {
        const villages = world.first.flatMap((unitId, index) =>
          [0, 1].map((half) => state(unitId * 10 + half, unitId, has[index * 2 + half] ?? true, '2024-03-31')),
        );
        const base = openFigures(
          makeFacts({ units: world.units, successions: world.successions, places: places(...villages) }),
        );
        const now = restateFigures(base, AFTER_ACTS);
        const Q1 = period('2024-Q1');
        for (const code of ['cells.inner', 'places.total', 'places.without-members']) {
          const whole = base.figure(code, ROOT, Q1).value;
          expect(now.figure(code, ROOT, Q1).value).toEqual(whole);
          const parts = now.reportingUnits(Q1).map(({ unitId }) => now.figure(code, unitId, Q1).value);
          if (parts.some(({ is }) => is === 'undefined')) continue;
          const sum = parts.reduce((total, value) => total + (value.is === 'number' ? value.value : 0), 0);
          expect([code, sum]).toEqual([code, whole.is === 'number' ? whole.value : 0]);
        }
      }),
    );
  });
});
