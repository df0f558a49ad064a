import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place, PlaceState } from '../../../../shared/domain/place.ts';
import type { PlaceFacts } from '../../../../shared/statistics/figure-facts.ts';
import { checkFigures } from '../../../../shared/statistics/check-figures.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { explainFigure } from '../../../../shared/statistics/explain.ts';
import { makeFacts, makeSubmission, makeSuccession, makeUnit, period, ROOT } from '../../../support/make-facts.ts';

const place = (id: number, given: Partial<Place> = {}): Place => ({
  id,
  code: `DB${id}`,
  kind: 'ban',
  name: `Bản ${id}`,
  from: '1900-01-01',
  to: null,
  ...given,
});
let lastId = 100;
/** A report of a place: members null is “not said”. */
const state = (
  placeId: number,
  day: string,
  memberCount: number | null,
  given: Partial<PlaceState> = {},
): PlaceState => ({
  id: (lastId += 1),
  placeId,
  unitId: 2,
  day,
  hasMembers: memberCount === null ? null : memberCount > 0,
  memberCount,
  cellTie: null,
  cellId: null,
  enteredAt: null,
  ...given,
});
const figuresOf = (facts: Partial<PlaceFacts>, more: Parameters<typeof makeFacts>[0] = {}) =>
  openFigures(makeFacts({ places: { places: [], states: [], ...facts }, ...more }));
const Q1 = period('2017-Q1');
const valueOf = (facts: Partial<PlaceFacts>, code: string, unitId = ROOT, when = Q1) => {
  const { value, base } = figuresOf(facts).figure(code, unitId, when);
  return [value.is === 'number' ? value.value : value.is, `${base.reported}/${base.expected}`];
};

