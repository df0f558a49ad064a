import type { ProblemCode } from './problems.ts';

/** Words of the feedback sheet (Phiếu phản hồi) that goes back to a unit. */
export const feedbackWords = {
  title: 'PHIẾU PHẢN HỒI',
  subtitle: 'về báo cáo của đơn vị',
  documentTitle: (unit: string, period: string) => ['Phiếu phản hồi', unit, period].filter(Boolean).join(' – '),
  unit: (name: string) => `Đơn vị: ${name}`,
  period: (name: string) => `Kỳ báo cáo: ${name}`,
  file: (name: string, content: string) => (content === '' ? `Tệp: ${name}` : `Tệp: ${name} (${content})`),
  between: '. ',
  date: (day: string) => `Ngày kiểm tra: ${day}`,
  unknown: 'chưa rõ',
  states: {
    written: 'Số liệu của tệp đã được ghi nhận.',
    open: 'Số liệu của tệp chưa được ghi nhận. Đề nghị đơn vị sửa các ô ở mục “Cần sửa” rồi gửi lại tệp.',
    clear: 'Tệp không có điểm nào phải sửa.',
  },
  heads: ['TT', 'Trang', 'Ô', 'Đã ghi', 'Cần ghi', 'Lý do'],
  groups: { mend: 'Cần sửa', leftOut: 'Đã bỏ qua, chưa được tính', know: 'Để đơn vị biết và kiểm tra' },
  leftOutRow: (row: number) => `dòng ${row}`,
  leftOutNeeded: 'Sửa rồi gửi lại, hoặc xác nhận không báo cáo dòng này.',
  leftOutReason: 'Dòng này không được nhận, chưa tính vào số liệu.',
  leftOutCellNeeded: 'Số đúng, hoặc xác nhận chưa có số.',
  leftOutCellReason: 'Ô này không được nhận: số liệu là chưa có, không phải 0.',
  empty: '(trống)',
  confirm: 'XÁC NHẬN CỦA ĐƠN VỊ',
  checkedBy: 'NGƯỜI KIỂM TRA',
  signHint: '(Ký, ghi rõ họ và tên)',
  reply: {
    title: 'Ý kiến của đơn vị:',
    lines: ['……………………………………………………………', '……………………………………………………………'],
  },
} as const;

/** What a unit is asked to write; `reason` where the board's own sentence is too long or tells about other units. */
type ForUnit = {
  readonly needed: string;
  readonly reason?: string;
  /** Instead of `needed` where the facts make it too long to read. */
  readonly short?: string;
};

const WHOLE_DAY = 'Ngày/tháng/năm, ví dụ 15/03/1985.';
const BLANK = 'Số liệu theo biểu mẫu trống được gửi cho đơn vị.';
const SAME_PERSON = 'Xác nhận: một người hay hai người.';

