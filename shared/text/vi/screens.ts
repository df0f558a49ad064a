import type { ScreenName } from '../../contract/screens.ts';

/** What each screen is called, in the navigation, the menu and as its title. */
export const screenTitles = {
  overview: 'Tổng quan',
  intake: 'Nhập báo cáo',
  figures: 'Số liệu',
  targets: 'Chỉ tiêu',
  reports: 'Báo cáo',
  settings: 'Thiết lập',
  log: 'Nhật ký',
} as const satisfies Record<ScreenName, string>;
