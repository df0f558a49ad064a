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
  'reorganise.code-taken': {
    what: 'Mã đơn vị “{code}” đã dùng cho đơn vị khác.',
    effect: NOTHING_WRITTEN,
    todo: 'Hãy ghi mã khác hoặc để trống.',
  },
} as const satisfies Sentences;
