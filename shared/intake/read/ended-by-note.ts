import type { Problem } from '../../contract/problem.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';
import type { RowReader } from './row-reader.ts';

const ENDED =
  /(?<!\p{L})(?:giải thể|sáp nhập|sát nhập|nhập vào|hợp nhất|chia tách|tách ra|không còn|kết thúc hoạt động|xóa bỏ|đã đổi tên|chuyển về|chuyển sang)(?!\p{L})/iu;
/** Said of what came out of a merger, not of what went into it. */
const BEGUN = /thành lập|hình thành|trên cơ sở|từ việc|mới lập/iu;

/** A note that says that a unit or place is no more, in a row without its last day; null when none does. */
export function endedByNote(reader: RowReader, name: string, place: SheetPlace): Problem | null {
  const cell = reader.cell('note');
  if (cell?.kind !== 'text' || reader.cell('to') !== undefined) return null;
  const written = textOfCell(cell);
  if (!ENDED.test(written) || BEGUN.test(written)) return null;
  return fix('intake.note-says-ended', atCell(place, reader.row.row, cell.column), { name, written });
}
