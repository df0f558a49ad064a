import { foldText } from '../../text/fold.ts';
import { markedKey } from '../../text/vietnamese-marks.ts';

/** Said of somebody who is on no list any longer. */
const GONE = [
  ...['rút hồ sơ', 'rút đơn', 'rút tên', 'rút khỏi', 'rút ra', 'rút lại', 'xin rút', 'đã rút'],
  ...['chuyển đi', 'chuyển sinh hoạt', 'chuyển SH', 'chuyển công tác', 'chuyển khẩu', 'chuyển trường', 'chuyển ra'],
  ...['chuyển sang', 'chuyển nơi', 'chuyển hồ sơ', 'chuyển đơn vị', 'chuyển chi bộ', 'chuyển đảng bộ', 'đã chuyển'],
  ...['xin chuyển', 'chuyển xã', 'chuyển huyện', 'chuyển tỉnh', 'đi khỏi', 'xóa tên', 'khai trừ', 'cho ra', 'ra khỏi'],
  ...['thôi học', 'bỏ học', 'bỏ việc', 'bỏ đi', 'không còn', 'không tính', 'không thuộc', 'đã nghỉ', 'xin nghỉ'],
  ...['xin thôi', 'từ trần', 'qua đời', 'chết', 'đã mất', 'bị mất', 'mất ngày', 'mất tháng', 'mất năm', 'bị loại'],
  ...['trùng tên', 'trùng lặp', 'trùng với', 'trùng dòng', 'bị trùng', 'ghi nhầm', 'nhầm', 'ghi thừa', 'loại khỏi'],
  ...['đưa ra', 'hủy tên'],
];
/** Said of somebody who was not admitted after all, or not here. */
const NOT_ADMITTED = [
  ...['hoãn', 'dừng lại', 'dừng kết nạp', 'dừng xét', 'tạm dừng', 'chưa kết nạp', 'chưa tổ chức', 'chưa được'],
  ...['chưa đủ', 'chưa có quyết định', 'chưa có QĐ', 'không kết nạp', 'không đủ', 'không đồng ý', 'không được'],
  ...['không đạt', 'không nhất trí', 'hủy', 'thu hồi', 'rút', 'chuyển đến', 'chuyển về', 'nơi khác'],
];
/** Words of the above that say nothing of the kind. */
const HARMLESS = [
  ...['chuyển chính thức', 'chuyển đảng chính thức', 'chuyển đảng viên chính thức', 'nghỉ hưu', 'nghỉ chế độ'],
  ...['nghỉ thai sản', 'nghỉ sinh', 'mất sức', 'chuyển đổi', 'chuyển ngạch', 'chuyển xếp', 'rút kinh nghiệm'],
  ...['chưa được cấp', 'chưa được công nhận', 'không thuộc diện', 'không thuộc hộ', 'chưa có quyết định chính thức'],
  ...['chưa có QĐ chính thức', 'chưa có quyết định công nhận', 'chưa có QĐ công nhận'],
];

const BEYOND_ASCII = /[\u0080-\uffff]/;

type Key = (text: string) => string;
const finder = (phrases: readonly string[], keyOf: Key) =>
  new RegExp(`(?<= )(?:${phrases.map(keyOf).join('|')})(?= )`, 'g');

type Finders = { readonly gone: RegExp; readonly goneOrNotAdmitted: RegExp; readonly harmless: RegExp };
const findersOf = (keyOf: Key): Finders => ({
  gone: finder(GONE, keyOf),
  goneOrNotAdmitted: finder([...GONE, ...NOT_ADMITTED], keyOf),
  harmless: finder(HARMLESS, keyOf),
});
/** `hoãn` is not `hoàn`, and `hủy` not `Huy`: words are compared with their marks, unless the text was typed without any. */
const marked = findersOf(markedKey);
const unmarked = findersOf(foldText);

/** True when a remark may mean that its row no longer counts: `Đã rút hồ sơ`, `chuyển sinh hoạt`, `hoãn kết nạp`. */
export function saysGone(remark: string, of: 'admissions' | 'candidates' | 'members'): boolean {
  const isUnmarked = !BEYOND_ASCII.test(remark);
  const { gone, goneOrNotAdmitted, harmless } = isUnmarked ? unmarked : marked;
  const text = ` ${isUnmarked ? foldText(remark) : markedKey(remark)} `.replace(harmless, '');
  return text.search(of === 'admissions' ? goneOrNotAdmitted : gone) >= 0;
}
