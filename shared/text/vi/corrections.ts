/** Words of corrections that are kept or stand in sentences. */
export const correctionWords = {
  reasons: {
    phone: 'đơn vị gọi điện báo sai',
    'wrong-cell': 'nhập nhầm ô',
    document: 'đơn vị gửi văn bản đính chính',
  },
  lists: {
    admission: 'Danh sách đảng viên mới kết nạp',
    candidate: 'Danh sách quần chúng ưu tú',
    member_record: 'Danh sách đảng viên',
  },
  needed: { count: 'số nguyên từ 0', signed: 'số nguyên', mean: 'số, ví dụ 27,5' },
  lastYear: (row: string) => `${row} (cùng kỳ năm trước)`,
  empty: 'chưa có',
} as const;
