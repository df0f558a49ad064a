import type { Sentences } from './sentences.ts';

const NOTHING_WRITTEN = 'Chưa ghi gì.';

/** Gộp, tách, đổi tên, chuyển cấp trên, giải thể, thành lập; by dialog and by table. */
export const reorganiseProblems = {
  'reorganise.nothing': {
    what: 'Chưa chọn đơn vị nào để sắp xếp.',
    todo: 'Hãy chọn ít nhất một đơn vị và việc cần làm.',
  },
  'reorganise.unit-not-begun': {
    what: '“{unit}” chưa có vào ngày {day}: đơn vị này bắt đầu từ {from}.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy chọn ngày sau ngày bắt đầu, hoặc sửa ngày bắt đầu của đơn vị.',
  },
  'reorganise.unit-ended': {
    what: '“{unit}” đã kết thúc trước ngày {day} (đến hết {to}).',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy bỏ đơn vị này ra, hoặc kiểm tra lại ngày.',
  },
  'reorganise.unit-begins-that-day': {
    what: '“{unit}” đã có một thay đổi bắt đầu đúng ngày {day}.',
    effect: 'Một ngày chỉ ghi được một thay đổi cho mỗi đơn vị.',
    todo: 'Hãy hoàn tác thay đổi trước, hoặc chọn ngày khác.',
  },
  'reorganise.unit-goes-on-later': {
    what: '“{unit}” còn được ghi tiếp từ ngày {from}, nên không thể kết thúc vào ngày {day}.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy sửa thời kỳ sau của đơn vị trước, hoặc chọn ngày khác.',
  },
  'reorganise.root-ends': {
    what: '“{unit}” là đảng bộ của tệp dữ liệu này, không thể kết thúc hay chuyển đi.',
    effect: 'Số liệu của tệp luôn thuộc đảng bộ này, kể cả khi là lịch sử.',
    todo: 'Hãy chọn các đơn vị bên dưới; đảng bộ mới thì tạo tệp dữ liệu riêng.',
  },
  'reorganise.two-acts': {
    what: '“{unit}” có hai việc trái nhau trong cùng ngày {day}.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy để lại một việc cho đơn vị này.',
  },
  'reorganise.successor-ends': {
    what: '“{unit}” vừa kết thúc vừa nhận đơn vị khác trong cùng ngày {day}.',
    effect: NOTHING_WRITTEN,
    todo: 'Nếu lập đơn vị mới cùng tên, hãy thêm đơn vị mới; nếu đơn vị cũ tiếp tục, hãy bỏ nó khỏi các đơn vị kết thúc.',
  },
  'reorganise.successor-not-valid': {
    what: '“{unit}” không có vào ngày {day} nên không thể nhận đơn vị khác.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy chọn đơn vị đang có vào ngày đó hoặc lập đơn vị mới.',
  },
  'reorganise.parent-not-valid': {
    what: 'Cấp trên “{parent}” của “{unit}” không có vào ngày {day}.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy chọn cấp trên đang có vào ngày đó.',
  },
  'reorganise.parent-below-itself': {
    what: '“{parent}” nằm dưới “{unit}”, nên “{unit}” không thể trực thuộc nơi đó.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy chọn cấp trên khác.',
  },
  'reorganise.parent-ends': {
    what: '“{parent}” kết thúc ngày {to}, trước “{unit}”.',
    effect: 'Đơn vị không thể tồn tại lâu hơn cấp trên của mình.',
    todo: 'Hãy chọn cấp trên khác, hoặc sắp xếp lại cấp trên trước.',
  },
  'reorganise.child-later': {
    what: '“{unit}” còn được ghi trực thuộc “{parent}” từ ngày {from}, sau khi “{parent}” kết thúc (ngày {day}).',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy sửa thời kỳ đó của “{unit}” trước.',
  },
  'reorganise.child-of-other': {
    what: '“{unit}” không trực thuộc đơn vị nào được tách, gộp hay giải thể ngày {day}.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy dùng việc “Chuyển cấp trên” cho đơn vị này.',
  },
  'reorganise.children-unassigned': {
    what: '“{unit}” kết thúc nhưng {count} tổ chức trực thuộc chưa rõ về đâu: {names}.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy chọn nơi nhận cho từng tổ chức.',
  },
  'reorganise.into-own-child': {
    what: '“{unit}” không thể nhập vào “{child}”, tổ chức trực thuộc của chính nó.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy chuyển “{child}” sang cấp trên khác rồi giải thể “{unit}”, hoặc chọn đơn vị nhận khác.',
  },
  'reorganise.split-one-part': {
    what: 'Tách “{unit}” mới có một phần; chưa rõ phần còn lại về đâu.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy thêm nơi nhận phần còn lại, hoặc chọn “đơn vị cũ tiếp tục với phần còn lại”.',
  },
  'reorganise.part-twice': {
    what: '“{unit}” được tách hai lần vào cùng một nơi: “{to}”.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy để lại một phần với tỷ lệ cộng lại.',
  },
  'reorganise.share-missing': {
    what: 'Chưa ghi tỷ lệ phần của “{unit}” về “{to}”.',
    effect: 'Không có tỷ lệ thì không chia được số liệu cũ.',
    todo: 'Hãy ghi tỷ lệ, hoặc chọn “không rõ tỷ lệ”.',
  },
  'reorganise.shares-mixed': {
    what: 'Các phần của “{unit}”: phần thì có tỷ lệ, phần thì không rõ.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi tỷ lệ cho tất cả các phần, hoặc “không rõ tỷ lệ” cho tất cả.',
  },
  'reorganise.share-wrong': {
    what: 'Tỷ lệ của “{unit}” không đúng: phải lớn hơn 0 và không quá 100 %.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi như 40 %, 2/5 hoặc 120/300.',
  },
  'reorganise.shares-over-one': {
    what: 'Cộng các tỷ lệ của “{unit}” quá 100 %, hoặc không còn lại gì cho đơn vị cũ.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy sửa lại các tỷ lệ.',
  },
  'reorganise.name-missing': {
    what: 'Đơn vị mới chưa có tên.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi tên đầy đủ, ví dụ “Đảng bộ xã Nà Hỳ”.',
  },
  'reorganise.name-taken': {
    what: 'Ngày {day}, “{parent}” đã có một đơn vị tên “{unit}”.',
    effect: 'Hai đơn vị cùng tên, cùng cấp trên thì không phân biệt được báo cáo.',
    todo: 'Hãy đặt tên khác, hoặc cho đơn vị cùng tên kết thúc trong lần sắp xếp này.',
  },
  'reorganise.form-missing': {
    what: 'Dòng này chưa ghi hình thức sắp xếp.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi: Nhập toàn bộ, Nhập một phần, Giữ nguyên, Đổi tên, Chuyển cấp trên, Giải thể hoặc Thành lập; hoặc bỏ qua dòng.',
  },
  'reorganise.old-missing': {
    what: 'Hình thức “{form}” cần tên đơn vị cũ, ô này đang trống.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi tên đơn vị cũ hoặc bỏ qua dòng.',
  },
  'reorganise.new-missing': {
    what: 'Hình thức “{form}” cần tên đơn vị mới, ô này đang trống.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi tên đơn vị mới hoặc bỏ qua dòng.',
  },
  'reorganise.share-not-understood': {
    what: 'Tỷ lệ “{written}” chưa rõ là bao nhiêu phần của đơn vị cũ.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi như 40 %, 2/5 (dạng chữ) hoặc “không rõ tỷ lệ”.',
  },
  'reorganise.member-count-not-whole': {
    what: 'Số đảng viên “{written}” không phải là số nguyên.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi số người, hoặc để trống nếu chưa có.',
  },
  'reorganise.day-open': {
    what: 'Bảng không ghi ngày có hiệu lực của {count} dòng.',
    effect: 'Đơn vị cũ kết thúc vào ngày trước đó, đơn vị mới bắt đầu từ ngày này.',
    todo: 'Hãy chọn ngày, hoặc ghi cột “Ngày hiệu lực” trong bảng.',
  },
  'reorganise.old-unknown': {
    what: 'Ngày {day} không có đơn vị nào tên đúng là “{written}” thuộc “{superior}”.',
    effect: 'Không tự lấy đơn vị có tên gần giống.',
    todo: 'Hãy chọn đơn vị trong tệp dữ liệu, hoặc cho biết đơn vị này do nơi khác quản lý.',
  },
  'reorganise.old-ambiguous': {
    what: 'Ngày {day} có {count} đơn vị tên “{written}”.',
    effect: 'Chưa rõ bảng nói về đơn vị nào.',
    todo: 'Hãy chọn đơn vị, hoặc ghi cột “Cấp trên cũ” trong bảng.',
  },
  'reorganise.superior-open': {
    what: 'Tệp dữ liệu này không ghi “{superior}”, nhưng có đơn vị trùng tên với đơn vị của nơi đó, ví dụ {names}.',
    effect: 'Trùng tên chưa chắc là cùng một đơn vị.',
    todo: 'Hãy cho biết các đơn vị thuộc “{superior}” trong bảng có phải là các đơn vị của tệp này không.',
  },
  'reorganise.share-open': {
    what: '“{unit}” được nhập từng phần vào {count} nơi ({names}) mà bảng không ghi tỷ lệ.',
    effect: 'Không có tỷ lệ thì số liệu cũ của đơn vị này không chia được; bảng so sánh sẽ ghi “không đủ căn cứ”.',
    todo: 'Hãy ghi cột “Tỷ lệ”, hoặc chọn “Không rõ tỷ lệ”.',
  },
  'reorganise.cell-open': {
    what: '“{unit}” được tách; chưa rõ “{cell}” về đâu.',
    effect: 'Mỗi tổ chức trực thuộc chỉ về một nơi.',
    todo: 'Hãy chọn nơi nhận, hoặc ghi thêm một dòng “Chuyển cấp trên” cho tổ chức này.',
  },
  'reorganise.keep-with-others': {
    what: '“{unit}” ghi là giữ nguyên hoặc đổi tên, nhưng đơn vị mới “{to}” còn nhận đơn vị khác.',
    effect: 'Đơn vị gồm nhiều đơn vị cũ là đơn vị mới, dù giữ tên cũ.',
    todo: 'Hãy ghi “Nhập toàn bộ” cho dòng này.',
  },
  'reorganise.new-parent-unknown': {
    what: 'Ngày {day} không có cấp trên nào tên “{written}” để “{unit}” trực thuộc.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy sửa tên cấp trên mới, hoặc thêm dòng lập đơn vị đó.',
  },
  'reorganise.parent-outside': {
    what: 'Cấp trên mới “{written}” không có trong tệp này; {count} đơn vị mới được ghi trực thuộc “{root}”.',
    effect: 'Tệp của đảng bộ cũ tiếp tục làm lịch sử, nên các đơn vị mới vẫn đứng dưới đảng bộ của tệp.',
    todo: 'Không cần làm gì nếu đúng như vậy.',
  },
  'reorganise.rows-elsewhere': {
    what: '{count} dòng nói về các đơn vị không có trong tệp này và được bỏ qua.',
    todo: 'Không cần làm gì nếu các đơn vị đó do nơi khác quản lý.',
  },
  'reorganise.area-only': {
    what: 'Dòng này chỉ chuyển diện tích: toàn bộ tổ chức của “{unit}” đã về “{to}”.',
    todo: 'Không ghi kế thừa cho dòng này.',
  },
  'reorganise.past-outside': {
    what: '“{unit}” còn nhận phần của đơn vị do nơi khác quản lý: {names}.',
    effect:
      'Số liệu trước ngày {day} trong tệp này chỉ là một phần của đơn vị mới; so sánh với trước đó sẽ ghi rõ điều này.',
    todo: 'Nếu cần đủ lịch sử, hãy xin số liệu của nơi đó.',
  },
  'reorganise.names-shared': {
    what: 'Dưới “{parent}” có {count} tổ chức cùng tên “{unit}” từ ngày {day}.',
    effect: 'Danh sách chỉ ghi tên chi bộ sẽ phải hỏi lại là chi bộ nào.',
    todo: 'Nên đổi tên cho phân biệt khi có quyết định.',
  },
  'reorganise.code-taken': {
    what: 'Mã đơn vị “{code}” đã dùng cho đơn vị khác.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi mã khác hoặc để trống.',
  },
} as const satisfies Sentences;
