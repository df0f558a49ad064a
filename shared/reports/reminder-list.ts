import type { IsoDate } from '../domain/partial-date.ts';
import type { Settings } from '../domain/settings.ts';
import { shareText, timingText } from '../reporting/describe-report.ts';
import type { UnitContact } from '../reporting/reporting-facts.ts';
import type { BoardPeriod, BoardRow, ReportingBoard, UnitReport } from '../reporting/reporting-board.ts';
import { formatDay } from '../text/format.ts';
import { reportingWords } from '../text/vi/reporting.ts';
import { reportWords } from '../text/vi/reports.ts';
import { inSpelling, pageSetup, signersClosing, unnumberedHeading } from './page-parts.ts';
import { periodInTitle } from './period-words.ts';
import { countCell, textCell } from './report-cells.ts';
import type { ReportDocument, ReportRow, ReportTable } from './report-document.ts';
import { groupUnits } from './unit-groups.ts';

const words = reportingWords.reminder;

type ReminderFacts = {
  /** Its last period is the one that is asked for. */
  readonly board: ReportingBoard;
  readonly contacts: readonly UnitContact[];
  readonly settings: Settings;
  readonly today: IsoDate;
};

type Reminded = { readonly row: BoardRow; readonly report: UnitReport };

/**
 * Who is to be reminded (Danh sách đôn đốc): units of which nothing counts in the figures, save those whose file only
 * waits for the board to write it. A4 landscape, in the groups of the summary.
 */
export function buildReminderList({ board, contacts, settings, today }: ReminderFacts): ReportDocument {
  const column = board.periods.at(-1);
  if (column === undefined) throw new Error('a board without periods');
  const { period } = column;
  const absent = board.rows.flatMap((row): readonly Reminded[] => {
    const report = row.reports.at(-1) ?? null;
    return report !== null && report.by === 'none' ? [{ row, report }] : [];
  });
  const reminded = absent.filter(({ report }) => report.state !== 'received');
  const onlyWaiting = absent.filter(({ report }) => report.state === 'received').map(({ row }) => row.unit.name);
  const rates = ratesLine(column);
  const empty = column.count.expected === 0 ? words.noUnits : words.nobody;
  const notes = notesOf(column, absent, onlyWaiting);
  const document: ReportDocument = {
    id: 'reminder-list',
    title: words.name(periodInTitle(period)),
    page: pageSetup('landscape', 12),
    blocks: [
      unnumberedHeading(settings, today),
      {
        kind: 'title',
        lines: [
          { text: words.title, bold: true, size: 15 },
          { text: words.subject(periodInTitle(period)), bold: true, size: 14 },
          { text: words.asOf(formatDay(today), dueText(column)), italic: true, size: 12 },
          { text: rates, italic: true, size: 12 },
          ...(reminded.length === 0 ? [{ text: empty, size: 12 }] : []),
        ],
      },
      ...(reminded.length === 0 ? [] : [{ kind: 'table' as const, table: tableOf(reminded, contacts) }]),
      { kind: 'notes', title: reportWords.notes.title, lines: notes },
      signersClosing(settings, today),
    ],
    remarks: [
      { label: reportWords.remarks.period, text: periodInTitle(period) },
      { label: words.remarks.due, text: dueText(column) ?? reportingWords.noDue },
      { label: words.remarks.base, text: rates },
      ...notes.map((text) => ({ label: reportWords.remarks.rules, text })),
    ],
  };
  return inSpelling(document, settings.spelling);
}

const dueText = ({ deadline }: BoardPeriod) => (deadline === null ? null : formatDay(deadline.on));

function ratesLine({ count }: BoardPeriod): string {
  const { reported, expected, onTime, judged } = count;
  return words.rates(shareText(reported, expected), judged === 0 ? null : shareText(onTime, judged));
}

function notesOf({ deadline }: BoardPeriod, absent: readonly Reminded[], waiting: readonly string[]): string[] {
  const isUnjudged = deadline !== null && absent.some(({ report }) => report.timing === 'not-judged');
  return [
    words.notes.calendar,
    ...(deadline?.own == null || deadline.own.note === '' ? [] : [words.notes.own(deadline.own.note)]),
    ...(isUnjudged ? [words.notes.unjudged] : []),
    ...(waiting.length === 0 ? [] : [words.notes.waiting(waiting.join(', '))]),
  ];
}

const WIDTHS = [8, 54, 36, 22, 36, 28, 22, 42] as const;

function tableOf(reminded: readonly Reminded[], contacts: readonly UnitContact[]): ReportTable {
  const byUnit = new Map(reminded.map((one) => [one.row.unit, one]));
  let order = 0;
  const rows = groupUnits([...byUnit.keys()]).flatMap(({ title, units }): readonly ReportRow[] => [
    { role: 'group', keepWithNext: true, cells: [textCell(title, { bold: true, colSpan: WIDTHS.length })] },
    ...units.flatMap((unit): readonly ReportRow[] => {
      const one = byUnit.get(unit);
      if (one === undefined) return [];
      order += 1;
      return [
        rowOf(
          order,
          one,
          contacts.find(({ unitId }) => unitId === unit.unitId),
        ),
      ];
    }),
  ]);
  return {
    columns: WIDTHS.map((width, index) => ({ key: `c${index}`, width })),
    head: [words.heads.map((text) => textCell(text, { bold: true, align: 'center' }))],
    rows,
  };
}

function rowOf(order: number, { row, report }: Reminded, contact: UnitContact | undefined): ReportRow {
  const [file] = report.waiting;
  const promised = report.note?.promisedOn ?? null;
  return {
    role: 'data',
    cells: [
      countCell(order, { align: 'center' }),
      textCell(row.unit.name),
      textCell(file === undefined ? words.missing : words.faulty(file.file)),
      report.timing === 'overdue'
        ? countCell(report.days, { align: 'center' })
        : textCell(timingText(report), { align: 'center' }),
      textCell(contact?.person ?? ''),
      textCell(contact?.phone ?? ''),
      textCell(promised === null ? '' : formatDay(promised), { align: 'center' }),
      textCell([report.note?.note ?? '', contact?.note ?? ''].filter((text) => text !== '').join('; ')),
    ],
  };
}
