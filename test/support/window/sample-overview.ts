import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import { periodOf } from '../../../renderer/app/period-choice.ts';
import type { Overview, OverviewMarks } from '../../../shared/contract/views.ts';
import { viewPeriod } from '../../../shared/domain/period.ts';
import type { Place, PlaceState } from '../../../shared/domain/place.ts';
import type { UnitVersion } from '../../../shared/domain/unit.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import { quartersUpTo } from '../../../shared/reports/overview/quarters-up-to.ts';
import { overviewFigures } from '../../../shared/reports/overview/overview-figures.ts';
import { buildOverviewReport } from '../../../shared/reports/overview/overview-report.ts';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import type { TargetFact } from '../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../shared/statistics/figures.ts';
import { makeSubmission, makeTarget } from '../make-facts.ts';
import { sampleSettings } from './sample-documents.ts';
import { rootUnit, unitViews } from './sample-figures.ts';
import { sampleBoard } from './sample-reporting.ts';
import { ADMITTED_OF, startTargets } from './sample-targets.ts';

const NEWEST = '2017-Q1';
/** A unit founded in 2017 has no quarter before. */
const FOUNDED: Partial<UnitVersion> = { from: '2017-01-01' };

const places: readonly Place[] = ['Huổi Lụ', 'Nà Sự', 'Pá Kha', 'Nậm Chim', 'Huổi Po'].map((name, index) => ({
  id: index + 1,
  code: `DB${index}`,
  kind: 'ban',
  name: `Bản ${name}`,
  from: '1990-01-01',
  to: null,
}));
const stateOn = (placeId: number, day: string, members: number): PlaceState => ({
  id: placeId * 100 + Number(day.slice(5, 7)),
  placeId,
  unitId: 3 + placeId,
  day,
  hasMembers: members > 0,
  memberCount: members,
  cellTie: members > 0 ? 'shared' : 'none',
  cellId: null,
  enteredAt: null,
});
const states = [
  ...[0, 0, 3, 0, 5].map((members, index) => stateOn(index + 1, '2016-12-31', members)),
  ...[2, 1, 0, 0, 5].map((members, index) => stateOn(index + 1, '2017-03-31', members)),
];

type Made = { readonly units: readonly UnitVersion[]; readonly targets: readonly TargetFact[] };

/** Admissions of nine quarters that only the newest of is `ADMITTED_OF`; the units behind 24 repeat them. */
function figuresOf({ units, targets }: Made) {
  const reporting = units.filter(({ parentId }) => parentId === rootUnit.id);
  const submissions = quartersUpTo('2017-03-31', 9).flatMap((quarter, back) =>
    reporting.flatMap((unit, index) => {
      const at = index % ADMITTED_OF.length;
      const count = quarter.code === NEWEST ? ADMITTED_OF[at] : (at * 5 + back * 3) % 7;
      if (count == null || unit.from > quarter.to || (quarter.code === '2015-Q4' && index % 4 === 0)) return [];
      return [makeSubmission(unit.unitId, quarter.code, { I: count, 'I.1': Math.floor(count / 2) })];
    }),
  );
  return openFigures({
    settings: sampleSettings,
    forms: formDefinitions,
    units,
    lists: [],
    admissions: [],
    submissions,
    targets,
    successions: [],
    outsideUnits: [],
    places: { places, states },
    cellRecords: () => ({ admissions: [], lists: [], members: [] }),
  });
}

const district: Made = {
  units: unitViews.map((unit) => (unit.unitId === 7 ? { ...unit, ...FOUNDED } : unit)),
  targets: [
    ...startTargets,
    ...ADMITTED_OF.flatMap((_, index) => (index % 5 === 4 ? [] : [makeTarget(index + 2, '2016', 4 + (index % 9))])),
  ],
};

function overviewOf(made: Made, code: string): Overview {
  const period = periodOf(code);
  const counted = overviewFigures(figuresOf(made), period);
  const board = sampleBoard(code, 1);
  return {
    ...counted,
    period: viewPeriod(period),
    base: counted.admitted.base,
    viewNotes: [],
    nearPercent: sampleSettings.nearPercent,
    reporting: {
      count: board.count,
      missing: board.rows.flatMap(({ unit, reports: [report] }) =>
        report?.by === 'none' && !report.isWaiting ? [unit] : [],
      ),
      dueOn: board.periods[0]?.deadline?.on ?? null,
    },
    checks: {
      explained: 1,
      open: [
        {
          code: 'figures.form-and-list-differ',
          weight: 'fix',
          place: { at: 'record', kind: 'unit', id: 2 },
          facts: {
            unit: 'Đảng bộ thị trấn Sen Hạ',
            period: viewPeriod(period).name,
            label: 'Tổng số',
            form: 8,
            list: 7,
            used: 'biểu',
          },
        },
      ],
      notes: [
        {
          code: 'figures.age-by-years',
          weight: 'note',
          place: { at: 'record', kind: 'unit', id: 3 },
          facts: { unit: 'Đảng bộ xã Nậm Sen', count: 2 },
        },
      ],
    },
  };
}

function marksOf(code: string): OverviewMarks {
  const period = periodOf(code);
  const whole = (indicator: string, value: number | null) => ({
    indicator,
    unitId: rootUnit.id,
    value: value === null ? ({ is: 'missing' } as const) : ({ is: 'number', value } as const),
    base: { reported: value === null ? 0 : 10, expected: 12, missingUnitIds: [] },
  });
  const states0 = { over: 0, 'within-30': 0, 'within-60': 0, 'within-90': 0, later: 0, 'done-late': 0 };
  return {
    period: viewPeriod(period),
    emptyPlaces: whole('places.without-members', 2),
    idleCells: whole('cells.idle', 12),
    idleYears: 5,
    smallCells: whole('cells.few-members', null),
    fewMembers: 9,
    due: {
      day: '2017-04-18',
      lists: 3,
      candidateLists: 1,
      counts: [
        { kind: 'certificates', states: { ...states0, over: 2, 'within-60': 3 }, missing: 0, untold: 0 },
        { kind: 'probation', states: { ...states0, 'within-30': 4, 'within-90': 1 }, missing: 0, untold: 0 },
        { kind: 'recognition', states: { ...states0, over: 1 }, missing: 0, untold: 0 },
      ],
    },
  };
}

/** “Tổng quan” of the sample. */
export const sampleOverview = (code: string): Overview => overviewOf(district, code);

export const overviewAnswers: FakeAnswers = {
  'overview/read': ({ period }) => sampleOverview(period),
  'overview/read-marks': ({ period }) => marksOf(period),
};

/** The same of any number of units, most of them with a target. */
export function overviewOfMany(units: readonly UnitVersion[]): FakeAnswers {
  const targets = units.flatMap(({ unitId }) =>
    unitId % 9 === 0 ? [] : [makeTarget(unitId, '2017', 3 + (unitId % 11))],
  );
  return { 'overview/read': ({ period }) => overviewOf({ units, targets }, period) };
}

/** “Tổng quan” of the sample on paper; `units` in place of its own. */
export function sampleOverviewReport(code: string, units?: readonly UnitVersion[]): ReportDocument {
  const made = units === undefined ? district : { units, targets: [] };
  return buildOverviewReport({ overview: overviewOf(made, code), marks: marksOf(code), settings: sampleSettings });
}
