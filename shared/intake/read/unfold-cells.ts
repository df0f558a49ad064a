import { tickMarks } from '../../domain/admission-flag-names.ts';
import { foldText } from '../../text/fold.ts';
import { textOfCell, type CellRemark } from '../cells/cell-reading.ts';
import { cellInFile, type GridCell } from '../grid/grid.ts';
import { isEmptyMark } from '../cells/list-words.ts';
import type { LayoutField } from '../layouts/table-layout.ts';
import type { MappedRow } from './map-rows.ts';

/** A row in which every fact stands under its own field, whatever cell it came from. */
export type UnfoldedRow = {
  readonly row: MappedRow;
  /** What really stands in the cell of a field whose text was taken out of it or put together. */
  readonly written: Readonly<Record<string, string>>;
  readonly remarks: readonly (CellRemark & { readonly about: string })[];
  /** Fields that could not be taken from their cell: the remark says so, they are not missing beside. */
  readonly withheld: readonly string[];
};
export type Unfold = (row: MappedRow) => UnfoldedRow;

type Work = {
  readonly cells: Record<string, GridCell | undefined>;
  readonly from: Record<string, number>;
  readonly written: Record<string, string>;
  readonly remarks: (CellRemark & { readonly about: string })[];
  readonly withheld: string[];
};

/**
 * Puts facts into their own fields by the words of the layout: ticks under the field they tick, pieces of a date or a
 * name together, several facts of one cell (or of the lines of one person) apart. Null when no column needs it.
 */
export function unfolder(fields: readonly LayoutField[], present: ReadonlySet<string>): Unfold | null {
  const here = fields.filter(({ id }) => present.has(id));
  const ticks = here.filter(({ tick }) => tick !== undefined);
  const parts = here.filter(({ part }) => part !== undefined);
  const holders = here.filter(({ holds }) => holds !== undefined);
  if (ticks.length + parts.length + holders.length === 0) return null;
  const plain = here.filter(({ holds }) => holds === undefined);
  const labelOf = (id: string) => fields.find((field) => field.id === id)?.label ?? id;
  return (row) => {
    const work: Work = {
      cells: { ...row.cells },
      from: { ...row.carriedFrom },
      written: {},
      remarks: [],
      withheld: [],
    };
    for (const holder of holders) takeApart(holder, row, labelOf, work);
    for (const { id, label } of plain) goOnBelow({ id, label }, row, work);
    for (const whole of new Set(parts.flatMap(({ part }) => part?.of ?? [])))
      putTogether(
        whole,
        parts.filter(({ part }) => part?.of === whole),
        labelOf,
        work,
      );
    takeTicks(ticks, labelOf, work);
    const { cells, from, ...rest } = work;
    return { row: { ...row, cells, carriedFrom: Object.keys(from).length === 0 ? null : from }, ...rest };
  };
}

type Fact = { readonly cell: GridCell; readonly row: number | null; readonly written: string };

function takeApart(
  { id, label, holds = [] }: LayoutField,
  row: MappedRow,
  labelOf: (id: string) => string,
  { cells, from, written, remarks, withheld }: Work,
): void {
  const facts = factsIn(id, row);
  if (facts.length === 0) return;
  // In rows every fact has its place, so that the last ones may be missing; in one cell nobody could tell which are.
  const places =
    holds.find((fields) => fields.length === facts.length) ??
    (row.lines === undefined ? undefined : holds.find((fields) => fields.length > facts.length));
  if (places === undefined) {
    withheld.push(...holds.flat());
    const expected = holds.map((fields) => fields.map(labelOf).join(', ')).join(' / ');
    const text = facts.map((fact) => textOfCell(fact.cell)).join('; ');
    remarks.push({
      code: 'intake.facts-in-cell',
      weight: 'fix',
      facts: { field: label, written: text, count: facts.length, expected },
      about: id,
    });
    return;
  }
  for (const [index, field] of places.entries()) {
    const fact = facts[index];
    if (fact === undefined || isNothing(fact.cell)) continue;
    const before = cells[field];
    if (before !== undefined) {
      if (foldText(textOfCell(before)) === foldText(textOfCell(fact.cell))) continue;
      const said = { field: labelOf(field), written: textOfCell(fact.cell), other: textOfCell(before) };
      remarks.push({ code: 'intake.fact-twice', weight: 'fix', facts: said, about: id });
      continue;
    }
    cells[field] = fact.cell;
    written[field] = fact.written;
    if (fact.row !== null) from[field] = fact.row;
  }
}

/** The facts of one cell in their order, or of the cells of a person who fills several rows: each row is a place. */
function factsIn(field: string, row: MappedRow): readonly Fact[] {
  const cell = row.cells[field];
  const at = row.carriedFrom?.[field] ?? null;
  const below = (row.lines ?? []).filter((line) => line.cells[field] !== undefined);
  const last = below.at(-1);
  if (last !== undefined) {
    const cells = new Map([[row.row, cell], ...below.map((line) => [line.row, line.cells[field]] as const)]);
    return Array.from({ length: last.row - row.row + 1 }, (_, index): Fact => {
      const place = cells.get(row.row + index) ?? EMPTY;
      return { cell: place, row: index === 0 ? at : row.row + index, written: cellInFile(place) };
    });
  }
  if (cell === undefined || isNothing(cell)) return [];
  if (cell.kind !== 'text') return [{ cell, row: at, written: cellInFile(cell) }];
  return piecesOf(cell.text).map((text) => ({
    cell: { kind: 'text', text, column: cell.column },
    row: at,
    written: cellInFile(cell),
  }));
}

