import type { Sentences } from './sentences.ts';

/** What can be wrong with a line typed on the command line. */
export const cliProblems = {
  'cli.count-wrong': {
    what: 'Số kỳ “{written}” không dùng được.',
    todo: 'Hãy ghi một số từ 1 đến {most}.',
  },
  'cli.no-command': {
    what: 'Chưa ghi lệnh nào.',
    todo: 'Hãy chọn một trong các lệnh ghi bên dưới.',
  },
  'cli.unknown-command': {
    what: 'Không có lệnh “{command}”.',
    todo: 'Hãy chọn một trong các lệnh ghi bên dưới.',
  },
  'cli.bad-arguments': {
    what: 'Lệnh “{command}” có tham số không hiểu được: {argument}.',
    todo: 'Hãy sửa lại theo cách dùng ghi bên dưới.',
  },
  'cli.missing-option': {
    what: 'Lệnh “{command}” còn thiếu {option}.',
    todo: 'Hãy ghi thêm theo cách dùng ghi bên dưới.',
  },
  'cli.missing-operand': {
    what: 'Lệnh “{command}” còn thiếu {operand}.',
    todo: 'Hãy ghi thêm theo cách dùng ghi bên dưới.',
  },
  'cli.too-many-operands': {
    what: 'Lệnh “{command}” không nhận thêm “{operand}”.',
    todo: 'Hãy bỏ phần thừa; tên có dấu cách cần đặt trong dấu nháy.',
  },
  'cli.unknown-profile': {
    what: 'Không có loại tổ chức “{profile}”.',
    todo: 'Hãy chọn district (huyen), commune (xa), province (tinh) hoặc bloc (khoi).',
  },
  'cli.not-a-number': {
    what: '“{text}” không phải số của một lần ghi.',
    todo: 'Hãy ghi số mà lệnh intake đã in ra.',
  },
  'cli.unknown-list': {
    what: 'Không có danh sách “{list}”.',
    effect: 'Chưa in hay ghi gì.',
    todo: 'Hãy dùng một trong: {lists}.',
  },
  'cli.not-a-day': {
    what: '“{text}” không phải một ngày.',
    todo: 'Hãy ghi như 2017-03-31.',
  },
  'cli.ambiguous-unit': {
    what: 'Có {count} đơn vị cùng tên “{unit}”.',
    todo: 'Hãy ghi mã đơn vị thay cho tên; xem mã bằng lệnh units list.',
  },
  'cli.unknown-file-kind': {
    what: 'Không biết ghi tệp kiểu “{extension}”.',
    todo: 'Hãy đặt tên tệp kết thúc bằng .xlsx hoặc .pdf.',
  },
  'cli.nothing-to-tell': {
    what: 'Không có gì để phản hồi về: {files}.',
    todo: 'Hãy chọn tệp khác, ví dụ tệp đơn vị vừa gửi.',
  },
  'cli.paper-not-printed': {
    what: 'Chưa tạo được tệp PDF.',
    effect: 'Tệp Excel (nếu có yêu cầu) vẫn được ghi; số liệu không thay đổi.',
    todo: 'Hãy chạy npm run build rồi làm lại; máy cần có Electron, Chromium, Chrome hoặc Edge.',
  },
  'cli.answers-not-read': {
    what: 'Không đọc được tệp trả lời “{path}”. Cần một đối tượng JSON.',
    todo: 'Hãy xem electron/cli/README.md.',
  },
  'cli.list-needs-file': {
    what: 'Danh sách “{list}” chỉ ghi ra tệp, không in ra màn hình.',
    effect: 'Chưa ghi gì.',
    todo: 'Hãy thêm --out TỆP.xlsx hoặc --out TỆP.pdf.',
  },
} as const satisfies Sentences;
