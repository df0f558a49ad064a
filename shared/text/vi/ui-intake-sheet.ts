/** Texts of the picture of a sheet as the unit made it. */
export const intakeSheetUi = {
  grid: (sheet: string) => `Trang “${sheet}” của tệp`,
  sheets: 'Các trang tính',
  cell: (address: string, text: string) => (text === '' ? `Ô ${address}, trống` : `Ô ${address}: ${text}`),
  marked: (cell: string, weight: string, what: string) => `${cell}. ${weight}: ${what}`,
  row: (row: number) => `Dòng ${row}`,
  hiddenRow: (row: number) => `Dòng ${row}, đang ẩn trong tệp`,
  hidden: 'ẩn',
  hiddenColumn: (letter: string) => `Cột ${letter}, đang ẩn trong tệp`,
  column: (letter: string, field: string) => `Cột ${letter}: ${field}`,
  notRead: (letter: string) => `Cột ${letter}: không đọc`,
  fixed: (before: string) => `Đã sửa; đơn vị ghi “${before}”`,
  leftOut: 'bỏ qua',
  editor: (address: string) => `Sửa ô ${address}`,
  legend: {
    head: 'Dòng tiêu đề',
    firstData: 'Dòng số liệu đầu',
  },
  loading: 'Đang lấy trang tính…',
  none: 'Không xem được trang tính của tệp này.',
  empty: 'Trang tính trống.',
} as const;
