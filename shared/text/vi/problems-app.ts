import type { Sentences } from './sentences.ts';

export const appProblems = {
  'app.unexpected': {
    what: 'Ứng dụng gặp lỗi ngoài dự kiến (mã {ref}).',
    effect: 'Số liệu đã ghi không thay đổi.',
    todo: 'Hãy thử lại; nếu vẫn lỗi, lưu gói hỗ trợ và gửi cho người phụ trách.',
  },
  'app.backend-stopped': {
    what: 'Phần xử lý số liệu đã dừng.',
    effect: 'Việc đang làm dở không được ghi; số liệu đã ghi còn nguyên.',
    todo: 'Hãy bấm Khởi động lại.',
  },
  'app.call-given-up': {
    what: 'Đã dừng tính vì không còn cần đến.',
    effect: 'Số liệu đã ghi không thay đổi.',
    todo: 'Hãy mở lại màn hình để tính lại.',
  },
  'app.bad-request': {
    what: 'Yêu cầu “{call}” không đúng dạng: {detail}.',
    todo: 'Hãy kiểm tra lại tham số rồi làm lại.',
  },
  'app.unknown-call': {
    what: 'Ứng dụng không có lệnh “{call}”.',
    todo: 'Hãy kiểm tra lại tên lệnh.',
  },
  'app.no-data-file': {
    what: 'Chưa mở tệp dữ liệu nào.',
    todo: 'Hãy tạo tệp dữ liệu mới hoặc mở tệp đã có.',
  },
  'app.unknown-period': {
    what: 'Không hiểu kỳ báo cáo “{period}”.',
    todo: 'Hãy ghi như 2017-Q1, 2023-6M, 2023-9M, 2023 hoặc 2020-10-14..2025-06-30.',
  },
  'app.unknown-unit': {
    what: 'Không có đơn vị “{unit}” trong tệp dữ liệu.',
    todo: 'Hãy chọn đơn vị trong danh sách đơn vị.',
  },
  'app.file-token-unknown': {
    what: 'Tệp đã chọn không còn hiệu lực.',
    todo: 'Hãy chọn lại tệp.',
  },
} as const satisfies Sentences;
