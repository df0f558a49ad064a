import type { Sentences } from './sentences.ts';

export const paperProblems = {
  'paper.not-ready': {
    what: 'Trang in chưa dựng xong sau {seconds} giây.',
    effect: 'Chưa có tệp hay bản in nào được tạo.',
    todo: 'Hãy đóng bớt chương trình khác rồi làm lại.',
  },
  'paper.not-drawn': {
    what: 'Không dựng được trang in ({detail}).',
    effect: 'Chưa có tệp hay bản in nào được tạo.',
    todo: 'Hãy làm lại; nếu vẫn lỗi, lưu gói hỗ trợ và gửi cho người phụ trách.',
  },
  'paper.no-printer': {
    what: 'Không tìm thấy máy in.',
    todo: 'Hãy bật hoặc cài máy in rồi làm lại; có thể lưu PDF để in ở máy khác.',
  },
  'paper.printer-refused': {
    what: 'Máy in không nhận bản in ({reason}).',
    todo: 'Hãy kiểm tra máy in rồi in lại; có thể lưu PDF để in ở máy khác.',
  },
  'shell.folder-not-opened': {
    what: 'Không mở được thư mục dữ liệu ({reason}).',
    todo: 'Hãy kiểm tra thư mục còn trên máy và quyền truy cập.',
  },
} as const satisfies Sentences;
