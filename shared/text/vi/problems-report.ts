import type { Sentences } from './sentences.ts';

export const reportProblems = {
  'report.unknown-form': {
    what: 'Không có biểu mẫu “{form}”.',
    todo: 'Hãy chọn trong danh sách biểu mẫu.',
  },
  'report.check-gone': {
    what: 'Điểm cần đối chiếu này không còn: số liệu đã thay đổi.',
    effect: 'Giải trình chưa được lưu.',
    todo: 'Hãy mở lại danh sách và xem điểm nào còn.',
  },
} as const satisfies Sentences;
