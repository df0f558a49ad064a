import type { CellRow } from '../../../shared/contract/places-views.ts';
import { cellKindNames } from '../../../shared/domain/unit-words.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { GridColumn } from './list-grid.tsx';

const words = ui.places.cells;
const { columns: heads } = words;
const dayText = (day: string | null) => (day === null ? '' : formatDay(day));
const known = (count: number | null) => (count === null ? ui.places.notSaid : formatCount(count));

const cell: GridColumn<CellRow> = { key: 'cell', head: heads.cell, text: ({ name }) => name };
const unit: GridColumn<CellRow> = {
  key: 'unit',
  head: heads.unit,
  text: ({ unit: one }) => one?.name ?? ui.places.places.unitUnknown,
};
const kind: GridColumn<CellRow> = {
  key: 'kind',
  head: heads.kind,
  text: ({ cellKind }) => (cellKind === null ? '' : cellKindNames.labelOf(cellKind)),
};
const members: GridColumn<CellRow> = {
  key: 'members',
  head: heads.members,
  text: (row) => known(row.members),
  value: (row) => row.members,
  isNumber: true,
};
const last: GridColumn<CellRow> = {
  key: 'last',
  head: heads.last,
  text: ({ lastDay, knownSince }) =>
    lastDay !== null
      ? formatDay(lastDay)
      : knownSince === null
        ? ui.places.notSaid
        : words.noneSince(formatDay(knownSince)),
  value: ({ lastDay, knownSince }) => lastDay ?? knownSince,
};

/** Columns of “Chi bộ ít đảng viên”. */
export const fewColumns: readonly GridColumn<CellRow>[] = [
  cell,
  unit,
  kind,
  members,
  {
    key: 'local',
    head: heads.local,
    text: ({ localMembers }) => known(localMembers),
    value: ({ localMembers }) => localMembers,
    isNumber: true,
  },
  {
    key: 'membersDay',
    head: heads.membersDay,
    text: ({ membersDay }) => dayText(membersDay),
    value: ({ membersDay }) => membersDay,
  },
  last,
];

/** Columns of “Chi bộ lâu không kết nạp”; the day of the review is set by a button in its cell. */
export function idleColumns(onReview: (row: CellRow) => void): readonly GridColumn<CellRow>[] {
  return [
    cell,
    unit,
    last,
    {
      key: 'years',
      head: heads.years,
      text: ({ years }) => (years === null ? '' : formatCount(years)),
      value: ({ years }) => years,
      isNumber: true,
    },
    { key: 'standing', head: heads.standing, text: ({ standing }) => words.standings[standing] },
    {
      key: 'reviewOn',
      head: heads.reviewOn,
      text: ({ reviewOn }) => dayText(reviewOn),
      value: ({ reviewOn }) => reviewOn,
      draw: (row) => (
        <button
          type="button"
          className="list-link"
          tabIndex={-1}
          aria-label={words.reviewNamed(row.name, dayText(row.reviewOn))}
          onClick={() => onReview(row)}
        >
          {row.reviewOn === null ? words.setReview : formatDay(row.reviewOn)}
        </button>
      ),
    },
    members,
    { key: 'note', head: heads.note, text: ({ note }) => note ?? '' },
  ];
}
