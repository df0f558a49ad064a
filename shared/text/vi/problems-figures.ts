import type { Sentences } from './sentences.ts';

export const figuresProblems = {
  'figures.unknown-indicator': {
    what: 'Không có chỉ tiêu thống kê “{indicator}”.',
    todo: 'Hãy chọn trong danh mục chỉ tiêu.',
  },
  'figures.no-root-unit': {
    what: 'Tệp dữ liệu chưa có đảng bộ của cơ quan.',
    effect: 'Chưa tính được số liệu.',
    todo: 'Hãy tạo tệp dữ liệu mới hoặc khôi phục bản sao lưu.',
  },
  'figures.sum-differs': {
    what: '{form} của {unit}, {period}: cộng các dòng {parts} được {sum}, dòng “{whole}” ghi {written} (lệch {difference}).',
    todo: 'Hãy xem lại biểu và hỏi đơn vị số nào đúng.',
  },
  'figures.part-exceeds': {
    what: '{form} của {unit}, {period}: {parts} ({sum}) lớn hơn “{whole}” ({written}).',
    todo: 'Hãy xem lại biểu và hỏi đơn vị số nào đúng.',
  },
  'figures.form-and-list-differ': {
    what: '{unit}, {period}, “{label}”: biểu ghi {form}, danh sách có {list}.',
    effect: 'Đang dùng số của {used}.',
    todo: 'Hãy đối chiếu với đơn vị rồi sửa bản chưa đúng.',
  },
  'figures.summary-differs': {
    what: '{unit}, {period}, “{label}”: bảng tổng hợp ghi {summary}, biểu hoặc danh sách của đơn vị có {reported}.',
    effect: 'Đang dùng số của đơn vị.',
    todo: 'Hãy đối chiếu với đơn vị rồi sửa bản chưa đúng.',
  },
  'figures.pieces-differ': {
    what: '{unit}, {period}, “{label}”: báo cáo ghi {written}, cộng các kỳ trong đó ({pieces}) được {sum} (lệch {difference}).',
    effect: 'Mỗi kỳ đang dùng số của báo cáo kỳ đó.',
    todo: 'Hãy hỏi đơn vị số nào đúng rồi nhận lại báo cáo chưa đúng.',
  },
  'figures.piece-exceeds': {
    what: '{unit}, {period}, “{label}”: báo cáo ghi {written}, ít hơn kỳ ngắn hơn trong đó ({pieces}: {sum}).',
    effect: 'Mỗi kỳ đang dùng số của báo cáo kỳ đó.',
    todo: 'Hãy hỏi đơn vị số nào đúng rồi nhận lại báo cáo chưa đúng.',
  },
  'figures.forms-differ': {
    what: '{unit}: {left} ghi {leftValue}, {right} ghi {rightValue} (lệch {difference}).',
    todo: 'Hãy đối chiếu hai biểu với đơn vị.',
  },
  'figures.last-year-differs': {
    what: '{unit}, {form}, dòng “{label}”: cột cùng kỳ năm trước ghi {written}, biểu {before} của đơn vị ghi {sent} (lệch {difference}).',
    todo: 'Hãy hỏi đơn vị số nào đúng; nếu biểu năm trước đã được sửa thì không cần làm gì.',
  },
  'figures.last-year-differs-from-old-units': {
    what: '{unit}, {form}, dòng “{label}”: cột cùng kỳ năm trước ghi {written}, cộng biểu {before} của các đơn vị cũ ({units}) được {sent} (lệch {difference}).',
    todo: 'Hãy hỏi đơn vị lấy số cùng kỳ ở đâu; nếu biểu năm trước đã được sửa thì không cần làm gì.',
  },
  'figures.own-form-differs': {
    what: '{unit}, {period}, “{label}”: biểu của toàn đảng bộ ghi {own}, cộng {base} đơn vị được {sum}.',
    effect: 'Đang dùng số cộng từ các đơn vị.',
    todo: 'Hãy xem đơn vị nào chưa báo cáo hoặc báo cáo khác.',
  },
  'figures.admissions-outside': {
    what: '{count} người kết nạp trong {period} thuộc đơn vị không trực thuộc vào ngày {day} ({units}).',
    effect: 'Những người này chưa có trong số cộng.',
    todo: 'Hãy xem lại thời gian hiệu lực và nơi trực thuộc của các đơn vị đó.',
  },
  'figures.admissions-not-placed': {
    what: '{unit}: {count} người không ghi ngày quyết định và ngày kết nạp; danh sách của họ dài hơn {period}.',
    effect: 'Những người này chưa được tính vào kỳ.',
    todo: 'Hãy bổ sung ngày quyết định kết nạp.',
  },
  'figures.placed-by-list': {
    what: '{unit}: {count} người không ghi ngày quyết định và ngày kết nạp, được tính theo kỳ của danh sách.',
    todo: 'Nên bổ sung ngày quyết định kết nạp.',
  },
  'figures.placed-by-other-date': {
    what: '{unit}: {count} người không ghi {wanted}, được tính theo {used}.',
    todo: 'Nên bổ sung {wanted}.',
  },
  'figures.not-said': {
    what: '{unit}: {count} trên {people} người, danh sách không ghi {field}.',
    effect: 'Những người này không được đếm vào các dòng về {field}.',
    todo: 'Nên bổ sung vào danh sách.',
  },
  'figures.age-by-years': {
    what: '{unit}: {count} người không ghi đủ ngày, tháng, năm sinh, tuổi được tính bằng hiệu số năm.',
    todo: 'Nên bổ sung ngày, tháng sinh.',
  },
  'figures.members-unclear': {
    what: '{unit}: {count} người trong danh sách đảng viên đã rời Đảng bộ nhưng chỉ ghi tháng hoặc năm, không rõ ngày {day} còn hay không.',
    effect: 'Những người này chưa được tính.',
    todo: 'Hãy bổ sung ngày rời Đảng bộ.',
  },
  'figures.members-later': {
    what: '{unit}: {count} người trong danh sách đảng viên vào Đảng sau ngày {day}.',
    effect: 'Những người này không được tính.',
    todo: 'Nếu ghi sai ngày vào Đảng thì hãy sửa lại.',
  },
  'figures.members-elsewhere': {
    what: '{unit}: {count} người trong danh sách đảng viên đã được xếp vào đơn vị khác khi nhận.',
    effect: 'Những người này không được tính ở đơn vị gửi.',
    todo: 'Hãy xem danh sách của đơn vị kia đã có họ chưa.',
  },
  'figures.members-cells-empty': {
    what: '{unit}: danh sách đảng viên ngày {day} không có ai của {count} chi bộ: {cells}.',
    effect: 'Số đảng viên có thể thiếu.',
    todo: 'Hãy xem danh sách có đủ các chi bộ không; chi bộ đã kết thúc thì ghi ngày kết thúc ở màn hình Đơn vị.',
  },
  'figures.members-two-lists': {
    what: '{unit} có hai danh sách đảng viên ngày {day}: {used} có {count} người, {other} có {people} người.',
    effect: 'Đang dùng danh sách nhận sau.',
    todo: 'Hãy đối chiếu với đơn vị rồi hoàn tác lần nhận chưa đúng.',
  },
  'figures.members-in-two-units': {
    what: '{count} đảng viên có tên trong danh sách ngày {day} của hai đơn vị ({units}).',
    effect: 'Số cộng đang tính họ hai lần.',
    todo: 'Hãy hỏi các đơn vị xem họ sinh hoạt chính thức ở đâu.',
  },
  'figures.members-list-early': {
    what: '{unit}: {count} danh sách đảng viên được nhận trước ngày {day}: {lists}.',
    effect: 'Thay đổi từ lúc nhận đến ngày đó chưa có trong số liệu.',
    todo: 'Hãy hỏi đơn vị xem có tăng, giảm sau khi gửi không.',
  },
  'figures.members-lists-unused': {
    what: '{unit}: {count} danh sách đảng viên không đếm được cho ngày {day}, vì không ghi kỳ hoặc chỉ là một phần đảng viên: {lists}.',
    effect: 'Số của các đơn vị đó là “chưa có”.',
    todo: 'Nếu danh sách đủ đảng viên của ngày này, hãy nhận lại tệp và chọn kỳ; nếu không, hãy hỏi đơn vị danh sách đủ.',
  },
  'figures.series-changed': {
    what: '{form}: {before} các đơn vị báo cáo theo {series}, nên {count} dòng không so sánh được với cùng kỳ: {rows}.',
    todo: 'Cột cùng kỳ của các dòng đó để trống; muốn có số thì lấy từ báo cáo của cấp trên.',
  },
  'figures.rows-on-fewer-units': {
    what: '{form}: {count} dòng chỉ tính trên ít đơn vị hơn, vì có danh sách không ghi nội dung đó: {rows}.',
    todo: 'Nên đề nghị các đơn vị bổ sung danh sách.',
  },
} as const satisfies Sentences;
