import type { Problem } from '../../contract/problem.ts';
import { inOrder } from '../../domain/special-rights.ts';
import type { CellKind, OrganisationType, SpecialRight, UnitKind } from '../../domain/unit.ts';
import { unitNameKey } from '../../domain/unit-names.ts';
import { cellKindNames, organisationTypeNames, specialRightNames, unitKindNames } from '../../domain/unit-words.ts';
import { foldText } from '../../text/fold.ts';
import type { RowOrigin } from '../records/row-origin.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from '../cells/cell-reading.ts';
import type { MappedRow } from './map-rows.ts';
import { readFromTable, readTick } from '../cells/read-coded-cell.ts';
import { readDateCell, type DateRule } from '../cells/read-date-cell.ts';
import { endedByNote } from './ended-by-note.ts';
import { rowReader } from './row-reader.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';

/** What a list may have no column for: then it says nothing about it, and what is known stays. */
const optionalFields = ['organisationType', 'cellKind', 'noCandidatesLeft', 'specialRights'] as const;
export type OptionalUnitField = (typeof optionalFields)[number];

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
  readonly specialRights: readonly SpecialRight[];
  /** Those the list has no column for. */
  readonly unsaid: ReadonlySet<OptionalUnitField>;
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

type ReadFacts = {
  readonly place: SheetPlace;
  readonly rootName: string;
  /** True for the code of a unit that is not the organisation itself: its row is its own, whatever its name. */
  readonly isOtherCode: (code: string) => boolean;
  /** Fields the list has a column for. */
  readonly said: ReadonlySet<string>;
};

/** Turns the rows of a list of units into values. The row of the organisation itself (`rootName`) is passed over. */
export function readUnits(rows: readonly MappedRow[], { place, rootName, isOtherCode, said }: ReadFacts): UnitsResult {
  const unsaid = new Set(optionalFields.filter((field) => !said.has(field)));
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
    const written = reader.cell('code');
    const isOther = written !== undefined && isOtherCode(textOfCell(written));
    // The organisation itself has no last day; a unit that has one may bear its name.
    if (!isOther && unitNameKey(name) === unitNameKey(rootName) && reader.cell('to') === undefined) {
      passedOver.add(row.row);
      return [];
    }
    const ended = endedByNote(reader, name, place);
    if (ended !== null) problems.push(ended);
    const kind = reader.read('kind', (cell) => readFromTable(cell, 'Loại tổ chức', unitKindNames));
    if (kind === null && reader.cell('kind') === undefined)
      problems.push(fix('intake.unit-kind-missing', at('kind'), { name }));
    const from = reader.read('from', (cell) => readDateCell(cell, rules.from));
    const to = reader.read('to', (cell) => readDateCell(cell, rules.to));
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
      specialRights: reader.read('specialRights', readRights) ?? [],
      unsaid,
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

/** Several rights stand in one cell, parted by semicolons or line breaks. */
function readRights(cell: Parameters<typeof textOfCell>[0]): Reading<readonly SpecialRight[]> {
  const rights: SpecialRight[] = [];
  const pieces = cell.kind === 'text' ? cell.text.split(/[;\r\n]+/u).filter((piece) => foldText(piece) !== '') : [];
  for (const text of pieces) {
    const reading = readFromTable<SpecialRight>({ ...cell, kind: 'text', text }, 'Quyền đặc biệt', specialRightNames);
    if (reading.remark !== undefined) return { ...reading, value: null };
    if (reading.value !== null) rights.push(reading.value);
  }
  if (pieces.length > 0) return { value: inOrder(rights), how: 'from-list' };
  const broken = readFromTable<SpecialRight>(cell, 'Quyền đặc biệt', specialRightNames);
  return { ...broken, value: null };
}
