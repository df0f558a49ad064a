import type { Sentences } from './sentences.ts';

/** What cannot stand in the tree of units, in the editor and in an import alike. */
export const unitProblems = {
  'unit.days-order': {
    what: '“{name}”: đến ngày {to} sớm hơn từ ngày {from}.',
    todo: 'Hãy sửa lại hai ngày.',
  },
  'unit.overlap': {
    what: '“{name}” có hai thời kỳ trùng ngày ({days}): một {one}, một {two}.',
    todo: 'Hãy sửa ngày để thời kỳ trước kết thúc trước khi thời kỳ sau bắt đầu.',
  },
  'unit.cycle': {
    what: '“{name}” trực thuộc “{parent}”, mà “{parent}” lại thuộc “{name}” ({days}).',
    todo: 'Hãy sửa đơn vị cấp trên của một trong hai đơn vị.',
  },
  'unit.no-parent': {
    what: '“{name}” ({days}) chưa có đơn vị cấp trên.',
    todo: 'Hãy chọn đơn vị cấp trên.',
  },
  'unit.before-parent': {
    what: '“{name}” có {days}, trước khi có đơn vị cấp trên “{parent}” (từ {from}).',
    todo: 'Hãy sửa ngày bắt đầu của một trong hai đơn vị, hoặc chọn đơn vị cấp trên khác cho những ngày đó.',
  },
  'unit.after-parent': {
    what: '“{parent}” kết thúc ngày {to} nhưng “{name}” còn trực thuộc ({days}).',
    todo: 'Hãy chuyển “{name}” sang đơn vị cấp trên khác hoặc kết thúc “{name}” trước.',
  },
  'unit.parent-gap': {
    what: '“{name}” trực thuộc “{parent}” nhưng {days} không có “{parent}”.',
    todo: 'Hãy sửa ngày của một trong hai đơn vị, hoặc chọn đơn vị cấp trên khác cho những ngày đó.',
  },
  'unit.wrong-parent': {
    what: '“{name}” ({kind}) không thể trực thuộc “{parent}” ({parentKind}), {days}.',
    todo: 'Hãy chọn đơn vị cấp trên khác hoặc sửa loại tổ chức.',
  },
  'unit.people-left': {
    what: '“{name}” kết thúc ngày {day} nhưng theo danh sách mới nhất còn {members} đảng viên và {candidates} quần chúng chưa có quyết định kết nạp.',
    todo: 'Hãy dùng “Sáp nhập / chia tách…” để chuyển sang đơn vị khác, hoặc nhập danh sách mới của những người này trước.',
  },

  'unit.name-missing': { what: 'Chưa ghi tên đơn vị.', todo: 'Hãy ghi tên đơn vị.' },
  'unit.code-taken': {
    what: 'Mã “{code}” đã dùng cho “{name}”.',
    todo: 'Hãy ghi mã khác hoặc để trống để ứng dụng đặt mã.',
  },
  'unit.day-too-early': {
    what: 'Ngày {day} quá sớm.',
    todo: 'Hãy ghi ngày từ {earliest}, hoặc để trống nếu đơn vị có từ trước khi có số liệu.',
  },
  'unit.no-span-on': {
    what: 'Ngày {day} không có “{name}”.',
    todo: 'Hãy chọn ngày nằm trong một thời kỳ của đơn vị.',
  },
  'unit.change-on-first-day': {
    what: 'Thời kỳ của “{name}” đã bắt đầu từ {day}.',
    todo: 'Nếu nội dung thời kỳ này ghi sai, hãy dùng “Sửa chỗ ghi sai”; nếu thay đổi về sau, hãy ghi ngày sau ngày này.',
  },
  'unit.later-spans': {
    what: '“{name}” còn thời kỳ {days} sau ngày {day}.',
    todo: 'Hãy chọn ngày kết thúc nằm trong thời kỳ cuối.',
  },
  'unit.is-root': {
    what: '“{name}” là toàn đảng bộ, không sửa ở đây.',
    todo: 'Tên cơ quan và cấp báo cáo sửa ở Thiết lập.',
  },
  'unit.version-unknown': {
    what: 'Thời kỳ này không còn trong tệp dữ liệu.',
    todo: 'Hãy mở lại màn hình Đơn vị.',
  },
  'unit.nothing-changes': {
    what: 'Không có gì thay đổi.',
    todo: 'Hãy sửa ít nhất một mục rồi xem lại.',
  },
  'unit.same-name': {
    what: 'Dưới “{parent}” đã có “{name}” trong cùng thời gian (mã {code}).',
    effect: 'Hai đơn vị cùng tên vẫn là hai đơn vị.',
    todo: 'Nếu là một đơn vị, hãy quay lại và sửa đơn vị đã có.',
  },
} as const satisfies Sentences;
