/** Words of the printed “Tổng quan”. */
export const overviewPaperWords = {
  name: (period: string) => `Tổng quan công tác kết nạp đảng viên ${period}`,
  title: 'TỔNG QUAN',
  subject: (period: string) => `công tác kết nạp đảng viên ${period}`,
  question: 'Nội dung',
  answer: 'Kết quả',
  order: 'TT',
  percent: 'Tỷ lệ đạt (%)',
  whole: 'Toàn đảng bộ',
  unitOrPlace: 'Đơn vị, địa bàn',
  change: 'Thay đổi',
  why: 'Lý do',
  units: 'Đơn vị',
  problems: 'Những điểm cần xem:',
  moreProblems: (count: string) => `… và ${count} điểm khác, xem ở màn hình Tổng quan.`,
  timeGone: (share: string) => `Thời gian đã qua của năm: ${share}.`,
  barLegend: 'Vạch liền: 100% chỉ tiêu; vạch đứt: thời gian đã qua; thanh rỗng: chậm',
} as const;
