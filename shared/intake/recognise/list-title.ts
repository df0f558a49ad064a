import { foldText, normaliseText } from '../../text/fold.ts';
import type { SheetGrid } from '../grid/grid.ts';
import { startsWithOne } from '../cells/list-words.ts';

const TITLES = ['danh sach', 'so danh sach', 'phieu dang vien', 'phieu'] as const;
/** Names of a cell; dots wait to be filled in. */
const CELL_LINE = /^chi bộ\s*:?\s*[^\s:.…]/iu;
const IN_BRACKETS = /\([^()]*\)?/gu;

/**
 * What a list calls itself, in capitals: its title above the heads, and the cell it is of where a line says so. Two
 * lists of a unit with one title are two versions of one list; the days in brackets do not count.
 */
export function listTitle(sheet: SheetGrid, headerRow: number): string {
  const lines = sheet.rows
    .filter(({ row }) => row < headerRow)
    .flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? cell.text.split(/\r?\n/) : [])))
    .map(normaliseText);
  const title = lines.find((line) => startsWithOne(foldText(line), TITLES));
  const cell = lines.find((line) => CELL_LINE.test(line));
  return [title, cell]
    .flatMap((line) => (line === undefined ? [] : [normaliseText(line.replace(IN_BRACKETS, ' '))]))
    .join(' – ')
    .toLocaleUpperCase('vi');
}
