import { admissionFlagNames } from '../../domain/admission-flag-names.ts';
import { foldText, normaliseText } from '../../text/fold.ts';
import type { GridCell, GridRow, MergedRange } from '../grid/grid.ts';
import type { GroupLine } from './map-rows.ts';
import {
  footerStarts,
  groupPlaces,
  groupStarts,
  groupText,
  isEnumerated,
  isEmptyMark,
  placeAndDate,
  sectionStarts,
  startsWithOne,
  totalLines,
  wideGroupStarts,
} from '../cells/list-words.ts';

/** What a row below the heads is. `total` may also end the list (`Danh sách này có 74 đồng chí`). */
export type RowClass =
  | { readonly is: 'blank' }
  | { readonly is: 'data' }
  | {
      readonly is: 'total';
      readonly of: 'overall' | 'part';
      readonly text: string;
      readonly column: number;
      readonly says: number | null;
      readonly ends: boolean;
    }
  | { readonly is: 'end' }
  | {
      readonly is: 'group';
      readonly of: 'cell' | 'committee' | 'unknown';
      readonly text: string;
      readonly column: number;
    };

/** Which columns tell a row of the table from a line of text. */
export type RowSigns = {
  readonly fieldOf: ReadonlyMap<number, string>;
  /** The fields of which every row of the table fills one. */
  readonly key: ReadonlySet<string>;
  /** Fields of which a row of the table fills at least one with more than a small number. */
  readonly proof: ReadonlySet<string>;
  readonly mergeAt: (row: number, column: number) => MergedRange | null;
  /** Lists of people stand in groups; in other tables a cell may hold nothing but `Chi bộ bản …`. */
  readonly hasGroups: boolean;
};

const ORDINAL = /^(?:[IVXLC]+|[A-ZĐ]|\d{1,3})[.)]?$/iu;
const COUNT_WORDS = /(\d{1,3}(?:\.\d{3})+|\d+)\s*(?:đồng chí|đ\/c|người|đảng viên|$)/iu;
const IN_PARTICULAR = /^trong do(?: |$)/;
/** `Nữ | 3` below a list counts some of its people. */
const COUNTED =
  /^(?:la )?(?:nu|nam|dtts|dan toc(?: thieu so)?|nguoi (?:dtts|dan toc(?: thieu so)?)|doan vien|ton giao|(?:theo|co) (?:dao|ton giao))$/;
const WIDE = 3;

/** Tells rows of the table from totals, group lines, the footer and blank rows. A row that proves itself is always data. */
export function classifyRow({ row, cells }: GridRow, signs: RowSigns): RowClass {
  if (provesItself(cells, signs)) return { is: 'data' };
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const inTable = filled.filter(({ column }) => (signs.fieldOf.get(column) ?? 'order') !== 'order');
  const line = filled.find(
    (cell): cell is GridCell & { kind: 'text' } => cell.kind === 'text' && !ORDINAL.test(cell.text.trim()),
  );
  if (line === undefined) return inTable.length === 0 ? { is: 'blank' } : { is: 'data' };

  // Somebody called Tòng or Ghi of whom no date of birth is told: lines of words fill few columns of the table.
  if (inTable.filter((cell) => cell !== line && isWord(cell)).length >= WORDS_OF_PERSON) return { is: 'data' };
  const text = normaliseText(line.text);
  const key = foldText(text);
  const total = totalLines.find(({ words }) => words.test(key));
  const ends = startsWithOne(key, footerStarts) || placeAndDate.test(key) || text.startsWith('*');
  if (total !== undefined) {
    return { is: 'total', of: total.of, text, column: line.column, says: countOfTotal(text, filled, signs), ends };
  }
  // `Trong đó: nữ 3, dân tộc thiểu số 8` counts some of those above; without a number it may head people.
  const counts = filled.filter((cell) => cell !== line && isSmallNumber(cell)).length;
  if (
    (IN_PARTICULAR.test(key) && (/\d/.test(text) || counts > 0)) ||
    (COUNTED.test(key) && counts > 0 && counts === filled.length - 1)
  )
    return { is: 'total', of: 'part', text, column: line.column, says: null, ends: false };
  if (ends) return { is: 'end' };
  return groupOf(row, line, filled, signs) ?? (inTable.length === 0 ? { is: 'blank' } : { is: 'data' });
}

const WORDS_OF_PERSON = 3;
const isWord = (cell: GridCell) =>
  cell.kind === 'text' && !isEmptyMark(cell.text) && !/\d/.test(cell.text) && !ORDINAL.test(cell.text.trim());

