import { describe, expect, test } from 'vitest';
import { openWorkCalendar } from '../../../../shared/domain/calendar/work-calendar.ts';
import { openPipeline } from '../../../../shared/pipeline/open-pipeline.ts';
import type { PipelineRow } from '../../../../shared/pipeline/pipeline-person.ts';
import { explainFigure } from '../../../../shared/statistics/explain.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { findIndicator } from '../../../../shared/statistics/indicators.ts';
import { figureText } from '../../../../shared/text/format.ts';
import { makeFacts, makeUnit, period, ROOT } from '../../../support/make-facts.ts';
import { makeList, makePerson } from '../../../support/pipeline-people.ts';

const sent = makeList({ intakeId: 1, unitId: 2, receivedOn: '2024-01-15' });
const admitted = makeList({ intakeId: 2, unitId: 2, kind: 'admissions', receivedOn: '2024-01-15' });

/** So many people of each kind, in unit 2. */
const many = (count: number, row: Partial<PipelineRow>, first: number) =>
  Array.from({ length: count }, (_, index) =>
    makePerson([{ list: sent, ...row }], { personId: first + index, sortKey: String(first + index) }),
  );
const figuresOf = (people: ReturnType<typeof many>, lists = [sent, admitted]) => {
  const pipeline = openPipeline(people, lists, openWorkCalendar([]));
  const units = [makeUnit(ROOT, 'Đảng bộ huyện'), makeUnit(2, 'Đảng bộ xã A'), makeUnit(3, 'Đảng bộ xã B')];
  return openFigures(makeFacts({ units, pipeline: () => pipeline }));
};
const year = period('2023');
const inClass = { classDecisionDate: '2023-03-10' };
const ceremony = { table: 'admission', list: admitted, ceremonyDate: '2023-05-19' } as const;

describe('figures of public reports, from lists of people', () => {
  test('Na Hang: 300 in the class, 152 admitted, a ratio of two flows of 50,67%', () => {
    const figures = figuresOf([...many(300, inClass, 1), ...many(152, ceremony, 1001)]);
    const text = (code: string, unitId = ROOT) => figureText(figures.figure(code, unitId, year).value);
    expect([text('pipeline.class'), text('pipeline.conversion')]).toEqual(['300', '50,67%']);
    // None of the 300 is known to be among the 152.
    expect(text('pipeline.cohort')).toBe('0,00%');
    expect(figures.figure('pipeline.class', ROOT, year).base).toEqual({
      reported: 1,
      expected: 2,
      missingUnitIds: [3],
    });
    expect([text('pipeline.class', 2), text('pipeline.class', 3)]).toEqual(['300', 'chưa có']);
  });

  test('Mường La: 65 pupils in the class, 2 admitted, 3,08%', () => {
    const pupil = { occupation: 'pupil' } as const;
    const figures = figuresOf([
      ...many(65, { ...inClass, ...pupil }, 1),
      ...many(2, { ...ceremony, ...pupil }, 101),
      ...many(7, { ...inClass, occupation: 'farmer' }, 201),
    ]);
    const text = (code: string) => figureText(figures.figure(code, ROOT, year).value);
    expect([text('pipeline.class.pupils'), text('pipeline.admitted.pupils')]).toEqual(['65', '2']);
    expect([text('pipeline.conversion.pupils'), text('pipeline.class')]).toEqual(['3,08%', '72']);
  });
});

test('people known by class and admission both are a cohort', () => {
  const both = makePerson(
    [
      { list: sent, ...inClass },
      { id: 20, ...ceremony },
    ],
    { personId: 1 },
  );
  const figures = figuresOf([both, ...many(3, inClass, 100)]);
  expect(figures.figure('pipeline.cohort', ROOT, year).value).toEqual({ is: 'ratio', part: 1, whole: 4 });
});

test('a day known by its year alone counts in the year and in no quarter', () => {
  const figures = figuresOf(many(1, { certificateDate: '2023' }, 1));
  expect(figures.figure('pipeline.certificates', ROOT, year).value).toEqual({ is: 'number', value: 1 });
  expect(figures.figure('pipeline.certificates', ROOT, period('2023-Q1')).value).toEqual({ is: 'number', value: 0 });
});

test('certificates and probations that end are counted in the period of their last day', () => {
  const figures = figuresOf([
    ...many(2, { certificateDate: '2018-07-01' }, 1),
    ...many(1, { certificateDate: '2018-07-01', meetingDate: '2023-02-01' }, 51),
    ...many(4, { table: 'admission', list: admitted, ceremonyDate: '2022-09-02' }, 101),
  ]);
  const value = (code: string, of = year) => figures.figure(code, ROOT, of).value;
  expect(value('pipeline.certificates.due')).toEqual({ is: 'number', value: 2 });
  expect(value('pipeline.probation.due')).toEqual({ is: 'number', value: 4 });
  expect(value('pipeline.probation.due', period('2022'))).toEqual({ is: 'number', value: 0 });
});

test('without any list nobody has reported', () => {
  expect(figuresOf([], []).figure('pipeline.class', ROOT, year).value).toEqual({ is: 'missing' });
});

test('a figure leads to the cell of each person', () => {
  const figures = figuresOf(many(2, inClass, 1));
  const indicator = findIndicator('pipeline.class');
  if (indicator === null) throw new Error('no such indicator');
  const asked: unknown[] = [];
  const cells = {
    admissions: () => [],
    reported: () => [],
    target: () => null,
    places: () => [],
    people: (refs: readonly unknown[]) => {
      asked.push(...refs);
      return [];
    },
  };
  const { formula } = explainFigure(figures, cells, { indicator, unitId: ROOT, period: year });
  expect(asked).toEqual([
    { table: 'candidate', rowId: 10, field: 'classDecisionDate' },
    { table: 'candidate', rowId: 10, field: 'classDecisionDate' },
  ]);
  expect(formula).toContain('người chưa rõ ngày không được tính');
});

test('a member who came from elsewhere was not admitted here', () => {
  const members = makeList({ intakeId: 3, unitId: 2, kind: 'members', receivedOn: '2024-01-15' });
  const figures = figuresOf(
    many(3, { table: 'member_record', list: members, ceremonyDate: '2023-05-19', occupation: 'pupil' }, 1),
    [members],
  );
  expect(figures.figure('pipeline.admitted.pupils', ROOT, year).value).toEqual({ is: 'number', value: 0 });
});

test('people of a unit that is no more stay in the whole', () => {
  const pipeline = openPipeline(many(4, inClass, 1), [sent], openWorkCalendar([]));
  const units = [
    makeUnit(ROOT, 'Đảng bộ huyện'),
    makeUnit(2, 'Đảng bộ xã A', { to: '2023-06-30' }),
    makeUnit(3, 'Đảng bộ xã B'),
  ];
  const figures = openFigures(makeFacts({ units, pipeline: () => pipeline }));
  expect(figures.figure('pipeline.class', ROOT, year)).toMatchObject({
    value: { is: 'number', value: 4 },
    base: { reported: 0, expected: 1 },
  });
});