/** By code; facts in braces as in the sentences. A code without an entry says what its own sentence asks for. */
export const feedbackNeeds: Partial<Record<ProblemCode, ForUnit>> = {
  'intake.name-missing': { needed: 'Họ và tên.' },
  'intake.name-not-text': { needed: 'Họ và tên, bằng chữ.' },
  'intake.name-with-remark': { needed: 'Chỉ họ và tên; ghi chú ghi ở cột Ghi chú.' },
  'intake.note-says-gone': { needed: 'Xác nhận còn tính người này, hoặc xóa dòng.' },
  'intake.section-unclear': { needed: 'Xác nhận những người dưới dòng “{written}” được tính thế nào.' },
  'intake.note-says-flag': { needed: 'Ghi đúng “{flag}” nếu có, hoặc bỏ các chữ đó.' },
  'intake.note-against-cell': { needed: 'Ghi đúng cột {field}, hoặc bỏ các chữ đó khỏi ghi chú.' },
  'intake.sex-against-name': { needed: 'Giới tính đúng của {name}.' },
  'intake.names-two': { needed: 'Mỗi người một dòng.' },
  'intake.birth-missing': { needed: 'Ngày sinh.' },
  'intake.birth-twice': { needed: 'Ngày sinh ở một cột, đúng với giới tính.' },
  'intake.id-number-wrong': { needed: 'Đủ 12 chữ số.' },
  'intake.id-number-padded': { needed: '{read}' },
  'intake.day-not-understood': { needed: WHOLE_DAY },
  'intake.day-incomplete': { needed: WHOLE_DAY },
  'intake.day-from-serial': { needed: '{day}, nếu đúng.' },
  'intake.day-number-ambiguous': { needed: '{day} hoặc {other}.' },
  'intake.days-swapped': { needed: 'Ngày trước, tháng sau, cho cả cột {column}.' },
  'intake.days-month-first': { needed: 'Ngày trước, tháng sau, cho cả cột {column}.' },
  'intake.decision-not-understood': { needed: 'Số và ngày, ví dụ 123-QĐ/HU ngày 03/02/2017.' },
  'intake.year-in-day-cell': { needed: 'Năm {year} (ô kiểu văn bản), hoặc đủ ngày/tháng/năm.' },
  'intake.date-outside-period': { needed: 'Ngày trong kỳ {period}; người của kỳ khác thì ghi ở danh sách kỳ đó.' },
  'intake.date-order': { needed: '{later}, {earlier}: ngày nào chưa đúng thì sửa.' },
  'intake.under-age': { needed: 'Ngày sinh, ngày quyết định đúng.' },
  'intake.born-later': { needed: 'Ngày sinh, ngày quyết định đúng.' },
  'intake.over-age': { needed: 'Xác nhận ngày sinh; nêu ý kiến đồng ý của cấp trên.' },
  'intake.row-unit-differs': { needed: 'Tên đơn vị đúng; người của đơn vị khác thì chuyển sang danh sách đơn vị đó.' },
  'intake.class-ambiguous': { needed: 'Lớp và hệ, ví dụ 7/10 hoặc 7/12.' },
  'intake.value-unknown': {
    needed: 'Một trong: {expected}',
    short: 'Một mục trong danh sách “{field}” của biểu mẫu.',
    reason: '{field}: “{written}” chưa rõ nghĩa.',
  },
  'intake.value-ambiguous': {
    needed: 'Một trong: {meanings}.',
    reason: '{field}: “{written}” có thể là nhiều mục.',
  },
  'intake.people-subgroup': { needed: '{people}, nếu đúng.' },
  'intake.value-by-part': { needed: '{read}, nếu đúng.' },
  'intake.same-person-twice': { needed: 'Mỗi người một dòng.' },
  'intake.similar-in-file': { needed: SAME_PERSON },
  'intake.similar-known': {
    needed: 'Xác nhận họ tên, ngày sinh và số định danh.',
    reason: '{name}: trùng họ tên với một người đã có trong số liệu, cần xác nhận có phải cùng một người.',
  },
  'intake.already-admitted': {
    needed: 'Nếu là kết nạp lại: ghi “Kết nạp lại” ở cột Đối tượng.',
    reason: '{name}: đã có trong một danh sách kết nạp khác (ngày {day}).',
  },
  'intake.number-expected': { needed: 'Số.' },
  'intake.number-negative': { needed: 'Số từ 0 trở lên.' },
  'intake.number-fraction': { needed: 'Số nguyên.' },
  'intake.number-with-dots': { needed: '{read}, nếu đúng.' },
  'intake.dash-is-empty': { needed: '0, nếu không phát sinh.' },
  'intake.sum-differs': { needed: 'Số đúng: {sum} hoặc {written}.' },
  'intake.part-exceeds': { needed: 'Không lớn hơn {written}.' },
  'intake.form-empty': { needed: 'Các số của kỳ; không phát sinh thì ghi 0.' },
  'intake.list-empty': { needed: 'Danh sách của kỳ; không phát sinh thì ghi x vào ô này.' },
  'intake.nothing-but-people': { needed: 'Bỏ dấu x, nếu các dòng bên dưới đúng.' },
  'intake.all-zero': { needed: 'Xác nhận không phát sinh.' },
  'intake.cell-error': { needed: 'Giá trị đúng thay cho công thức lỗi.' },
  'intake.cell-without-result': { needed: 'Mở và lưu lại tệp bằng Excel.' },
  'intake.legacy-font': { needed: 'Chữ theo phông Unicode (Times New Roman).' },
  'intake.unknown-layout': { needed: BLANK },
  'intake.unknown-layout-near': { needed: BLANK },
  'intake.title-missing': { needed: BLANK },
  'intake.other-list': { needed: 'Danh sách đảng viên mới kết nạp, hoặc biểu mẫu được gửi.' },
  'intake.column-twice': { needed: 'Mỗi nội dung một cột.' },
  'intake.columns-unread': { needed: 'Tiêu đề cột theo biểu mẫu, nếu các cột này cần được tính.' },
  'intake.columns-missing': { needed: 'Bổ sung các cột này.' },
  'intake.row-struck': { needed: 'Xóa dòng, hoặc bỏ gạch ngang.' },
  'intake.cell-struck': { needed: 'Nội dung đúng, không gạch ngang.' },
  'intake.hidden-rows': { needed: 'Bỏ ẩn, xóa dòng thừa.' },
  'intake.hidden-columns': { needed: 'Bỏ ẩn để kiểm tra.' },
  'intake.cell-beside': { needed: 'Mỗi tiêu đề một ô.' },
  'intake.total-differs': { needed: 'Số đúng của dòng cộng, hoặc các dòng còn thiếu.' },
  'intake.summary-total-differs': { needed: 'Số đúng: {read} hoặc {says}.' },
  'intake.figure-cell-merged': { needed: 'Bỏ gộp ô, ghi số vào đúng ô.' },
  'intake.row-after-end': { needed: 'Chuyển dòng lên trên phần cuối danh sách, hoặc xóa.' },
  'intake.cell-name-below': { needed: 'Tên chi bộ ở từng dòng.' },
  'intake.cell-of-another-unit': {
    needed: 'Tên chi bộ đúng; người của đơn vị khác thì chuyển sang danh sách đơn vị đó.',
  },
  'intake.row-unit-missing': { needed: 'Tên tổ chức cơ sở đảng của người này.' },
  'intake.row-unit-unknown': { needed: 'Tên tổ chức cơ sở đảng, đúng như danh sách đơn vị.' },
  'intake.rows-missing': { needed: 'Đủ các dòng của biểu mẫu.' },
  'intake.row-unknown': { needed: 'Tên dòng đúng như biểu mẫu.' },
  'intake.row-out-of-order': { needed: 'Các dòng theo thứ tự của biểu mẫu.' },
  'intake.unit-unknown': { needed: 'Tên đơn vị ở đầu trang, đúng như danh sách đơn vị.' },
  'figures.sum-differs': { needed: 'Số đúng: {sum} hoặc {written}.' },
  'figures.part-exceeds': { needed: 'Số đúng của “{whole}” hoặc của {parts}.' },
  'figures.form-and-list-differ': { needed: 'Số đúng: {form} (biểu) hoặc {list} (danh sách).' },
  'figures.forms-differ': { needed: 'Số đúng: {leftValue} hoặc {rightValue}.' },
  'figures.last-year-differs': { needed: 'Số cùng kỳ năm trước đúng: {written} hoặc {sent}.' },
  'intake.period-unknown': { needed: 'Kỳ báo cáo ở tiêu đề, ví dụ “quý I năm 2017”.' },
};

/** Matters between the board and its own data: the unit can do nothing about them. */
export const boardOnlyProblems: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'intake.sheet-hidden',
  'intake.sheet-unread',
  'intake.nothing-new',
  'intake.already-imported',
  'intake.list-already-sent',
  'intake.form-already-sent',
  'intake.summary-already-sent',
  'intake.older-version',
  'intake.older-version-taken',
  'intake.correction-kept',
  'intake.corrected-person-gone',
  'intake.more-of-the-same',
  'intake.unit-differs',
  'intake.period-differs',
]);
