import { cellKindOfName } from '../../domain/unit-names.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { cannotRead, textOfCell, type CellRemark, type HowRead, type Reading } from '../cells/cell-reading.ts';
import type { GridCell } from '../grid/grid.ts';
import { namesNone } from './follow-cells.ts';
import type { GroupLine, MappedRow } from './map-rows.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { UnitIndex } from '../recognise/unit-index.ts';
import { askCellUnit } from './ask-cell-unit.ts';

/** The base organisation and the cell of one person. */
export type RowUnits = {
  readonly unit: Reading<number>;
  readonly cellId: number | null;
  readonly cellName: string | null;
  readonly cellKind: string | null;
  /** The column of the organisation names the cell itself. */
  readonly isCellInUnit?: true;
  /** What the name of the cell leaves open. */
  readonly remark: CellRemark | null;
};
/** `filled`: the cell named above that holds for the row. */
export type RowPlacer = (row: MappedRow, filled: GroupLine | null) => RowUnits;

/**
 * Tells for each row which base organisation and which cell it belongs to. A list of one organisation speaks for it; in
 * a list of the whole each row must name its organisation, in its own cell or in the group line above; where that names
 * only the whole, the organisation is the one its cell column names. A cell of another unit is asked about. What was found
 * is kept by text, as lists repeat them.
 */
export function rowPlacer(index: UnitIndex, listUnitId: number, answers: SheetAnswers): RowPlacer {
  const units = new Map<string, Reading<number>>();
  const cells = new Map<string, Omit<RowUnits, 'unit' | 'cellName'> & { readonly unitId: number }>();
  const isWhole = index.root !== null && index.root.unitId === listUnitId;

  const unitOf = (text: string, cellName: string | null): Reading<number> => {
    const key = isWhole ? `${text}\n${cellName ?? ''}` : text;
    const known = units.get(key);
    if (known !== undefined) return known;
    const found = isWhole
      ? (fromCell(text, cellName, index) ?? fromWhole(text, index))
      : fromUnit(text, index, listUnitId);
    units.set(key, found);
    return found;
  };
  const cellOf = (unitId: number, name: string) => {
    const key = `${unitId} ${name}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const placed = askCellUnit(name, unitId, { index, answers });
    const unit = index.findCell(placed.unitId, name);
    const found = { ...placed, cellId: unit?.unitId ?? null, cellKind: unit?.cellKind ?? cellKindOfName(name) };
    cells.set(key, found);
    return found;
  };

  /** A cell of the list’s own unit may stand in the column of the organisation. */
  const isCellBelow = (written: string, unitId: number) =>
    !isWhole && written !== '' && index.findCell(unitId, written) !== null;

  return (row, filled) => {
    const own = textOf(row.cells['cellName']);
    const cellName = own === null || namesNone(own) ? ((filled ?? row.cellGroup)?.text ?? null) : own;
    const written = textOf(row.cells['committee']);
    const unit = unitOf(written ?? row.committeeGroup?.text ?? '', cellName);
    if (unit.value !== null && cellName === null && written !== null && isCellBelow(written, unit.value)) {
      const { cellId, cellKind, remark } = cellOf(unit.value, written);
      return { unit, cellName: written, isCellInUnit: true, cellId, cellKind, remark };
    }
    if (unit.value === null || cellName === null)
      return { unit, cellId: null, cellName, cellKind: ownKind(index, unit.value), remark: null };
    const { unitId, ...cell } = cellOf(unit.value, cellName);
    return { unit: unitId === unit.value ? unit : { value: unitId, how: 'answered' }, cellName, ...cell };
  };
}

/** A base organisation that is a cell itself has the kind of that cell. */
function ownKind(index: UnitIndex, unitId: number | null): string | null {
  return unitId === null ? null : (index.get(unitId)?.cellKind ?? null);
}

const textOf = (cell: GridCell | undefined) => (cell === undefined ? null : textOfCell(cell));
const HOW: HowRead = 'from-list';

/** A cell that stands directly below the whole (HD 06-HD/TW, 3.7 a) is itself the organisation that reports. */
function fromCell(text: string, cellName: string | null, index: UnitIndex): Reading<number> | null {
  const { root } = index;
  if (root === null || cellName === null) return null;
  const namesOnlyTheWhole = text === '' || index.find(text).some(({ unitId }) => unitId === root.unitId);
  const cell = namesOnlyTheWhole ? index.findCell(root.unitId, cellName) : null;
  return cell !== null && isBase(cell, index) ? { value: cell.unitId, how: HOW } : null;
}

function fromWhole(text: string, index: UnitIndex): Reading<number> {
  if (text === '') return cannotRead('intake.row-unit-missing', {});
  const found = index.find(text).filter((unit) => isBase(unit, index));
  const [only, second] = found;
  if (only === undefined) return cannotRead('intake.row-unit-unknown', { written: text });
  if (second !== undefined) {
    return cannotRead('intake.row-unit-ambiguous', {
      written: text,
      names: found.map(({ name, code }) => `${name} (${code})`).join(', '),
    });
  }
  return { value: only.unitId, how: HOW };
}

/** Rows may repeat whose list it is; another organisation's name means that the person stands in the wrong list. */
function fromUnit(text: string, index: UnitIndex, listUnitId: number): Reading<number> {
  if (text === '') return { value: listUnitId, how: HOW };
  const named = index.find(text);
  const own = index.get(listUnitId)?.name ?? '';
  if (named.some(({ unitId }) => index.isWithin(unitId, listUnitId))) return { value: listUnitId, how: HOW };
  return cannotRead(named.length === 0 ? 'intake.row-unit-unknown' : 'intake.row-unit-differs', {
    written: text,
    unit: own,
  });
}

/** Base organisations stand directly below the whole. */
function isBase({ parentId, kind }: UnitVersion, index: UnitIndex): boolean {
  return kind !== 'superior' && parentId === index.root?.unitId;
}
