import { dayAfter, type Period } from '../domain/period.ts';
import { cellTieNames, placeKindNames } from '../domain/place-words.ts';
import type { Figures } from '../statistics/figures.ts';
import { formatCount, formatDay } from '../text/format.ts';
import { intakeWords } from '../text/vi/intake.ts';
import { listReportWords } from '../text/vi/list-reports.ts';
import type { PlaceListKind } from './list-kinds.ts';
import { buildListReport, type ListColumn } from './list-report.ts';
import { listPlaces, type ListedPlace } from './place-rows.ts';
import { countCell, textCell } from './report-cells.ts';
import type { ReportDocument } from './report-document.ts';

/** The list of places in the very columns in which the app reads one: what is filled in there can be taken in again. */
export function buildPlacesReport(figures: Figures, period: Period, which: PlaceListKind): ReportDocument {
  const words = listReportWords.places;
  const root = figures.root.unitId;
  const listed = listPlaces(figures, period, which === 'all' ? [] : [which]);
  const figure = (name: string) => figures.figure(`places.${name}`, root, period);
  const said = (name: string) => {
    const { value } = figure(name);
    return value.is === 'number' ? formatCount(value.value) : listReportWords.unknown;
  };
  return buildListReport(figures, period, {
    id: `places-${which}`,
    title: words.titles[which],
    rows: listed,
    columns: placeColumns,
    figure: figure(which === 'all' ? 'total' : which),
    notes: [
      words.count(said('total'), said('without-members'), said('without-cell')),
      words.changes(said('cleared'), said('became-empty')),
      words.asKnown,
    ],
  });
}

const { columns: heads } = listReportWords.places;

const placeColumns: readonly ListColumn<ListedPlace>[] = [
  { key: 'order', width: 9, head: heads.order, cell: (_, number) => countCell(number, { align: 'center' }) },
  { key: 'code', width: 18, head: heads.code, cell: ({ row }) => textCell(row.code) },
  { key: 'name', width: 40, head: heads.name, cell: ({ one }) => textCell(one.place.name) },
  { key: 'kind', width: 20, head: heads.kind, cell: ({ one }) => textCell(placeKindNames.labelOf(one.place.kind)) },
  { key: 'unit', width: 44, head: heads.unit, cell: ({ row }) => textCell(row.unit?.name ?? '') },
  { key: 'members', width: 16, head: heads.members, cell: ({ row }) => membersCell(row) },
  {
    key: 'cell',
    width: 18,
    head: heads.cell,
    cell: ({ row }) => textCell(row.cellTie === null ? '' : cellTieNames.labelOf(row.cellTie)),
  },
  { key: 'cellName', width: 36, head: heads.cellName, cell: ({ row }) => textCell(row.cellName ?? '') },
  { key: 'day', width: 22, head: heads.day, cell: ({ row }) => textCell(formatDay(row.day), { align: 'center' }) },
  {
    key: 'to',
    width: 22,
    head: heads.to,
    cell: ({ one }) => textCell(one.place.to === null ? '' : formatDay(dayAfter(one.place.to)), { align: 'center' }),
  },
];

function membersCell({ hasMembers, memberCount }: ListedPlace['row']) {
  if (memberCount !== null) return countCell(memberCount);
  return textCell(hasMembers === null ? '' : intakeWords.placeMembers[hasMembers ? 'some' : 'none']);
}
