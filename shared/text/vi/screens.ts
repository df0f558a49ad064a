/** What each screen is called, in the navigation, the menu and as its title. */
export const screenTitles = {
  overview: 'Tổng quan',
  intake: 'Nhập báo cáo',
  reporting: 'Theo dõi nộp',
  figures: 'Số liệu',
  targets: 'Chỉ tiêu',
  units: 'Đơn vị',
  pipeline: 'Nguồn phát triển',
  reports: 'Báo cáo',
  settings: 'Thiết lập',
  log: 'Nhật ký',
} as const;
