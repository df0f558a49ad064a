import { foldText } from '../../text/fold.ts';
import type { GroupLine } from './map-rows.ts';

/** A line that is no organisation and may say something of the people below it: `II. Kết nạp lại`. `lastRow` grows with them. */
export type SectionLine = GroupLine & {
  lastRow: number;
  /** It says nothing of anybody. */
  readonly isHeading: boolean;
  /** The line before it, which may name the organisation of those below both. */
  readonly above: SectionLine | null;
};

/** What a list of new members repeats of itself; it says nothing of anybody. */
const HEADINGS = new Set(
  [
    ...['kết nạp', 'kết nạp mới', 'mới kết nạp', 'đảng viên mới kết nạp', 'đảng viên kết nạp mới', 'đảng viên mới'],
    ...['danh sách đảng viên mới kết nạp', 'số đảng viên mới kết nạp', 'đảng viên được kết nạp', 'nam', 'nữ'],
    ...['danh sách đảng viên', 'đảng viên', 'danh sách quần chúng ưu tú', 'quần chúng ưu tú'],
  ].map(foldText),
);
/** Days of the people stand in their rows. */
const TIME = /^(?:quy|thang|dot|nam|hoc ky|khoa|lop)\s(?:[ivx]+|\d{1,4})(?:\s(?:nam\s)?\d{4})?$/;

/** Follows such lines down a list. A line holds as far as the next one; organisations in between do not end it. */
export type Sections = {
  readonly start: (line: GroupLine) => void;
  /** The line above this row, or null. */
  readonly over: (row: number) => SectionLine | null;
};

export function followSections(): Sections {
  let section: SectionLine | null = null;
  return {
    start(line) {
      const key = foldText(line.text);
      const isHeading = HEADINGS.has(key) || TIME.test(key);
      section = isHeading && section === null ? null : { ...line, lastRow: line.row, isHeading, above: section };
    },
    over(row) {
      if (section !== null) section.lastRow = row;
      return section;
    },
  };
}
