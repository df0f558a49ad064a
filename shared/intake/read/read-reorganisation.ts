import type { Problem } from '../../contract/problem.ts';
import {
  newUnitKindNames,
  newUnitKindOf,
  reorganisedByNames,
  type NewUnitKind,
  type ReorganisedBy,
} from '../../domain/reorganise/form-words.ts';
import type { SuccessionShare } from '../../domain/unit-succession.ts';
import { matchKey } from '../../text/fold.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from '../cells/cell-reading.ts';
import { readFromTable } from '../cells/read-coded-cell.ts';
import { readDateCell } from '../cells/read-date-cell.ts';
import type { GridCell } from '../grid/grid.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';
import type { MappedRow } from './map-rows.ts';
import { rowReader } from './row-reader.ts';

/** One row of a table of reorganisation. Null: the row does not say. */
export type ReorganisationDraft = {
  readonly row: number;
  readonly oldName: string | null;
  readonly oldSuperior: string | null;
  readonly newName: string | null;
  readonly newProvince: string | null;
  readonly newKind: NewUnitKind | null;
  readonly newSuperior: string | null;
  readonly by: ReorganisedBy;
  readonly share: SuccessionShare | null;
  readonly memberCount: number | null;
  readonly day: string | null;
  readonly document: string | null;
  /** Column of the cell that problems of the row are about. */
  readonly column: number;
};

const dayRule = {
  field: 'Ngày hiệu lực',
  latestYear: 2099,
  earliest: '1930-01-01',
  latest: '2100-12-31',
  allowsPart: false,
};
const NEEDS_OLD: ReadonlySet<ReorganisedBy> = new Set<ReorganisedBy>([
  ...(['whole', 'part', 'area', 'area-and-people', 'keep', 'rest', 'rename'] as const),
  ...(['transfer', 'dissolve', 'receive', 'hand-over'] as const),
]);
const NEEDS_NEW: ReadonlySet<ReorganisedBy> = new Set<ReorganisedBy>([
  ...(['whole', 'part', 'area', 'area-and-people', 'rename', 'found', 'receive', 'hand-over'] as const),
]);

/** Turns the rows of a table of reorganisation into values; what cannot be read is a problem and gives no draft. */
export function readReorganisation(
  rows: readonly MappedRow[],
  place: SheetPlace,
): { readonly drafts: readonly ReorganisationDraft[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reader = rowReader({ place, problems, told: new Set() });
  const saysForm = rows.some(({ cells }) => cells['form'] !== undefined);
  const drafts = rows.flatMap((row): readonly ReorganisationDraft[] => {
    reader.start(row);
    const column = (reader.cell('oldName') ?? reader.cell('newName') ?? Object.values(row.cells)[0])?.column ?? 1;
    const refuse = (code: Problem['code'], facts: Problem['facts'] = {}) =>
      problems.push(fix(code, atCell(place, row.row, column), facts));
    // Without a column of its own the remark says what became of the unit.
    const formField = saysForm ? 'form' : 'note';
    const by = reader.read(formField, (cell) => readFromTable(cell, 'Hình thức', reorganisedByNames));
    if (by === null && reader.cell(formField) === undefined) refuse('reorganise.form-missing');
    const [oldName, newName] = [reader.text('oldName'), reader.text('newName')];
    const kindCode = reader.read('newKind', (cell) => readFromTable(cell, 'Loại của đơn vị mới', newUnitKindNames));
    const share = reader.read('share', readShare);
    const draft = {
      row: row.row,
      oldName,
      oldSuperior: reader.text('oldSuperior'),
      newName,
      newProvince: reader.text('newProvince'),
      newKind: kindCode === null ? null : newUnitKindOf(kindCode),
      newSuperior: reader.text('newSuperior'),
      share,
      memberCount: reader.read('memberCount', readMemberCount),
      day: reader.read('day', (cell) => readDateCell(cell, dayRule)),
      document: reader.text('document'),
      column,
    };
    // A share that could not be read is not a share that nobody stated.
    if (by === null || (share === null && reader.text('share') !== null)) return [];
    const label = reorganisedByNames.labelOf(by);
    if (oldName === null && NEEDS_OLD.has(by)) refuse('reorganise.old-missing', { form: label });
    else if (newName === null && NEEDS_NEW.has(by)) refuse('reorganise.new-missing', { form: label });
    else return [{ ...draft, by }];
    return [];
  });
  return { drafts, problems };
}

const UNKNOWN: ReadonlySet<string> = new Set(
  ['không rõ', 'không rõ tỷ lệ', 'không rõ tỉ lệ', 'chưa rõ', 'chưa rõ tỷ lệ', 'không xác định'].map(matchKey),
);
const PERCENT = /^(\d+(?:[.,]\d+)?)\s*%$/u;
const FRACTION = /^(\d+)\s*\/\s*(\d+)$/u;

/** `40 %`, `2/5`, `120/300`, a cell under a percent format, or “không rõ tỷ lệ”. A bare number says not what of. */
function readShare(cell: GridCell): Reading<SuccessionShare> {
  const broken = refuseBroken(cell, 'Tỷ lệ');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  const refused = cannotRead('reorganise.share-not-understood', { written });
  if (cell.kind === 'date') return refused;
  if (cell.kind === 'number') {
    const isPercent = cell.format?.includes('%') === true;
    return isPercent || (cell.number > 0 && cell.number < 1)
      ? { value: decimalShare(cell.number), how: 'as-number' }
      : refused;
  }
  if (UNKNOWN.has(matchKey(written))) return { value: 'unknown', how: 'from-list' };
  const fraction = FRACTION.exec(written);
  if (fraction !== null)
    return { value: { part: Number(fraction[1]), whole: Number(fraction[2]) }, how: 'from-text-number' };
  const percent = PERCENT.exec(written);
  if (percent === null) return refused;
  return { value: decimalShare(Number((percent[1] ?? '').replace(',', '.')) / 100), how: 'from-text-decimal' };
}

const PRECISION = 1_000_000;

function decimalShare(value: number): SuccessionShare {
  const part = Math.round(value * PRECISION);
  const by = commonDivisor(part, PRECISION);
  return { part: part / by, whole: PRECISION / by };
}

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? Math.max(one, 1) : commonDivisor(other, one % other);

function readMemberCount(cell: GridCell): Reading<number> {
  const broken = refuseBroken(cell, 'Số đảng viên');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  const count =
    cell.kind === 'number'
      ? cell.number
      : /^\d{1,3}(?:\.\d{3})*$|^\d+$/u.test(written)
        ? Number(written.replaceAll('.', ''))
        : NaN;
  return Number.isSafeInteger(count) && count >= 0
    ? { value: count, how: 'as-number' }
    : cannotRead('reorganise.member-count-not-whole', { written });
}
