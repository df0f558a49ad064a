import type { Problem } from '../../contract/problem.ts';
import { foldText, matchKey } from '../../text/fold.ts';
import { NO_TARGET } from '../../text/format.ts';
import type { TargetUnitReading } from './find-target-unit.ts';

/** A column of the grid that is pasted into; `given` null: the app computes it. */
export type PasteColumn<Given> = { readonly title: string; readonly given: Given | null };

/** A pasted cell that has found its place in the grid. */
export type PastedCell<Given> = {
  readonly unitId: number;
  readonly given: Given;
  readonly text: string;
  readonly row: number;
  readonly column: number;
};

type Paste<Given> = {
  readonly lines: readonly (readonly string[])[];
  /** Units of the grid from the chosen row downwards. */
  readonly unitIds: readonly number[];
  readonly columns: readonly PasteColumn<Given>[];
  /** The chosen column, from 0. */
  readonly at: number;
  /** Every unit a row may be about. */
  readonly allowed: ReadonlySet<number>;
  /** The unit somebody writes so. */
  readonly find: (written: string) => TargetUnitReading;
  /** Sentences in which the grid differs from others: a line of a sum, a unit without a line, a column of results. */
  readonly says: Readonly<Record<'totalRow' | 'notShown' | 'notGiven', Problem['code']>>;
};

const UNIT_HEADS = new Set(['đơn vị', 'tên đơn vị', 'tổ chức đảng', 'tên tổ chức đảng'].map(matchKey));
const ORDER_HEADS = new Set(['tt', 'stt', 'số tt', 'số thứ tự'].map(matchKey));
/** What says that a cell stays as it is. */
const UNCHANGED = new Set(['', '-', '–', '—', NO_TARGET, 'chưa có']);
const isNumber = (text: string) => /^[−-]?\d/u.test(text);

/**
 * Finds the place of every pasted cell. Rows go by the unit names of the block where it has them, else by position
 * from the chosen cell; columns by their heads where the first line has them, else by position. Empty cells, dashes,
 * “chưa giao” and “chưa có” leave a cell as it is.
 */
export function readPastedCells<Given>(paste: Paste<Given>): {
  readonly cells: readonly PastedCell<Given>[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const tell = (
    code: Problem['code'],
    place: [number, number] | null,
    facts: Problem['facts'],
    weight: 'fix' | 'note',
  ) =>
    problems.push({
      code,
      weight,
      place: place === null ? { at: 'app' } : { at: 'pasted', row: place[0] + 1, column: place[1] + 1 },
      facts,
    });
  const { lines } = paste;
  if (lines.every((line) => line.every((cell) => cell === ''))) {
    tell('paste.nothing', null, {}, 'fix');
    return { cells: [], problems };
  }
  const heads = headsIn(lines[0] ?? [], paste.columns);
  const first = heads === null ? 0 : 1;
  const body = lines.slice(first);
  const names = heads === null ? nameColumn(body) : heads.findIndex((head) => head === 'unit');
  const width = Math.max(...lines.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, index) =>
    heads === null ? columnAt(paste, index - names - 1) : columnOfHead(paste, heads[index] ?? null),
  );

  columns.forEach((column, index) => {
    const isAsked = index > names && body.some((line) => !UNCHANGED.has(line[index] ?? ''));
    if (column === 'beyond' || column === null || !isAsked) return;
    if (column === 'unknown') {
      tell('paste.column-unknown', [0, index], { column: lines[0]?.[index] ?? '' }, 'note');
    } else if (column.given === null) tell(paste.says.notGiven, [0, index], { column: column.title }, 'note');
  });
  const beyond = columns.filter((column) => column === 'beyond').length;
  if (beyond > 0) {
    const room = paste.columns.length - paste.at;
    tell('paste.more-columns-than-grid', null, { columns: room + beyond, room }, 'fix');
  }
  if (names < 0 && body.length > paste.unitIds.length) {
    const facts = { rows: body.length, units: paste.unitIds.length, left: body.length - paste.unitIds.length };
    tell('paste.more-rows-than-units', null, facts, 'fix');
  }

  const unitAt = (line: readonly string[], row: number): number | null => {
    if (names < 0) return paste.unitIds[row] ?? null;
    const written = line[names] ?? '';
    const isBlank = line.every((cell, index) => index === names || UNCHANGED.has(cell));
    if (written === '' || isBlank) return null;
    const place: [number, number] = [row + first, names];
    if (/^(?:tong(?: so| cong)?|cong)$/.test(foldText(written).replace(/[:.]+$/, ''))) {
      tell(paste.says.totalRow, place, { written }, 'note');
      return null;
    }
    const found = paste.find(written);
    if (found.is === 'unit' && paste.allowed.has(found.unitId)) return found.unitId;
    if (found.is === 'refused') tell(found.code, place, found.facts, 'fix');
    else tell(paste.says.notShown, place, { written }, 'fix');
    return null;
  };
  const cells = body.flatMap((line, row) => {
    const unitId = unitAt(line, row);
    if (unitId === null) return [];
    return line.flatMap((text, index): readonly PastedCell<Given>[] => {
      const column = columns[index];
      if (column === undefined || column === null || column === 'beyond' || column === 'unknown') return [];
      if (column.given === null || UNCHANGED.has(text)) return [];
      return [{ unitId, given: column.given, text, row: row + first, column: index }];
    });
  });
  return { cells, problems };
}

type Head = 'unit' | 'order' | 'unknown' | number;
type Placed<Given> = PasteColumn<Given> | 'beyond' | 'unknown' | null;

/** The heads of a first line that names a column of the grid or the units; null when it holds values. */
function headsIn<Given>(line: readonly string[], columns: readonly PasteColumn<Given>[]): readonly Head[] | null {
  if (line.some(isNumber)) return null;
  const titles = new Map(columns.map(({ title }, index) => [matchKey(title), index]));
  const heads = line.map((cell): Head => {
    const key = matchKey(cell);
    if (UNIT_HEADS.has(key)) return 'unit';
    if (ORDER_HEADS.has(key)) return 'order';
    return titles.get(key) ?? 'unknown';
  });
  return heads.some((head) => head !== 'unknown') ? heads : null;
}

function columnOfHead<Given>({ columns }: Paste<Given>, head: Head | null): Placed<Given> {
  if (head === 'unknown') return 'unknown';
  return typeof head === 'number' ? (columns[head] ?? null) : null;
}

function columnAt<Given>({ columns, at }: Paste<Given>, offset: number): Placed<Given> {
  return offset < 0 ? null : (columns[at + offset] ?? 'beyond');
}

/** The column of unit names: the first of several without any number in it, or the second after a column of numbers. */
function nameColumn(lines: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const isWords = (column: number) => {
    const filled = lines.map((line) => line[column] ?? '').filter((cell) => !UNCHANGED.has(cell));
    return filled.length > 0 && filled.every((cell) => !isNumber(cell) && /\p{L}/u.test(cell));
  };
  if (width >= 2 && isWords(0)) return 0;
  return width >= 3 && isWords(1) ? 1 : -1;
}
