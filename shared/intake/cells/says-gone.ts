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
  ...['đưa ra', 'hủy tên', 'bỏ sinh hoạt', 'không sinh hoạt', 'thôi sinh hoạt', 'nghỉ sinh hoạt', 'thôi SH', 'bỏ SH'],
  ...['hy sinh', 'quá cố', 'mất tích', 'đình chỉ', 'xin dừng', 'chi bộ khác', 'đảng bộ khác', 'đơn vị khác', 'xã khác'],
  ...['sinh hoạt tạm', 'sinh hoạt tạm thời', 'đã báo cáo', 'đã tính', 'báo cáo trùng', 'tính ở', 'tính trùng'],
  ...['SHĐ', 'SHCT', 'SHTT', 'CSH', 'chuyển đảng tịch'],
  ...['kỳ trước', 'quý trước', 'năm trước', 'kỳ sau', 'quý sau', 'năm sau'],
];
/** Said of somebody who was not admitted after all, or not here. */
const NOT_ADMITTED = [
  ...['hoãn', 'dừng lại', 'dừng kết nạp', 'dừng xét', 'tạm dừng', 'chưa kết nạp', 'chưa tổ chức', 'chưa được'],
  ...['chưa đủ', 'chưa có quyết định', 'chưa có QĐ', 'không kết nạp', 'không đủ', 'không đồng ý', 'không được'],
  ...['không đạt', 'không nhất trí', 'hủy', 'thu hồi', 'rút', 'chuyển đến', 'chuyển về', 'nơi khác'],
  ...[
    'chờ',
    'dự kiến',
    'chưa làm lễ',
    'chưa làm thủ tục',
    'chưa ra',
    'chưa ký',
    'chưa ban hành',
    'chưa chuẩn y',
    'chưa phê duyệt',
    'chưa họp',
    'chưa thẩm tra',
    'chưa duyệt',
    'đang xin',
    'đang xét',
    'đang đề nghị',
  ],
  ...['truy nhận', 'phục hồi', 'chuyển đảng', 'tại quân đội', 'trong quân đội'],
];
/** Said of a candidate who is a member by now. */
const IN_THE_PARTY = [
  ...['đã kết nạp', 'đã được kết nạp', 'đã là đảng viên', 'là đảng viên', 'đã vào Đảng', 'kết nạp ngày'],
  ...['nhập ngũ', 'đi bộ đội', 'nghĩa vụ quân sự'],
];
/** Words of the above that say nothing of the kind. */
const HARMLESS = [
  ...['chuyển chính thức', 'chuyển đảng chính thức', 'chuyển đảng viên chính thức', 'nghỉ hưu', 'nghỉ chế độ'],
  ...['nghỉ thai sản', 'nghỉ sinh', 'mất sức', 'chuyển đổi', 'chuyển ngạch', 'chuyển xếp', 'rút kinh nghiệm'],
  ...['chưa được cấp', 'chưa được công nhận', 'không thuộc diện', 'không thuộc hộ', 'chưa có quyết định chính thức'],
  ...['chờ hưu', 'chờ nghỉ hưu', 'chờ việc', 'chờ công nhận chính thức', 'chờ chuyển chính thức'],
  ...['chưa ký hợp đồng', 'miễn SHĐ', 'được miễn SHĐ', 'miễn SHCT'],
  ...['chưa có QĐ chính thức', 'chưa có quyết định công nhận', 'chưa có QĐ công nhận'],
];

const BEYOND_ASCII = /[\u0080-\uffff]/;

type Key = (text: string) => string;
const finder = (phrases: readonly string[], keyOf: Key) =>
  new RegExp(`(?<= )(?:${phrases.map(keyOf).join('|')})(?= )`, 'g');

type Of = 'admissions' | 'candidates' | 'members';
type Finders = Readonly<Record<Of, RegExp>> & { readonly harmless: RegExp };
const findersOf = (keyOf: Key): Finders => ({
  members: finder(GONE, keyOf),
  admissions: finder([...GONE, ...NOT_ADMITTED], keyOf),
  candidates: finder([...GONE, ...IN_THE_PARTY], keyOf),
  harmless: finder(HARMLESS, keyOf),
});
/** `hoãn` is not `hoàn`, and `hủy` not `Huy`: words are compared with their marks, unless the text was typed without any. */
const marked = findersOf(markedKey);
const unmarked = findersOf(foldText);

/** True when a remark may mean that its row no longer counts: `Đã rút hồ sơ`, `chuyển sinh hoạt`, `hoãn kết nạp`. */
export function saysGone(remark: string, of: Of): boolean {
  const isUnmarked = !BEYOND_ASCII.test(remark);
  const finders = isUnmarked ? unmarked : marked;
  const text = ` ${isUnmarked ? foldText(remark) : markedKey(remark)} `.replace(finders.harmless, '');
  return text.search(finders[of]) >= 0 || DIED.test(remark);
}

/** `mất 2015`, `mất 3/2016`: of a day, and so of a life. */
const DIED = /(?<!\p{L})mất\s*[:(]?\s*(?:ngày\s*|tháng\s*)?\d/iu;
