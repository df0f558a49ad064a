import type { Sentences } from './sentences.ts';

const NOT_COUNTED = 'Các chỉ tiêu cần cột đó sẽ chưa có số.';

/** Columns, lines and cells of any table; units and targets. */
export const intakeTableProblems = {
  'intake.column-twice': {
    what: 'Có hai cột cùng là “{field}”: {columns}.',
    todo: 'Hãy xóa hoặc đổi tên một cột.',
  },
  'intake.table-unsure': {
    what: 'Trang không đúng mẫu nào ({reason}). Có phải {proposed} không?',
    effect: 'Chưa ghi gì từ bảng này.',
    todo: 'Hãy chọn đây là bảng gì; lần sau tệp cùng mẫu không hỏi lại.',
  },
  'intake.column-unsure': {
    what: 'Cột {column} “{header}”: {reason}. Có phải là “{proposed}” không?',
    effect: 'Chưa ghi gì từ bảng này.',
    todo: 'Hãy chọn nội dung của cột; lần sau tệp cùng mẫu không hỏi lại.',
  },
  'intake.layout-remembered': {
    what: 'Các cột được đọc như đã chọn lần trước cho tệp cùng mẫu: {columns}.',
    todo: 'Nếu chưa đúng, hãy chọn lại nội dung của cột.',
  },
  'intake.columns-unread': {
    what: 'Có {count} cột không đọc: {columns}.',
    todo: 'Nếu cần số liệu ở các cột này, hãy đổi tiêu đề cột theo mẫu.',
  },
  'intake.cell-from-sheet-name': {
    what: 'Danh sách không có cột chi bộ; mọi người trong trang được tính ở “{cell}” theo tên trang.',
    todo: 'Hãy kiểm tra.',
  },
  'intake.columns-not-kept': {
    what: 'Có {count} cột hiểu được nhưng chưa lưu vào số liệu: {columns}.',
    todo: 'Không cần sửa; tệp gốc vẫn được giữ nguyên.',
  },
  'intake.columns-missing': {
    what: 'Danh sách không có cột: {fields}.',
    effect: NOT_COUNTED,
    todo: 'Nên bổ sung các cột này.',
  },
  'intake.row-struck': {
    what: 'Dòng “{written}” bị gạch ngang: còn trong danh sách hay đã bỏ?',
    todo: 'Nếu đã bỏ thì xóa dòng, hoặc bỏ qua dòng này rồi ghi các dòng còn lại; nếu còn thì bỏ gạch ngang rồi nhập lại.',
  },
  'intake.note-says-ended': {
    what: '“{name}” có ghi chú “{written}” nhưng không ghi đến ngày nào.',
    effect: 'Nếu ghi như vậy thì vẫn được tính là đang có.',
    todo: 'Hãy ghi ngày thôi ở cột của nó, bỏ qua dòng này, hoặc xóa trống ô ghi chú nếu vẫn còn.',
  },
  'intake.cell-ditto': {
    what: 'Ô ghi “{written}” (như trên), chưa rõ là nội dung nào.',
    effect: 'Chưa ghi gì về dòng này.',
    todo: 'Hãy nhận đề xuất (nội dung của ô phía trên), hoặc ghi đủ nội dung.',
  },
  'intake.cell-struck': {
    what: 'Ô đang ghi “{written}” bị gạch ngang: còn đúng hay đã bỏ?',
    todo: 'Nếu còn đúng thì ghi lại ô như vậy; nếu đã bỏ thì ghi nội dung đúng, hoặc xóa trống ô.',
  },
  'intake.row-number-missing': {
    what: 'Cột số thứ tự thiếu số {numbers}: có thể một dòng đã bị xóa.',
    todo: 'Hãy hỏi lại đơn vị nếu thiếu người.',
  },
  'intake.row-number-twice': {
    what: 'Số thứ tự {number} đã có ở dòng {other}: có thể một dòng được chèn thêm.',
    todo: 'Hãy kiểm tra hai dòng có phải hai người khác nhau.',
  },
  'intake.row-numbers-broken': {
    what: 'Cột số thứ tự thiếu số hoặc lặp số ở {count} chỗ, từ ô này.',
    todo: 'Hãy kiểm tra danh sách có đủ người không.',
  },
  'intake.hidden-rows': {
    what: 'Có {count} dòng ẩn, đã đọc như các dòng khác.',
    todo: 'Hãy bỏ ẩn trong Excel để kiểm tra; dòng thừa thì xóa rồi nhập lại.',
  },
  'intake.hidden-columns': {
    what: 'Có cột đang ẩn, vẫn được đọc: {columns}.',
    todo: 'Hãy bỏ ẩn trong Excel để kiểm tra.',
  },
  'intake.group-not-understood': {
    what: 'Dòng ghi “{written}” được coi là dòng nhóm, không tính là một người.',
    todo: 'Hãy kiểm tra; nếu dòng này là một người thì bỏ ô gộp và ghi đủ các cột.',
  },
  'intake.row-after-end': {
    what: 'Sau phần cuối danh sách còn một dòng có họ tên và ngày sinh.',
    todo: 'Hãy chuyển dòng này lên trên phần cuối danh sách, hoặc xóa nếu không cần.',
  },
  'intake.total-differs': {
    what: 'Dòng “{written}” ghi {says}, đọc được {read}.',
    todo: 'Hãy kiểm tra dòng cộng và các dòng phía trên, sửa rồi nhập lại.',
  },
  'intake.cell-beside': {
    what: 'Ô đang ghi “{written}”, nhưng cột bên cạnh dưới cùng một tiêu đề cũng có nội dung.',
    todo: 'Mỗi tiêu đề chỉ nên có một cột; hãy ghi vào một ô.',
  },
  'intake.cell-below': {
    what: 'Ô đang ghi “{written}” ở dòng thứ hai của cùng một người (ô gộp), dòng trên cũng đã có nội dung.',
    todo: 'Mỗi người chỉ nên có một dòng; hãy ghi vào một ô.',
  },
  'intake.fix-outside-table': {
    what: 'Ô được sửa thành “{text}” không nằm trong bảng nào được đọc của tệp.',
    effect: 'Việc sửa ô này không đổi số liệu nào của bảng.',
    todo: 'Hãy kiểm tra lại trang và địa chỉ ô đã sửa.',
  },
  'intake.cell-error': {
    what: 'Ô có lỗi công thức ({error}), không dùng được giá trị này.',
    todo: 'Hãy sửa công thức hoặc ghi giá trị, rồi nhập lại.',
  },
  'intake.cell-without-result': {
    what: 'Ô có công thức nhưng chưa có kết quả.',
    todo: 'Hãy mở và lưu tệp bằng Excel rồi nhập lại.',
  },
  'intake.facts-in-cell': {
    what: 'Ô “{written}” có {count} nội dung; cột “{field}” cần theo thứ tự: {expected}.',
    todo: 'Hãy ghi đủ các nội dung, mỗi nội dung một dòng trong ô; chỗ chưa có thì ghi dấu gạch ngang.',
  },
  'intake.fact-twice': {
    what: '{field} ghi ở hai chỗ khác nhau: “{written}” và “{other}”.',
    todo: 'Hãy sửa cho khớp rồi nhập lại.',
  },
  'intake.pieces-missing': {
    what: '{field}: các ô ngày, tháng, năm chưa ghi đủ (đang có {written}).',
    todo: 'Hãy ghi đủ; nếu chỉ biết năm thì chỉ ghi ô năm.',
  },
  'intake.tick-not-understood': {
    what: '{field}: đang ghi “{written}”, cột này chỉ đánh dấu x.',
    todo: 'Hãy đánh dấu x hoặc để trống ô.',
  },
  'intake.ticks-several': {
    what: '{field} đánh dấu ở nhiều cột: “{one}” và “{other}”.',
    todo: 'Hãy để lại một dấu (trình độ cao nhất).',
  },
  'intake.value-unknown': {
    what: '{field}: {count} ô ghi “{written}”, chưa rõ nghĩa (cần ghi một trong: {expected}).',
    todo: 'Hãy chọn nghĩa của cách ghi này, hoặc sửa ô theo một cách ghi đã nêu rồi nhập lại.',
  },
  'intake.value-ambiguous': {
    what: '{field}: “{written}” có thể là nhiều mục: {meanings}.',
    todo: 'Hãy ghi rõ một mục rồi nhập lại.',
  },

  'intake.row-unit-missing': {
    what: 'Chưa ghi đảng bộ, chi bộ cơ sở của người này.',
    todo: 'Hãy ghi tên đơn vị vào cột Đảng bộ cơ sở.',
  },
  'intake.row-unit-unknown': {
    what: 'Không có đơn vị “{written}” trong danh sách đơn vị.',
    todo: 'Hãy ghi tên đơn vị đúng như trong danh sách đơn vị, hoặc nhập thêm đơn vị này trước.',
  },
  'intake.row-unit-ambiguous': {
    what: 'Có nhiều đơn vị tên “{written}”: {names}.',
    todo: 'Hãy ghi mã đơn vị thay cho tên.',
  },
  'intake.row-unit-differs': {
    what: 'Danh sách của “{unit}”, ô này ghi “{written}”.',
    todo: 'Hãy sửa tên đơn vị, hoặc chuyển người này sang danh sách của đơn vị đó.',
  },

  'intake.cell-name-below': {
    what: 'Ô {from} ghi chi bộ “{written}”; {count} dòng bên dưới không ghi chi bộ. Những người ở các dòng đó có thuộc chi bộ này không?',
    effect: 'Chưa ghi các dòng đó.',
    todo: 'Hãy chọn, hoặc ghi chi bộ vào từng dòng rồi nhập lại.',
  },
  'intake.cell-of-another-unit': {
    what: 'Chi bộ “{written}” ({count} dòng): theo danh sách đơn vị, tên này chỉ đến “{others}”, còn các dòng này đang tính cho “{unit}”. Người ở các dòng này thuộc đơn vị nào?',
    effect: 'Chưa ghi các dòng này.',
    todo: 'Hãy chọn đơn vị, sửa tên chi bộ trong tệp, hoặc bỏ qua các dòng này.',
  },

  'intake.unit-name-missing': {
    what: 'Chưa ghi tên đơn vị.',
    todo: 'Hãy ghi tên đơn vị hoặc xóa dòng.',
  },
  'intake.unit-kind-missing': {
    what: 'Chưa ghi loại tổ chức của “{name}”.',
    todo: 'Hãy ghi một trong: Đảng bộ cơ sở, Chi bộ cơ sở, Đảng bộ bộ phận, Chi bộ trực thuộc, Chi bộ thôn, Đảng bộ cấp trên trực tiếp.',
  },
  'intake.unit-code-is-date': {
    what: 'Mã đơn vị đang là ngày ({written}): Excel đã đổi mã thành ngày.',
    todo: 'Hãy định dạng cột mã đơn vị là Văn bản (Text) rồi ghi lại mã.',
  },
  'intake.unit-twice': {
    what: '“{name}” có hai dòng cho cùng một thời gian.',
    todo: 'Hãy xóa một dòng, hoặc ghi Từ ngày khác nhau.',
  },
  'intake.unit-parent-unknown': {
    what: 'Đơn vị cấp trên “{written}” của “{name}” không có trong tệp và không có trong danh sách đơn vị.',
    todo: 'Hãy ghi đúng tên hoặc mã đơn vị cấp trên.',
  },
  'intake.unit-parent-ambiguous': {
    what: 'Có nhiều đơn vị tên “{written}”, chưa rõ cấp trên của “{name}”.',
    todo: 'Hãy ghi mã đơn vị cấp trên thay cho tên.',
  },

  'intake.period-not-understood': {
    what: 'Không hiểu kỳ “{written}”.',
    todo: 'Hãy ghi như 2017, 2016-2020, 2017-Q1 hoặc 2020-10-14..2025-06-30.',
  },
  'intake.target-is-date': {
    what: 'Chỉ tiêu đang là ngày ({written}): Excel đã đổi khoảng số thành ngày.',
    todo: 'Hãy định dạng ô là Văn bản (Text) rồi ghi lại, ví dụ 4-5.',
  },
  'intake.target-twice': {
    what: '“{unit}” đã có chỉ tiêu cùng nội dung, cùng kỳ ở dòng {row}.',
    todo: 'Hãy xóa một dòng.',
  },
} as const satisfies Sentences;
