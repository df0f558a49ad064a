/** Words of the printed documents. */
type HandoverWords = Readonly<Record<'day' | 'what' | 'other' | 'own' | 'count' | 'by', string>>;

export const reportWords = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  asterisk: '*',
  numberLine: (symbol: string) => `Số …-BC/${symbol}`,
  dateLine: (place: string) => `${place}, ngày … tháng … năm …`,
  total: 'Tổng cộng',
  sampleMark: 'DỮ LIỆU MẪU – tên người và số liệu là hư cấu',

  quarterly: {
    name: (period: string) => `Biểu tổng hợp kết quả kết nạp đảng viên ${period}`,
    title: 'BIỂU TỔNG HỢP',
    subject: (period: string) => `kết quả công tác kết nạp đảng viên ${period}`,
    attachedTo: (symbol: string) => `(Kèm theo Báo cáo số …-BC/${symbol}, ngày … tháng … năm …)`,
    columns: {
      order: 'TT',
      unit: 'Đảng bộ, chi bộ cơ sở',
      members: 'Tổng số đảng viên',
      yearTarget: 'Chỉ tiêu năm',
      yearToDate: 'Lũy kế từ đầu năm',
      yearShare: 'Tỷ lệ % so với chỉ tiêu năm',
      partsYearToDate: 'Trong đó (lũy kế từ đầu năm)',
      parts: 'Trong đó',
      female: 'Nữ',
      minority: 'DTTS',
      religious: 'Tôn giáo',
      youthUnion: 'Đoàn viên',
      pupil: 'Học sinh',
      village: 'Ở thôn, bản',
      termTarget: 'Chỉ tiêu nhiệm kỳ',
      termToDate: 'Lũy kế nhiệm kỳ',
      termShare: '% so với chỉ tiêu nhiệm kỳ',
      official: 'Công nhận chính thức',
      remark: 'Ghi chú',
    },
    admittedIn: {
      quarter: 'Kết nạp trong quý',
      '6M': 'Kết nạp 6 tháng đầu năm',
      '9M': 'Kết nạp 9 tháng',
      year: 'Kết nạp trong năm',
      days: 'Kết nạp trong kỳ',
    },
    noCandidates: 'Không còn nguồn',
    seeRemarks: 'Xem phần đối chiếu',
  },

  groups: {
    communes: 'Đảng bộ xã, phường, thị trấn',
    offices: 'Cơ quan, đơn vị sự nghiệp',
    schools: 'Trường học',
    enterprises: 'Doanh nghiệp, hợp tác xã',
    armedForces: 'Quân đội, công an',
    others: 'Tổ chức cơ sở đảng khác',
  },

  base: {
    missing: (what: string, base: string, units: string) =>
      `${what} tính trên ${base} đơn vị; chưa có báo cáo của: ${units}.`,
    nobody: (what: string) => `${what}: chưa có báo cáo của đơn vị nào.`,
    figures: 'Số liệu',
    yearToDate: 'Số lũy kế từ đầu năm',
    termToDate: 'Số lũy kế nhiệm kỳ',
    targetResult: 'Kết quả của toàn đảng bộ',
    lastYear: 'Số cùng kỳ năm trước',
    more: (named: string, count: number) => `${named} và ${count} đơn vị khác`,
    complete: (base: string) => `Đủ ${base} đơn vị.`,
  },

  notes: {
    title: 'Ghi chú:',
    marks:
      'Dấu “–”: đơn vị đã báo cáo và không phát sinh; “chưa có”: chưa có báo cáo; “chưa giao”: chưa được giao chỉ tiêu.',
    counting: {
      decision: 'Người mới kết nạp được tính vào kỳ theo ngày quyết định kết nạp.',
      ceremony: 'Người mới kết nạp được tính vào kỳ theo ngày lễ kết nạp.',
    },
    age: {
      'meeting-or-decision': 'Tuổi tính đủ năm vào ngày chi bộ họp xét; không có ngày họp thì vào ngày quyết định.',
      decision: 'Tuổi tính đủ năm vào ngày quyết định kết nạp.',
      'period-end': 'Tuổi tính đủ năm vào ngày cuối kỳ báo cáo.',
    },
    evidence: {
      form: 'Đơn vị gửi cả biểu và danh sách thì lấy số của biểu.',
      list: 'Đơn vị gửi cả biểu và danh sách thì lấy số của danh sách.',
    },
    members: (day: string) =>
      `Đảng viên của đơn vị không gửi biểu được đếm trong danh sách đảng viên của đúng ngày ${day}; danh sách của ngày khác không dùng.`,
    membersAge: 'Tuổi đảng viên tính đến ngày cuối kỳ.',
    membersApart:
      'Khi đếm theo danh sách: đảng viên dự bị là người chưa đến ngày chính thức, hoặc vào Đảng chưa đủ 12 tháng; người được miễn công tác và sinh hoạt đảng tính vào số đã nghỉ công tác.',
    foreignOrigin: {
      counted: 'Người có quốc tịch gốc nước ngoài được tính là dân tộc thiểu số.',
      left: 'Người có quốc tịch gốc nước ngoài không tính là dân tộc thiểu số.',
    },
    rounding: 'Tỷ lệ % tính từ số tuyệt đối, làm tròn hai chữ số thập phân; tỷ lệ ở dòng tổng tính từ các số tổng.',
    corrected: (cells: string) => `Có ${cells} ô đã được sửa so với tệp đơn vị gửi; nội dung sửa ghi trong Nhật ký.`,
    village: '“Ở thôn, bản” đếm người sinh hoạt tại chi bộ thôn, bản, tổ dân phố.',
    units: 'Mục III đếm các tổ chức cơ sở đảng có trong danh sách đơn vị vào ngày cuối kỳ.',
    lastYearMore: (period: string, before: string, difference: string, share: string) =>
      `So với cùng kỳ năm trước (${period}: ${before} đồng chí): tăng ${difference} đồng chí, tăng ${share}.`,
    lastYearLess: (period: string, before: string, difference: string, share: string) =>
      `So với cùng kỳ năm trước (${period}: ${before} đồng chí): giảm ${difference} đồng chí, giảm ${share}.`,
    lastYearSame: (period: string, before: string) =>
      `So với cùng kỳ năm trước (${period}): không thay đổi, ${before} đồng chí.`,
    lastYearFromZero: (period: string) => `Cùng kỳ năm trước (${period}) không kết nạp đảng viên nào.`,
    lastYearOtherBase: (period: string, base: string, baseBefore: string) =>
      `Chưa so sánh được với cùng kỳ năm trước (${period}): kỳ này có số của ${base} đơn vị, cùng kỳ ${baseBefore}.`,
    result: (result: string, target: string, reached: string, exceeded: string | null) =>
      `Lũy kế từ đầu năm ${result} đồng chí, ${reached} chỉ tiêu năm (${target})${exceeded === null ? '' : `, ${exceeded}`}.`,
    targetsDiffer: (whole: string, sum: string, count: string) =>
      `Chỉ tiêu năm của toàn đảng bộ là ${whole}; cộng chỉ tiêu của ${count} đơn vị được giao là ${sum}.`,
    fewerUnits: (columns: string) => `Cột tính trên ít đơn vị hơn, vì có đơn vị chưa báo cáo nội dung đó: ${columns}.`,
    rangeTarget: (unit: string, range: string, result: string, low: string, high: string) =>
      `${unit}: chỉ tiêu giao từ ${range} người, kết quả ${result}, bằng từ ${low} đến ${high}.`,
    termFrom: (from: string) => `Lũy kế nhiệm kỳ tính từ ngày ${from}.`,
    seriesReplaced: (series: string, day: string) =>
      `Biểu theo ${series}; loạt biểu này đã được thay từ sau ngày ${day}. Hãy đối chiếu với mẫu cấp trên gửi trước khi ký.`,
  },

  /** The end of days that are not over: `từ 01/01/2022 đến nay`. */
  untilNow: 'nay',

  /** Below Biểu 1: organisations that came or went whole, each one event. */
  handover: {
    whole: 'nguyên trạng',
    part: 'một phần',
    count: (count: string) => `gồm ${count} đảng viên`,
    countUnknown: 'chưa ghi số đảng viên',
    by: (document: string) => ` theo ${document}`,
    received: ({ day, what, other, own, count, by }: HandoverWords) =>
      `Ngày ${day} tiếp nhận ${what} ${other} vào ${own}, ${count}${by}; không tính vào mục chuyển đến.`,
    handedOver: ({ day, what, other, own, count, by }: HandoverWords) =>
      `Ngày ${day} bàn giao ${what} ${own} về ${other}, ${count}${by}; không tính vào mục chuyển đi.`,
    net: (difference: string) =>
      `Do tiếp nhận, bàn giao tổ chức đảng, số cuối kỳ khác với đầu kỳ cộng tăng trừ giảm ${difference} đảng viên.`,
  },

  annex: {
    title: 'Những điểm cần đối chiếu:',
    point: (number: number, text: string) => `${number}. ${text}`,
    explanation: (text: string) => `Giải trình: ${text}`,
  },

  closing: {
    recipients: 'Nơi nhận:',
    superior: (name: string) => `- Ban Tổ chức ${name} (báo cáo),`,
    superiorUnknown: '- Cấp trên trực tiếp (báo cáo),',
    committee: (name: string) => `- Thường trực ${name} (báo cáo),`,
    units: '- Các chi bộ, đảng bộ trực thuộc,',
    file: '- Lưu.',
  },

  remarks: {
    period: 'Kỳ báo cáo',
    organisation: 'Đơn vị',
    base: 'Cơ sở số liệu',
    rules: 'Quy tắc tính',
    problems: 'Điểm cần đối chiếu',
    noProblems: 'Không có.',
  },
} as const;
