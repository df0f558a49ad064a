import type { Sentences } from './sentences.ts';

const COPY_OUT = 'Hãy mở tệp trong Excel, chép phần có số liệu sang sổ làm việc mới, lưu thành .xlsx rồi nhập lại.';
const UNCHANGED = 'Số liệu hiện có không thay đổi.';
const SAVE_AS_XLSX = 'Hãy mở bằng Excel, chọn Lưu thành › Excel Workbook (.xlsx) rồi nhập lại.';
const SEND_AGAIN = 'Đơn vị cần gửi lại tệp .xlsx.';
const COPY_AGAIN = 'Hãy chép lại từ USB hoặc đề nghị đơn vị gửi lại.';
const OLD_FILE_KEPT = 'Tệp cũ (nếu có) còn nguyên.';

/**
 * Workbooks that cannot be read and files that cannot be written. The place carries the file's name;
 * the fact `detail` (part of the zip, system error) is for the support package, not for the sentence.
 */
export const fileProblems = {
  'file.not-found': {
    what: 'Không tìm thấy tệp.',
    todo: 'Hãy kiểm tra tên tệp, hoặc cắm lại USB rồi chọn lại.',
  },
  'file.is-folder': {
    what: 'Đây là thư mục, không phải tệp.',
    todo: 'Hãy chọn tệp .xlsx trong thư mục.',
  },
  'file.open-elsewhere': {
    what: 'Tệp đang mở trong Excel. Chưa đọc được.',
    effect: UNCHANGED,
    todo: 'Hãy đóng tệp trong Excel rồi bấm Thử lại.',
  },
  'file.no-access': {
    what: 'Không có quyền đọc tệp này.',
    effect: UNCHANGED,
    todo: 'Hãy chép tệp vào thư mục Tài liệu của máy này rồi nhập lại.',
  },
  'file.cannot-read': {
    what: 'Không đọc được tệp từ ổ đĩa hoặc USB.',
    effect: UNCHANGED,
    todo: 'Hãy cắm lại USB, chép tệp vào máy rồi nhập lại.',
  },
  'file.reading-stopped': {
    what: 'Không đọc xong tệp này: tệp quá nặng hoặc bị hỏng nên chương trình đã dừng việc đọc.',
    effect: UNCHANGED,
    todo: `${COPY_OUT} Nếu tệp đúng là lớn, hãy tăng giới hạn ở Thiết lập › Đọc tệp.`,
  },
  'file.reading-memory': {
    what: 'Không đọc xong tệp này: tệp cần quá nhiều bộ nhớ so với một danh sách thông thường.',
    effect: UNCHANGED,
    todo: `${COPY_OUT} Nếu tệp đúng là lớn, hãy tăng giới hạn ở Thiết lập › Đọc tệp.`,
  },
  'file.lock-file': {
    what: 'Đây là tệp tạm do Excel tạo khi đang mở sổ làm việc, không có số liệu.',
    todo: 'Hãy chọn tệp cùng tên không có dấu “~$” ở đầu.',
  },
  'file.shortcut': {
    what: 'Đây là lối tắt (shortcut), không phải tệp Excel.',
    todo: 'Hãy chọn chính tệp mà lối tắt chỉ đến.',
  },
  'file.empty': {
    what: 'Tệp rỗng (0 byte).',
    effect: UNCHANGED,
    todo: COPY_AGAIN,
  },
  'file.old-xls': {
    what: 'Tệp kiểu Excel 95 hoặc cũ hơn (.xls), không đọc được.',
    todo: SAVE_AS_XLSX,
  },
  'file.password': {
    what: 'Tệp được đặt mật khẩu.',
    todo: 'Hãy bỏ mật khẩu trong Excel (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi nhập lại.',
  },
  'file.flat-ods': {
    what: 'Tệp bảng tính LibreOffice dạng một tệp XML (.fods), chưa đọc được.',
    todo: 'Hãy mở bằng LibreOffice, chọn Lưu thành, kiểu Excel 2007–365 (.xlsx) hoặc ODF (.ods), rồi nhập lại.',
  },
  'file.web-archive': {
    what: 'Đây không phải tệp Excel. Nội dung là trang web lưu thành một tệp (.mht), chưa đọc được.',
    todo: SAVE_AS_XLSX,
  },
  'file.html-no-table': {
    what: 'Đây không phải tệp Excel. Nội dung là trang web (HTML) không có bảng nào.',
    todo: 'Nếu bảng nằm ở thư mục đi kèm, hãy mở tệp bằng Excel, chọn Lưu thành › Excel Workbook (.xlsx); nếu không, đề nghị đơn vị gửi lại.',
  },
  'file.csv-one-column': {
    what: 'Đây không phải tệp Excel. Nội dung là văn bản thường, không có dấu chấm phẩy, dấu phẩy hay Tab chia cột.',
    todo: SEND_AGAIN,
  },
  'file.csv-separator': {
    what: 'Tệp văn bản (.csv) có thể chia cột bằng {first} hoặc {second}, chưa rõ dấu nào.',
    effect: UNCHANGED,
    todo: SAVE_AS_XLSX,
  },
  'file.csv-quotes': {
    what: 'Tệp văn bản (.csv) có dấu ngoặc kép không đóng đúng chỗ, ở ô bắt đầu từ dòng {row}.',
    effect: UNCHANGED,
    todo: 'Hãy mở tệp bằng Excel, kiểm tra dòng đó, chọn Lưu thành › Excel Workbook (.xlsx) rồi nhập lại.',
  },
  'file.unknown-encoding': {
    what: 'Tệp văn bản không phải Unicode và không rõ dùng bảng mã nào, nên có thể đọc sai chữ.',
    effect: UNCHANGED,
    todo: 'Hãy mở tệp bằng Excel, kiểm tra chữ, chọn Lưu thành › Excel Workbook (.xlsx) rồi nhập lại.',
  },
  'file.xlsb': {
    what: 'Tệp Excel kiểu nhị phân (.xlsb), chưa đọc được.',
    todo: SAVE_AS_XLSX,
  },
  'file.pdf': {
    what: 'Đây không phải tệp Excel. Nội dung là tệp PDF.',
    todo: SEND_AGAIN,
  },
  'file.picture': {
    what: 'Đây không phải tệp Excel. Nội dung là ảnh chụp hoặc ảnh quét.',
    todo: SEND_AGAIN,
  },
  'file.word': {
    what: 'Đây không phải tệp Excel. Nội dung là văn bản Word.',
    todo: SEND_AGAIN,
  },
  'file.slides': {
    what: 'Đây không phải tệp Excel. Nội dung là bài trình chiếu (PowerPoint).',
    todo: SEND_AGAIN,
  },
  'file.archive': {
    what: 'Đây là tệp nén (.zip, .rar, .7z), chưa đọc được.',
    todo: 'Hãy giải nén ra thư mục rồi chọn các tệp .xlsx bên trong.',
  },
  'file.not-a-workbook': {
    what: 'Đây không phải tệp Excel.',
    todo: SEND_AGAIN,
  },
  'file.damaged': {
    what: 'Tệp bị hỏng hoặc chép chưa hết.',
    effect: UNCHANGED,
    todo: COPY_AGAIN,
  },
  'file.too-large': {
    what: 'Tệp lớn bất thường ({megabytes} MB; nhiều nhất {limit} MB).',
    effect: UNCHANGED,
    todo: 'Hãy xóa ảnh và các dòng trống phía dưới trong Excel, lưu lại rồi nhập.',
  },
  'file.too-many-rows': {
    what: 'Tệp lớn bất thường. Vùng dữ liệu đến dòng {row}, quá {limit} dòng.',
    effect: UNCHANGED,
    todo: 'Hãy xóa các dòng thừa phía dưới trong Excel, lưu lại rồi nhập.',
  },
  'file.too-many-cells': {
    what: 'Tệp lớn bất thường: có hơn {limit} ô có nội dung.',
    effect: UNCHANGED,
    todo: 'Hãy xóa các dòng và cột thừa trong Excel, lưu lại rồi nhập.',
  },
  'file.cell-too-long': {
    what: 'Nội dung dài bất thường, quá {limit} ký tự trong một ô.',
    effect: UNCHANGED,
    todo: 'Hãy mở tệp bằng Excel, rút ngắn nội dung ô, lưu lại rồi nhập.',
  },
  'file.suspicious': {
    what: 'Tệp có cấu trúc bất thường, có thể gây treo máy nên không đọc.',
    effect: UNCHANGED,
    todo: 'Hãy mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi nhập; nếu không mở được, đề nghị đơn vị gửi lại.',
  },
  'file.no-sheet': {
    what: 'Tệp không có trang tính nào.',
    todo: 'Hãy kiểm tra lại tệp bằng Excel rồi nhập lại.',
  },
  'file.no-cell-sheet': {
    what: 'Tệp chỉ có trang biểu đồ, hộp thoại hoặc macro, không có trang tính nào có ô số liệu.',
    todo: 'Hãy kiểm tra lại tệp bằng Excel; nếu đơn vị gửi nhầm tệp, đề nghị gửi lại.',
  },
  'file.macros-not-run': {
    what: 'Tệp có macro (.xlsm). Ứng dụng chỉ đọc số liệu, không chạy macro.',
    todo: 'Không cần làm gì.',
  },
  'file.sheet-empty': {
    what: 'Các trang tính trong tệp đều trống.',
    todo: 'Hãy kiểm tra lại tệp bằng Excel; nếu đơn vị gửi nhầm tệp, đề nghị gửi lại.',
  },
  'file.cancelled': {
    what: 'Đã dừng đọc tệp theo yêu cầu.',
    effect: UNCHANGED,
    todo: 'Muốn nhập tệp này, hãy chọn lại tệp.',
  },
  'file.target-busy': {
    what: 'Tệp đang mở trong chương trình khác nên chưa ghi được.',
    effect: OLD_FILE_KEPT,
    todo: 'Hãy đóng tệp trong Excel rồi bấm Thử lại, hoặc chọn Lưu tên khác.',
  },
  'file.target-no-access': {
    what: 'Không có quyền ghi vào thư mục này.',
    effect: OLD_FILE_KEPT,
    todo: 'Hãy chọn Lưu tên khác và lưu vào thư mục Tài liệu.',
  },
  'file.target-folder-gone': {
    what: 'Thư mục để lưu tệp không còn.',
    effect: 'Chưa có tệp nào được ghi.',
    todo: 'Hãy cắm lại USB hoặc chọn thư mục khác.',
  },
  'file.disk-full': {
    what: 'Ổ đĩa đã đầy.',
    effect: OLD_FILE_KEPT,
    todo: 'Hãy giải phóng chỗ trống rồi bấm Thử lại, hoặc lưu sang ổ khác.',
  },
  'file.target-failed': {
    what: 'Không ghi được tệp.',
    effect: OLD_FILE_KEPT,
    todo: 'Hãy bấm Thử lại hoặc chọn Lưu tên khác.',
  },

  'file.skipped-lock': {
    what: 'Bỏ qua: tệp tạm của Excel, không có số liệu.',
    todo: 'Không cần làm gì.',
  },
  'file.skipped-hidden': {
    what: 'Bỏ qua: tệp ẩn của máy, không phải bảng tính.',
    todo: 'Không cần làm gì.',
  },
  'file.skipped-shortcut': {
    what: 'Bỏ qua: đây là lối tắt, không phải chính tệp.',
    todo: 'Nếu cần, hãy chọn tệp mà lối tắt dẫn tới.',
  },
  'file.skipped-nested': {
    what: 'Bỏ qua: tệp nén nằm trong tệp nén khác.',
    todo: 'Hãy giải nén ra thư mục rồi nhập thư mục đó.',
  },
  'file.skipped-other': {
    what: 'Bỏ qua: không phải bảng tính.',
    todo: 'Nếu tệp có số liệu cần nhập, hãy đề nghị đơn vị gửi tệp Excel.',
  },
  'file.skipped-folder': {
    what: 'Bỏ qua: không đọc được thư mục này.',
    todo: 'Hãy chép thư mục vào máy này rồi nhập lại.',
  },
  'file.skipped-too-deep': {
    what: 'Bỏ qua: thư mục nằm quá sâu trong các thư mục khác.',
    todo: 'Hãy chọn thẳng thư mục này để nhập.',
  },
  'file.skipped-too-many': {
    what: 'Có quá nhiều tệp: chỉ nhận {limit} tệp đầu, còn {count} tệp sau tệp này chưa nhận.',
    todo: 'Hãy nhập các tệp còn lại thành đợt sau.',
  },
} as const satisfies Sentences;
