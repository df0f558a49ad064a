import type { Problem } from '../../contract/problem.ts';
import { tableLayouts } from '../layouts/table-layouts.ts';
import { classifyRow, isBlankCell, loneLine, type RowSigns } from './classify-row.ts';
import { cellAsWritten, cellInFile, type GridCell, type GridRow } from '../grid/grid.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { hiddenColumnProblems } from './hidden-columns.ts';
import { goneBeside } from './gone-beside.ts';
import { followCells } from './follow-cells.ts';
import { followRowNumbers } from './follow-row-numbers.ts';
import { followSections, type SectionLine } from './follow-sections.ts';
import { repeatedHeads } from './repeated-heads.ts';
import { rowsOfPerson } from './rows-of-person.ts';
import { tellDittos } from './tell-dittos.ts';
import { atCell, atSheet, fix, note, placeOf, type SheetPlace } from '../grid/sheet-place.ts';
import { spreadMerges } from '../grid/spread-merges.ts';

/** A line between the rows that holds for those below it: `Chi bộ bản …`, `I. Đảng bộ xã …`. */
export type GroupLine = { readonly row: number; readonly column: number; readonly text: string };

/** Row and column of a group that is told by the name of the sheet. */
export const NO_ROW = 0;

/** One row of a table: its cells by field, and the row in which a cell really stands when a merge carried it down. */
export type MappedRow = {
  readonly row: number;
  readonly cells: Readonly<Record<string, GridCell | undefined>>;
  readonly carriedFrom: Readonly<Record<string, number>> | null;
  readonly cellGroup: GroupLine | null;
  readonly committeeGroup: GroupLine | null;
  /** The Party cell named last above a row that names none, though it has a column for it: it may hold for both. */
  readonly cellAbove: GroupLine | null;
  /** A line above that names no organisation and may say what the person counts as. */
  readonly section: SectionLine | null;
  /** A remark in a column that is not read, of somebody who has gone. */
  readonly goneAside: GridCell | null;
  /** The further rows of somebody who fills several, where the layout has so many printed lines for each; this row is the first one. */
  readonly lines?: readonly RowLine[];
};
type RowSurroundings = Pick<MappedRow, 'cellGroup' | 'committeeGroup' | 'cellAbove' | 'section' | 'goneAside'>;
export type RowLine = { readonly row: number; readonly cells: Readonly<Record<string, GridCell | undefined>> };

/** A line that adds up: `Cộng: 8 đồng chí`. `counts` are the numbers of rows it may stand for. */
export type TotalLine = GroupLine & { readonly says: number; readonly counts: readonly number[] };

export type MappedTable = {
  readonly rows: readonly MappedRow[];
  readonly totals: readonly TotalLine[];
  readonly problems: readonly Problem[];
};

/**
 * Walks the rows below the heads: keeps those of the table, remembers group lines, sets totals aside as check sums and
 * ends at the signatures. Values go down only through merged cells and group lines. A line that is none of these is told.
 */
