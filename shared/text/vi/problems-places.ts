import type { Sentences } from './sentences.ts';

/** Lists of places (thôn, bản, tổ dân phố) and the cells there. */
export const placeProblems = {
  'intake.place-name-missing': {
    what: 'Dòng không có tên thôn, bản.',
    todo: 'Hãy ghi tên thôn, bản hoặc bỏ qua dòng này.',
  },
  'intake.place-kind-missing': {
    what: 'Chưa rõ “{name}” là thôn, bản hay tổ dân phố.',
    todo: 'Hãy ghi cột “Loại”, hoặc ghi tên có chữ Thôn, Bản, Buôn, Ấp, Tiểu khu, Tổ dân phố ở đầu.',
  },
  'intake.place-day-missing': {
    what: 'Chưa ghi số liệu của “{name}” là tại ngày nào.',
    effect: 'Không có ngày thì không tính được đã xóa trắng trong kỳ nào.',
    todo: 'Hãy ghi cột “Tại ngày”.',
  },
  'intake.place-days-order': {
    what: '“{name}”: ngày thôi sớm hơn ngày lập.',
    todo: 'Hãy sửa một trong hai ngày.',
  },
  'intake.place-unit-missing': {
    what: 'Chưa ghi “{name}” thuộc xã, đơn vị nào.',
    todo: 'Hãy ghi cột “Xã, đơn vị” bằng tên trong danh sách đơn vị.',
  },
  'intake.place-unit-unknown': {
    what: 'Không tìm thấy đơn vị “{written}” vào ngày ghi trong dòng ({count} dòng ghi như vậy).',
    effect: 'Chưa ghi các dòng này.',
    todo: 'Hãy chọn đơn vị đúng, hoặc sửa tên trong cột “Xã, đơn vị”.',
  },
  'intake.place-twice': {
    what: '“{name}” của {unit} đã có ở dòng {row} với cùng ngày.',
    todo: 'Hãy xóa một dòng; nếu là hai địa bàn khác nhau thì ghi thêm cột “Mã địa bàn”.',
  },
  'intake.place-ambiguous': {
    what: 'Trong số liệu có nhiều địa bàn tên “{name}” ở {unit}.',
    todo: 'Hãy ghi thêm cột “Mã địa bàn” để phân biệt.',
  },
  'intake.place-cell-unknown': {
    what: '{unit} không có chi bộ “{written}” vào ngày ghi trong dòng.',
    todo: 'Hãy ghi một trong các chữ: {expected}; hoặc tên một chi bộ của đơn vị này.',
  },
  'intake.place-cell-of-other-unit': {
    what: 'Chi bộ “{written}” ghi cho “{name}” là của {other}, không phải của {unit}.',
    todo: 'Hãy sửa tên chi bộ hoặc cột “Xã, đơn vị”.',
  },
  'intake.place-cell-said-twice': {
    what: '“{name}” ghi chưa có chi bộ nhưng lại ghi tên chi bộ “{written}”.',
    todo: 'Hãy xóa một trong hai ô.',
  },
  'intake.place-cell-unsure': {
    what: '“{written}” là chi bộ riêng của “{name}” hay chi bộ ghép ({count} dòng ghi như vậy)?',
    effect: 'Chưa ghi các dòng này.',
    todo: 'Hãy chọn một câu trả lời.',
  },
  'intake.place-cell-without-members': {
    what: '“{name}” ghi chưa có đảng viên nhưng có chi bộ riêng.',
    todo: 'Hãy kiểm tra cột “Số đảng viên” và cột “Chi bộ”.',
  },
  'intake.place-by-hand-differs': {
    what: 'Dòng này khác điều cơ quan đã tự ghi của “{name}” tại ngày {day} (ghi ngày {enteredOn}).',
    effect: 'Điều cơ quan ghi không bị thay tự động.',
    todo: 'Nếu dòng này đúng: sửa điều đã ghi ở màn hình Đơn vị, thẻ Địa bàn, rồi đọc lại tệp. Nếu không: bỏ qua dòng này.',
  },
  'place.unknown': {
    what: 'Không tìm thấy địa bàn cần ghi.',
    todo: 'Hãy tải lại danh sách địa bàn rồi thử lại.',
  },
  'place.name-missing': {
    what: 'Chưa ghi tên thôn, bản.',
    todo: 'Hãy ghi tên rồi ghi lại.',
  },
  'place.code-taken': {
    what: 'Mã “{code}” đã dùng cho {name}.',
    todo: 'Hãy ghi mã khác hoặc để trống để ứng dụng tự đặt.',
  },
  'place.days-order': {
    what: '“{name}”: ngày cuối cùng sớm hơn ngày lập.',
    todo: 'Hãy sửa một trong hai ngày.',
  },
  'place.report-outside-days': {
    what: '“{name}” không có vào ngày {day} theo ngày lập và ngày cuối cùng đã ghi, nhưng có số liệu của ngày ấy.',
    todo: 'Hãy sửa ngày lập, ngày cuối cùng hoặc ngày của số liệu.',
  },
  'place.same-name': {
    what: 'Đơn vị này đã có “{name}” (mã {code}).',
    todo: 'Hãy ghi tình hình cho địa bàn đã có; nếu là địa bàn khác thì ghi tên để phân biệt được.',
  },
  'place.says-nothing': {
    what: 'Chưa ghi điều gì của “{name}” tại ngày {day}.',
    todo: 'Hãy ghi có hay chưa có đảng viên, hoặc chi bộ ở đó.',
  },
  'place.count-contradicts': {
    what: 'Số đảng viên của “{name}” tại ngày {day} không khớp với mục có hay chưa có đảng viên.',
    todo: 'Hãy sửa một trong hai.',
  },
  'place.cell-without-members': {
    what: '“{name}” ghi chưa có đảng viên nhưng có chi bộ riêng.',
    todo: 'Hãy kiểm tra lại số đảng viên và chi bộ.',
  },
  'place.unit-not-there': {
    what: 'Đơn vị đã chọn không có vào ngày {day}.',
    todo: 'Hãy chọn đơn vị có vào ngày ấy hoặc sửa ngày.',
  },
  'place.cell-without-tie': {
    what: 'Đã chọn tên chi bộ của “{name}” nhưng chưa ghi là chi bộ riêng hay chi bộ ghép.',
    todo: 'Hãy chọn “Riêng” hoặc “Ghép”, hoặc bỏ tên chi bộ.',
  },
  'place.cell-of-other-unit': {
    what: 'Chi bộ đã chọn cho “{name}” không thuộc {unit} vào ngày {day}.',
    todo: 'Hãy chọn chi bộ của đơn vị này.',
  },
  'place.day-from-workbook': {
    what: 'Tình hình của “{name}” tại ngày {day} đã được nhập từ tệp của đơn vị.',
    effect: 'Số liệu nhập từ tệp không sửa ở đây.',
    todo: 'Hãy ghi theo một ngày khác, hoặc sửa tệp rồi nhập lại.',
  },
  'places.unknown-cell': {
    what: 'Không tìm thấy chi bộ cần ghi.',
    todo: 'Hãy tải lại danh sách chi bộ rồi thử lại.',
  },
} as const satisfies Sentences;
