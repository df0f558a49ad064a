import type { Sentences } from './sentences.ts';

const whole = 'Hãy ghi một số nguyên như 100, hoặc khoảng như 4-5.';

/** Targets, the same in a workbook, in pasted cells and in the form. */
export const targetProblems = {
  'target.period-missing': {
    what: 'Chưa ghi kỳ của chỉ tiêu.',
    todo: 'Hãy ghi năm (2017), các năm (2016-2020) hoặc ngày đầu và ngày cuối của nhiệm kỳ (2020-10-14..2025-06-30).',
  },
  'target.period-ends-before-it-begins': {
    what: 'Kỳ của chỉ tiêu kết thúc ({to}) trước khi bắt đầu ({from}).',
    todo: 'Hãy ghi ngày đầu trước, ngày cuối sau.',
  },
  'target.value-missing': { what: 'Chưa ghi số chỉ tiêu.', todo: whole },
  'target.not-a-number': { what: 'Chỉ tiêu đang ghi “{written}”, cần ghi số.', todo: whole },
  'target.negative': { what: 'Chỉ tiêu không được là số âm (đang ghi “{written}”).', todo: whole },
  'target.fraction': {
    what: 'Chỉ tiêu đang ghi “{written}”: số người, tổ chức, thôn bản phải là số nguyên.',
    todo: whole,
  },
  'target.count-in-percent': {
    what: 'Chỉ tiêu đang ghi “{written}”: nội dung này tính bằng số lượng, không tính bằng phần trăm.',
    todo: 'Hãy ghi số lượng, hoặc chọn một nội dung là tỷ lệ.',
  },
  'target.too-fine': {
    what: 'Chỉ tiêu đang ghi “{written}”: tỷ lệ chỉ ghi đến hai chữ số sau dấu phẩy.',
    todo: 'Hãy ghi như 80% hoặc 3,5%.',
  },
  'target.share-above-all': {
    what: 'Chỉ tiêu đang ghi “{written}”: tỷ lệ không được quá 100%.',
    todo: 'Hãy ghi như 80% hoặc 3,5%.',
  },
  'target.share-unclear': {
    what: 'Chỉ tiêu đang ghi “{written}”: chưa rõ là phần trăm hay phần của 1 (0,8 là 80% hay 0,8%).',
    todo: 'Hãy ghi kèm dấu phần trăm, ví dụ 80%.',
  },
  'target.range-upside-down': {
    what: 'Khoảng chỉ tiêu “{written}” bị đảo: số đầu lớn hơn số cuối.',
    todo: 'Hãy ghi số nhỏ trước, số lớn sau, ví dụ 4-5.',
  },
  'target.twice': {
    what: '“{unit}” có hai chỉ tiêu cùng nội dung, cùng kỳ, cùng loại ({period}, {kind}).',
    todo: 'Hãy chỉ để lại một.',
  },
  'target.unit-closed': {
    what: '“{unit}” đã kết thúc hoạt động ngày {day}, trước khi kỳ của chỉ tiêu bắt đầu ({from}).',
    todo: 'Hãy giao chỉ tiêu cho đơn vị kế tiếp.',
  },
  'target.unit-not-yet': {
    what: '“{unit}” thành lập ngày {day}, sau khi kỳ của chỉ tiêu kết thúc.',
    todo: 'Hãy giao chỉ tiêu cho đơn vị có trong kỳ đó.',
  },
  'target.unit-unknown': {
    what: 'Chưa rõ “{written}” là đơn vị nào.',
    effect: 'Các ô của dòng này chưa được nhận.',
    todo: 'Hãy ghi tên đơn vị đúng như trong danh sách đơn vị, hoặc ghi mã đơn vị.',
  },
  'target.unit-ambiguous': {
    what: '“{written}” là tên của nhiều đơn vị: {names}.',
    effect: 'Các ô của dòng này chưa được nhận.',
    todo: 'Hãy ghi mã đơn vị thay cho tên.',
  },
  'target.unit-not-shown': {
    what: '“{written}” không phải đơn vị trực thuộc nên không có dòng trên bảng này.',
    effect: 'Các ô của dòng này chưa được nhận.',
    todo: 'Hãy giao chỉ tiêu cho đơn vị này bằng nút “Giao chỉ tiêu”, hoặc nhập bằng tệp Excel.',
  },
  'target.no-units': { what: 'Chưa chọn đơn vị nhận chỉ tiêu.', todo: 'Hãy chọn ít nhất một đơn vị.' },
  'target.column-not-given': {
    what: 'Cột “{column}” do ứng dụng tính, không dán vào được.',
    effect: 'Các ô của cột này được bỏ qua.',
    todo: 'Muốn đổi kết quả, hãy nhập báo cáo của đơn vị.',
  },
  'target.total-row': {
    what: 'Dòng “{written}” là dòng cộng, không phải một đơn vị.',
    effect: 'Dòng này được bỏ qua.',
    todo: 'Chỉ tiêu của cả đảng bộ ghi ở dòng cuối của bảng.',
  },
  'target.term-unknown': {
    what: 'Chưa có nhiệm kỳ nào để ghi vào cột “Nhiệm kỳ”.',
    todo: 'Hãy bấm “Giao chỉ tiêu” và ghi ngày đầu, ngày cuối của nhiệm kỳ một lần.',
  },
  'target.document-older': {
    what: '{unit}: văn bản {document} ngày {day} cũ hơn văn bản đang có hiệu lực ({kept} ngày {keptDay}).',
    effect: 'Chưa ghi chỉ tiêu này.',
    todo: 'Hãy bỏ qua dòng này; nếu đúng là văn bản thay thế thì sửa ngày văn bản.',
  },
  'target.remark': {
    what: '{unit} ghi chú: “{written}”. Chỉ tiêu được lấy như đang ghi.',
    todo: 'Nếu ghi chú làm thay đổi chỉ tiêu, hãy sửa ô chỉ tiêu.',
  },
  'target.remark-changes': {
    what: '{unit} ghi chú: “{written}”; chưa rõ chỉ tiêu đang ghi còn đúng không.',
    effect: 'Chưa ghi chỉ tiêu này.',
    todo: 'Hãy ghi chỉ tiêu đúng rồi xóa trống ô ghi chú, hoặc bỏ qua dòng này.',
  },
  'target.nothing-new': {
    what: 'Không có gì thay đổi: các chỉ tiêu này đã có đúng như vậy.',
    todo: 'Nếu cần đổi, hãy kiểm tra lại số vừa ghi hoặc vùng vừa sao chép.',
  },
  'target.gone': {
    what: 'Chỉ tiêu này không còn trong tệp dữ liệu.',
    effect: 'Chưa có gì thay đổi.',
    todo: 'Hãy bấm F5 để xem số mới.',
  },
  'target.plan-gone': {
    what: 'Bản xem trước này không còn.',
    effect: 'Chưa có gì được ghi.',
    todo: 'Hãy làm lại bước vừa rồi.',
  },
} as const satisfies Sentences;