export function mapRows(recognition: Recognition, file: string): MappedTable {
  const { sheet, header, fields } = recognition;
  const place = placeOf(file, sheet);
  const signs = signsOf(recognition);
  const carried = new Set(fields.filter(({ carriesDown }) => carriesDown === true).map(({ id }) => id));
  const carries = new Set(
    header.columns.flatMap(({ column, field }) => (field !== null && carried.has(field) ? [column] : [])),
  );

  const joins = new Map(fields.flatMap(({ id, joins: sign }) => (sign === undefined ? [] : [[id, sign] as const])));

  const rows: MappedRow[] = [];
  const lines = new Map<number, RowLine[]>();
  const totals: TotalLine[] = [];
  const problems: Problem[] = [];
  const { sheetCell } = recognition;
  const cellsAbove = followCells(signs.fieldOf);
  const sections = followSections();
  const aside = goneBeside(recognition.kind, signs.fieldOf);
  const dittos = tellDittos(signs.fieldOf, place);
  let cellGroup: GroupLine | null = sheetCell === undefined ? null : { row: NO_ROW, column: NO_ROW, text: sheetCell };
  let committeeGroup: GroupLine | null = null;
  let [sinceTotal, sinceGroup, hidden] = [0, 0, 0];
  let hasEnded = false;

  const data = sheet.rows.filter(({ row }) => row >= recognition.firstDataRow);
  const columnOf = (wanted: ReadonlySet<string>) =>
    header.columns.find(({ field }) => field !== null && wanted.has(field))?.column ?? null;
  const rowsPerPerson = tableLayouts.find(({ id }) => id === recognition.layout)?.rowsPerPerson ?? null;
  const order = columnOf(new Set(['order']));
  const numbers = followRowNumbers(signs.hasGroups ? order : null, place);
  const owners = rowsOfPerson(data, {
    order,
    key: columnOf(signs.key),
    rowsPerPerson,
    merges: sheet.merges,
    isPerson: (row) => provesItself(row, signs),
  });
  // Every field in one column and everybody in one row: nothing to put together and nothing to tell.
  const isPlain = owners.size === 0 && new Set(signs.fieldOf.values()).size === signs.fieldOf.size;
  const cellsByField = plainCells(signs.fieldOf);
  const isHeadAgain = repeatedHeads(recognition);
  for (const { row, carriedFrom } of spreadMerges(data, sheet.merges, carries)) {
    const own =
      carriedFrom.size === 0 ? row : { ...row, cells: row.cells.filter(({ column }) => !carriedFrom.has(column)) };
    if (isHeadAgain(own)) continue;
    const person = owners.get(row.row);
    if (person !== undefined && rows.at(-1)?.row === person) {
      const line = takeCells(own, { fieldOf: signs.fieldOf, joins }, NOTHING_CARRIED, place, problems).cells;
      if (rowsPerPerson === null) rows.push(goOn(rows.pop() as MappedRow, line, { place, row: row.row, problems }));
      else lines.set(person, [...(lines.get(person) ?? []), { row: row.row, cells: line }]);
      continue;
    }
    const line = classifyRow(own, signs);
    if (line.is === 'total') {
      const counts = line.of === 'overall' ? [rows.length] : [...new Set([sinceGroup, sinceTotal, rows.length])];
      if (line.says !== null)
        totals.push({ row: row.row, column: line.column, text: line.text, says: line.says, counts });
      sinceTotal = 0;
      hasEnded ||= line.ends;
    } else if (line.is === 'end') {
      hasEnded = true;
    } else if (line.is === 'group' && !hasEnded) {
      const group = { row: row.row, column: line.column, text: line.text };
      sinceGroup = 0;
      cellsAbove.end();
      if (signs.hasGroups && line.of === 'cell') cellGroup = group;
      else if (signs.hasGroups && line.of === 'committee') [committeeGroup, cellGroup] = [group, null];
      else if (signs.hasGroups) sections.start(group);
      else
        problems.push(note('intake.group-not-understood', atCell(place, row.row, line.column), { written: line.text }));
    } else if (line.is === 'data') {
      if (hasEnded) {
        if (provesItself(own, signs))
          problems.push(fix('intake.row-after-end', atCell(place, row.row, own.cells[0]?.column ?? 1)));
        continue;
      }
      problems.push(...dittos(own, rows));
      const above = cellsAbove.next(row, carriedFrom);
      const around = {
        ...{ cellGroup, committeeGroup, cellAbove: cellGroup === null ? above : null },
        ...{ section: sections.over(row.row), goneAside: aside(own) },
      };
      if (isPlain && carriedFrom.size === 0) {
        rows.push(new PlainRow(row, cellsByField, around));
      } else {
        const mapped = takeCells(row, { fieldOf: signs.fieldOf, joins }, carriedFrom, place, problems);
        rows.push({ row: row.row, ...mapped, ...around });
      }
      problems.push(...struckProblems(own, signs, place));
      const lone = loneLine(own, signs);
      const hasGroups = cellGroup !== null || committeeGroup !== null || order !== null;
      // A name by itself is somebody whose days are missing, or a village: then those below belong to it.
      if (lone !== null && (hasGroups || lone.isEnumerated)) sections.start(lone);
      numbers.next(own);
      sinceTotal += 1;
      sinceGroup += 1;
      if (row.hidden === true) hidden += 1;
    }
  }
  if (hidden > 0) problems.push(note('intake.hidden-rows', atSheet(place), { count: hidden }));
  problems.push(...numbers.problems());
  problems.push(...hiddenColumnProblems(recognition, place));
  return {
    rows: lines.size === 0 ? rows : rows.map((row) => ({ ...row, lines: lines.get(row.row) ?? [] })),
    totals,
    problems,
  };
}

const NOTHING_CARRIED: ReadonlyMap<number, number> = new Map();

/** A second line of a person fills what the first one leaves empty; what both fill is told, for nobody reads it. */
function goOn(
  person: MappedRow,
  line: MappedRow['cells'],
  { place, row, problems }: { readonly place: SheetPlace; readonly row: number; readonly problems: Problem[] },
): MappedRow {
  const cells = { ...person.cells };
  const carriedFrom: Record<string, number> = { ...person.carriedFrom };
  for (const [field, cell] of Object.entries(line)) {
    if (cell === undefined) continue;
    if (cells[field] === undefined) [cells[field], carriedFrom[field]] = [cell, row];
    else problems.push(fix('intake.cell-below', atCell(place, row, cell.column), { written: cellAsWritten(cell) }));
  }
  return { ...person, cells, carriedFrom };
}

