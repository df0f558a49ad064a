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
  'intake.people-undated': {
    what: 'Có {count} người không ghi ngày quyết định và ngày kết nạp.',
    effect: 'Những người này được tính theo kỳ của danh sách.',
    todo: 'Nên bổ sung ngày quyết định kết nạp.',
  },
  'intake.list-already-sent': {
    what: 'Đơn vị “{unit}” đã có danh sách kỳ {period}. Bản mới thêm {add}, thay đổi {change}, không còn {removed} người.',
    effect: 'Chưa ghi gì từ tệp này.',
    todo: 'Hãy so sánh hai bản rồi chọn nhận bản mới thay cho bản đã nộp.',
  },

  'intake.name-missing': {
    what: 'Dòng có nội dung nhưng chưa ghi họ và tên.',
    todo: 'Hãy ghi họ và tên, hoặc xóa dòng.',
  },
  'intake.name-not-text': {
    what: 'Họ và tên đang ghi “{written}”, không phải tên người.',
    todo: 'Hãy sửa họ và tên, hoặc xóa dòng.',
  },
  'intake.birth-missing': {
    what: 'Chưa ghi ngày sinh (cột Nam hoặc cột Nữ).',
    todo: 'Hãy ghi ngày sinh vào một trong hai cột.',
  },
  'intake.birth-twice': {
    what: 'Ngày sinh ghi ở cả hai cột Nam và Nữ.',
    todo: 'Hãy để lại một cột đúng với giới tính.',
  },
  'intake.sex-differs': {
    what: 'Ngày sinh ở cột {column}, giới tính lại ghi {written}.',
    todo: 'Hãy sửa cho khớp.',
  },
  'intake.id-number-wrong': {
    what: 'Số định danh đang ghi “{written}”. Cần 12 chữ số.',
    todo: 'Hãy sửa ô; định dạng cột là Văn bản (Text) để không mất số 0 ở đầu.',
  },
  'intake.id-number-padded': {
    what: 'Số định danh “{written}” có 11 chữ số, đọc là {read}.',
    todo: 'Hãy kiểm tra số 0 ở đầu.',
  },

  'intake.day-not-understood': {
    what: '{field}: đang ghi “{written}”, không phải ngày.',
    todo: DAY_EXAMPLE,
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
    what: 'Cột {column}: {real} ô là ngày thật đều có ngày từ 12 trở xuống, {typed} ô dạng chữ đều có ngày trên 12. Có thể Excel đã đảo ngày và tháng.',
    todo: 'Hãy kiểm tra cả cột, ghi lại các ngày bị đảo rồi nhập lại.',
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
  'intake.value-by-part': {
    what: '{field} “{written}” được đọc là “{read}” (mọi ô ghi như vậy).',
    todo: 'Hãy kiểm tra; nếu chưa đúng thì ghi rõ nghề nghiệp.',
  },

  'intake.same-person-twice': {
    what: '{name}: cùng họ tên, ngày sinh và đơn vị với dòng {row}.',
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
