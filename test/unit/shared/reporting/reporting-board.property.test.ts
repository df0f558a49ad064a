import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../../shared/domain/count-days.ts';
import { defaultReportingRules } from '../../../../shared/domain/reporting-rules.ts';
import { countReports } from '../../../../shared/reporting/count-reports.ts';
import { reportStates } from '../../../../shared/reporting/judge-report.ts';
import { periodsUpTo, reportingBoard } from '../../../../shared/reporting/reporting-board.ts';
import type { ReceivedFile, ReportingFacts } from '../../../../shared/reporting/reporting-facts.ts';
import { makeUnit, period, ROOT } from '../../../support/make-facts.ts';

const FORM = 'bieu-2-btctw';
const UNITS = [2, 3, 4, 5];
const quarters = periodsUpTo(period('2017-Q4'), 6);
const dayIn2017 = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2016-06-01', days));

const file: fc.Arbitrary<ReceivedFile> = fc
  .record({
    kind: fc.constantFrom('admissions', 'form', 'summary', 'candidates'),
    unit: fc.constantFrom(ROOT, ...UNITS),
    span: fc.constantFrom(...quarters, period('2017'), period('2017-6M')),
    received: dayIn2017,
    wait: fc.integer({ min: 0, max: 40 }),
    isCurrent: fc.boolean(),
    leftOut: fc.constantFrom(0, 0, 0, 2),
  })
  .map(({ kind, unit, span, received, wait, isCurrent, leftOut }) => ({
    intakeId: daysBetween('2016-01-01', received),
    changeSetId: 1,
    kind,
    formId: kind === 'form' ? FORM : null,
    unitId: unit,
    sentBy: kind === 'summary' ? ROOT : unit,
    from: span.from,
    to: span.to,
    file: 'tệp.xlsx',
    receivedAt: `${received}T08:00:00`,
    writtenAt: `${addDays(received, wait)}T08:00:00`,
    isCurrent,
    rows: 1,
    leftOut,
  }));

const facts: fc.Arbitrary<ReportingFacts> = fc
  .record({
    files: fc.array(file, { maxLength: 25 }),
    starts: fc.tuple(...UNITS.map(() => dayIn2017)),
    ends: fc.tuple(...UNITS.map(() => fc.option(dayIn2017))),
    today: dayIn2017,
    trackedFrom: dayIn2017,
    admitted: fc.constantFrom(null, 0, 3),
    failed: fc.constantFrom(0, 0, 1),
    days: fc.constantFrom(10, null),
    waiting: fc.array(fc.record({ unitId: fc.constantFrom(...UNITS), problems: fc.constantFrom(0, 2) }), {
      maxLength: 3,
    }),
  })
  .map(({ files, starts, ends, today, trackedFrom, admitted, failed, days, waiting }) => ({
    units: [
      makeUnit(ROOT, 'Đảng bộ huyện'),
      ...UNITS.map((id, at) => makeUnit(id, `Đảng bộ xã ${id}`, { from: starts[at] ?? '', to: ends[at] ?? null })),
    ],
    files,
    waiting: waiting.map((one) => ({
      ...one,
      file: 'chờ.xlsx',
      receivedAt: '2017-04-05T08:00:00',
      from: '2016-10-01',
      to: '2016-12-31',
    })),
    notes: [],
    deadlines: [],
    rulesOn: () => ({ ...defaultReportingRules, days: { ...defaultReportingRules.days, quarter: days } }),
    flowForms: new Set([FORM]),
    admitted: () => admitted,
    failedChecks: () => failed,
    today,
    trackedFrom,
  }));

describe('the board of any files, units and days', () => {
  test('has exactly one state for every unit that is there on a period’s last day, and none for another', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const board = reportingBoard(given, quarters);
        for (const unit of given.units.slice(1)) {
          const row = board.rows.find((one) => one.unit.unitId === unit.unitId);
          for (const [at, { to }] of quarters.entries()) {
            const report = row?.reports[at] ?? null;
            const isThere = unit.from <= to && (unit.to === null || unit.to >= to);
            expect(report !== null).toBe(isThere);
            if (report !== null) expect(reportStates.filter((state) => state === report.state)).toHaveLength(1);
          }
        }
      }),
    );
  });

  test('adds up the same by periods, by units and as a whole', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { periods, rows, count } = reportingBoard(given, quarters);
        for (const key of Object.keys(count) as (keyof typeof count)[]) {
          expect(periods.reduce((sum, one) => sum + one.count[key], 0)).toBe(count[key]);
          expect(rows.reduce((sum, one) => sum + one.count[key], 0)).toBe(count[key]);
        }
        expect(count.reported + count.waiting + count.missing).toBe(count.expected);
        expect(count.onTime + count.late).toBeLessThanOrEqual(Math.min(count.reported, count.judged));
        expect(count).toEqual(countReports(rows.flatMap(({ reports }) => reports)));
      }),
    );
  });

  test('tells state and timing of one another: late is late, missing is nothing at all', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const board = reportingBoard(given, quarters);
        for (const report of board.rows.flatMap(({ reports }) => reports)) {
          if (report === null) continue;
          if (report.state === 'on-time' || report.state === 'late') expect(report.timing).toBe(report.state);
          expect(report.state === 'missing').toBe(report.by === 'none' && !report.isWaiting);
          if (report.by !== 'none') expect(['on-time', 'late', 'not-judged']).toContain(report.timing);
          if (report.by === 'board') expect(report.timing).toBe('not-judged');
          if (report.timing === 'late' || report.timing === 'overdue') expect(report.days).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('keeps the day of receipt whatever comes later', () => {
    fc.assert(
      fc.property(facts, file, (given, more) => {
        const before = reportingBoard(given, quarters);
        const last = given.files
          .map(({ receivedAt }) => receivedAt)
          .reduce((a, b) => (a > b ? a : b), '2016-01-01T08:00:00');
        const later = addDays(last.slice(0, 10), 1);
        const added = { ...more, receivedAt: `${later}T08:00:00`, writtenAt: `${later}T08:00:00` };
        const after = reportingBoard({ ...given, files: [...given.files, added] }, quarters);
        for (const [at, row] of before.rows.entries()) {
          for (const [column, report] of row.reports.entries()) {
            if (report?.by === 'unit')
              expect(after.rows[at]?.reports[column]).toMatchObject({ by: 'unit', receivedOn: report.receivedOn });
          }
        }
      }),
    );
  });
});

describe('periods up to one', () => {
  test('are of its kind, oldest first; a free one stands alone', () => {
    expect(periodsUpTo(period('2017-Q2'), 3).map(({ code }) => code)).toEqual(['2016-Q4', '2017-Q1', '2017-Q2']);
    expect(periodsUpTo(period('2017-6M'), 2).map(({ code }) => code)).toEqual(['2016-6M', '2017-6M']);
    expect(periodsUpTo(period('2020-10-14..2025-06-30'), 8)).toHaveLength(1);
  });
});

describe('days', () => {
  test('are counted over month and year ends, leap days too', () => {
    expect(addDays('2016-12-31', 10)).toBe('2017-01-10');
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
    expect(daysBetween('2017-04-10', '2017-04-10')).toBe(0);
    fc.assert(
      fc.property(dayIn2017, fc.integer({ min: -400, max: 400 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});