/** A piece of a field and a cell that holds it prove a row as the field itself does. */
function signsOf({ kind, header, fields, sheet }: Recognition): RowSigns {
  const signOf = new Map(fields.map(({ id, sign }) => [id, sign]));
  const signed = (wanted: 'key' | 'proof') =>
    new Set(
      fields.flatMap(({ id, sign, part }) => {
        const own = sign ?? (part === undefined ? undefined : signOf.get(part.of));
        return own === wanted || own === 'both' ? [id] : [];
      }),
    );
  const merges = new Map(sheet.merges.map((merge) => [`${merge.firstRow} ${merge.firstColumn}`, merge]));
  return {
    fieldOf: new Map(header.columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field] as const]))),
    key: signed('key'),
    proof: signed('proof'),
    hasGroups: kind === 'admissions' || kind === 'candidates' || kind === 'members',
    mergeAt: (row, column) => merges.get(`${row} ${column}`) ?? null,
  };
}

/** After the end of a list a row with a name and a date of birth is somebody who would be lost. */
function provesItself({ cells }: GridRow, { fieldOf, key, proof }: RowSigns): boolean {
  const fields = new Set(cells.map(({ column }) => fieldOf.get(column)));
  return [...key].some((field) => fields.has(field)) && [...proof].some((field) => fields.has(field));
}

/** A name struck through may strike the person; another cell is in doubt by itself. */
function struckProblems({ row, cells }: GridRow, { fieldOf, key }: RowSigns, place: SheetPlace): readonly Problem[] {
  const struck = cells.filter((cell) => cell.isStruck === true && !isBlankCell(cell));
  if (struck.length === 0) return [];
  const name = struck.find(({ column }) => key.has(fieldOf.get(column) ?? ''));
  const tell = (code: Problem['code'], cell: GridCell, facts = {}) =>
    fix(code, atCell(place, row, cell.column), { written: cellAsWritten(cell), ...facts });
  if (name !== undefined) return [tell('intake.row-struck', name)];
  return struck.flatMap((cell) => {
    const field = fieldOf.get(cell.column) ?? 'order';
    // Written once more it holds again.
    return field === 'order' ? [] : [tell('intake.cell-struck', cell, { suggestion: cellAsWritten(cell) })];
  });
}

type CellsByField = (row: GridRow) => MappedRow['cells'];

/** Puts the cells of a row under their fields; those of the row asked for last are kept, as it is asked several times. */
function plainCells(fieldOf: ReadonlyMap<number, string>): CellsByField {
  let last: GridRow | null = null;
  let lastCells: MappedRow['cells'] = {};
  return (row) => {
    if (row === last) return lastCells;
    const found: Record<string, GridCell> = {};
    for (const cell of row.cells) {
      const field = fieldOf.get(cell.column);
      if (field !== undefined && !isBlankCell(cell)) found[field] = cell;
    }
    last = row;
    lastCells = found;
    return found;
  };
}

/** A row whose cells are made when they are asked for: a long list never stands in memory cell by cell. */
class PlainRow implements MappedRow {
  readonly row: number;
  readonly carriedFrom: null = null;
  readonly cellGroup: GroupLine | null;
  readonly committeeGroup: GroupLine | null;
  readonly cellAbove: GroupLine | null;
  readonly section: SectionLine | null;
  readonly goneAside: GridCell | null;
  readonly #grid: GridRow;
  readonly #cellsOf: CellsByField;

  constructor(grid: GridRow, cellsOf: CellsByField, around: RowSurroundings) {
    this.row = grid.row;
    this.cellGroup = around.cellGroup;
    this.committeeGroup = around.committeeGroup;
    this.cellAbove = around.cellAbove;
    this.section = around.section;
    this.goneAside = around.goneAside;
    this.#grid = grid;
    this.#cellsOf = cellsOf;
  }

  get cells(): MappedRow['cells'] {
    return this.#cellsOf(this.#grid);
  }
}

function takeCells(
  { row, cells }: GridRow,
  { fieldOf, joins }: { readonly fieldOf: ReadonlyMap<number, string>; readonly joins: ReadonlyMap<string, string> },
  carriedFrom: ReadonlyMap<number, number>,
  place: SheetPlace,
  problems: Problem[],
): Pick<MappedRow, 'cells' | 'carriedFrom'> {
  const found: Record<string, GridCell> = {};
  const moved: Record<string, number> = {};
  for (const cell of cells) {
    const field = fieldOf.get(cell.column);
    if (field === undefined || isBlankCell(cell)) continue;
    const from = carriedFrom.get(cell.column);
    if (from !== undefined) moved[field] = from;
    const before = found[field];
    const joiner = joins.get(field);
    if (before === undefined) found[field] = cell;
    // One value over several columns under one head: family and given name, day and month and year.
    else if (joiner !== undefined) found[field] = joinCells(before, cell, joiner);
    else problems.push(fix('intake.cell-beside', atCell(place, row, cell.column), { written: cellAsWritten(cell) }));
  }
  return { cells: found, carriedFrom: carriedFrom.size === 0 ? null : moved };
}

function joinCells(first: GridCell, second: GridCell, joiner: string): GridCell {
  const text = `${cellAsWritten(first)}${joiner}${cellAsWritten(second)}`;
  const written = `${cellInFile(first)}${joiner}${cellInFile(second)}`;
  return { column: first.column, kind: 'text', text, ...(written === text ? {} : { written }) };
}
