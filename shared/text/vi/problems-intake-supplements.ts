import type { Sentences } from './sentences.ts';

/** Problems of lists that only add to one that is there. */
export const intakeSupplementProblems = {
  'intake.list-adds': {
    what: 'Tệp ghi “{written}”, mà “{unit}” đã có danh sách {count} người của kỳ {period}. Danh sách này bổ sung hay thay danh sách đã có?',
    effect: 'Chưa ghi gì từ tệp này.',
    todo: 'Hãy chọn. Bổ sung thì giữ nguyên người đã có; thay thì người không có trong bản này không còn được tính.',
  },
  'intake.list-adds-first': {
    what: 'Tệp ghi “{written}”, mà “{unit}” chưa có danh sách chính của kỳ {period}.',
    effect: 'Chưa ghi gì từ tệp này.',
    todo: 'Hãy chọn đây là danh sách bổ sung hay là danh sách đầy đủ của kỳ.',
  },
  'intake.list-maybe-supplement': {
    what: '“{unit}” đã có danh sách {count} người của kỳ {period}, không ai trong số đó có tên ở tệp này. Có phải danh sách bổ sung?',
    effect: 'Chưa ghi gì từ tệp này.',
    todo: 'Hãy chọn. Bổ sung thì giữ nguyên người đã có; thay thì những người đó không còn được tính.',
  },
  'intake.listed-already': {
    what: '{name}: đã có trong danh sách khác cùng kỳ (trang “{sheet}”, dòng {row}), nội dung như nhau.',
    effect: 'Chỉ tính một lần, theo danh sách đã có.',
    todo: 'Không cần làm gì.',
  },
  'intake.listed-differently': {
    what: '{name}: đã có trong danh sách khác cùng kỳ, nhưng ghi khác ở {fields}.',
    todo: 'Hãy chọn người đã có để lấy theo danh sách này, hoặc bỏ qua dòng để giữ như danh sách đã có.',
  },
} as const satisfies Sentences;
