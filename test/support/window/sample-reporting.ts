import { viewBoard, viewDeadline, viewReport } from '../../../electron/backend/view-board.ts';
import { periodOf } from '../../../renderer/app/period-choice.ts';
import type { ReportingBoardView, UnitReportView } from '../../../shared/contract/reporting-views.ts';
import { addDays } from '../../../shared/domain/count-days.ts';
import { periodFromDays, viewPeriod, type Period } from '../../../shared/domain/period.ts';
import { defaultReportingRules } from '../../../shared/domain/reporting-rules.ts';
import { organisationTypes, type UnitVersion } from '../../../shared/domain/unit.ts';
import { periodsUpTo, reportingBoard } from '../../../shared/reporting/reporting-board.ts';
import type {
  ReceivedFile,
  ReportingFacts,
  ReportNote,
  UnitContact,
} from '../../../shared/reporting/reporting-facts.ts';
import { unitViews } from './sample-figures.ts';
import { sampleGroups } from './sample-units.ts';

const TODAY = '2017-04-18';
const groupOf = sampleGroups.flatMap(({ units }, group) => units.map(() => group));
const TYPES = ['commune', 'state-office', 'school', 'state-enterprise', 'army', 'other'] as const;

const units: readonly UnitVersion[] = unitViews.map((unit, index) => ({
  ...unit,
  organisationType:
    index === 0 ? null : (organisationTypes.find((type) => type === TYPES[groupOf[index - 1] ?? 5]) ?? 'other'),
  // One that came into being in the spring.
  ...(index === 6 ? { from: '2017-01-15' } : {}),
}));

/** Days after the quarter on which each unit sends; null: it does not. */
const DELAYS = [5, 8, 15, 3, 9, 10, 4, null, 7, 2, 11, 6, 8, null, 9, 1, 10, 5, 33, 7, 6, 4, 8, 9] as const;

function filesOf(period: Period): readonly ReceivedFile[] {
  const isNewest = period.code === '2017-Q1';
  return units.slice(1).flatMap((unit, index): readonly ReceivedFile[] => {
    const delay = DELAYS[(index + (isNewest ? 0 : Number(period.code.slice(-1)) * 5)) % DELAYS.length] ?? null;
    if (delay === null || (!isNewest && delay > 20)) return [];
    const at = `${addDays(period.to, delay)}T08:${String(10 + index)}:00`;
    const changeSetId = index + 1;
    return [
      {
        intakeId: changeSetId,
        changeSetId,
        kind: index % 3 === 0 ? 'form' : 'admissions',
        formId: index % 3 === 0 ? 'bieu-2-btctw' : null,
        unitId: unit.unitId,
        sentBy: unit.unitId,
        from: period.from,
        to: period.to,
        file: `${index % 3 === 0 ? 'Biểu 2' : 'DS kết nạp'} ${unit.name.replace(/^(Đảng bộ|Chi bộ) /, '')}.xlsx`,
        receivedAt: at,
        writtenAt: at,
        isCurrent: true,
        rows: 4,
        leftOut: isNewest && index === 4 ? 2 : 0,
      },
    ];
  });
}

const firstQuarter = periodFromDays('2017-01-01', '2017-03-31');
const contacts: readonly UnitContact[] = [
  { id: 1, unitId: 9, person: 'Lường Văn Thịnh', phone: '0915 230 118', note: 'gọi buổi chiều' },
  { id: 2, unitId: 15, person: 'Quàng Thị Ngọc', phone: '0983 004 512', note: '' },
  { id: 3, unitId: 4, person: 'Vàng A Chứ', phone: '0972 615 340', note: '' },
];
const notes: readonly ReportNote[] = [
  {
    id: 1,
    unitId: 9,
    ...{ from: firstQuarter.from, to: firstQuarter.to },
    note: 'Đã gọi 12/4, hẹn 15/4',
    promisedOn: '2017-04-15',
    receivedOn: null,
    acceptedLeftOut: null,
  },
];

function facts(periods: readonly Period[]): ReportingFacts {
  return {
    units,
    files: periods.flatMap(filesOf),
    waiting: [
      {
        file: 'DS kết nạp Trường THPT.xlsx',
        receivedAt: '2017-04-08T09:20:00',
        unitId: 15,
        ...firstQuarter,
        problems: 3,
      },
    ],
    notes,
    deadlines: [],
    rulesOn: () => defaultReportingRules,
    flowForms: new Set(['bieu-2-btctw']),
    admitted: (unitId) => (unitId % 7 === 0 ? 0 : 3),
    failedChecks: (unitId, { code }) => (unitId === 5 && code === '2017-Q1' ? 1 : 0),
    today: TODAY,
    trackedFrom: '2016-05-01',
  };
}

/** A board of the invented district with every state in it. */
export function sampleBoard(code: string, count: number): ReportingBoardView {
  const periods = periodsUpTo(periodOf(code), count);
  return viewBoard(reportingBoard(facts(periods), periods), contacts, TODAY);
}

/** One report of it. */
export function sampleReport(code: string, unitId: number): UnitReportView {
  const period = periodOf(code);
  const board = reportingBoard(facts([period]), [period]);
  const row = board.rows.find(({ unit }) => unit.unitId === unitId);
  const report = row?.reports[0] ?? null;
  const contact = contacts.find((one) => one.unitId === unitId);
  return {
    unit: { id: unitId, name: row?.unit.name ?? '' },
    period: viewPeriod(period),
    deadline: viewDeadline(board.periods[0]?.deadline ?? null),
    report: report === null ? null : viewReport(report),
    receivedByHand: report?.note?.receivedOn ?? null,
    leftOut: report?.found?.files.reduce((sum, { leftOut }) => sum + leftOut, 0) ?? 0,
    acceptedLeftOut: null,
    files: (report?.found?.files ?? []).map((file) => ({
      ...file,
      formNumber: file.formId === null ? null : 'Biểu số 2-BTCTW',
      period: viewPeriod(period),
      isOfBoard: false,
    })),
    waiting: report?.waiting ?? [],
    problems:
      unitId === 5
        ? [
            {
              code: 'figures.form-and-list-differ',
              weight: 'fix',
              place: { at: 'file', file: 'Biểu 2.xlsx' },
              facts: {
                unit: row?.unit.name ?? '',
                period: viewPeriod(period).name,
                label: 'Tổng số đảng viên mới kết nạp',
                form: '8',
                list: '7',
                used: 'biểu',
              },
            },
          ]
        : [],
    contact: contact === undefined ? null : { person: contact.person, phone: contact.phone, note: contact.note },
  };
}
