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
  legend: (share: string) => `Thời gian đã qua của năm: ${share}.`,
} as const;