/** A row with its key and, say, a date of birth is a row of the table, whatever words it holds: `Tống`, `Công`, `Xa`. */
function provesItself(cells: readonly GridCell[], { fieldOf, key, proof }: RowSigns): boolean {
  let hasKey = false;
  let hasProof = false;
  for (const cell of cells) {
    const field = fieldOf.get(cell.column) ?? '';
    if (key.has(field)) hasKey ||= !isBlankCell(cell);
    if (proof.has(field)) hasProof ||= !isBlankCell(cell) && !isSmallNumber(cell);
  }
  return hasKey && hasProof;
}

/** A group stands alone in its row; merged over several columns it may say anything. */
function groupOf(
  row: number,
  line: GridCell & { kind: 'text' },
  filled: readonly GridCell[],
  signs: RowSigns,
): RowClass | null {
  const isAlone = filled.every(
    (cell) => cell === line || (cell.kind === 'text' && ORDINAL.test(cell.text.trim())) || isSmallNumber(cell),
  );
  if (!isAlone) return null;
  const merge = signs.mergeAt(row, line.column);
  const isWide = merge !== null && merge.lastColumn - merge.firstColumn + 1 >= WIDE;
  const text = groupText(line.text);
  const name = foldText(text);
  const starts = isWide ? wideGroupStarts : groupStarts;
  const of =
    startsWithOne(name, starts.cell) || groupPlaces.cell.test(text)
      ? 'cell'
      : startsWithOne(name, starts.committee) || groupPlaces.committee.test(text)
        ? 'committee'
        : 'unknown';
  const isAside = isBeforeNames(line.column, signs) || !signs.fieldOf.has(line.column);
  const isSection = signs.hasGroups && (isAside || saysWhoCounts(text));
  return (of !== 'unknown' && signs.hasGroups) || isWide || isSection
    ? { is: 'group', of, text, column: line.column }
    : null;
}

const MOST_BESIDE = 2;
function isFuller(cells: readonly GridCell[]): boolean {
  let filled = 0;
  for (const cell of cells) if (!isBlankCell(cell) && (filled += 1) > MOST_BESIDE) return true;
  return false;
}

type LoneLine = GroupLine & { readonly isEnumerated: boolean };

/** The only text of a row without a number of its own, wherever it stands: it may head the people below it. */
export function loneLine({ row, cells }: GridRow, signs: RowSigns): LoneLine | null {
  // Nearly every row holds more.
  if (isFuller(cells) || provesItself(cells, signs)) return null;
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const [line, second] = filled.filter(({ column }) => signs.fieldOf.get(column) !== 'order');
  const isNumbered = filled.some((cell) => cell !== line && (cell.kind !== 'text' || /\d/.test(cell.text)));
  if (line?.kind !== 'text' || second !== undefined || isNumbered) return null;
  return { row, column: line.column, text: groupText(line.text), isEnumerated: isEnumerated(line.text) };
}

/** Words no name consists of; they head people wherever they stand. */
function saysWhoCounts(text: string): boolean {
  return startsWithOne(foldText(text), sectionStarts) || admissionFlagNames.find(text) !== null;
}

/** Left of the names, in the column of the numbers: `II. Kết nạp lại`. A name by itself is somebody whose days are missing. */
function isBeforeNames(column: number, { fieldOf, key }: RowSigns): boolean {
  if ((fieldOf.get(column) ?? 'order') !== 'order') return false;
  return [...fieldOf].some(([other, field]) => key.has(field) && column < other);
}

/** The number in the text, else what stands below men and women, else the only number of the row. */
function countOfTotal(text: string, filled: readonly GridCell[], signs: RowSigns): number | null {
  const said = COUNT_WORDS.exec(text)?.[1];
  if (said !== undefined) return Number(said.replaceAll('.', ''));
  const numbers = filled.flatMap((cell) => {
    const value =
      cell.kind === 'number'
        ? cell.number
        : cell.kind === 'text' && /^\d+$/.test(cell.text.trim())
          ? Number(cell.text)
          : null;
    return value === null || !Number.isInteger(value) ? [] : [{ field: signs.fieldOf.get(cell.column), value }];
  });
  const bySex = numbers.filter(({ field }) => field === 'birthMale' || field === 'birthFemale');
  if (bySex.length > 0) return bySex.reduce((sum, { value }) => sum + value, 0);
  return numbers.length === 1 ? (numbers[0]?.value ?? null) : null;
}

/** A cell that a person sees as empty. */
export function isBlankCell(cell: GridCell): boolean {
  return cell.kind === 'text' && cell.text.trim() === '';
}

/** Numbers that count people rather than say when someone was born. */
function isSmallNumber(cell: GridCell): boolean {
  if (cell.kind === 'number') return cell.number >= 0 && cell.number < 1000;
  return cell.kind === 'text' && (/^\d{1,3}$/.test(cell.text.trim()) || isEmptyMark(cell.text));
}
