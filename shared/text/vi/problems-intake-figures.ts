import type { Sentences } from './sentences.ts';

/** Figures of an official form. */
export const intakeFigureProblems = {
  'intake.figures-of-other-period': {
    what: 'Toàn bộ số liệu ({count} ô khác 0) giống hệt kỳ {other} đã nhập. Có phải tệp kỳ {other} chỉ đổi tiêu đề thành kỳ {period}?',
    effect: 'Chưa ghi gì từ trang này.',
    todo: 'Hãy hỏi lại đơn vị rồi chọn.',
  },
  'intake.figures-of-other-unit': {
    what: 'Toàn bộ số liệu ({count} ô khác 0) giống hệt biểu của “{other}” kỳ {period} đã nhập. Có phải tệp của “{other}” chỉ đổi tên thành “{unit}”?',
    effect: 'Chưa ghi gì từ trang này.',
    todo: 'Hãy hỏi lại đơn vị rồi chọn.',
  },
  'intake.form-already-sent': {
    what: '{unit} đã nộp kỳ này ({form}, {period}). Bản mới khác {count} ô.',
    effect: 'Chưa ghi gì từ tệp này.',
    todo: 'Hãy xem so sánh rồi chọn nhận bản mới thay cho bản đã nộp.',
  },
  'intake.summary-already-sent': {
    what: 'Bảng tổng hợp kỳ {period} đã có; bản mới khác số của {count} đơn vị.',
    effect: 'Chưa ghi gì từ tệp này.',
    todo: 'Hãy so sánh hai bản rồi chọn nhận bản mới thay cho bản đã có.',
  },
  'intake.summary-units-absent': {
    what: 'Bảng mới không có {count} đơn vị đã có số trong bảng trước của kỳ này: {units}.',
    effect: 'Số trước của các đơn vị này vẫn được tính.',
    todo: 'Hãy kiểm tra; nếu đơn vị nộp lại là 0 thì ghi 0 vào bảng.',
  },
  'intake.correction-kept': {
    what: '{unit}, “{label}”: ban đã sửa thành “{kept}”, bản mới ghi “{says}”.',
    effect: 'Chỗ ban đã sửa vẫn được dùng; nội dung đơn vị ghi được lưu kèm.',
    todo: 'Nếu bản mới đúng, hãy chọn nhận bản mới cho chỗ này ở phần so sánh, hoặc sửa ô này ngay tại đây.',
  },
  'intake.corrected-person-gone': {
    what: '{name} không còn trong danh sách mới, nhưng ban đã sửa ({fields}) của người này.',
    effect: 'Chưa ghi gì từ tệp này; bỏ người này thì mất cả chỗ ban đã sửa.',
    todo: 'Hãy chọn ở phần so sánh: giữ người này như ban đã sửa, hay bỏ theo danh sách mới.',
  },
  'intake.older-version': {
    what: 'Tệp này đã nhập lúc {time} ngày {day}, nhưng sau đó đã nhận bản mới hơn lúc {newTime} ngày {newDay} (tệp “{newFile}”).',
    effect: 'Chưa ghi gì từ tệp này; bản mới hơn đang được tính.',
    todo: 'Nếu bản cũ này mới đúng, hãy xem so sánh rồi chọn nhận lại bản này thay cho bản đang được tính.',
  },
  'intake.older-version-taken': {
    what: 'Tệp này đã nhập lúc {time} ngày {day}; nhận lại thay cho bản nhập lúc {newTime} ngày {newDay} (tệp “{newFile}”).',
    todo: 'Hãy kiểm tra đúng là bản cần dùng.',
  },
  'intake.summary-empty': {
    what: 'Bảng tổng hợp không có số của đơn vị nào.',
    todo: 'Hãy kiểm tra tên đơn vị và các cột số.',
  },
  'intake.sub-total-unread': {
    what: 'Dòng “{written}” được coi là dòng cộng nhóm, không tính là một đơn vị.',
    todo: 'Hãy kiểm tra.',
  },
  'intake.summary-total-differs': {
    what: 'Dòng “{written}”, “{label}” ghi {says}; cộng các đơn vị được {read} (lệch {difference}).',
    effect: 'Chưa ghi gì từ tệp này.',
    todo: 'Hãy kiểm tra dòng cộng và số của từng đơn vị, sửa ô sai rồi nhập lại.',
  },
  'intake.figure-cell-merged': {
    what: '{row}: ô ghi số bị gộp chung với ô khác nên không đọc được số; ứng dụng không coi là 0.',
    todo: 'Hãy bỏ gộp ô rồi ghi số vào đúng ô, hoặc sửa ô này ngay tại đây.',
  },
  'intake.label-says-else': {
    what: 'Dòng “{row}” đang ghi là “{written}”; chưa rõ số của dòng có phải của kỳ này không.',
    todo: 'Hãy sửa lại tên dòng như biểu mẫu nếu đúng là số của dòng đó, hoặc ghi số đúng.',
  },
  'intake.mean-age-unlikely': {
    what: '{row}: đang ghi “{written}”, không thể là tuổi bình quân.',
    todo: 'Hãy ghi tuổi bình quân, ví dụ 27,5.',
  },
  'intake.line-of-other-days': {
    what: 'Dòng “{written}” nói về kỳ khác; các dòng bên dưới có thể không phải số của kỳ {period}.',
    effect: 'Chưa ghi gì từ tệp này.',
    todo: 'Hãy tách số của từng kỳ thành bảng riêng; nếu vẫn là số của kỳ này thì xóa trống ô này ngay tại đây.',
  },
  'intake.figure-remark': {
    what: '{unit} ghi chú: “{written}”. Số liệu được lấy như đang ghi.',
    todo: 'Nếu ghi chú làm thay đổi số nào, hãy sửa ô đó.',
  },
  'intake.unit-twice-in-table': {
    what: '“{unit}” có hai lần trong bảng (lần đầu ở ô {where}).',
    todo: 'Hãy xóa một lần, hoặc bỏ qua dòng này.',
  },
  'intake.indicator-twice': {
    what: 'Chỉ tiêu “{label}” đã có ở dòng {row}.',
    todo: 'Hãy xóa một dòng, hoặc ghi rõ tên chỉ tiêu.',
  },
  'intake.indicator-unread': {
    what: 'Dòng “{label}” có số nhưng chưa rõ là chỉ tiêu nào, không đọc.',
    todo: 'Nếu cần số này, hãy ghi tên chỉ tiêu như trong danh mục chỉ tiêu.',
  },
  'intake.form-of-other-series': {
    what: '{form} thuộc {series}, dùng từ ngày {from} đến ngày {to}; số liệu gửi là của {period}.',
    todo: 'Hãy hỏi lại đơn vị có dùng nhầm mẫu biểu không. Số vẫn đọc theo đúng mẫu đã gửi.',
  },
  'intake.form-empty': {
    what: 'Cột “Kỳ này” chưa điền số nào: không phát sinh hay chưa điền?',
    todo: 'Hãy điền biểu; không phát sinh thì ghi 0.',
  },
  'intake.all-zero': {
    what: 'Tất cả các số đều bằng 0.',
    todo: 'Hãy kiểm tra đơn vị không phát sinh hay chưa điền.',
  },
  'intake.rows-missing': {
    what: 'Biểu trong tệp thiếu {count} dòng: {rows}.',
    effect: 'Các dòng đó là chưa có số, không phải 0.',
    todo: 'Nên dùng đúng biểu mẫu.',
  },
  'intake.row-unknown': {
    what: 'Dòng “{label}” có số nhưng không có trong biểu mẫu.',
    todo: 'Hãy sửa tên dòng theo biểu mẫu rồi nhập lại.',
  },
  'intake.row-unknown-empty': {
    what: 'Dòng “{label}” không có trong biểu mẫu, đã bỏ qua (không có số).',
    todo: 'Nên dùng đúng biểu mẫu.',
  },
  'intake.row-without-label': {
    what: 'Dòng này có số nhưng cột tiêu chí để trống, chưa rõ là số của dòng nào.',
    todo: 'Hãy ghi tên dòng theo biểu mẫu, hoặc bỏ qua dòng này.',
  },
  'intake.row-out-of-order': {
    what: 'Dòng “{label}” đứng không đúng thứ tự của biểu mẫu hoặc lặp lại.',
    todo: 'Hãy xếp các dòng theo biểu mẫu rồi nhập lại.',
  },
  'intake.heading-has-number': {
    what: 'Dòng đề mục “{label}” có số, không đọc số này.',
    todo: 'Hãy kiểm tra số có bị ghi nhầm dòng.',
  },
  'intake.crossed-has-number': {
    what: '{row}: ô này bị gạch trong biểu mẫu, không nhận số.',
    todo: 'Hãy kiểm tra số có bị ghi nhầm ô rồi nhập lại.',
  },
  'intake.number-expected': {
    what: '{row}: cần số, đang ghi “{written}”.',
    todo: 'Hãy sửa ô rồi nhập lại.',
  },
  'intake.number-negative': {
    what: '{row}: số không được âm ({written}).',
    todo: 'Hãy sửa ô rồi nhập lại.',
  },
  'intake.number-fraction': {
    what: '{row}: phải là số nguyên, đang ghi “{written}”.',
    todo: 'Hãy sửa ô rồi nhập lại.',
  },
  'intake.number-with-dots': {
    what: '{row}: đang ghi “{written}” dạng chữ, đọc là {read}.',
    todo: 'Hãy kiểm tra.',
  },
  'intake.number-with-word': {
    what: '{row}: đang ghi “{written}”, đọc là {read}.',
    todo: 'Hãy kiểm tra.',
  },
  'intake.number-percent': {
    what: '{row}: cần số lượng, đang ghi phần trăm ({written}).',
    todo: 'Hãy ghi số lượng rồi nhập lại.',
  },
  'intake.number-letter': {
    what: '{row}: đang ghi “{written}”, có chữ cái giống chữ số (chữ O, chữ l).',
    todo: 'Hãy ghi lại bằng chữ số rồi nhập lại.',
  },
  'intake.dash-is-empty': {
    what: '{row}: đang ghi “{written}”, coi là bỏ trống.',
    todo: 'Nếu không phát sinh, hãy ghi 0.',
  },
  'intake.sum-differs': {
    what: 'Cộng các dòng {parts} được {sum}, {whole} ghi {written} (lệch {difference}).',
    todo: 'Hãy hỏi đơn vị số nào đúng, rồi sửa ô, lấy số cộng được, giữ số đã ghi hoặc bỏ qua ô này.',
  },
  'intake.sum-kept': {
    what: '{whole} giữ số đã ghi {written}, cộng các dòng {parts} được {sum} (lệch {difference}).',
    todo: 'Vẫn được nêu là chưa khớp cho đến khi đơn vị sửa hoặc có giải trình ở màn hình Báo cáo.',
  },
  'intake.part-exceeds': {
    what: '{parts} ({sum}) lớn hơn {whole} ({written}).',
    todo: 'Hãy hỏi đơn vị số nào đúng, sửa rồi nhập lại.',
  },
} as const satisfies Sentences;
