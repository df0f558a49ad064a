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
  makeTarget,
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
const MISSING = { is: 'missing' };

/** Xã Nà Hỳ (10) = Nà Khoa (2) + Nà Hỳ (3) + Nậm Nhừ (4) + Nậm Chua (5); Nà Bủng (11) = Nà Bủng (6) + Vàng Đán (7). */
const namPo = {
  units: [
    makeUnit(ROOT, 'Đảng bộ huyện Nậm Pồ'),
    ...['Nà Khoa', 'Nà Hỳ', 'Nậm Nhừ', 'Nậm Chua', 'Nà Bủng', 'Vàng Đán'].map((name, index) =>
      makeUnit(index + 2, `Đảng bộ xã ${name}`, old),
    ),
    makeUnit(10, 'Đảng bộ xã Nà Hỳ', { from: DAY }),
    makeUnit(11, 'Đảng bộ xã Nà Bủng', { from: DAY }),
  ],
  successions: [
    ...[2, 3, 4, 5].map((unitId) => makeSuccession(unitId, 10, DAY)),
    ...[6, 7].map((unitId) => makeSuccession(unitId, 11, DAY)),
  ],
};

describe('units that merged', () => {
  const submissions = [
    makeSubmission(2, '2024-Q3', { I: 4, 'I.1': 1 }),
    makeSubmission(3, '2024-Q3', { I: 8, 'I.1': 3 }),
    makeSubmission(4, '2024-Q3', { I: 0, 'I.1': null }),
    makeSubmission(6, '2024-Q3', { I: 5, 'I.1': 5 }),
    makeSubmission(7, '2024-Q3', { I: 1, 'I.1': 1 }),
  ];

  test('the new unit has the sum of the old ones, with a base that names who of them is missing', () => {
    const figures = restated({ ...namPo, submissions });
    expect(figures.figure('admitted.total', 10, period('2024-Q3'))).toMatchObject({
      value: number(12),
      base: { reported: 3, expected: 4, missingUnitIds: [5] },
    });
    expect(figures.figure('admitted.total', 11, period('2024-Q3'))).toMatchObject({
      value: number(6),
      base: { reported: 2, expected: 2, missingUnitIds: [] },
    });
    expect(figures.figure('admitted.female', 10, period('2024-Q3')).value).toEqual(number(4));
  });

  test('the whole is the same in both views, also in its base', () => {
    const facts = { ...namPo, submissions };
    const asked = ['admitted.total', ROOT, period('2024-Q3')] as const;
    expect(restated(facts).figure(...asked)).toEqual(openFigures(makeFacts(facts)).figure(...asked));
    expect(restated(facts).figure(...asked).value).toEqual(number(18));
  });

  test('by the units of that time the new unit has nothing and the old ones have what they sent', () => {
    const figures = openFigures(makeFacts({ ...namPo, submissions }));
    expect(figures.figure('admitted.total', 10, period('2024-Q3')).value).toEqual(MISSING);
    expect(figures.figure('admitted.total', 3, period('2024-Q3')).value).toEqual(number(8));
  });

  test('the rows are the units of the view day; of a day before the act they are the old ones', () => {
    const names = (day: string) =>
      restated(namPo, day)
        .reportingUnits(period('2024-Q3'))
        .map(({ unitId }) => unitId);
    expect(names(TODAY)).toEqual([10, 11]);
    expect(names('2025-06-30')).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test('a mean comes from sums and counts, a share from parts and wholes of the same units', () => {
    const facts = {
      ...namPo,
      submissions: [
        makeSubmission(6, '2024-Q3', { I: 1 }, { means: { 'II.2.09': '20.0' } }),
        makeSubmission(7, '2024-Q3', { I: 3 }, { means: { 'II.2.09': '30.0' } }),
      ],
      targets: [makeTarget(11, '2024', 8)],
    };
    const figures = restated(facts);
    expect(figures.figure('admitted.age.mean', 11, period('2024-Q3')).value).toEqual({
      is: 'mean',
      sum: 110,
      count: 4,
    });
    expect(figures.figure('target.year.achievement', 11, period('2024-Q3')).value).toEqual(MISSING);
    const ofYear = { ...facts, submissions: [6, 7].map((unitId) => makeSubmission(unitId, '2024', { I: unitId })) };
    expect(restated(ofYear).figure('target.year.achievement', 11, period('2024')).value).toEqual({
      is: 'ratio',
      part: 13,
      whole: 8,
    });
  });

  test('two acts one after the other are followed to the end', () => {
    const units = [...namPo.units.slice(0, -2), makeUnit(10, 'Nà Hỳ', { from: DAY, to: '2025-12-31' })];
    units.push(makeUnit(12, 'Nà Hỳ mới', { from: '2026-01-01' }), makeUnit(11, 'Nà Bủng', { from: DAY }));
    const successions = [...namPo.successions, makeSuccession(10, 12, '2026-01-01')];
    const figures = restated({ units, successions, submissions });
    expect(figures.figure('admitted.total', 12, period('2024-Q3')).value).toEqual(number(12));
  });
});

describe('a period in which units merged', () => {
  const half = [2, 3, 4, 5, 6, 7].map((unitId) => makeSubmission(unitId, '2025-6M', { I: unitId }));
  const quarter = [10, 11].map((unitId) => makeSubmission(unitId, '2025-Q3', { I: unitId }));
  const submissions = [...half, ...quarter];
  const nineMonths = ['admitted.total', ROOT, period('2025-9M')] as const;

  test('the whole has what the closed units sent and what the new ones sent, in both views', () => {
    const base = openFigures(makeFacts({ ...namPo, submissions }));
    expect(base.figure(...nineMonths)).toMatchObject({ value: number(48), base: { reported: 8, expected: 8 } });
    expect(restated({ ...namPo, submissions }).figure(...nineMonths)).toEqual(base.figure(...nineMonths));
  });

  test('by the units of today the new unit has its own days and those of the old ones before', () => {
    const figures = restated({ ...namPo, submissions });
    expect(figures.figure('admitted.total', 10, period('2025-9M')).value).toEqual(number(24));
    expect(figures.figure('admitted.total', 11, period('2025-9M')).value).toEqual(number(24));
  });

  test('a form of the new unit for all of the period speaks for the old ones, and nothing is counted twice', () => {
    const ofAll = [...half, makeSubmission(10, '2025-9M', { I: 30 }), makeSubmission(11, '2025-Q3', { I: 11 })];
    const base = openFigures(makeFacts({ ...namPo, submissions: ofAll }));
    expect(base.figure(...nineMonths)).toMatchObject({ value: number(54), base: { reported: 4, expected: 4 } });
    const figures = restated({ ...namPo, submissions: ofAll });
    expect(figures.figure('admitted.total', 10, period('2025-9M')).value).toEqual(number(30));
    expect(figures.figure('admitted.total', 11, period('2025-9M')).value).toEqual(number(24));
    expect(figures.figure(...nineMonths)).toEqual(base.figure(...nineMonths));
  });

  test('people of closed units stay in the whole', () => {
    const facts = {
      ...namPo,
      lists: [
        ...[2, 3, 4, 5, 6, 7].map((id) => makeList(id, '2025-6M')),
        ...[10, 11].map((id) => makeList(id, '2025-Q3')),
      ],
      admissions: [
        makeAdmission({ unitId: 2, decisionDate: '2025-02-01' }),
        makeAdmission({ unitId: 7, decisionDate: '2025-06-30' }),
        makeAdmission({ unitId: 10, decisionDate: '2025-07-01' }),
      ],
    };
    expect(openFigures(makeFacts(facts)).figure(...nineMonths).value).toEqual(number(3));
    expect(restated(facts).figure('admitted.total', 10, period('2025-9M')).value).toEqual(number(2));
    expect(restated(facts).figure('admitted.total', 11, period('2025-9M')).value).toEqual(number(1));
  });
});

describe('a unit that split', () => {
  /** Thái Bình (2) went to Nông Tiến (10) and Thái Bình mới (11); Phú Thịnh (3) wholly to Thái Bình mới. */
  const units = [
    makeUnit(ROOT, 'Đảng bộ huyện Yên Sơn'),
    makeUnit(2, 'Đảng bộ xã Thái Bình', old),
    makeUnit(3, 'Đảng bộ xã Phú Thịnh', old),
    makeUnit(4, 'Đảng bộ xã Nhữ Khê'),
    makeUnit(10, 'Đảng bộ phường Nông Tiến', { from: DAY }),
    makeUnit(11, 'Đảng bộ xã Thái Bình', { from: DAY }),
  ];
  const submissions = [2, 3, 4].map((unitId) =>
    makeSubmission(unitId, '2024-Q3', { I: unitId === 2 ? 7 : unitId, 'I.1': 0 }),
  );
  const split = (one: Parameters<typeof makeSuccession>[3], other: Parameters<typeof makeSuccession>[3]) => ({
    units,
    submissions,
    successions: [makeSuccession(2, 10, DAY, one), makeSuccession(2, 11, DAY, other), makeSuccession(3, 11, DAY)],
  });
  const when = period('2024-Q3');
  const valuesOf = (facts: Partial<FigureFacts>, code = 'admitted.total') =>
    [10, 11, 4, ROOT].map((unitId) => restated(facts).figure(code, unitId, when).value);

  test('without shares exactly its successors have no basis; the whole and everyone else do', () => {
    expect(valuesOf(split('unknown', 'unknown'))).toEqual([NO_BASIS, NO_BASIS, number(4), number(14)]);
  });

  test('with shares the parts are whole numbers that add up', () => {
    const facts = split({ part: 2, whole: 5 }, { part: 3, whole: 5 });
    expect(valuesOf(facts)).toEqual([number(3), number(7), number(4), number(14)]);
  });

  test('of equal remainders the unit with the lower number gets one more, whatever the order of the links', () => {
    const facts = split({ part: 1, whole: 2 }, { part: 1, whole: 2 });
    const turned = { ...facts, successions: facts.successions.toReversed() };
    expect(valuesOf(facts).slice(0, 2)).toEqual([number(4), number(6)]);
    expect(valuesOf(turned)).toEqual(valuesOf(facts));
  });

  test('of nothing every part is nothing, whatever the shares', () => {
    expect(valuesOf(split('unknown', 'unknown'), 'admitted.female')).toEqual([0, 0, 0, 0].map(number));
  });

  test('parts that come together again are known', () => {
    const facts = split('unknown', 'unknown');
    const joined = [
      ...units.slice(0, 4),
      ...[10, 11].map((id) => makeUnit(id, `Đơn vị ${id}`, { from: DAY, to: '2025-12-31' })),
      makeUnit(12, 'Đảng bộ xã mới', { from: '2026-01-01' }),
    ];
    const successions = [...facts.successions, ...[10, 11].map((id) => makeSuccession(id, 12, '2026-01-01'))];
    const figures = restated({ ...facts, units: joined, successions });
    expect(figures.figure('admitted.total', 12, when).value).toEqual(number(10));
  });

  test('one part alone of unknown size leaves open how much of the unit it is', () => {
    const facts = split('unknown', 'unknown');
    const successions = facts.successions.filter(({ toUnitId, fromUnitId }) => fromUnitId === 3 || toUnitId === 11);
    expect(valuesOf({ ...facts, successions })).toEqual([MISSING, NO_BASIS, number(4), NO_BASIS]);
  });

  describe('that sent a list', () => {
    const cells = [
      makeUnit(20, 'Chi bộ thôn 1', { parentId: 2, kind: 'cell', ...old }),
      { ...makeUnit(20, 'Chi bộ thôn 1', { parentId: 10, kind: 'cell', from: DAY }), id: 9020 },
      makeUnit(21, 'Chi bộ thôn 2', { parentId: 2, kind: 'cell', ...old }),
      { ...makeUnit(21, 'Chi bộ thôn 2', { parentId: 11, kind: 'cell', from: DAY }), id: 9021 },
    ];
    const person = (cellId: number | null, given = {}) =>
      makeAdmission({ unitId: 2, cellId, decisionDate: '2024-08-01', ...given });
    const facts = (admissions: FigureFacts['admissions'], shares = split('unknown', 'unknown')) => ({
      ...shares,
      units: [...units, ...cells],
      submissions: submissions.slice(1),
      lists: [makeList(2, '2024-Q3')],
      admissions,
    });

    test('has each person where the person’s cell is', () => {
      const people = [person(20), person(20), person(21, { sex: 'male' })];
      expect(valuesOf(facts(people))).toEqual([number(2), number(4), number(4), number(10)]);
      expect(valuesOf(facts(people), 'admitted.female').slice(0, 2)).toEqual([number(2), number(0)]);
    });

    test('leaves open only what people without a cell count for', () => {
      const people = [person(20), person(null, { sex: 'male' })];
      expect(valuesOf(facts(people))).toEqual([NO_BASIS, NO_BASIS, number(4), number(9)]);
      expect(valuesOf(facts(people), 'admitted.female').slice(0, 2)).toEqual([number(1), number(0)]);
    });

    test('divides people without a cell by known shares', () => {
      const people = [person(20), ...[1, 2, 3, 4, 5].map(() => person(null))];
      const known = split({ part: 2, whole: 5 }, { part: 3, whole: 5 });
      expect(valuesOf(facts(people, known))).toEqual([number(3), number(6), number(4), number(13)]);
    });

    test('names a cell’s people by the cell itself', () => {
      const figures = restated(facts([person(20), person(21), person(21)]));
      expect(figures.figure('admitted.total', 21, when).value).toEqual(number(2));
    });
  });
});
