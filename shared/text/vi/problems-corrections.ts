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
  'correction.total-row': {
    what: 'Dòng “{written}” là dòng cộng, không phải một đơn vị.',
    effect: 'Dòng này được bỏ qua.',
    todo: 'Số cộng tự thay đổi theo các đơn vị.',
  },
  'correction.unit-not-shown': {
    what: '“{written}” không có dòng trên bảng Số liệu của kỳ này.',
    effect: 'Các ô của dòng này chưa được nhận.',
    todo: 'Hãy ghi tên đơn vị đúng như trên bảng rồi dán lại.',
  },
  'correction.column-computed': {
    what: 'Cột “{column}” do ứng dụng tính, không sửa bằng cách dán được.',
    effect: 'Các ô của cột này được bỏ qua.',
    todo: 'Hãy sửa các số mà cột này được tính từ đó.',
  },
  'correction.no-cell': {
    what: '{unit}, {label}: chưa có ô nào của đơn vị để sửa (đang dán “{written}”).',
    effect: 'Ô này chưa được nhận.',
    todo: 'Hãy nhập biểu của đơn vị trước.',
  },
  'correction.counted': {
    what: '{unit}, {label}: đếm từ danh sách của đơn vị, không nằm ở một ô số liệu (đang dán “{written}”).',
    effect: 'Ô này chưa được nhận.',
    todo: 'Hãy sửa người trong danh sách: chọn ô trên bảng, bấm F4, rồi bấm Sửa ở dòng của người đó.',
  },
  'correction.added-up': {
    what: '{unit}, {label}: cộng từ nhiều ô (đang dán “{written}”).',
    effect: 'Ô này chưa được nhận.',
    todo: 'Hãy chọn ô trên bảng, bấm F4 và sửa từng ô ở phần Nguồn gốc số liệu.',
  },
  'correction.not-a-value': {
    what: '{unit}, {label}: đang dán “{written}”, cần {needed}.',
    effect: 'Ô này chưa được nhận.',
    todo: 'Hãy sửa trong Excel rồi dán lại.',
  },
  'correction.twice': {
    what: '{unit}, {label}: phần dán có hai số khác nhau cho cùng một ô ({before} và {written}).',
    effect: 'Chỉ số đầu được nhận.',
    todo: 'Hãy xem lại phần dán.',
  },
  'correction.nothing-new': {
    what: 'Không có gì thay đổi: các số này đã đúng như vậy.',
    todo: 'Hãy kiểm tra lại vùng vừa sao chép.',
  },
  'correction.plan-gone': {
    what: 'Bản xem trước này không còn hiệu lực.',
    effect: 'Chưa sửa gì.',
    todo: 'Hãy xem trước lại.',
  },
} as const satisfies Sentences;
