import type { Sentences } from './sentences.ts';

const NOTHING_KEPT = 'Chưa lưu gì vào tệp dữ liệu.';
const ASK_AUTHOR = 'Hãy xuất lại tệp định nghĩa từ máy đã học biểu, hoặc học lại biểu từ tệp trống.';

/** Definitions of forms: files that come in, and what is learned from a blank workbook. */
export const formProblems = {
  'form.not-json': {
    what: 'Không đọc được tệp định nghĩa biểu mẫu: nội dung bị hỏng hoặc không phải JSON.',
    effect: NOTHING_KEPT,
    todo: ASK_AUTHOR,
  },
  'form.not-a-definition': {
    what: 'Tệp không phải định nghĩa biểu mẫu của Sổ Kết Nạp.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn tệp đã được ghi bằng “Xuất định nghĩa”.',
  },
  'form.newer-version': {
    what: 'Tệp định nghĩa theo phiên bản {version}, ứng dụng này chỉ đọc được phiên bản {known}.',
    effect: NOTHING_KEPT,
    todo: 'Hãy cập nhật ứng dụng rồi nhập lại.',
  },
  'form.bad-field': {
    what: 'Mục “{where}” của định nghĩa bị thiếu hoặc không đúng dạng.',
    effect: NOTHING_KEPT,
    todo: ASK_AUTHOR,
  },
  'form.no-period': {
    what: 'Định nghĩa chưa ghi biểu được dùng từ ngày nào.',
    effect: NOTHING_KEPT,
    todo: ASK_AUTHOR,
  },
  'form.period-reversed': {
    what: 'Ngày bắt đầu áp dụng ({from}) sau ngày kết thúc ({to}).',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn lại kỳ đầu tiên hoặc kỳ cuối cùng áp dụng biểu.',
  },
  'form.no-label-column': {
    what: 'Biểu chưa có cột nào là cột tên chỉ tiêu.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn cột ghi tên các dòng.',
  },
  'form.no-value-column': {
    what: 'Biểu chưa có cột số liệu của kỳ báo cáo, hoặc cột đó không đứng đầu các cột số liệu.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn cột số liệu đầu tiên là “Số liệu của kỳ”.',
  },
  'form.column-twice': {
    what: 'Các cột {columns} được hiểu giống nhau.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn lại ý nghĩa của một trong các cột.',
  },
  'form.code-twice': {
    what: 'Hai dòng có cùng mã “{row}”: “{first}” và “{second}”.',
    effect: NOTHING_KEPT,
    todo: ASK_AUTHOR,
  },
  'form.parent-unknown': {
    what: 'Dòng “{label}” thuộc dòng “{parent}”, nhưng dòng đó không đứng phía trên.',
    effect: NOTHING_KEPT,
    todo: ASK_AUTHOR,
  },
  'form.unknown-indicator': {
    what: 'Dòng “{label}” dùng chỉ tiêu “{indicator}”, ứng dụng không có chỉ tiêu này.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn chỉ tiêu khác hoặc để dòng là “nhập tay”; nếu tệp từ máy khác, hãy cập nhật ứng dụng.',
  },
  'form.indicator-twice': {
    what: 'Hai dòng “{first}” và “{second}” cùng lấy một chỉ tiêu ({indicator}).',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn lại chỉ tiêu của một trong hai dòng, hoặc để dòng đó “nhập tay”.',
  },
  'form.no-rows': {
    what: 'Biểu không có dòng số liệu nào.',
    effect: NOTHING_KEPT,
    todo: 'Hãy kiểm tra lại các dòng được đánh dấu là tiêu đề.',
  },
  'form.right-block-unknown': {
    what: 'Khối bên phải bắt đầu từ dòng “{row}”, nhưng dòng đó không có hoặc là dòng đầu tiên.',
    effect: NOTHING_KEPT,
    todo: ASK_AUTHOR,
  },
  'form.identity-unknown-cell': {
    what: 'Quan hệ “{identity}” nhắc đến “{cell}”, biểu không có số liệu này.',
    effect: NOTHING_KEPT,
    todo: 'Hãy bỏ quan hệ đó rồi lập lại bằng cách chọn ô.',
  },
  'form.identity-twice': {
    what: 'Quan hệ “{identity}” có hai lần.',
    effect: NOTHING_KEPT,
    todo: 'Hãy bỏ một trong hai.',
  },
  'form.identity-repeats': {
    what: 'Quan hệ “{identity}” có dòng “{row}” hai lần.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn lại các ô của quan hệ.',
  },
  'form.identity-circle': {
    what: 'Các quan hệ tạo thành vòng: {rows}.',
    effect: NOTHING_KEPT,
    todo: 'Hãy bỏ một quan hệ trong vòng.',
  },
  'form.id-not-learned': {
    what: 'Mã biểu “{id}” dành cho biểu có sẵn trong ứng dụng.',
    effect: NOTHING_KEPT,
    todo: ASK_AUTHOR,
  },
  'form.known-already': {
    what: 'Biểu “{number}” ({series}) đã có trong tệp dữ liệu.',
    effect: NOTHING_KEPT,
    todo: 'Không cần làm gì thêm.',
  },
  'form.id-taken': {
    what: 'Tệp dữ liệu đã có biểu “{number}” ({series}) cùng mã nhưng khác nội dung.',
    effect: NOTHING_KEPT,
    todo: 'Nếu muốn thay, hãy hoàn tác lần lưu biểu cũ rồi lưu lại; nếu là biểu của thời kỳ khác, hãy chọn kỳ đầu tiên khác.',
  },
  'form.same-as': {
    what: 'Biểu này có số hiệu, cột và dòng giống hệt “{number}” ({series}) đã có, nên không thể phân biệt khi đọc tệp.',
    effect: NOTHING_KEPT,
    todo: 'Hãy dùng biểu đã có; không cần học lại.',
  },
  'form.columns-not-told': {
    what: 'Không phân biệt được các cột: biểu không có dòng số thứ tự cột, và có cột trùng tiêu đề hoặc không có tiêu đề.',
    effect: NOTHING_KEPT,
    todo: 'Hãy hỏi cấp trên tệp trống có dòng số thứ tự cột (1, 2, 3 …).',
  },
  'form.stored-broken': {
    what: 'Biểu “{form}” lưu trong tệp dữ liệu bị hỏng.',
    effect: 'Các số liệu khác vẫn còn nguyên.',
    todo: 'Hãy khôi phục tệp dữ liệu từ bản sao lưu.',
  },
} as const satisfies Sentences;
