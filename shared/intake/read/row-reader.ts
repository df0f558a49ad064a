import type { Problem } from '../../contract/problem.ts';
import { refuseBroken, textOfCell, type CellRemark, type HowRead, type Reading } from '../cells/cell-reading.ts';
import { cellAddress, cellInFile, columnName, type GridCell } from '../grid/grid.ts';
import { isDitto, isEmptyMark } from '../cells/list-words.ts';
import type { GroupLine, MappedRow } from './map-rows.ts';
import { atCell, type SheetPlace } from '../grid/sheet-place.ts';
import { OriginShape, RowOrigin } from '../records/row-origin.ts';
import type { Unfold } from './unfold-cells.ts';
import type { CellQuestions } from '../questions/cell-questions.ts';

/** Reads the cells of one row after the other and keeps what was found: values with their origin, problems with their place. */
export type RowReader = {
  /** Goes on to a row; everything else is about the row last started. */
  readonly start: (row: MappedRow) => void;
  /** The row last started, every fact under its own field. */
  readonly row: MappedRow;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly origin: RowOrigin;
  readonly cell: (field: string) => GridCell | undefined;
  /** True when the cell that holds the field could not be taken apart; a problem says so. */
  readonly isWithheld: (field: string) => boolean;
  /** The value of a field, or null; its origin is kept under the field's name. */
  readonly read: <T>(field: string, how: (cell: GridCell) => Reading<T>, as?: string) => T | null;
  /** Takes over a reading made elsewhere. */
  readonly settle: <T>(field: string, reading: Reading<T>, as?: string) => T | null;
  /** Free text; dashes and dots are nothing. */
  readonly text: (field: string) => string | null;
  readonly keep: (field: string) => void;
  readonly keepAs: (as: string, field: string, how: HowRead) => void;
  readonly keepGroup: (field: string, group: GroupLine | null) => void;
  /** `column`: where the cell would stand that is empty. */
  readonly remark: (field: string, remark: CellRemark, column?: number) => void;
};

type Sink = {
  readonly place: SheetPlace;
  readonly problems: Problem[];
  /** Notes told once for all cells with the same text. */
  readonly told: Set<string>;
  /** What is asked about once for all its cells. */
  readonly asked?: CellQuestions;
  /** Puts facts into their own fields first; null when every column holds one fact. */
  readonly unfold?: Unfold | null;
};

/** Where each field of the stored row is found on the sheet when it has no column of its own. */
const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  birth: ['birthMale', 'birthFemale'],
  decisionDate: ['decision', 'decisionNumber'],
  committee: ['cellName'],
};

const NOTHING_ELSE = {};
const NO_ROW: MappedRow = {
  row: 0,
  cells: {},
  carriedFrom: null,
  cellGroup: null,
  committeeGroup: null,
  cellAbove: null,
  section: null,
  goneAside: null,
};

/** One reader serves a whole table: a list has tens of thousands of cells, and making one for each row is felt. */
export function rowReader({ place, problems, told, asked, unfold = null }: Sink): RowReader {
  let row = NO_ROW;
  let { cells } = row;
  const noFields = OriginShape.start();
  let shape = noFields;
  let texts: string[] = [];
  let written: Readonly<Record<string, string>> = NOTHING_ELSE;
  let withheld: readonly string[] = [];
  const columns = new Map<number, string>();
  const nameOf = (column: number) => {
    let name = columns.get(column);
    if (name === undefined) columns.set(column, (name = columnName(column)));
    return name;
  };
  // Days repeat: the text of each is kept once for the whole table.
  const dayTexts = new Map<string, string>();
  const textInFile = (cell: GridCell) => {
    if (cell.kind !== 'date' || cell.written !== undefined) return cellInFile(cell);
    let text = dayTexts.get(cell.day);
    if (text === undefined) dayTexts.set(cell.day, (text = cellInFile(cell)));
    return text;
  };
  const rowOf = (field: string) => row.carriedFrom?.[field] ?? row.row;
  const put = (as: string, field: string, cell: GridCell, how: HowRead) => {
    const at = rowOf(field);
    const isOwn = at === row.row;
    shape = shape.withField(as, isOwn ? nameOf(cell.column) : null, how);
    if (!isOwn) texts.push(cellAddress(at, cell.column));
    texts.push(written[field] ?? textInFile(cell));
  };

  const remark = (field: string, { code, weight, facts, asks }: CellRemark, column?: number): void => {
    if (asks !== undefined && asked?.ask(asks, row.row, problems.length) === false) return;
    const own = [field, ...(STANDS_IN[field] ?? [])].find((one) => cells[one] !== undefined);
    if (weight === 'note') {
      const key = `${code} ${JSON.stringify(facts)}`;
      if (told.has(key)) return;
      told.add(key);
    }
    const cell = (own === undefined ? undefined : cells[own]) ?? cells['fullName'] ?? Object.values(cells)[0];
    const at = own === undefined ? row.row : rowOf(own);
    problems.push({ code, weight, facts, place: atCell(place, at, column ?? cell?.column ?? 1) });
  };

  const settle = <T>(field: string, reading: Reading<T>, as = field): T | null => {
    const cell = cells[field];
    if (reading.remark !== undefined) remark(field, reading.remark);
    if (cell !== undefined && reading.value !== null) put(as, field, cell, reading.how);
    return reading.value;
  };

  return {
    start(next) {
      shape = noFields;
      texts = [];
      const unfolded = unfold?.(next);
      row = unfolded?.row ?? next;
      ({ cells } = row);
      written = unfolded?.written ?? NOTHING_ELSE;
      withheld = unfolded?.withheld ?? [];
      for (const { about, ...said } of unfolded?.remarks ?? []) remark(about, said);
    },
    sheet: place.sheet,
    get row() {
      return row;
    },
    get origin() {
      return new RowOrigin(shape, row.row, texts);
    },
    cell: (field) => cells[field],
    isWithheld: (field) => withheld.includes(field),
    settle,
    read(field, how, as) {
      const cell = cells[field];
      return cell === undefined ? null : settle(field, how(cell), as);
    },
    text(field) {
      const cell = cells[field];
      if (cell === undefined) return null;
      const broken = refuseBroken(cell, '');
      if (broken?.remark !== undefined) {
        remark(field, broken.remark);
        return null;
      }
      const text = textOfCell(cell);
      if (text === '' || isEmptyMark(text) || isDitto(text)) return null;
      put(field, field, cell, 'as-text');
      return text;
    },
    keep(field) {
      const cell = cells[field];
      if (cell !== undefined) put(field, field, cell, 'as-text');
    },
    keepAs(as, field, how) {
      const cell = cells[field];
      if (cell !== undefined) return put(as, field, cell, how);
      const found = shape.find(field);
      if (found === undefined) return;
      shape = shape.withField(as, found.column, how);
      texts.push(...texts.slice(found.at, found.at + (found.column === null ? 2 : 1)));
    },
    keepGroup(field, group) {
      if (group !== null && cells[field] === undefined) {
        const as = field === 'committee' ? 'unitId' : field;
        // The name of a sheet has no cell; its first one stands for it.
        const address = group.row === 0 ? 'A1' : cellAddress(group.row, group.column);
        shape = shape.withField(as, null, 'as-text');
        texts.push(address, group.text);
      }
    },
    remark,
  };
}
