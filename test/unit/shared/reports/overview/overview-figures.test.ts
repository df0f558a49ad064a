import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overviewFigures } from '../../../../../shared/reports/overview/overview-figures.ts';
import { quartersUpTo } from '../../../../../shared/reports/overview/quarters-up-to.ts';
import { openFigures } from '../../../../../shared/statistics/figures.ts';
import { buildTargetBoard } from '../../../../../shared/reports/target-board.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeTarget,
  makeUnit,
  period,
  ROOT,
} from '../../../../support/make-facts.ts';

const number = (value: number) => ({ is: 'number', value }) as const;

describe('quarters of the trend', () => {
  test('are the last eight that are over', () => {
    expect(quartersUpTo('2017-03-31').map(({ code }) => code)).toEqual([
      ...['2015-Q2', '2015-Q3', '2015-Q4', '2016-Q1', '2016-Q2', '2016-Q3', '2016-Q4', '2017-Q1'],
    ]);
    expect(quartersUpTo('2017-03-30', 2).map(({ code }) => code)).toEqual(['2016-Q3', '2016-Q4']);
  });
});

describe('what the first screen counts', () => {
  test('a quarter nobody reported has no figure, and one with half the units says so', () => {
    const figures = openFigures(
      makeFacts({
        submissions: [
          makeSubmission(2, '2016-Q4', { I: 4 }),
          makeSubmission(2, '2017-Q1', { I: 0 }),
          makeSubmission(3, '2017-Q1', { I: 5 }),
        ],
      }),
    );
    const { trend, changes } = overviewFigures(figures, period('2017-Q1'));
    expect(trend.slice(-3).map(({ admitted: { value, base } }) => [value, base.reported, base.expected])).toEqual([
      [{ is: 'missing' }, 0, 2],
      [number(4), 1, 2],
      [number(5), 2, 2],
    ]);
    expect(changes.admissions.stopped).toMatchObject([{ unit: { id: 2 }, before: 4, now: 0 }]);
    expect(changes.notCompared).toContainEqual({
      question: 'admissions',
      why: 'no-figure-before',
      units: [{ id: 3, name: 'Đảng bộ xã Nà Khoa' }],
    });
  });

  test('a unit is as late here as among the targets', () => {
    const figures = openFigures(
      makeFacts({
        submissions: [makeSubmission(2, '2017-Q1', { I: 1 }), makeSubmission(3, '2017-Q1', { I: 3 })],
        targets: [makeTarget(2, '2017', 9), makeTarget(3, '2017', 9)],
      }),
    );
    const wanted = { content: { indicator: 'admitted.total', scope: '' }, span: 'year' } as const;
    const board = buildTargetBoard(figures, period('2017-Q1'), wanted);
    const { units } = overviewFigures(figures, period('2017-Q1'));
    expect(units.map(({ progress }) => progress.state)).toEqual(board.rows.map(({ progress }) => progress?.state));
    expect(units.map(({ progress }) => progress.state)).toEqual(['late', 'on-course']);
  });

  test('a unit that is gone and one that is new are told apart', () => {
    const { units } = makeFacts();
    const [root, old] = units;
    if (root === undefined || old === undefined) throw new Error('no units');
    const figures = openFigures(
      makeFacts({
        units: [root, { ...old, to: '2016-12-31' }, makeUnit(4, 'Đảng bộ xã Vàng Đán', { from: '2017-01-01' })],
      }),
    );
    const { changes } = overviewFigures(figures, period('2017-Q1'));
    expect(changes.notCompared.map(({ why, units: named }) => [why, named.map(({ name }) => name)])).toEqual([
      ['new', ['Đảng bộ xã Vàng Đán']],
      ['gone', [old.name]],
    ]);
  });

  test('places cleared and gone empty are named with their unit and members', () => {
    const place = (id: number, name: string) => ({
      ...{ id, code: `DB${id}`, kind: 'ban' as const, name },
      ...{ from: '1990-01-01', to: null },
    });
    const state = (placeId: number, day: string, memberCount: number) => ({
      ...{ id: placeId * 10 + Number(day.slice(6, 7)), placeId, unitId: 2, day, memberCount },
      ...{ hasMembers: memberCount > 0, cellTie: null, cellId: null, enteredAt: null },
    });
    const figures = openFigures(
      makeFacts({
        places: {
          places: [place(1, 'Bản Nậm Chim'), place(2, 'Bản Huổi Po'), place(3, 'Bản Pá Kha')],
          states: [
            ...[state(1, '2016-12-31', 0), state(1, '2017-03-31', 2)],
            ...[state(2, '2016-12-31', 1), state(2, '2017-03-31', 0)],
            state(3, '2017-03-31', 4),
          ],
        },
      }),
    );
    const { places } = overviewFigures(figures, period('2017-Q1'));
    const named = { unit: { id: 2, name: 'Đảng bộ xã Nà Hỳ' } };
    expect(places).toEqual({
      cleared: [{ placeId: 1, name: 'Bản Nậm Chim', members: 2, ...named }],
      becameEmpty: [{ placeId: 2, name: 'Bản Huổi Po', members: 0, ...named }],
      unknown: 1,
      places: 3,
    });
  });

  test('the number of people in lists is the same as counted one by one', () => {
    const person = fc.record({
      unitId: fc.constantFrom(2, 3, ROOT),
      decisionDate: fc.constantFrom('2016-11-05', '2017-01-01', '2017-03-31', '2017-04-01', null),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 25 }), (people) => {
        const figures = openFigures(
          makeFacts({
            lists: [makeList(2, '2016-Q4'), makeList(2, '2017-Q1'), makeList(3, '2017-Q1')],
            admissions: people.map((given) => makeAdmission(given)),
          }),
        );
        const total = figures.figure('admitted.total', ROOT, period('2017-Q1')).value;
        // Everybody here is a woman, and women are counted row by row.
        const women = figures.figure('admitted.female', ROOT, period('2017-Q1')).value;
        expect(total).toEqual(women);
      }),
    );
  });
});
