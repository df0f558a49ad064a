/** Texts of the list of problems and of notices. */
export const problemUi = {
  list: 'Danh sách điểm cần xem',
  weights: {
    stop: 'Lỗi: không thể tiếp tục',
    fix: 'Cần sửa hoặc quyết định',
    note: 'Lưu ý',
  },
  weightNames: { stop: 'Lỗi', fix: 'Cần sửa', note: 'Lưu ý' },
  groupCount: (label: string, count: string) => `${label} (${count})`,
  next: 'Điểm tiếp theo',
  previous: 'Điểm trước',
  position: (index: number, count: number) => `${index}/${count}`,
  showCell: (cell: string) => `Ô ${cell}`,
  showCellName: (cell: string, sheet: string) => `Xem ô ${cell}, trang ${sheet}`,
  error: 'Lỗi',
  success: 'Đã xong',
  note: 'Lưu ý',
} as const;
