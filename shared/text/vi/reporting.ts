/** Words for who has reported, on screen, on paper and on the command line. */
export const reportingWords = {
  /** Sign and word of each state; the sign never stands alone for a screen reader. */
  states: {
    'on-time': { sign: '●', word: 'đúng hạn' },
    late: { sign: '◐', word: 'muộn' },
    missing: { sign: '○', word: 'chưa nộp' },
    faulty: { sign: '!', word: 'có lỗi' },
    nothing: { sign: '–', word: 'không phát sinh' },
    received: { sign: '◇', word: 'đã có, không xét hạn' },
  },
  lateBy: (days: string) => `muộn ${days} ngày`,
  overdueBy: (days: string) => `quá hạn ${days} ngày`,
  daysLeft: (days: string) => `còn ${days} ngày`,
  lastDay: 'hạn hôm nay',
  waiting: 'tệp chờ ghi',
  byBoard: 'số do cơ quan nhập',
  receivedOn: (day: string) => `nhận ${day}`,
  byHand: (day: string) => `nhận ${day} (ghi tay)`,
  faults: {
    waiting: (count: string) => `tệp chưa ghi được, còn ${count} điểm cần sửa`,
    leftOut: (count: string) => `bỏ qua ${count} chỗ`,
    failedChecks: (count: string) => `${count} điểm không khớp`,
    noTotal: 'thiếu tổng số đảng viên mới kết nạp',
  },
  due: (day: string) => `Hạn nộp: ${day}`,
  noDue: 'Chưa đặt hạn nộp',
  ofAll: (part: string, whole: string) => `${part}/${whole}`,
  withShare: (part: string, whole: string, share: string) => `${part}/${whole} (${share})`,

  reminder: {
    title: 'DANH SÁCH ĐÔN ĐỐC',
    subject: (period: string) => `đơn vị chưa nộp báo cáo kết nạp đảng viên ${period}`,
    name: (period: string) => `Danh sách đôn đốc ${period}`,
    asOf: (day: string, due: string | null) =>
      due === null ? `(Tính đến ngày ${day})` : `(Hạn nộp ngày ${due}; tính đến ngày ${day})`,
    rates: (reported: string, onTime: string | null) =>
      `Đơn vị đã nộp: ${reported}${onTime === null ? '' : `; đúng hạn: ${onTime}`}.`,
    nobody: 'Tất cả đơn vị đã nộp báo cáo kỳ này.',
    noUnits: 'Kỳ này không có đơn vị nào phải báo cáo.',
    heads: ['TT', 'Đơn vị', 'Tình trạng', 'Quá hạn (ngày)', 'Người liên hệ', 'Điện thoại', 'Hẹn nộp', 'Ghi chú'],
    faulty: (file: string) => `Có lỗi, chờ gửi lại (tệp “${file}”)`,
    missing: 'Chưa nộp',
    notes: {
      calendar: 'Hạn nộp tính theo ngày liên tục kể từ ngày cuối kỳ; hạn rơi vào ngày nghỉ vẫn giữ nguyên.',
      own: (note: string) => `Hạn nộp đặt riêng cho kỳ này: ${note}.`,
      waiting: (units: string) => `Đã nhận tệp, cơ quan chưa ghi vào số liệu, không đôn đốc: ${units}.`,
      unjudged: 'Hạn nộp của kỳ này trước ngày lập tệp dữ liệu nên không tính số ngày quá hạn.',
    },
    signers: { preparer: 'NGƯỜI LẬP BIỂU', hint: '(Ký, ghi rõ họ và tên)' },
    remarks: { base: 'Tình hình nộp', due: 'Hạn nộp' },
  },

  feedback: {
    missing: (period: string) => `Chưa nhận được báo cáo ${period} của đơn vị. Đề nghị đơn vị gửi báo cáo.`,
    due: (day: string, state: string) => `Hạn nộp: ${day}${state === '' ? '' : ` (${state})`}.`,
    waiting: (file: string, day: string, count: string) =>
      `Tệp “${file}” nhận ngày ${day} còn ${count} điểm cần sửa, chưa được ghi nhận. Đề nghị đơn vị sửa và gửi lại.`,
    waitingClean: (file: string, day: string) => `Tệp “${file}” nhận ngày ${day}, cơ quan đang xem.`,
    noTotal: 'Báo cáo thiếu tổng số đảng viên mới kết nạp. Đề nghị đơn vị bổ sung.',
    clear: (period: string) => `Báo cáo ${period} của đơn vị đã được nhận, không có điểm nào phải sửa.`,
  },
} as const;
