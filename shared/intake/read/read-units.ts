import type { Problem } from '../../contract/problem.ts';
import type { CellKind, OrganisationType, UnitKind } from '../../domain/unit.ts';
import { unitNameKey } from '../../domain/unit-names.ts';
import { cellKindNames, organisationTypeNames, unitKindNames } from '../../domain/unit-words.ts';
import { foldText } from '../../text/fold.ts';
import type { RowOrigin } from '../records/row-origin.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from '../cells/cell-reading.ts';
import type { MappedRow } from './map-rows.ts';
import { readFromTable, readTick } from '../cells/read-coded-cell.ts';
import { readDateCell, type DateRule } from '../cells/read-date-cell.ts';
import { rowReader } from './row-reader.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';

/** One row of a list of units. `from` and `to` null: the list does not say. */
export type UnitDraft = {
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly organisationType: OrganisationType | null;
  readonly cellKind: CellKind | null;
  /** Name or code as written; empty is the organisation itself. */
  readonly parent: string;
  readonly parentCell: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly noCandidatesLeft: boolean;
  readonly origin: RowOrigin;
};

export type UnitsResult = {
  readonly drafts: readonly UnitDraft[];
  readonly problems: readonly Problem[];
  /** Rows of the organisation itself. */
  readonly passedOver: ReadonlySet<number>;
};

const anyDay = (field: string): DateRule => ({
  field,
  latestYear: 2099,
  earliest: '1930-01-01',
  latest: '2100-12-31',
  allowsPart: false,
});
const rules = { from: anyDay('Từ ngày'), to: anyDay('Đến ngày') };

/** Turns the rows of a list of units into values. The row of the organisation itself (`rootName`) is passed over. */
export function readUnits(
  rows: readonly MappedRow[],
  { place, rootName }: { readonly place: SheetPlace; readonly rootName: string },
): UnitsResult {
  const problems: Problem[] = [];
  const passedOver = new Set<number>();
  const reader = rowReader({ place, problems, told: new Set() });
  const drafts = rows.flatMap((row): readonly UnitDraft[] => {
    reader.start(row);
    const name = reader.text('name');
    const at = (field: string) =>
      atCell(place, row.row, (reader.cell(field) ?? reader.cell('name') ?? Object.values(row.cells)[0])?.column ?? 1);
    if (name === null) {
      problems.push(fix('intake.unit-name-missing', at('name')));
      return [];
    }
    // The organisation itself has no last day; a unit that has one may bear its name.
    if (unitNameKey(name) === unitNameKey(rootName) && reader.cell('to') === undefined) {
      passedOver.add(row.row);
      return [];
    }
    const kind = reader.read('kind', (cell) => readFromTable(cell, 'Loại tổ chức', unitKindNames));
    if (kind === null && reader.cell('kind') === undefined)
      problems.push(fix('intake.unit-kind-missing', at('kind'), { name }));
    const from = reader.read('from', (cell) => readDateCell(cell, rules.from));
    const to = reader.read('to', (cell) => readDateCell(cell, rules.to));
    if (from !== null && to !== null && to < from) problems.push(fix('intake.unit-days-order', at('to'), { name }));
    const draft = {
      row: row.row,
      code: reader.read('code', readCode),
      name,
      organisationType: reader.read('organisationType', (cell) =>
        readFromTable(cell, 'Loại hình', organisationTypeNames),
      ),
      cellKind: reader.read('cellKind', (cell) => readFromTable(cell, 'Loại chi bộ', cellKindNames)),
      parent: reader.text('parent') ?? '',
      parentCell: reader.origin.cellOf('parent') ?? reader.origin.cellOf('name') ?? `A${row.row}`,
      from,
      to,
      noCandidatesLeft: reader.read('noCandidatesLeft', (cell) => readTick(cell, 'Không còn nguồn')) === 'yes',
      origin: reader.origin,
    };
    return kind === null ? [] : [{ ...draft, kind }];
  });
  return { drafts, problems, passedOver };
}

function readCode(cell: Parameters<typeof textOfCell>[0]): Reading<string> {
  const broken = refuseBroken(cell, 'Mã đơn vị');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (cell.kind === 'date') return cannotRead('intake.unit-code-is-date', { written });
  return foldText(written) === '' ? { value: null, how: 'as-text' } : { value: written, how: 'as-text' };
}
