import { intakeFigureProblems } from './problems-intake-figures.ts';
import { intakePeopleProblems } from './problems-intake-people.ts';
import { intakeSupplementProblems } from './problems-intake-supplements.ts';
import { intakeTableProblems } from './problems-intake-tables.ts';
import type { Sentences } from './sentences.ts';

const NOT_WRITTEN = 'Chưa ghi gì từ tệp này.';

/** What can be wrong with a workbook as a whole: which layout, whose, for which days, already there. */
export const intakeProblems = {
  'intake.unknown-layout': {
    what: 'Không nhận ra biểu mẫu nào trong tệp.',
    effect: NOT_WRITTEN,
    todo: 'Hãy kiểm tra dòng tiêu đề cột, hoặc dùng danh sách đảng viên mới kết nạp, biểu thống kê, danh sách đơn vị hay giao chỉ tiêu theo mẫu.',
  },
  'intake.unknown-layout-near': {
    what: 'Không nhận ra biểu mẫu. Gần nhất là “{nearest}”, còn thiếu cột {missing}.',
    effect: NOT_WRITTEN,
    todo: 'Hãy sửa tiêu đề cột như đã nêu rồi nhập lại.',
  },
  'intake.title-missing': {
    what: 'Các cột giống “{nearest}” nhưng tiêu đề trang không ghi như vậy và không có cột ngày kết nạp.',
    effect: NOT_WRITTEN,
    todo: 'Hãy kiểm tra đúng là danh sách đảng viên mới kết nạp, rồi ghi rõ ở tiêu đề hoặc thêm cột ngày quyết định kết nạp.',
  },
  'intake.other-list': {
    what: 'Trang có tiêu đề “{title}”, không phải danh sách đảng viên mới kết nạp.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn đúng tệp.',
  },
  'intake.list-kind-unsure': {
    what: 'Chưa rõ trang này là danh sách nào ({kinds}); tiêu đề ghi “{title}”.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn loại danh sách, hoặc ghi rõ ở tiêu đề của trang.',
  },
  'intake.other-form': {
    what: 'Tệp là “{number}”, ứng dụng chưa có biểu mẫu này.',
    effect: NOT_WRITTEN,
    todo: 'Hãy dùng một biểu mẫu trong danh mục biểu mẫu.',
  },
  'intake.other-kind': {
    what: 'Tệp này là {found}, không phải {expected}.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn đúng tệp.',
  },
  'intake.sheet-hidden': {
    what: 'Trang đang ẩn, đã bỏ qua.',
    todo: 'Nếu trang này có số liệu cần nhập, hãy bỏ ẩn trong Excel rồi nhập lại.',
  },
  'intake.sheet-gone': {
    what: 'Trong tệp không có trang “{sheet}”.',
    todo: 'Hãy đọc lại tệp.',
  },
  'intake.sheet-unread': {
    what: 'Trang này không được đọc; chỉ đọc trang “{read}”.',
    todo: 'Nếu trang này cũng có số liệu cần nhập, hãy chỉ ra dòng tiêu đề và các cột của trang.',
  },
  'intake.all-passed-over': {
    what: 'Mọi bảng của tệp đều được chọn là bỏ qua.',
    effect: NOT_WRITTEN,
    todo: 'Nếu có bảng cần nhập, hãy chọn lại.',
  },
  'intake.rows-above-unread': {
    what: 'Phía trên bảng này có các dòng nhiều ô không được đọc.',
    todo: 'Nếu đó là một bảng cần nhập, hãy chỉ ra dòng tiêu đề và các cột của bảng.',
  },
  'intake.parts-clash': {
    what: 'Các bảng trong tệp cùng sửa một mục của số liệu.',
    effect: NOT_WRITTEN,
    todo: 'Hãy tách các bảng ra từng tệp rồi nhập từng tệp.',
  },
  'intake.several-tables': {
    what: 'Có {count} bảng cùng loại, cùng đơn vị, cùng kỳ: {tables}.',
    effect: NOT_WRITTEN,
    todo: 'Hãy bỏ qua bảng thừa, hoặc tách mỗi bảng thành một tệp rồi nhập từng tệp.',
  },
  'intake.person-in-two-parts': {
    what: '{name}: đã có ở dòng {row}, trang “{sheet}” của cùng tệp này, trong bảng khác.',
    todo: 'Hãy sửa trong tệp, hoặc bỏ qua dòng này rồi ghi các dòng còn lại.',
  },
  'intake.legacy-font': {
    what: 'Có {count} ô dùng bảng mã cũ {encoding}. Trước và sau khi đổi sang Unicode: {samples}.',
    effect: NOT_WRITTEN,
    todo: 'Hãy xem chữ sau khi đổi có đúng không rồi chọn Đổi sang Unicode; nếu chưa đúng, hãy sửa trong tệp (phông Times New Roman) rồi nhập lại.',
  },
  'intake.legacy-converted': {
    what: 'Đã đổi {count} ô từ bảng mã {encoding} sang Unicode, ví dụ {samples}.',
    todo: 'Hãy kiểm tra chữ hoa có dấu: bảng mã cũ có thể không ghi được.',
  },
  'intake.legacy-unsure': {
    what: 'Ô đang ghi “{written}”; nếu là bảng mã cũ {encoding} thì đọc là “{read}”.',
    effect: NOT_WRITTEN,
    todo: 'Trang có cả chữ Unicode và bảng mã cũ nên chưa rõ; hãy ghi lại ô này bằng phông Unicode rồi nhập lại.',
  },
  'intake.already-imported': {
    what: 'Tệp này đã nhập lúc {time} ngày {day}.',
    effect: 'Số liệu không thay đổi.',
    todo: 'Không cần nhập lại; muốn nhận phần lần trước đã bỏ thì hoàn tác lần nhập đó rồi nhập lại.',
  },
  'intake.nothing-new': {
    what: 'Mọi dòng của tệp đều đã có trong số liệu.',
    effect: 'Không có gì để ghi.',
    todo: 'Không cần nhập.',
  },
  'intake.more-of-the-same': {
    what: 'Còn {count} chỗ khác cùng loại (chỉ nêu {shown} chỗ đầu).',
    todo: 'Hãy xử lý các chỗ đã nêu rồi nhập lại.',
  },

  'intake.unit-unknown': {
    what: 'Chưa rõ báo cáo của đơn vị nào (đầu trang ghi “{heading}”).',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn đơn vị, hoặc ghi tên đơn vị ở đầu trang đúng như trong danh sách đơn vị.',
  },
  'intake.unit-ambiguous': {
    what: 'Có nhiều đơn vị được nêu: {names}.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn đơn vị gửi báo cáo.',
  },
  'intake.unit-differs': {
    what: 'Trang ghi “{written}”, đơn vị đã chọn là “{given}”.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn lại đơn vị hoặc sửa tên đơn vị ở đầu trang.',
  },
  'intake.unit-file-name': {
    what: 'Trang ghi “{written}”, tên tệp lại là của “{fileName}”.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn đơn vị gửi báo cáo, hoặc sửa tên tệp cho khớp.',
  },
  'intake.unit-sheet-name': {
    what: 'Đầu trang ghi “{written}”, tên trang lại là của “{sheetName}”.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn đơn vị gửi báo cáo, hoặc sửa tên trang cho khớp.',
  },
  'intake.unit-code-differs': {
    what: 'Tệp là mẫu lập cho “{coded}”, đầu trang lại ghi “{written}”.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn đơn vị gửi báo cáo, hoặc dùng mẫu lập cho đúng đơn vị.',
  },
  'intake.unit-code-name': {
    what: 'Tệp là mẫu lập cho “{coded}”, tên tệp hoặc tên trang lại là của “{written}”.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn đơn vị gửi báo cáo, hoặc dùng mẫu lập cho đúng đơn vị.',
  },
  'intake.unit-former-name': {
    what: '“{heading}” là tên cũ, đến hết ngày {day}, của “{unit}”.',
    effect: NOT_WRITTEN,
    todo: 'Hãy cho biết là đơn vị nào; lần sau tên này không hỏi lại.',
  },
  'intake.unit-likely': {
    what: 'Không có đơn vị “{heading}” trong danh sách đơn vị; gần giống “{unit}”.',
    effect: NOT_WRITTEN,
    todo: 'Hãy cho biết là đơn vị nào; lần sau tên này không hỏi lại.',
  },
  'intake.unit-name-longer': {
    what: 'Tên “{heading}” dài hơn tên “{unit}” trong danh sách đơn vị; có thể là đơn vị khác hoặc đơn vị cũ trước khi sáp nhập.',
    effect: NOT_WRITTEN,
    todo: 'Hãy cho biết là đơn vị nào; lần sau tên này không hỏi lại.',
  },
  'intake.unit-remembered': {
    what: 'Tên “{heading}” được lấy là “{unit}” như đã chọn lần trước.',
    todo: 'Nếu chưa đúng, hãy chọn lại đơn vị.',
  },
  'intake.unit-not-valid': {
    what: 'Đơn vị đã chọn không hoạt động vào ngày cuối của kỳ.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn đơn vị khác hoặc sửa thời gian của đơn vị.',
  },
  'intake.period-unknown': {
    what: 'Chưa rõ kỳ báo cáo.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn kỳ, hoặc ghi kỳ ở tiêu đề, ví dụ “quý I năm 2017”.',
  },
  'intake.period-ambiguous': {
    what: 'Tiêu đề trang nêu nhiều kỳ: {periods}.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn kỳ của báo cáo.',
  },
  'intake.period-differs': {
    what: 'Kỳ ghi trong tệp ({written}) khác kỳ đã chọn ({given}).',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn lại kỳ hoặc sửa tiêu đề của trang.',
  },
  'intake.period-code-differs': {
    what: 'Tệp là mẫu lập cho {coded}, đầu trang lại ghi {written}.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn kỳ của báo cáo, hoặc dùng mẫu lập cho đúng kỳ.',
  },
  'intake.period-file-name': {
    what: 'Kỳ ghi trong trang ({written}) khác kỳ trong tên tệp ({fileName}).',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn kỳ của báo cáo, hoặc sửa tên tệp cho khớp.',
  },
  'intake.period-sheet-name': {
    what: 'Kỳ ghi ở tiêu đề ({written}) khác kỳ trong tên trang ({sheetName}).',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn kỳ của báo cáo, hoặc sửa tiêu đề, tên trang cho khớp.',
  },
  'intake.period-signed': {
    what: 'Tiêu đề ghi {period}, nhưng ngày ký là {day}; tiêu đề có thể còn để từ kỳ cũ.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn kỳ của báo cáo; nếu tiêu đề sai thì sửa trong tệp rồi nhập lại.',
  },
  'intake.period-as-of': {
    what: 'Tiêu đề ghi {period}, nhưng số liệu tính đến ngày {day}, ngoài kỳ này.',
    effect: NOT_WRITTEN,
    todo: 'Hãy chọn kỳ của báo cáo; nếu tiêu đề sai thì sửa trong tệp rồi nhập lại.',
  },
  'intake.period-cut-short': {
    what: 'Số liệu {period} mới tính đến ngày {day}.',
    todo: 'Hãy hỏi đơn vị số liệu đến hết kỳ.',
  },

  'intake.plan-gone': {
    what: 'Bản xem trước này không còn.',
    effect: 'Chưa ghi gì.',
    todo: 'Hãy đọc lại tệp.',
  },
  'intake.plan-differs': {
    what: 'Bản xem trước đã thay đổi sau khi được hiện ra.',
    effect: 'Chưa ghi gì.',
    todo: 'Hãy đọc lại tệp và xem trước rồi ghi.',
  },

  ...intakeTableProblems,
  ...intakePeopleProblems,
  ...intakeSupplementProblems,
  ...intakeFigureProblems,
} as const satisfies Sentences;
