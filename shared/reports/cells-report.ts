import type { Period } from '../domain/period.ts';
import { cellKindNames } from '../domain/unit-words.ts';
import type { Figures } from '../statistics/figures.ts';
import { formulaOf } from '../statistics/formula-words.ts';
import { formatCount, formatDay } from '../text/format.ts';
import { listReportWords } from '../text/vi/list-reports.ts';
import type { CellListKind } from './list-kinds.ts';
import { buildListReport, type ListColumn } from './list-report.ts';
import { listCells, type CellRow, type Reviews } from './place-rows.ts';
import { countCell, textCell } from './report-cells.ts';
import type { ReportCell, ReportDocument } from './report-document.ts';

/** The list of cells with few members, or of those that admit nobody: the latter with those that have nobody left. */
export function buildCellsReport(
  figures: Figures,
  period: Period,
  { which, reviews }: { readonly which: CellListKind; readonly reviews: Reviews },
): ReportDocument {
  const words = listReportWords.cells;
  const { settings } = figures.evidence.facts;
  const root = figures.root.unitId;
  const rows =
    which === 'idle'
      ? listCells(figures, period, reviews).filter(({ standing }) => standing === 'idle' || standing === 'no-source')
      : listCells(figures, period, reviews, which);
  const figure = figures.figure(`cells.${which}`, root, period);
  const indicator = figures.evidence.catalogue.find(figure.indicator);
  const said = (code: string) => {
    const { value } = figures.figure(code, root, period);
    return value.is === 'number' ? formatCount(value.value) : listReportWords.unknown;
  };
  const title =
    which === 'idle'
      ? words.titles.idle(formatCount(settings.idleYears))
      : words.titles.few(formatCount(settings.fewMembers));
  return buildListReport(figures, period, {
    id: `cells-${which}`,
    title,
    rows,
    columns: which === 'idle' ? idleColumns : fewColumns,
    figure,
    notes: [
      ...(indicator === null ? [] : [formulaOf(indicator, settings)]),
      ...(which === 'idle'
        ? [words.idleCount(said('cells.idle'), said('cells.no-source'), said('cells.not-enough-data'))]
        : []),
    ],
  });
}

const { columns: heads, standings } = listReportWords.cells;
const day = (iso: string | null): ReportCell => textCell(iso === null ? '' : formatDay(iso), { align: 'center' });
const count = (value: number | null): ReportCell => (value === null ? textCell('') : countCell(value));

const common: readonly ListColumn<CellRow>[] = [
  { key: 'order', width: 9, head: heads.order, cell: (_, number) => countCell(number, { align: 'center' }) },
  { key: 'cell', width: 52, head: heads.cell, cell: ({ name }) => textCell(name) },
  {
    key: 'kind',
    width: 22,
    head: heads.kind,
    cell: ({ cellKind }) => textCell(cellKind === null ? '' : cellKindNames.labelOf(cellKind)),
  },
  { key: 'unit', width: 48, head: heads.unit, cell: ({ unit }) => textCell(unit?.name ?? listReportWords.unitUnknown) },
];

const fewColumns: readonly ListColumn<CellRow>[] = [
  ...common,
  { key: 'members', width: 18, head: heads.members, cell: ({ members }) => count(members) },
  { key: 'local', width: 22, head: heads.local, cell: ({ localMembers }) => count(localMembers) },
  { key: 'membersDay', width: 24, head: heads.membersDay, cell: ({ membersDay }) => day(membersDay) },
  { key: 'last', width: 24, head: heads.last, cell: ({ lastDay }) => day(lastDay) },
];

const idleColumns: readonly ListColumn<CellRow>[] = [
  ...common,
  { key: 'members', width: 16, head: heads.members, cell: ({ members }) => count(members) },
  {
    key: 'last',
    width: 30,
    head: heads.last,
    cell: ({ lastDay, knownSince }) =>
      lastDay !== null || knownSince === null
        ? day(lastDay)
        : textCell(listReportWords.cells.noneSince(formatDay(knownSince)), { align: 'center' }),
  },
  { key: 'years', width: 14, head: heads.years, cell: ({ years }) => count(years) },
  { key: 'standing', width: 24, head: heads.standing, cell: ({ standing }) => textCell(standings[standing]) },
  { key: 'reviewOn', width: 22, head: heads.reviewOn, cell: ({ reviewOn }) => day(reviewOn) },
  { key: 'note', width: 26, head: heads.note, cell: ({ note }) => textCell(note ?? '') },
];
