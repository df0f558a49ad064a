const stages = {
  noticed: 'Quần chúng ưu tú',
  recognised: 'Cảm tình Đảng',
  'in-class': 'Đã cử đi học lớp nhận thức',
  trained: 'Đã học lớp nhận thức',
  considered: 'Chi bộ đã xét',
  decided: 'Có quyết định kết nạp',
  probationary: 'Đảng viên dự bị',
  official: 'Đảng viên chính thức',
  removed: 'Xóa tên, ra khỏi Đảng',
  'moved-away': 'Chuyển đi',
  deceased: 'Từ trần',
} as const;
const steps = {
  noticed: 'Có trong danh sách quần chúng ưu tú',
  recognised: 'Công nhận cảm tình Đảng, phân công giúp đỡ',
  class: 'Học lớp bồi dưỡng nhận thức về Đảng',
  certificate: 'Cấp giấy chứng nhận',
  considered: 'Chi bộ họp xét',
  decided: 'Quyết định kết nạp',
  admitted: 'Lễ kết nạp',
  official: 'Công nhận chính thức',
  left: 'Rời đảng bộ, ra khỏi Đảng',
} as const;
const flows = {
  recognised: 'Công nhận cảm tình Đảng',
  class: 'Học lớp nhận thức về Đảng',
  certificate: 'Được cấp giấy chứng nhận',
  considered: 'Chi bộ họp xét kết nạp',
  decided: 'Có quyết định kết nạp',
  admitted: 'Lễ kết nạp',
  official: 'Công nhận chính thức',
} as const;
const groups = {
  all: 'Tất cả',
  pupils: 'Học sinh',
  students: 'Sinh viên',
  enterprises: 'Người trong doanh nghiệp',
} as const;
const dueKinds = {
  certificates: 'Giấy chứng nhận',
  probation: 'Sắp hết dự bị',
  recognition: 'Chưa chính thức',
  decisions: 'Chờ quyết định',
  ceremonies: 'Chờ lễ kết nạp',
} as const;
/** Said of so many people whose day is missing. */
const missing = {
  certificates: (count: string) => `${count} người chưa rõ ngày cấp giấy chứng nhận`,
  probation: (count: string) => `${count} đảng viên dự bị chưa rõ ngày kết nạp`,
  recognition: (count: string) => `${count} người có thể đã hết dự bị nhưng chưa rõ ngày kết nạp`,
  decisions: (count: string) => `${count} người chưa rõ ngày chi bộ họp hoặc ngày quyết định`,
  ceremonies: (count: string) => `${count} người chưa rõ ngày quyết định hoặc ngày kết nạp`,
} as const;
const missingSteps = {
  certificate: 'ngày cấp giấy chứng nhận',
  admitted: 'ngày kết nạp',
  considered: 'ngày chi bộ họp xét',
  decided: 'ngày quyết định',
} as const;
/** From which day a time runs. */
const starts = {
  certificates: 'Cấp giấy chứng nhận',
  probation: 'Lễ kết nạp',
  recognition: 'Hết 12 tháng dự bị',
  decisions: 'Chi bộ họp xét',
  ceremonies: 'Ngày quyết định',
} as const;
const notes = {
  'under-age': 'Chưa đủ 18 tuổi',
  'over-age': 'Trên 60 tuổi, cần văn bản đồng ý của cấp ủy trực thuộc Trung ương',
  'age-unclear': 'Chưa rõ đã đủ tuổi (18 đến 60) vì thiếu ngày sinh đầy đủ',
  schooling: 'Chưa tốt nghiệp trung học cơ sở',
  'schooling-special': 'Mới hoàn thành tiểu học: chỉ ở vùng đặc thù',
  'readmission-early': 'Kết nạp lại khi chưa đủ 36 tháng',
  'readmission-check': 'Kết nạp lại: cần kiểm tra đủ 36 tháng',
} as const;

/** Words for the way into the Party, the same in window, paper and command line. */
export const pipelineWords = {
  stages,
  steps,
  flows,
  groups,
  dueKinds,
  missing,
  starts,
  states: {
    over: 'Quá hạn',
    'within-30': 'Trong 30 ngày',
    'within-60': '31 đến 60 ngày',
    'within-90': '61 đến 90 ngày',
    later: 'Trên 90 ngày',
    'done-late': 'Đã làm, muộn',
  },
  missingSteps,
  notes,
  unclear: 'Chưa rõ ngày',
  rule: (number: string, day: string, clause: string) => `${number} ngày ${day}, điểm ${clause}`,
  ruleUnread: (rule: string) => `${rule} (chưa đối chiếu nguyên văn)`,
  units: { 'working-days': 'ngày làm việc', 'calendar-days': 'ngày' },
  months: (months: number) => `${months} tháng`,
  days: (days: number, unit: string) => `${days} ${unit}`,
  extended: (days: string, extension: number) => `${days}, gia hạn tối đa ${extension}`,
  over: (count: string, unit: string) => `quá ${count} ${unit}`,
  late: (count: string, unit: string) => `muộn ${count} ${unit}`,
  lastDay: 'hôm nay là ngày cuối',
  daysLeft: (count: string) => `còn ${count} ngày`,
  unconfirmed: (years: string) => `lịch nghỉ năm ${years} chưa xác nhận`,
  fromDecision: 'tính từ ngày ký quyết định vì danh sách không có ngày nhận',
  withExtension: (day: string) => `nếu được gia hạn: đến ${day}`,
  announced: (day: string) => `danh sách ghi trước ngày chính thức ${day}`,
  untold: 'chưa có danh sách nào sau ngày hết dự bị ghi việc công nhận',
  done: (day: string) => `đã thực hiện ngày ${day}`,
  note: (what: string, rule: string) => `${what}, theo ${rule}`,
  noDay: (step: string) => `chưa có ${step}`,
  partly: (step: string, day: string) => `${step} chỉ ghi ${day}`,
  perhaps: (perhaps: string) => `chưa rõ, có thể: ${perhaps}`,
  surelyPerhaps: (surely: string, perhaps: string) => `${surely}; có thể: ${perhaps}`,
  noLists: 'Chưa nhập danh sách nào',
  base: (lists: string, newest: string) => `Tính trên ${lists} danh sách, mới nhất ngày ${newest}`,
  unitsBase: (reported: string, expected: string) => `${reported}/${expected} đơn vị đã gửi danh sách quần chúng ưu tú`,
} as const;
