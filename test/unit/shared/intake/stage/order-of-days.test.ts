import { describe, expect, test } from 'vitest';
import type { StageChoices } from '../../../../../shared/intake/questions/stage-choices.ts';
import { person, type Person } from '../../../../fixtures/intake/list-rows.ts';
import { day, type FixtureCell } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, told } from '../../../../support/stage-list.ts';

const common: Person = { people: 'Thái', religion: 'Không', decisionDate: day('2017-02-03') };
type Dates = { readonly birth: FixtureCell; readonly decided: FixtureCell };
const stage = (dates: readonly Dates[], choices: Partial<StageChoices> = {}) =>
  stageList(
    dates.map(({ birth, decided }, index) =>
      person({ ...common, name: `Lò Văn ${'ABCDEG'[index]}`, male: birth, decisionDate: decided }),
    ),
    { choices },
  );
const written = ({ plan }: ReturnType<typeof stage>) => ({
  birth: plan?.changes.flatMap(({ table, after }) => (table === 'person' ? [after?.['birth']] : [])),
  decided: plan?.changes.flatMap(({ table, after }) => (table === 'admission' ? [after?.['decision_date']] : [])),
});

describe('days that an English Excel took for months', () => {
  const two: readonly Dates[] = [
    { birth: '25/03/1985', decided: day('2017-03-02') },
    { birth: day('1988-05-04'), decided: '15/02/2017' },
  ];

  test('show in the columns of few dates taken together', () => {
    const open = stage(two);
    expect([told(open.problems), open.plan]).toEqual([['intake.days-swapped C11', 'intake.days-swapped Q10'], null]);
    expect(open.counts.question).toBe(2);
  });

  test('are exchanged back, or stand as they are, as answered for each column', () => {
    const open = stage(two);
    const choose = (index: number) => ({
      answers: open.questions.flatMap(({ options }) => options[index]?.answer ?? []),
    });
    expect(written(stage(two, choose(0)))).toEqual({
      birth: ['1985-03-25', '1988-04-05'],
      decided: ['2017-02-03', '2017-02-15'],
    });
    expect(written(stage(two, choose(1)))).toEqual({
      birth: ['1985-03-25', '1988-05-04'],
      decided: ['2017-03-02', '2017-02-15'],
    });
  });

  test('leave the source as the file shows it', () => {
    const { plan } = stage(two, { answers: stage(two).questions.flatMap(({ options }) => options[0]?.answer ?? []) });
    const origin = plan?.changes.find(({ table }) => table === 'admission')?.after?.['origin'];
    expect(JSON.parse(String(origin))).toMatchObject({ decisionDate: ['Q10', '02/03/2017', 'from-serial-date'] });
  });

  test.each<[string, readonly Dates[]]>([
    ['a real date above the twelfth', [...two, { birth: day('1990-01-20'), decided: day('2017-02-03') }]],
    ['a text up to the twelfth', [...two, { birth: '05/01/1990', decided: day('2017-02-03') }]],
    ['only real dates', two.map(() => ({ birth: day('1988-05-04'), decided: day('2017-02-03') }))],

    ['too few dates', [{ birth: '25/03/1985', decided: day('2017-03-02') }]],
  ])('are not suspected with %s', (_, dates) => {
    expect(told(stage(dates).problems)).toEqual([]);
  });
});

test('a day that does not exist tells nothing about its neighbours', () => {
  const slip = stage([
    { birth: '31/02/1985', decided: day('2017-03-02') },
    { birth: day('1988-05-04'), decided: day('2017-02-03') },
  ]);
  expect(told(slip.problems)).toEqual(['intake.day-not-understood C10']);
  const other = stage([{ birth: '02/31/1985', decided: '02/03/2017' }]);
  expect(told(other.problems)).toEqual(['intake.day-not-understood C10']);
});

describe('texts with the month first', () => {
  const dates: readonly Dates[] = [
    { birth: '03/25/1990', decided: '02/03/2017' },
    { birth: '03/04/1991', decided: '03/03/2017' },
    { birth: '05/05/1992', decided: day('2017-02-03') },
  ];
  const fixes = [{ sheet: 'Danh sách', cell: 'C10', text: '25/03/1990' }];

  test('show what their unclear neighbours mean, in other columns as well', () => {
    expect(told(stage(dates).problems)).toEqual([
      'intake.day-not-understood C10',
      'intake.days-month-first C11',
      'intake.days-month-first Q10',
    ]);
  });

  test('are still asked about when the impossible ones are mended or left out', () => {
    expect(told(stage(dates, { fixes }).problems)).toEqual([
      'intake.days-month-first C11',
      'intake.days-month-first Q10',
    ]);
    const leaveOut = [{ sheet: 'Danh sách', row: 10 }];
    expect(told(stage(dates, { leaveOut }).problems)).toEqual(['intake.days-month-first C11']);
    expect(written(stage(dates, { takePart: true })).birth).toEqual(['1992-05-05']);
  });

  test('are read as answered; what the board has mended keeps its own order', () => {
    const answers = stage(dates).questions.flatMap(({ options }) => options[0]?.answer ?? []);
    const wanted = {
      birth: ['1990-03-25', '1991-03-04', '1992-05-05'],
      decided: ['2017-02-03', '2017-03-03', '2017-02-03'],
    };
    expect(written(stage(dates, { answers }))).toEqual(wanted);
    expect(written(stage(dates, { answers, fixes }))).toEqual(wanted);
    const dayFirst = stage(dates).questions.flatMap(({ options }) => options[1]?.answer ?? []);
    // What was mended is a correction; day first the unit itself has said no day.
    expect(written(stage(dates, { answers: dayFirst, fixes })).birth).toEqual([null, '1991-04-03', '1992-05-05']);
  });
});
