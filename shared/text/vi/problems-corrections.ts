import type { Sentences } from './sentences.ts';

export const correctionProblems = {
  'correction.row-gone': {
    what: 'Ô cần sửa không còn trong số liệu: bản nộp đã bị thay hoặc lần nhập đã được hoàn tác.',
    effect: 'Chưa sửa gì.',
    todo: 'Hãy đóng hộp này và chọn lại ô trên bảng Số liệu.',
  },
  'correction.not-current': {
    what: 'Đơn vị đã gửi bản mới hơn, ô này không còn được tính.',
    effect: 'Chưa sửa gì.',
    todo: 'Hãy đóng hộp này và sửa ô của bản mới.',
  },
  'correction.field-unknown': {
    what: 'Nội dung “{field}” không sửa được bằng tay.',
    effect: 'Chưa sửa gì.',
    todo: 'Hãy nhập lại danh sách có nội dung đúng.',
  },
  'correction.code-unknown': {
    what: '{field}: “{written}” không có trong danh mục.',
    todo: 'Hãy chọn một giá trị trong danh sách.',
  },
  'correction.text-needed': {
    what: '{field}: không được để trống.',
    todo: 'Hãy ghi nội dung.',
  },
  'correction.id-number': {
    what: '{field}: đang ghi “{written}”, cần 9 hoặc 12 chữ số.',
    todo: 'Hãy ghi lại đủ chữ số.',
  },
  'correction.reason-needed': {
    what: 'Chưa ghi lý do sửa.',
    todo: 'Hãy ghi lý do vào ô bên cạnh.',
  },
  'correction.same-value': {
    what: '{field}: giá trị mới giống giá trị đang tính.',
    todo: 'Hãy ghi giá trị đúng, hoặc đóng hộp này.',
  },
  'correction.plan-gone': {
    what: 'Bản xem trước này không còn hiệu lực.',
    effect: 'Chưa sửa gì.',
    todo: 'Hãy xem trước lại.',
  },
} as const satisfies Sentences;
