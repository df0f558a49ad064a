import { cellAddress } from '../../../../shared/intake/grid/grid.ts';
import { readXmlText } from '../xml/xml-text.ts';
import {
  insertCells,
  insertRows,
  stored,
  styleOfColumn,
  styleOfRow,
  widenDimension,
  type CellValue,
  type NewCell,
} from './new-cells.ts';
import { mapSheet, type MappedCell, type MappedRow, type SheetMap } from './sheet-map.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';
import { attributeOf, attributesOf } from './xml-tags.ts';

/** What a cell of a blank gets; null leaves it, or makes it, empty. */
export type CellFill = {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The value is in percent: a cell that shows its number as such (`0,0%`) gets a hundredth of it. */
  readonly isPercent?: true;
};

export type PatchedSheet = {
  readonly text: string;
  /** What was written or emptied, by address. */
  readonly filled: ReadonlyMap<string, CellValue>;
  /** Addresses of cells whose stored result of a formula was taken out. */
  readonly cleared: ReadonlySet<string>;
  /** Every formula of the sheet by address; empty where a cell shares the one of another. */
  readonly formulas: ReadonlyMap<string, string>;
};

/**
 * The text of a sheet part with these cells filled and nothing else changed: a cell keeps its style and its formula, a
 * missing one takes the style of its row or column. Other formulas lose their stored results, which may be out of date
 * now, `percentStyles` are the style numbers that show a percentage. Null when the part is no sheet.
 */
export function patchSheet(
  text: string,
  fills: readonly CellFill[],
  percentStyles: ReadonlySet<number> = new Set(),
): PatchedSheet | null {
  const map = mapSheet(text);
  if (map === null) return null;
  const wanted = settleValues(text, map, fills, percentStyles);
  const edits: TextEdit[] = [];
  const cleared = new Set<string>();
  const formulas = new Map<string, string>();
  const inserted: NewCell[] = [];
  for (const row of map.rows) {
    const values = wanted.get(row.row);
    for (const cell of row.cells) {
      const hasFormula = isFormula(map, row, cell);
      if (hasFormula) formulas.set(cellAddress(row.row, cell.column), formulaText(text, cell));
      if (values?.has(cell.column) === true) edits.push(...storeEdits(text, cell, values.get(cell.column) ?? null));
      else if (hasFormula && cell.stored.length > 0) {
        cleared.add(cellAddress(row.row, cell.column));
        edits.push(...clearEdits(text, cell));
      }
    }
    if (values === undefined) continue;
    const there = new Set(row.cells.map(({ column }) => column));
    const missing = newCellsOf(row.row, values).filter(({ column }) => !there.has(column));
    if (missing.length > 0) {
      inserted.push(...missing);
      edits.push(...insertCells(text, map, row, missing));
    }
  }
  const known = new Set(map.rows.map(({ row }) => row));
  const missing = [...wanted].flatMap(([row, values]) => (known.has(row) ? [] : newCellsOf(row, values)));
  inserted.push(...missing);
  edits.push(...insertRows(map, missing), ...widenDimension(text, map, inserted));
  const filled = [...wanted].flatMap(([row, values]) =>
    [...values].map(([column, value]) => [cellAddress(row, column), value] as const),
  );
  return { text: applyEdits(text, edits), filled: new Map(filled), cleared, formulas };
}

type RowValues = ReadonlyMap<number, CellValue>;

/** Values by row and column, as their cells are to hold them. */
function settleValues(
  text: string,
  map: SheetMap,
  fills: readonly CellFill[],
  percentStyles: ReadonlySet<number>,
): ReadonlyMap<number, RowValues> {
  const rows = new Map(map.rows.map((row) => [row.row, row]));
  const settled = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value, isPercent } of fills) {
    const line = settled.get(row) ?? new Map<number, CellValue>();
    settled.set(row, line);
    const isShare =
      isPercent === true &&
      typeof value === 'number' &&
      percentStyles.has(Number(styleAt(text, map, rows.get(row), column) ?? 0));
    line.set(column, isShare ? Number((value / 100).toFixed(10)) : value);
  }
  return settled;
}

/** Those that have something to write. */
function newCellsOf(row: number, values: RowValues): readonly NewCell[] {
  return [...values].flatMap(([column, value]) => (value === null ? [] : [{ row, column, value }]));
}

/** The style a cell has, or gets where there is none. */
function styleAt(text: string, map: SheetMap, row: MappedRow | undefined, column: number): string | undefined {
  const cell = row?.cells.find((one) => one.column === column);
  if (cell !== undefined) return attributeOf(text, cell.tag, 's');
  return (row === undefined ? undefined : styleOfRow(text, row)) ?? styleOfColumn(map, column);
}

function isFormula({ formulaAreas }: SheetMap, { row }: MappedRow, { formula, column }: MappedCell): boolean {
  if (formula !== null || formulaAreas.length === 0) return formula !== null;
  return formulaAreas.some(
    (area) => row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
  );
}

/** The formula as written in its own cell. */
function formulaText(text: string, { formula }: MappedCell): string {
  if (formula === null) return '';
  const written = text.slice(formula.start, formula.end);
  return written.endsWith('/>') ? '' : (readXmlText(written.replace(/^<[^>]*>|<[^<]*$/g, '')) ?? '');
}

/** Takes the stored value and its type out. */
function clearEdits(text: string, { tag, stored: values }: MappedCell): readonly TextEdit[] {
  const type = attributesOf(text, tag).filter(({ name }) => name === 't');
  return [...type, ...values].map(({ start, end }) => ({ start, end, text: '' }));
}

/** Takes the stored value and its type out and puts another in, behind the formula if there is one. */
function storeEdits(text: string, cell: MappedCell, value: CellValue): readonly TextEdit[] {
  const { tag, formula } = cell;
  if (value === null && cell.stored.length === 0 && formula === null) return [];
  const { type, content } = stored(tag.prefix, value, formula !== null);
  const typeBefore = attributesOf(text, tag).find(({ name }) => name === 't');
  const tagEnd = tag.end - (tag.is === 'empty' ? 2 : 1);
  const at = typeBefore ?? { start: tagEnd, end: tagEnd };
  const open = { start: at.start, end: at.end, text: type };
  if (tag.is === 'empty') return [open, { start: tagEnd, end: tag.end, text: `>${content}</${tag.prefix}c>` }];
  const [first, ...others] = cell.stored;
  const behind = formula?.end ?? tag.end;
  return [
    open,
    first === undefined ? { start: behind, end: behind, text: content } : { ...first, text: content },
    ...others.map((span) => ({ ...span, text: '' })),
  ];
}