const EMPTY: GridCell = { kind: 'text', text: '', column: 1 };

/** Places and remarks over several rows. */
const GOES_ON: ReadonlySet<string> = new Set([
  'originPlace',
  'residence',
  'address',
  'officePost',
  'partyPost',
  'note',
]);

/** A text may go on in the rows below; anything else there has no column of its own and is asked about. */
function goOnBelow({ id, label }: Pick<LayoutField, 'id' | 'label'>, row: MappedRow, work: Work): void {
  for (const line of row.lines ?? []) {
    const below = line.cells[id];
    if (below === undefined || isNothing(below)) continue;
    const before = work.cells[id];
    if (before === undefined) {
      work.cells[id] = below;
      work.from[id] = line.row;
    } else if (GOES_ON.has(id)) {
      const text = `${textOfCell(before)} ${textOfCell(below)}`;
      work.cells[id] = { kind: 'text', text, column: before.column };
    } else {
      const said = { field: label, written: textOfCell(below), other: textOfCell(before) };
      work.remarks.push({ code: 'intake.fact-twice', weight: 'fix', facts: said, about: id });
    }
  }
}

/** By lines, else by spaced slashes, semicolons, commas. An empty place between two others stays a place. */
function piecesOf(text: string): readonly string[] {
  const sign = [/\r?\n/u, /\s+\/\s+/u, /\s*;\s*/u, /\s*,\s*/u].find((one) => one.test(text.trim()));
  const pieces = sign === undefined ? [text] : text.split(sign);
  const trimmed = pieces.map((piece) => piece.trim());
  const end = trimmed.findLastIndex((piece) => piece !== '');
  const start = trimmed.findIndex((piece) => piece !== '');
  return trimmed.slice(Math.max(start, 0), end + 1);
}

/** Pieces of a date may lack the day, or day and month; a piece missing between others leaves nothing to be sure of. */
function putTogether(
  whole: string,
  parts: readonly LayoutField[],
  labelOf: (id: string) => string,
  { cells, from, written, remarks, withheld }: Work,
): void {
  const filled = parts.flatMap(({ id }) => {
    const cell = cells[id];
    return cell === undefined || isNothing(cell) ? [] : [{ id, cell }];
  });
  const [first] = filled;
  if (first === undefined) return;
  const joiner = parts[0]?.part?.with ?? ' ';
  const text = filled.map(({ cell }) => textOfCell(cell)).join(joiner);
  const [column, about] = [first.cell.column, first.id];
  const start = parts.findIndex(({ id }) => id === first.id);
  if (joiner === '/' && filled.length < parts.length - start) {
    withheld.push(whole);
    remarks.push({
      code: 'intake.pieces-missing',
      weight: 'fix',
      facts: { field: labelOf(whole), written: text },
      about,
    });
    return;
  }
  if (cells[whole] !== undefined) {
    const said = { field: labelOf(whole), written: text, other: textOfCell(cells[whole]) };
    remarks.push({ code: 'intake.fact-twice', weight: 'fix', facts: said, about });
    return;
  }
  // A year alone keeps its kind: a number of four digits is a year, not a text.
  cells[whole] = filled.length === 1 ? first.cell : { kind: 'text', text, column };
  written[whole] = text;
  const row = from[first.id];
  if (row !== undefined) from[whole] = row;
}

function takeTicks(
  ticks: readonly LayoutField[],
  labelOf: (id: string) => string,
  { cells, written, remarks }: Work,
): void {
  const ticked = new Map<string, string>();
  for (const { id, label, tick } of ticks) {
    const cell = cells[id];
    if (tick === undefined || cell === undefined || isNothing(cell)) continue;
    const mark = tickMarks.find(textOfCell(cell));
    if (mark === 'no') continue;
    if (mark === null) {
      const said = { field: label, written: textOfCell(cell) };
      remarks.push({ code: 'intake.tick-not-understood', weight: 'fix', facts: said, about: id });
    } else if (ticked.has(tick.of) || cells[tick.of] !== undefined) {
      const said = { field: labelOf(tick.of), one: labelOf(ticked.get(tick.of) ?? tick.of), other: label };
      remarks.push({ code: 'intake.ticks-several', weight: 'fix', facts: said, about: id });
    } else {
      ticked.set(tick.of, id);
      cells[tick.of] = { kind: 'text', text: tick.value, column: cell.column };
      written[tick.of] = cellInFile(cell);
    }
  }
}

const isNothing = (cell: GridCell) => cell.kind === 'text' && (cell.text.trim() === '' || isEmptyMark(cell.text));
