import type { Sentences } from './sentences.ts';

const NOTHING_KEPT = 'Chưa lưu gì vào tệp dữ liệu.';

/** Learning a form from a blank workbook. */
export const learnProblems = {
  'learn.no-table': {
    what: 'Không tìm thấy bảng có tiêu đề cột và các dòng chỉ tiêu.',
    effect: NOTHING_KEPT,
    todo: 'Hãy dùng tệp trống của cấp trên, còn nguyên tiêu đề cột và tên các dòng.',
  },
  'learn.legacy-font': {
    what: 'Chữ trong tệp dùng bảng mã cũ (TCVN3 hoặc VNI).',
    effect: NOTHING_KEPT,
    todo: 'Hãy chuyển chữ trong tệp trống sang Unicode rồi học lại.',
  },
  'learn.no-sheet': {
    what: 'Tệp không có trang “{sheet}”.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn một trang có trong tệp.',
  },
  'learn.label-elsewhere': {
    what: 'Dòng này có chữ ở đây nhưng không có tên ở cột tên chỉ tiêu, nên dòng sẽ bị bỏ sót.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn lại cột tên chỉ tiêu; nếu tên các dòng nằm ở hai cột, hãy dùng tệp trống có tên ở cùng một cột.',
  },
  'learn.no-number': {
    what: 'Chưa biết số hiệu của biểu: không thấy dòng “Biểu số …” phía trên tiêu đề cột.',
    effect: NOTHING_KEPT,
    todo: 'Hãy ghi số hiệu in trên biểu.',
  },
  'learn.no-title': {
    what: 'Chưa biết tên biểu.',
    effect: NOTHING_KEPT,
    todo: 'Hãy ghi tên in trên biểu.',
  },
  'learn.no-series': {
    what: 'Chưa ghi biểu thuộc hệ biểu mẫu nào.',
    effect: NOTHING_KEPT,
    todo: 'Hãy ghi văn bản ban hành biểu, ví dụ “Hướng dẫn 40-HD/BTCTW”.',
  },
  'learn.no-first-period': {
    what: 'Chưa biết biểu được dùng từ kỳ nào.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn kỳ đầu tiên áp dụng biểu.',
  },
  'learn.no-period-kind': {
    what: 'Chưa biết biểu đếm số phát sinh trong kỳ hay số có đến cuối kỳ.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn một trong hai, hoặc “tăng, giảm” nếu biểu có cả hai.',
  },
  'learn.last-period': {
    what: 'Kỳ cuối cùng “{period}” không phải một kỳ báo cáo.',
    effect: NOTHING_KEPT,
    todo: 'Hãy ghi như 2025-Q4, 2025-6M hoặc 2025; để trống nếu biểu còn dùng.',
  },
  'learn.identity-unknown': {
    what: 'Không có đề xuất quan hệ “{identity}”.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn lại từ các quan hệ được đề xuất.',
  },
  'learn.identity-cell': {
    what: 'Quan hệ nhắc đến ô {cell}, ô này không phải ô số liệu của biểu.',
    effect: NOTHING_KEPT,
    todo: 'Hãy chọn lại các ô của quan hệ.',
  },
  'learn.not-recognised': {
    what: 'Đã thử đọc lại tệp trống theo định nghĩa này nhưng không nhận ra đúng biểu hoặc đủ các dòng.',
    effect: NOTHING_KEPT,
    todo: 'Hãy xem lại cột tên chỉ tiêu, số hiệu của biểu và các dòng; bảng phải có tiêu đề cột rõ ràng.',
  },
  'learn.not-added-up': {
    what: '{count} dòng không cộng từ các đơn vị, vì chuyển đi và đến giữa các đơn vị bị tính hai lần: {rows}.',
    todo: 'Số của toàn đảng bộ ở các dòng này lấy từ biểu của chính đảng bộ; nếu chưa có thì ghi “không so sánh được”.',
  },
  'learn.suggestions-open': {
    what: '{count} dòng hoặc cột có gợi ý chưa được xác nhận nên để “nhập tay”: {rows}.',
    todo: 'Hãy xác nhận gợi ý nếu muốn ứng dụng tự lấy số liệu cho các dòng, cột này.',
  },
} as const satisfies Sentences;
