import type { Problem } from '../../contract/problem.ts';
import { dayBefore } from '../../domain/period.ts';
import { placeKindOfName, placeNameKey } from '../../domain/place-name.ts';
import type { CellTie, PlaceKind } from '../../domain/place.ts';
import { placeKindNames } from '../../domain/place-words.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { foldText } from '../../text/fold.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from '../cells/cell-reading.ts';
import { readDateCell, type DateRule } from '../cells/read-date-cell.ts';
import { readCountCell } from '../cells/read-figure-cell.ts';
import { readFromTable } from '../cells/read-coded-cell.ts';
import type { GridCell } from '../grid/grid.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';
import type { CellQuestions } from '../questions/cell-questions.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import type { RowOrigin } from '../records/row-origin.ts';
import type { MappedRow } from './map-rows.ts';
import { endedByNote } from './ended-by-note.ts';
import { readPlaceCell } from './read-place-cell.ts';
import { readPlaceUnit } from './read-place-unit.ts';
import { rowReader } from './row-reader.ts';

/** One row of a list of places: the place and what is said of it on a day. */
export type PlaceDraft = {
  readonly row: number;
  readonly code: string | null;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly nameKey: string;
  readonly unit: UnitVersion;
  readonly day: string;
  readonly hasMembers: boolean | null;
  readonly memberCount: number | null;
  readonly cellTie: CellTie | null;
  readonly cell: UnitVersion | null;
  readonly from: string | null;
  /** Its last day. */
  readonly to: string | null;
  readonly note: string | null;
  readonly origin: RowOrigin;
};

type Facts = {
  readonly place: SheetPlace;
  readonly units: readonly UnitVersion[];
  readonly answers: readonly StageAnswer[];
  readonly asked: CellQuestions;
};

const dayRule = (field: string): DateRule => ({
  field,
  latestYear: 2099,
  earliest: '1930-01-01',
  latest: '2100-12-31',
  allowsPart: false,
});
const rules = { day: dayRule('Tại ngày'), from: dayRule('Lập từ ngày'), to: dayRule('Thôi từ ngày') };

/** Turns the rows of a list of places into values; what cannot be read is a problem and gives no draft. */
export function readPlaces(
  rows: readonly MappedRow[],
  { place, units, answers, asked }: Facts,
): { readonly drafts: readonly PlaceDraft[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reader = rowReader({ place, problems, told: new Set(), asked });
  const placesNaming = countNames(rows);
  const drafts = rows.flatMap((row): readonly PlaceDraft[] => {
    reader.start(row);
    const name = reader.text('name');
    const at = (field: string) =>
      atCell(place, row.row, (reader.cell(field) ?? reader.cell('name') ?? Object.values(row.cells)[0])?.column ?? 1);
    if (name === null) {
      problems.push(fix('intake.place-name-missing', at('name')));
      return [];
    }
    const ended = endedByNote(reader, name, place);
    if (ended !== null) problems.push(ended);
    const kind =
      reader.read('kind', (cell) => readFromTable(cell, 'Loại', placeKindNames)) ??
      (reader.cell('kind') === undefined ? placeKindOfName(name) : null);
    if (kind === null && reader.cell('kind') === undefined)
      problems.push(fix('intake.place-kind-missing', at('kind'), { name }));
    const day = reader.read('day', (cell) => readDateCell(cell, rules.day));
    if (day === null && reader.cell('day') === undefined)
      problems.push(fix('intake.place-day-missing', at('day'), { name }));
    const lies = readPlaceUnit(reader.cell('unit'), { units, day, answers });
    if (lies === null) problems.push(fix('intake.place-unit-missing', at('unit'), { name }));
    const unit = lies === null ? null : reader.settle('unit', lies);
    if (kind === null || day === null || unit === null) return [];

    const members = reader.read('members', readMembers);
    const tie = readPlaceCell(
      { cell: reader.cell('cell'), named: reader.cell('cellName') },
      { units, day, unit, kind, name, answers, isNamedTwice: (placesNaming.get(cellNamedIn(row)) ?? 0) > 1 },
    );
    const cell = reader.settle(tie.field, tie.reading, 'cell');
    if (tie.reading.remark !== undefined && tie.reading.remark.weight === 'fix') return [];
    const from = reader.read('from', (one) => readDateCell(one, rules.from));
    const gone = reader.read('to', (one) => readDateCell(one, rules.to));
    if (from !== null && gone !== null && gone <= from)
      problems.push(fix('intake.place-days-order', at('to'), { name }));
    if (members?.has === false && cell?.tie === 'own') {
      problems.push(fix('intake.place-cell-without-members', at('members'), { name }));
      return [];
    }
    return [
      {
        row: row.row,
        code: reader.read('code', readCode),
        kind,
        name,
        nameKey: placeNameKey(kind, name),
        unit,
        day,
        hasMembers: members?.has ?? null,
        memberCount: members?.count ?? null,
        cellTie: cell?.tie ?? null,
        cell: cell?.cell ?? null,
        from,
        to: gone === null ? null : dayBefore(gone),
        note: reader.text('note'),
        origin: reader.origin,
      },
    ];
  });
  return { drafts, problems };
}

/** How many places name a cell: one of several places is a shared one. */
function countNames(rows: readonly MappedRow[]): ReadonlyMap<string, number> {
  const places = new Map<string, Set<string>>();
  for (const row of rows) {
    const named = cellNamedIn(row);
    places.set(named, (places.get(named) ?? new Set()).add(foldedCell(row, 'name')));
  }
  return new Map([...places].map(([named, names]) => [named, names.size]));
}

const cellNamedIn = (row: MappedRow) =>
  `${foldedCell(row, 'unit')} / ${foldedCell(row, 'cellName') || foldedCell(row, 'cell')}`;

function foldedCell({ cells }: MappedRow, field: string): string {
  const cell = cells[field];
  return cell === undefined ? '' : foldText(textOfCell(cell));
}

const SOME = new Set(['co', 'co dang vien', 'da co', 'da co dang vien', 'x'].map(foldText));
const NONE = new Set(
  ['khong', 'khong co', 'chua', 'chua co', 'chua co dang vien', 'trang', 'trang dang vien', 'khong co dang vien'].map(
    foldText,
  ),
);

/** A number, or only that there are some or none. `Chưa có` is said of the place here, not of the list. */
function readMembers(cell: GridCell): Reading<{ readonly has: boolean; readonly count: number | null }> {
  const broken = refuseBroken(cell, 'Số đảng viên');
  if (broken !== null) return broken;
  const key = cell.kind === 'text' ? foldText(cell.text) : '';
  if (SOME.has(key)) return { value: { has: true, count: null }, how: 'from-list' };
  if (NONE.has(key)) return { value: { has: false, count: 0 }, how: 'from-list' };
  const { value, how, remark } = readCountCell(cell);
  const named = remark === undefined ? {} : { remark: { ...remark, facts: { row: 'Số đảng viên', ...remark.facts } } };
  return { how, ...named, value: value === null ? null : { has: value > 0, count: value } };
}

function readCode(cell: GridCell): Reading<string> {
  const broken = refuseBroken(cell, 'Mã địa bàn');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (cell.kind === 'date') return cannotRead('intake.unit-code-is-date', { written });
  return { value: foldText(written) === '' ? null : written, how: 'as-text' };
}
