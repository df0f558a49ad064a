import { periodFromDays, type Period } from '../domain/period.ts';
import { unitName } from '../statistics/check-figures.ts';
import type { Figure } from '../statistics/figure.ts';
import type { Figures } from '../statistics/figures.ts';
import { formatDay } from '../text/format.ts';
import { listReportWords } from '../text/vi/list-reports.ts';
import { reportWords } from '../text/vi/reports.ts';
import { baseLine, documentClosing, documentHeading, inSpelling, pageSetup } from './page-parts.ts';
import { textCell } from './report-cells.ts';
import type { ReportCell, ReportDocument, ReportRow } from './report-document.ts';
import { viewNotes } from './view-notes.ts';

export type ListColumn<Row> = {
  readonly key: string;
  readonly width: number;
  readonly head: string;
  readonly cell: (row: Row, number: number) => ReportCell;
};

type ListReport<Row> = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  /** The figure whose base says which units are in it. */
  readonly figure: Figure;
  readonly notes: readonly string[];
};

/** A printed list of places or cells on the last day of a period: heading, title, table, notes, signatures. A4 landscape. */
export function buildListReport<Row>(figures: Figures, period: Period, list: ListReport<Row>): ReportDocument {
  const { settings } = figures.evidence.facts;
  const day = formatDay(period.to);
  const base = baseLine(reportWords.base.figures, list.figure.base, (id) => unitName(figures, id, period));
  const notes = [
    ...viewNotes(figures, periodFromDays(period.to, period.to), {
      unitId: figures.root.unitId,
      comparesLastYear: false,
      named: Infinity,
    }),
    ...list.notes,
  ];
  const rows = list.rows.map((row, index): ReportRow => ({
    role: 'data',
    cells: list.columns.map(({ cell }) => cell(row, index + 1)),
  }));
  const empty: ReportRow = {
    role: 'data',
    // Nothing known is not nothing there.
    cells: [
      textCell(list.figure.base.reported === 0 ? listReportWords.notReported : listReportWords.nothing, {
        colSpan: list.columns.length,
        italic: true,
        align: 'center',
      }),
    ],
  };
  const document: ReportDocument = {
    id: list.id,
    title: `${list.title} ${listReportWords.fileDay(day)}`,
    page: pageSetup('landscape', 12),
    blocks: [
      documentHeading(settings, period.to),
      {
        kind: 'title',
        lines: [
          { text: list.title.toUpperCase(), bold: true, size: 15 },
          { text: listReportWords.onDay(day), bold: true, size: 14 },
          ...(base === null ? [] : [{ text: base, italic: true as const, size: 12 }]),
        ],
      },
      {
        kind: 'table',
        table: {
          columns: list.columns.map(({ key, width }) => ({ key, width })),
          head: [list.columns.map(({ head }) => textCell(head, { bold: true, align: 'center' }))],
          rows: rows.length === 0 ? [empty] : rows,
        },
      },
      { kind: 'notes', title: reportWords.notes.title, lines: notes },
      documentClosing(settings, period.to),
    ],
    remarks: [
      { label: reportWords.remarks.organisation, text: figures.root.name },
      { label: reportWords.remarks.period, text: listReportWords.onDay(day) },
      {
        label: reportWords.remarks.base,
        text: base ?? reportWords.base.complete(`${list.figure.base.reported}/${list.figure.base.expected}`),
      },
      ...notes.map((text) => ({ label: reportWords.remarks.rules, text })),
    ],
  };
  return inSpelling(document, settings.spelling);
}
