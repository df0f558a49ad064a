import { describe, expect, test } from 'vitest';
import { elapsedYears } from '../../../../shared/domain/elapsed-years.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { figureText } from '../../../../shared/text/format.ts';
import { makeFacts, makeSubmission, period, ROOT } from '../../../support/make-facts.ts';

const ofForm1 = (unitId: number, values: Record<string, number>) =>
  makeSubmission(unitId, '2021-9M', values, { formId: 'bieu-1-btctw' });
const valueOf = (submissions: ReturnType<typeof ofForm1>[], code: string, unitId = ROOT) =>
  openFigures(makeFacts({ submissions })).figure(code, unitId, period('2021-9M'));

describe('the movement of members', () => {
  test('311 + 12 = 323 leaves nothing else, 311 + 12 and 320 leaves −3', () => {
    expect(valueOf([ofForm1(2, { A: 311, B1: 12, D: 323 })], 'members.other-movement', 2).value).toEqual({
      is: 'number',
      value: 0,
    });
    const { value } = valueOf([ofForm1(2, { A: 311, B1: 12, D: 320 })], 'members.other-movement', 2);
    expect(figureText(value)).toBe('−3');
  });

  test('is unknown where one of the three is, also of one unit only', () => {
    expect(valueOf([ofForm1(2, { B1: 12, D: 323 })], 'members.other-movement', 2).value).toEqual({ is: 'missing' });
    const both = [ofForm1(2, { A: 311, B1: 12, D: 323 }), ofForm1(3, { B1: 1, D: 50 })];
    expect(valueOf(both, 'members.other-movement').value).toEqual({ is: 'missing' });
    expect(
      valueOf(
        [both[0], ofForm1(3, { A: 49, B1: 1, D: 52 })].flatMap((one) => one ?? []),
        'members.other-movement',
      ).value,
    ).toEqual({ is: 'number', value: 2 });
  });

  test('12 of 311 is 3,86%', () => {
    expect(figureText(valueOf([ofForm1(2, { A: 311, B1: 12, D: 323 })], 'members.admitted.share', 2).value)).toBe(
      '3,86%',
    );
  });
});

describe('the mean of a year', () => {
  test.each([
    ['2016-01-01', '2020-12-31', { part: 5, whole: 1 }],
    ['2020-10-14', '2023-09-30', { part: 2 * 365 + 352, whole: 365 }],
    ['2020-02-29', '2021-02-27', { part: 1, whole: 1 }],
    ['2021-01-01', '2021-03-31', { part: 90, whole: 365 }],
  ])('%s – %s is so long', (from, to, expected) => {
    expect(elapsedYears(from, to)).toEqual(expected);
  });

  test('counts whole years and the days of the rest; of some months there is none', () => {
    const perYear = (code: string, count: number) => {
      const submissions = [makeSubmission(ROOT, code, { I: count })];
      return figureText(openFigures(makeFacts({ submissions })).figure('admitted.per-year', ROOT, period(code)).value);
    };
    expect(perYear('2016-01-01..2020-12-31', 1481)).toBe('296,2');
    expect(perYear('2021-Q1', 20)).toBe('');
  });
});

describe('numbers that only come in the board’s summary', () => {
  const summary = (unitId: number, code: string, values: Record<string, number>) =>
    makeSubmission(unitId, code, values, { formId: 'summary' });
  test('of a flow are put together from shorter periods, of a state taken on its day', () => {
    const submissions = [
      summary(2, '2021-Q1', { 'meetings.attended': 40, 'village-posts.total': 10, 'village-posts.members': 5 }),
      summary(2, '2021-Q2', { 'meetings.attended': 60, 'village-posts.total': 10, 'village-posts.members': 6 }),
    ];
    const figures = openFigures(makeFacts({ submissions }));
    const shown = (code: string) => figureText(figures.figure(code, 2, period('2021-6M')).value);
    expect(shown('meetings.attended')).toBe('100');
    expect(shown('village-posts.members.share')).toBe('60,00%');
    expect(figures.figure('meetings.attended', ROOT, period('2021-6M')).base).toMatchObject({
      reported: 1,
      expected: 2,
    });
    expect(figures.figure('meetings.attended', 2, period('2021')).value).toEqual({ is: 'missing' });
  });
});
