import type { Sentences } from './sentences.ts';

const NOTHING_WRITTEN = 'Chưa ghi tệp nào.';
const ASK_FOR_BLANK = 'Hãy dùng đúng tệp trống của cấp trên, không sửa gì trong đó.';

/** Filling figures into a blank workbook of the superior. */
export const fillProblems = {
  'fill.not-xlsx': {
    what: 'Chỉ điền được vào tệp .xlsx, tệp này là kiểu {format}.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy mở tệp bằng Excel, lưu thành .xlsx rồi điền lại; hoặc bấm “Xuất Excel” để lấy biểu theo mẫu có sẵn.',
  },
  'fill.target-not-xlsx': {
    what: 'Tệp kết quả phải có đuôi .xlsx.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy đặt lại tên tệp kết quả.',
  },
  'fill.target-is-blank': {
    what: 'Tệp kết quả trùng với chính tệp trống của cấp trên.',
    effect: 'Tệp trống được giữ nguyên.',
    todo: 'Hãy chọn tên khác cho tệp kết quả.',
  },
  'fill.no-form': {
    what: 'Không nhận ra biểu nào trong tệp.',
    effect: NOTHING_WRITTEN,
    todo: ASK_FOR_BLANK,
  },
  'fill.heads-missing': {
    what: 'Tệp gần giống “{form}” nhưng thiếu cột {columns}.',
    effect: NOTHING_WRITTEN,
    todo: ASK_FOR_BLANK,
  },
  'fill.unknown-form': {
    what: 'Tệp là “{number}”, biểu này chưa có trong danh mục biểu mẫu.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy kiểm tra lại số biểu và hệ biểu mẫu của tệp.',
  },
  'fill.other-form': {
    what: 'Tệp là “{found}”, không phải “{wanted}”.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy chọn đúng tệp trống của “{wanted}”, hoặc mở “{found}” rồi điền.',
  },
  'fill.form-twice': {
    what: '“{form}” có ở hai bảng trong tệp, bảng kia ở trang “{other}”.',
    effect: NOTHING_WRITTEN,
    todo: ASK_FOR_BLANK,
  },
  'fill.column-missing': {
    what: 'Không tìm thấy cột “{column}” của “{form}”.',
    effect: NOTHING_WRITTEN,
    todo: ASK_FOR_BLANK,
  },
  'fill.column-twice': {
    what: 'Có hai cột “{column}” ({columns}).',
    effect: NOTHING_WRITTEN,
    todo: ASK_FOR_BLANK,
  },
  'fill.row-unknown': {
    what: 'Dòng “{label}” không có trong “{form}”.',
    effect: NOTHING_WRITTEN,
    todo: `${ASK_FOR_BLANK} Nếu cấp trên đã đổi biểu thì đây là biểu khác.`,
  },
  'fill.row-twice': {
    what: 'Có hai dòng cùng là “{label}”, hoặc dòng này sai thứ tự.',
    effect: NOTHING_WRITTEN,
    todo: ASK_FOR_BLANK,
  },
  'fill.label-differs': {
    what: 'Dòng này ghi “{written}”, biểu ghi “{expected}”.',
    effect: NOTHING_WRITTEN,
    todo: `${ASK_FOR_BLANK} Nếu cấp trên đã đổi biểu thì đây là biểu khác.`,
  },
  'fill.row-missing': {
    what: '“{form}” thiếu {count} dòng: {rows}.',
    effect: NOTHING_WRITTEN,
    todo: ASK_FOR_BLANK,
  },
  'fill.cell-has-text': {
    what: 'Ô số liệu của dòng “{row}” đã có chữ “{written}”.',
    effect: NOTHING_WRITTEN,
    todo: 'Nếu ô này không cần điền, hãy hỏi lại cấp trên; nếu chữ do người khác ghi thêm, hãy dùng tệp trống gốc.',
  },
  'fill.cells-merged': {
    what: 'Ô số liệu của dòng “{row}” gộp chung với ô {first}.',
    effect: NOTHING_WRITTEN,
    todo: ASK_FOR_BLANK,
  },
  'fill.period-differs': {
    what: 'Tệp in sẵn kỳ {written}, kỳ cần điền là {given}.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy chọn đúng kỳ, hoặc dùng tệp trống của kỳ cần điền.',
  },
  'fill.series-not-in-force': {
    what: '“{form}” thuộc {series}, áp dụng từ {from} đến {to}, không gồm kỳ {period}.',
    todo: 'Hãy hỏi lại cấp trên biểu mẫu nào dùng cho kỳ này trước khi gửi.',
  },
  'fill.numbers-replaced': {
    what: 'Tệp đã có số ở {count} ô số liệu ({cells}); các số đó được thay bằng số liệu của kỳ này, chỗ chưa có số liệu để trống.',
    todo: 'Nếu đây không phải tệp đã điền lần trước, hãy dùng tệp trống gốc.',
  },
  'fill.formulas-kept': {
    what: 'Biểu có công thức không so trước được ở {count} ô số liệu ({cells}); công thức được giữ, Excel tính lại khi mở tệp.',
    todo: 'Hãy mở tệp bằng Excel và so các ô này với biểu trên màn hình trước khi gửi.',
  },
  'fill.formula-differs': {
    what: 'Công thức của cấp trên ở dòng “{row}” cho {formula}, số liệu của kỳ là {figure}.',
    effect: 'Tệp đã được ghi; khi mở bằng Excel, ô này hiện số của công thức.',
    todo: 'Hãy bổ sung hoặc sửa số liệu của các dòng thành phần rồi điền lại.',
  },
  'fill.incomplete': {
    what: '“{form}” mới có số liệu của {reported}/{expected} đơn vị.',
    todo: 'Hãy nhập báo cáo còn thiếu trước khi gửi, hoặc ghi rõ với cấp trên.',
  },
  'fill.sample': {
    what: 'Số liệu điền vào tệp là số liệu mẫu.',
    todo: 'Không gửi tệp này đi.',
  },
  'fill.by-units-of-today': {
    what: 'Số liệu điền vào tệp không theo đơn vị lúc báo cáo: “{text}”.',
    todo: 'Tệp của cấp trên không có chỗ ghi điều này; hãy ghi vào công văn gửi kèm.',
  },
} as const satisfies Sentences;
