import type { Sentences } from './sentences.ts';

const LEAVE_OUT = 'Hãy sửa trong tệp, hoặc bỏ qua dòng này rồi ghi các dòng còn lại.';
const WHO = 'Hãy chọn là ai, sửa trong tệp, hoặc bỏ qua dòng này rồi ghi các dòng còn lại.';
const DAY_EXAMPLE = 'Hãy ghi ngày/tháng/năm, ví dụ 15/03/1985.';

/** People of a list of new members. */
export const intakePeopleProblems = {
  'intake.no-people': {
    what: 'Danh sách không có người nào.',
    effect: 'Nếu ghi, đơn vị được tính là đã báo cáo và không phát sinh kết nạp trong kỳ.',
    todo: 'Hãy kiểm tra lại tệp trước khi ghi.',
  },
  'intake.readmission-unsaid': {
    what: 'Tiêu đề ghi “{title}” nhưng {count} người không ghi “Kết nạp lại” ở cột Đối tượng.',
    effect: 'Nếu ghi, những người này không được tính là kết nạp lại.',
    todo: 'Hãy ghi “Kết nạp lại” ở cột Đối tượng của từng người rồi nhập lại.',
  },
  'intake.people-list-empty': {
    what: 'Danh sách không có người nào.',
    todo: 'Hãy kiểm tra lại tệp trước khi ghi.',
  },
  'intake.members-without-day': {
    what: 'Danh sách đảng viên không ghi là của kỳ hay của ngày nào.',
    effect: 'Danh sách vẫn được ghi, nhưng không dùng để đếm các biểu về đội ngũ đảng viên (biểu 1, 3, 4, 5).',
    todo: 'Nếu là danh sách đảng viên cuối một kỳ, hãy chọn kỳ đó rồi ghi.',
  },
  'intake.members-a-part': {
    what: 'Theo tiêu đề “{title}”, danh sách chỉ có một phần đảng viên của đơn vị.',
    effect: 'Danh sách vẫn được ghi, nhưng không dùng để đếm các biểu về đội ngũ đảng viên (biểu 1, 3, 4, 5).',
    todo: 'Muốn đếm các biểu đó, hãy nhận thêm danh sách có đủ đảng viên của đơn vị.',
  },
  'intake.members-one-half': {
    what: 'Danh sách chỉ có đảng viên {only} của đơn vị.',
    effect:
      'Các biểu về đội ngũ đảng viên (biểu 1, 3, 4, 5) chỉ đếm được khi có cả danh sách đảng viên {other} của cùng ngày.',
    todo: 'Hãy nhận thêm danh sách đảng viên {other}.',
  },
  'intake.list-empty': {
    what: 'Danh sách chưa có người nào: không phát sinh hay chưa điền?',
    effect: 'Chưa ghi gì; đơn vị chưa được tính là đã báo cáo.',
    todo: 'Không phát sinh thì ghi x vào ô này; chưa điền thì đề nghị đơn vị điền rồi gửi lại.',
  },
  'intake.nothing-but-people': {
    what: 'Ô này ghi là không phát sinh, nhưng danh sách có {count} người.',
    todo: 'Hãy xóa dấu x, hoặc xóa các dòng không đúng.',
  },
  'intake.people-undated': {
    what: 'Có {count} người không ghi ngày quyết định và ngày kết nạp.',
    effect: 'Những người này được tính theo kỳ của danh sách.',
    todo: 'Nên bổ sung ngày quyết định kết nạp.',
  },
  'intake.people-of-other-lists-absent': {
    what: 'Danh sách không có {count} người mà danh sách kỳ khác của đơn vị đã ghi trong kỳ này: {names}.',
    effect: 'Những người này vẫn được tính vào kỳ.',
    todo: 'Hãy hỏi đơn vị; nếu không còn tính thì nhận lại danh sách đã ghi những người đó.',
  },
  'intake.list-already-sent': {
    what: 'Đơn vị “{unit}” đã có danh sách kỳ {period}. Bản mới thêm {add}, thay đổi {change}, không còn {removed} người.',
    effect: 'Chưa ghi gì từ tệp này.',
    todo: 'Hãy so sánh hai bản rồi chọn nhận bản mới thay cho bản đã nộp.',
  },
  'intake.day-unlikely': {
    what: '{field}: đang ghi “{written}”, năm {year} không thể đúng.',
    todo: DAY_EXAMPLE,
  },

  'intake.name-missing': {
    what: 'Dòng có nội dung nhưng chưa ghi họ và tên.',
    todo: 'Hãy ghi họ và tên, hoặc xóa dòng.',
  },
  'intake.name-not-text': {
    what: 'Họ và tên đang ghi “{written}”, không phải tên người.',
    todo: 'Hãy sửa họ và tên, hoặc xóa dòng.',
  },
  'intake.name-title': {
    what: 'Cột họ và tên ghi “{title}” trước tên; phần này không tính là tên (mọi ô ghi như vậy).',
    todo: 'Hãy kiểm tra.',
  },
  'intake.name-with-remark': {
    what: 'Họ và tên đang ghi “{written}”: tên có phải là “{name}”, còn “{remark}” là ghi chú?',
    effect: 'Chưa ghi gì về người này.',
    todo: 'Hãy chọn tên đúng. Người không còn tính (đã chuyển đi, rút hồ sơ…) thì bỏ qua dòng này.',
  },
  'intake.note-says-gone': {
    what: '{name}: ghi chú “{written}”. Người này còn được tính trong danh sách không?',
    effect: 'Chưa ghi người này.',
    todo: 'Hãy chọn vẫn tính hay bỏ qua dòng.',
  },
  'intake.note-says-flag': {
    what: '{name}: ghi chú “{written}”. Người này có tính vào “{flag}” không?',
    effect: 'Chưa ghi người này.',
    todo: 'Nếu có, hãy sửa ô ghi chú thành “{flag}”; nếu không, hãy bỏ các chữ đó khỏi ghi chú.',
  },
  'intake.section-unclear': {
    what: '{count} người ở dòng {first}–{last} đứng dưới dòng “{written}” (ô {at}): tính như thế nào?',
    effect: 'Chưa ghi những người này.',
    todo: 'Hãy chọn cách tính.',
  },
  'intake.occupation-says-flag': {
    what: '{name}: nghề nghiệp “{written}” chưa tính vào “{flag}”.',
    todo: 'Nếu có tính, hãy ghi “{flag}” vào cột Ghi chú.',
  },
  'intake.note-against-cell': {
    what: '{name}: ghi chú “{written}” nói về {field}, nhưng cột {field} không ghi như vậy.',
    effect: 'Chưa ghi người này.',
    todo: 'Hãy sửa ô {field} cho đúng, hoặc bỏ các chữ đó khỏi ghi chú.',
  },
  'intake.names-two': {
    what: 'Ô họ và tên có thể là nhiều người: {names}.',
    effect: 'Chưa ghi ai trong ô này.',
    todo: 'Nếu là nhiều người, hãy ghi mỗi người một dòng trong tệp rồi nhập lại, hoặc bỏ qua dòng này; nếu là một người, hãy chọn như vậy.',
  },
  'intake.birth-missing': {
    what: 'Chưa ghi ngày sinh.',
    todo: 'Hãy ghi ngày sinh của người này.',
  },
  'intake.birth-twice': {
    what: 'Ngày sinh ghi ở cả hai cột Nam và Nữ.',
    todo: 'Hãy để lại một cột đúng với giới tính.',
  },
  'intake.sex-twice': {
    what: 'Đánh dấu ở cả hai cột Nam và Nữ.',
    todo: 'Hãy để lại một dấu.',
  },
  'intake.sex-differs': {
    what: 'Ngày sinh ở cột {column}, giới tính lại ghi {written}.',
    todo: 'Hãy sửa cho khớp.',
  },
  'intake.sex-against-name': {
    what: '{name}: danh sách ghi {written}, nhưng tên đệm “{by}” thường là {told}. Giới tính nào đúng?',
    effect: 'Chưa ghi người này.',
    todo: 'Hãy chọn giới tính, hoặc sửa trong tệp.',
  },
  'intake.id-number-wrong': {
    what: 'Số định danh đang ghi “{written}”. Cần 12 chữ số.',
    todo: 'Hãy sửa ô; định dạng cột là Văn bản (Text) để không mất số 0 ở đầu.',
  },
  'intake.id-number-damaged': {
    what: 'Số định danh đang ghi “{written}”: Excel đã đổi thành số và làm mất chữ số.',
    todo: 'Hãy định dạng cột là Văn bản (Text) rồi ghi lại đủ 12 chữ số theo thẻ căn cước.',
  },
  'intake.id-number-padded': {
    what: 'Số định danh “{written}” có 11 chữ số, đọc là {read}.',
    todo: 'Hãy kiểm tra số 0 ở đầu.',
  },

  'intake.day-not-understood': {
    what: '{field}: đang ghi “{written}”, không phải ngày.',
    todo: DAY_EXAMPLE,
  },
  'intake.day-with-words': {
    what: '{field}: đang ghi “{written}”, đọc là ngày {day}.',
    todo: 'Hãy kiểm tra.',
  },
  'intake.days-two': {
    what: '{field}: ô có hai ngày ({first} và {second}), chưa rõ ngày nào.',
    todo: 'Hãy để lại một ngày trong ô.',
  },
  'intake.day-incomplete': {
    what: '{field}: đang ghi “{written}”. Cần đủ ngày, tháng, năm.',
    todo: DAY_EXAMPLE,
  },
  'intake.day-from-serial': {
    what: '{field}: đang ghi số {written}, đọc là ngày {day} (cách Excel lưu ngày).',
    todo: 'Hãy kiểm tra; nên định dạng ô là ngày.',
  },
  'intake.day-number-ambiguous': {
    what: '{field}: đang ghi số {written}, có thể là ngày {day} hoặc {other}.',
    todo: DAY_EXAMPLE,
  },
  'intake.days-swapped': {
    what: 'Cột {column}: trong {real} ô là ngày thật không ô nào sau ngày 12, còn {typed} ngày ghi dạng chữ trên trang đều sau ngày 12. Có thể Excel đã đảo ngày và tháng.',
    effect: 'Chưa ghi các dòng này.',
    todo: 'Hãy chọn cách đọc cả cột, hoặc kiểm tra, ghi lại các ngày bị đảo rồi nhập lại.',
  },
  'intake.days-month-first': {
    what: 'Cột {column}: {count} ô như “{written}” chưa rõ số nào là ngày, số nào là tháng; ô {exampleCell} ghi “{example}” là tháng trước, ngày sau.',
    effect: 'Chưa ghi các dòng này.',
    todo: 'Hãy chọn cách đọc cả cột, hoặc ghi lại theo ngày/tháng/năm rồi nhập lại.',
  },
  'intake.decision-not-understood': {
    what: 'Quyết định kết nạp: đang ghi “{written}”. Cần số và ngày, ví dụ “123-QĐ/HU ngày 03/02/2017”.',
    todo: 'Hãy sửa ô rồi nhập lại.',
  },
  'intake.year-in-day-cell': {
    what: '{field} là ngày {day}: có thể là năm {year} gõ vào ô kiểu ngày tháng.',
    todo: 'Hãy đổi ô thành kiểu văn bản rồi ghi lại năm {year}, hoặc ghi đủ ngày, tháng, năm.',
  },
  'intake.date-order': {
    what: '{later} ({laterDay}) sớm hơn {earlier} ({earlierDay}).',
    todo: 'Hãy sửa ngày chưa đúng.',
  },
  'intake.date-outside-period': {
    what: '{field} {day} nằm ngoài kỳ {period}.',
    todo: 'Hãy sửa ngày, hoặc chuyển người này sang danh sách của kỳ đó.',
  },
  'intake.under-age': {
    what: 'Sinh {birth}, đến ngày {day} mới {age} tuổi; người vào Đảng phải đủ 18 tuổi.',
    todo: 'Hãy kiểm tra ngày sinh và ngày quyết định.',
  },
  'intake.born-later': {
    what: 'Ngày sinh {birth} muộn hơn ngày {day}.',
    todo: 'Hãy kiểm tra ngày sinh và ngày quyết định.',
  },
  'intake.admitted-young': {
    what: 'Sinh {birth}, vào Đảng ngày {day} khi mới {age} tuổi, chưa đủ 18.',
    todo: 'Hãy kiểm tra ngày sinh và ngày vào Đảng.',
  },
  'intake.schooling-below-training': {
    what: 'Trình độ chuyên môn “{qualification}” nhưng trình độ phổ thông mới là “{education}”.',
    todo: 'Hãy kiểm tra hai ô này.',
  },
  'intake.youth-union-age': {
    what: 'Ghi là đoàn viên nhưng đã {age} tuổi.',
    todo: 'Hãy kiểm tra cột Đoàn viên; tuổi đoàn viên là 16 đến 30.',
  },
  'intake.over-age': {
    what: 'Sinh {birth}, đến ngày {day} đã {age} tuổi, trên 60.',
    todo: 'Hãy kiểm tra đã có ý kiến đồng ý của cấp trên (HD 06-HD/TW).',
  },

  'intake.class-ambiguous': {
    what: 'Trình độ giáo dục phổ thông ghi “{written}”, chưa rõ hệ 10 năm hay 12 năm.',
    todo: 'Hãy ghi như 7/10 hoặc 7/12.',
  },
  'intake.people-subgroup': {
    what: 'Dân tộc “{written}” được tính là {people} (mọi ô ghi như vậy).',
    todo: 'Hãy kiểm tra.',
  },
  'intake.value-remembered': {
    what: '{field} “{written}” được hiểu là “{meaning}” theo câu trả lời lần trước (mọi ô ghi như vậy).',
    todo: 'Nếu chưa đúng, hãy sửa ô trong tệp rồi nhập lại.',
  },
  'intake.value-highest': {
    what: '{field} “{written}” được tính theo trình độ cao nhất: {read} (mọi ô ghi như vậy).',
    todo: 'Hãy kiểm tra.',
  },
  'intake.value-by-part': {
    what: '{field} “{written}” được đọc là “{read}” (mọi ô ghi như vậy).',
    todo: 'Hãy kiểm tra; nếu chưa đúng thì ghi rõ nghề nghiệp.',
  },

  'intake.candidate-is-member': {
    what: 'Người này ghi đã là đảng viên, không thuộc danh sách quần chúng ưu tú.',
    todo: LEAVE_OUT,
  },
  'intake.card-number-odd': {
    what: 'Số thẻ đảng viên “{written}” không có 8 hoặc 12 chữ số, giữ nguyên văn.',
    todo: 'Hãy kiểm tra số 0 ở đầu và định dạng ô là Văn bản (Text).',
  },
  'intake.card-twice': {
    what: '{name}: số thẻ đảng viên {written} đã ghi cho {other} ở dòng {row}.',
    todo: 'Hãy kiểm tra số thẻ của hai người.',
  },
  'intake.person-differs': {
    what: '{name}: danh sách này ghi {field} là “{written}”, số liệu kết nạp đang ghi “{kept}”.',
    effect: 'Giữ như số liệu kết nạp.',
    todo: 'Hãy kiểm tra bên nào đúng.',
  },
  'intake.several-known': {
    what: '{name}: số định danh, số thẻ hoặc họ tên, ngày sinh chỉ đến nhiều người khác nhau trong số liệu.',
    todo: 'Hãy chọn đúng người, hoặc bỏ qua dòng này.',
  },
  'intake.same-person-twice': {
    what: '{name}: {by} với dòng {row}.',
    todo: LEAVE_OUT,
  },
  'intake.similar-in-file': {
    what: '{name} (sinh {ownBirth}): giống dòng {row} (sinh {birth}). Có phải cùng một người?',
    todo: WHO,
  },
  'intake.similar-known': {
    what: '{name} (sinh {ownBirth}): trong số liệu đã có người cùng tên, sinh {birth}, ở {unit}. Có phải cùng một người?',
    todo: WHO,
  },
  'intake.already-admitted': {
    what: '{name}: đã có trong danh sách kết nạp khác (ngày {day}, {unit}).',
    todo: 'Nếu là kết nạp lại, hãy ghi “Kết nạp lại” ở cột Đối tượng; nếu không, hãy chọn là ai, sửa trong tệp hoặc bỏ qua dòng này.',
  },
} as const satisfies Sentences;
