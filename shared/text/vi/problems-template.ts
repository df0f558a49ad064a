import type { Sentences } from './sentences.ts';

/** Blank workbooks for the units. */
export const templateProblems = {
  'template.unknown-kind': {
    what: 'Không có biểu mẫu trống “{kind}”.',
    todo: 'Hãy chọn danh sách đảng viên mới kết nạp hoặc một biểu trong danh mục biểu mẫu.',
  },
  'template.no-units': {
    what: 'Không có đơn vị nào hoạt động vào ngày cuối của kỳ {period}.',
    todo: 'Hãy nhập danh sách đơn vị hoặc chọn kỳ khác.',
  },
  'template.file-exists': {
    what: 'Trong thư mục đã có tệp này.',
    effect: 'Tệp đang có được giữ nguyên.',
    todo: 'Hãy chọn thư mục khác, hoặc chuyển tệp cũ đi rồi tạo lại.',
  },
} as const satisfies Sentences;
