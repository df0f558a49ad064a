import type { Sentences } from './sentences.ts';

export const reportingProblems = {
  'reporting.received-later': {
    what: 'Ngày nhận thực tế {day} sau hôm nay ({today}).',
    effect: 'Chưa lưu.',
    todo: 'Hãy ghi ngày cơ quan đã nhận báo cáo, hoặc để trống.',
  },
  'reporting.due-before-period': {
    what: 'Hạn nộp {day} không sau ngày đầu kỳ ({from}).',
    effect: 'Chưa lưu.',
    todo: 'Hãy ghi hạn nộp sau ngày đầu kỳ.',
  },
} as const satisfies Sentences;
