import { foldText, normaliseText } from '../../text/fold.ts';
import type { Place } from '../../contract/problem.ts';
import type { SheetGrid } from '../grid/grid.ts';
import { atCell, atSheet, placeOf } from '../grid/sheet-place.ts';

/** What says that a list only adds to one sent before. */
export type SupplementWords = {
  /** What it is called from now on: `bổ sung`, `bổ sung lần 2`, `đợt 3`. */
  readonly name: string;
  /** The line, name of the sheet or of the file as written. */
  readonly written: string;
  readonly at: Place;
  /** It says so itself; false: it is one part of several (`đợt 2`). */
  readonly isAddition: boolean;
  /** It corrects a list: the whole of it once more, or only the lines that were wrong. */
  readonly isCorrection?: true;
};

/** What else is added to: papers, data, laws that are amended. */
const OTHER_THINGS =
  /(?:^| )sua doi (?:va )?bo sung(?= |$)|(?:^| )bo sung (?:(?:vao )?(?:ho so|ly lich|so yeu|thong tin|du lieu|so lieu|quy hoach|dieu le|kien thuc|noi dung|cap uy|ban chap hanh|mot so|giay|tai lieu))(?= |$)/g;
const ADDED = /(?:^| )bo sung(?= |$)/;
const CORRECTS = /(?:^| )(?:dinh|cai) chinh(?= |$)/;
const WHICH = /(?:^| )(?:lan|dot)(?: thu)? (\w+)/;
/** `đợt 2` of several; `đợt 3/2`, `đợt 19/5` are the days of ceremonies. */
const IN_PARTS = /(?:^|[^\p{L}])(?:đợt|dot)\s+(?:thứ\s+|thu\s+)?(\p{L}+|\d{1,2})(?!\s*[/.-]\s*\d|[\p{L}\d])/iu;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ nhat: 1, mot: 1, i: 1, hai: 2, ii: 2, ba: 3, iii: 3, tu: 4, bon: 4, iv: 4, nam: 5, v: 5 },
};

/** Words of a supplement in the lines above the heads, the name of the sheet, the name of the file; null: none. */
export function findSupplement(sheet: SheetGrid, headerRow: number, file: string): SupplementWords | null {
  const place = placeOf(file, sheet);
  for (const { row, cells } of sheet.rows) {
    if (row >= headerRow) break;
    for (const cell of cells) {
      if (cell.kind !== 'text') continue;
      for (const line of cell.text.split(/\r?\n/)) {
        const name = nameIn(line);
        if (name !== null) return { ...name, written: normaliseText(line), at: atCell(place, row, cell.column) };
      }
    }
  }
  const ofSheet = nameIn(sheet.name);
  if (ofSheet !== null) return { ...ofSheet, written: sheet.name, at: atSheet(place) };
  const fileName = file.replace(/\.[^.]*$/, '').replaceAll('_', ' ');
  const ofFile = nameIn(fileName);
  return ofFile === null ? null : { ...ofFile, written: file, at: { at: 'file', file } };
}

function nameIn(line: string): Pick<SupplementWords, 'name' | 'isAddition' | 'isCorrection'> | null {
  const folded = foldText(line);
  if (folded.includes('bo sung') && ADDED.test(folded.replace(OTHER_THINGS, ' '))) {
    const number = numberOf(WHICH.exec(folded)?.[1] ?? '');
    return { name: number === null ? 'bổ sung' : `bổ sung lần ${number}`, isAddition: true };
  }
  const part = folded.includes('dot') ? numberOf(foldText(IN_PARTS.exec(line.normalize('NFC'))?.[1] ?? '')) : null;
  if (part !== null && part >= 2) return { name: `đợt ${part}`, isAddition: false };
  return CORRECTS.test(folded) ? { name: 'đính chính', isAddition: false, isCorrection: true } : null;
}

const numberOf = (word: string): number | null => (/^\d{1,2}$/.test(word) ? Number(word) : (NUMBERS[word] ?? null));