describe('places', () => {
  const facts = {
    places: [place(1), place(2), place(3)],
    states: [
      state(1, '2016-12-31', 0, { cellTie: 'none' }),
      state(1, '2017-03-31', 3, { cellTie: 'own' }),
      state(2, '2016-12-31', 0, { cellTie: 'none' }),
      state(3, '2016-12-31', 9, { unitId: 3, cellTie: 'shared' }),
    ],
  };

  test.each<[string, number]>([
    ['places.total', 3],
    ['places.without-members', 1],
    ['places.without-cell', 1],
    ['places.own-cell', 1],
    ['places.shared-cell', 1],
    ['places.cleared', 1],
    ['places.became-empty', 0],
  ])('%s is counted on the last day from everything said up to then', (code, expected) => {
    expect(valueOf(facts, code)).toEqual([expected, '2/2']);
  });

  test('a period before the report knows nothing of it', () => {
    expect(valueOf(facts, 'places.without-members', ROOT, period('2016'))).toEqual([2, '2/2']);
    expect(valueOf(facts, 'places.total', ROOT, period('2015'))).toEqual(['missing', '0/2']);
  });

  test('a commune without a list is missing from the base, a school has no places', () => {
    const units = [
      makeUnit(ROOT, 'Đảng bộ huyện Nậm Pồ'),
      makeUnit(2, 'Đảng bộ xã Nà Hỳ'),
      makeUnit(3, 'Đảng bộ xã Nà Khoa'),
      makeUnit(4, 'Chi bộ Trường THPT', { kind: 'base-cell', organisationType: 'school' }),
    ];
    const figures = figuresOf({ places: [place(1)], states: [state(1, '2017-01-31', 0)] }, { units });
    const whole = figures.figure('places.without-members', ROOT, Q1);
    expect(whole).toMatchObject({
      value: { is: 'number', value: 1 },
      base: { reported: 1, expected: 2, missingUnitIds: [3] },
    });
    expect(figures.figure('places.without-members', 4, Q1).value).toEqual({ is: 'number', value: 0 });
    expect(figures.figure('places.without-members', 3, Q1).value).toEqual({ is: 'missing' });
  });

  test('a place of which nobody said whether it has members is not counted, and its commune leaves the base', () => {
    const unsaid = { places: [place(1), place(2)], states: [state(1, '2017-01-31', 0), state(2, '2017-01-31', null)] };
    expect(valueOf(unsaid, 'places.without-members', 2)).toEqual([1, '0/1']);
    expect(
      valueOf({ places: [place(1)], states: [state(1, '2017-01-31', null)] }, 'places.without-members', 2),
    ).toEqual(['missing', '0/1']);
  });

  test('a later report that does not say the cell leaves what was said before', () => {
    const later = {
      places: [place(1)],
      states: [state(1, '2016-06-30', 4, { cellTie: 'own' }), state(1, '2017-03-31', 5)],
    };
    expect(valueOf(later, 'places.own-cell', 2)).toEqual([1, '1/1']);
  });

  test('without a report before the period nobody knows whether a place was cleared in it', () => {
    const first = { places: [place(1)], states: [state(1, '2017-03-31', 3)] };
    expect(valueOf(first, 'places.cleared', 2)).toEqual(['missing', '0/1']);
  });

  test.each<[string, readonly (readonly [string, number])[], number, number]>([
    [
      'without on some day in it, with at its end',
      [
        ['2017-02-01', 0],
        ['2017-03-01', 2],
      ],
      1,
      0,
    ],
    [
      'with, without, with',
      [
        ['2016-12-31', 2],
        ['2017-02-01', 0],
        ['2017-03-01', 2],
      ],
      1,
      1,
    ],
    [
      'without, with, without',
      [
        ['2016-12-31', 0],
        ['2017-02-01', 1],
        ['2017-03-01', 0],
      ],
      0,
      0,
    ],
    [
      'with, then without',
      [
        ['2016-12-31', 2],
        ['2017-03-01', 0],
      ],
      0,
      1,
    ],
    [
      'without all the time',
      [
        ['2016-12-31', 0],
        ['2017-03-01', 0],
      ],
      0,
      0,
    ],
  ])('%s', (_, reports, cleared, becameEmpty) => {
    const one = { places: [place(1)], states: reports.map(([day, members]) => state(1, day, members)) };
    expect(valueOf(one, 'places.cleared', 2)[0]).toBe(cleared);
    expect(valueOf(one, 'places.became-empty', 2)[0]).toBe(becameEmpty);
  });

  test('without at the beginning − cleared + became empty is without at the end, whatever happened', () => {
    const reports = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.boolean()), { maxLength: 6 });
    const place_ = fc.tuple(fc.boolean(), reports);
    fc.assert(
      fc.property(fc.array(place_, { minLength: 1, maxLength: 8 }), (all) => {
        const dayOf = (offset: number) => new Date(Date.UTC(2017, 0, offset)).toISOString().slice(0, 10);
        const made = {
          places: all.map((_, index) => place(index + 1)),
          states: all.flatMap(([atStart, later], index) => [
            state(index + 1, '2016-12-31', atStart ? 1 : 0),
            ...[...new Map(later)]
              .toSorted(([a], [b]) => a - b)
              .map(([day, has]) => state(index + 1, dayOf(day), has ? 1 : 0)),
          ]),
        };
        const number = (code: string, when = Q1) => Number(valueOf(made, code, ROOT, when)[0]);
        const before = number('places.without-members', period('2016'));
        expect(before - number('places.cleared') + number('places.became-empty')).toBe(
          number('places.without-members'),
        );
      }),
    );
  });

  test('a place goes with its commune when that is merged, and to nobody when it is split', () => {
    const units = [
      makeUnit(ROOT, 'Đảng bộ huyện'),
      makeUnit(2, 'Đảng bộ xã A', { to: '2017-01-31' }),
      makeUnit(3, 'Đảng bộ xã B'),
      makeUnit(4, 'Đảng bộ xã C'),
    ];
    const states = [state(1, '2016-12-31', 0)];
    const merged = figuresOf(
      { places: [place(1)], states },
      { units, successions: [makeSuccession(2, 3, '2017-02-01')] },
    );
    expect(merged.figure('places.without-members', 3, Q1).value).toEqual({ is: 'number', value: 1 });
    const split = figuresOf(
      { places: [place(1)], states },
      { units, successions: [3, 4].map((toUnitId) => makeSuccession(2, toUnitId, '2017-02-01')) },
    );
    expect(split.figure('places.without-members', 3, Q1).value).toEqual({ is: 'missing' });
    expect(split.figure('places.without-members', ROOT, Q1).value).toEqual({ is: 'number', value: 1 });
  });

  test('the board’s own summary gives the number where no list does', () => {
    const submissions = [makeSubmission(3, '2017-Q1', { 'places.without-members': 0 }, { formId: 'summary' })];
    const figures = figuresOf({ places: [place(1)], states: [state(1, '2016-12-31', 0)] }, { submissions });
    expect(figures.figure('places.without-members', ROOT, Q1)).toMatchObject({
      value: { is: 'number', value: 1 },
      base: { reported: 2, expected: 2 },
    });
  });

  test('a summary that says another number than the list of places is told', () => {
    const submissions = [makeSubmission(2, '2017-Q1', { 'places.without-members': 3 }, { formId: 'summary' })];
    const figures = figuresOf({ places: [place(1)], states: [state(1, '2016-12-31', 0)] }, { submissions });
    const told = checkFigures(figures, 2, Q1);
    expect(told.map(({ code, facts: { summary, reported } }) => [code, summary, reported])).toEqual([
      ['figures.summary-differs', '3', '1'],
    ]);
    expect(figures.figure('places.without-members', 2, Q1).value).toEqual({ is: 'number', value: 1 });
  });

  test('a count opens to the places and the cells that say so', () => {
    const figures = figuresOf(facts);
    const indicator = figures.evidence.catalogue.find('places.without-members');
    if (indicator === null) throw new Error('no such indicator');
    const nothing = { admissions: () => [], reported: () => [], target: () => null };
    const asked: (readonly number[])[] = [];
    const cells = { ...nothing, places: (ids: readonly number[]) => (asked.push(ids), []) };
    const { root } = explainFigure(figures, cells, { indicator, unitId: ROOT, period: Q1 });
    expect(root.parts.map(({ label, parts }) => [label, parts.map((part) => `${part.label}: ${part.how}`)])).toEqual([
      ['Đảng bộ xã Nà Hỳ', ['Bản 2: 0 đảng viên, tại ngày 31/12/2016']],
      ['Đảng bộ xã Nà Khoa', []],
    ]);
    expect(asked).toEqual([[facts.states[2]?.id]]);
  });
});
