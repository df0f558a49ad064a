import type { Sentences } from './sentences.ts';

export const reportProblems = {
  'report.unknown-form': {
    what: 'Không có biểu mẫu “{form}”.',
    todo: 'Hãy chọn trong danh sách biểu mẫu.',
  },
} as const satisfies Sentences;
