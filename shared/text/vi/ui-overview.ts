/** Texts of the screen “Tổng quan”. */
export const overviewUi = {
  state: (period: string, reported: number, expected: number) =>
    `${period}: đã có số liệu của ${reported}/${expected} đơn vị`,
  questions: {
    missing: 'Còn thiếu báo cáo của ai?',
    problems: 'Còn lỗi gì?',
    result: 'Toàn đảng bộ đạt bao nhiêu?',
    slow: 'Đơn vị nào chậm?',
  },
  missing: {
    none: 'Đã đủ báo cáo',
    some: (count: string) => `${count} đơn vị chưa có báo cáo`,
    title: 'Đơn vị chưa có báo cáo kỳ này',
  },
  problems: {
    none: 'Không có lỗi',
    some: (count: string) => `${count} điểm cần xem`,
    title: 'Điểm cần xem',
  },
  result: {
    admitted: (count: string) => `Kết nạp trong kỳ: ${count}`,
    lastYear: (count: string) => `Cùng kỳ năm trước: ${count}`,
    yearToDate: (count: string) => `Lũy kế từ đầu năm: ${count}`,
    target: (done: string, target: string) => `${done}/${target} chỉ tiêu năm`,
    noTarget: 'Chưa giao chỉ tiêu năm',
    members: (count: string) => `Tổng số đảng viên: ${count}`,
    base: (reported: number, expected: number) => `Tính trên ${reported}/${expected} đơn vị`,
  },
  slow: {
    none: 'Không có đơn vị chậm',
    title: 'Đơn vị chậm so với chỉ tiêu năm',
    some: (count: string) => `${count} đơn vị chậm`,
    rule: (share: string) => `Chậm: dưới ${share} chỉ tiêu năm, bằng phần thời gian đã qua của năm`,
    noTargets: 'Chưa giao chỉ tiêu năm cho đơn vị nào',
  },
  table: {
    title: 'Kết quả so với chỉ tiêu năm, theo đơn vị',
    unit: 'Đơn vị',
    result: 'Lũy kế năm',
    target: 'Chỉ tiêu năm',
    share: 'Tỷ lệ so với chỉ tiêu',
    status: 'Trạng thái',
    done: 'Đạt',
    late: 'Chậm',
    noFigure: 'Chưa có số',
    noTarget: 'chưa giao',
    barName: (unit: string, share: string) => `${unit}: ${share}`,
    legend: (share: string) => `Vạch đậm: 100%. Vạch đứt: ${share}, phần thời gian đã qua của năm.`,
  },
  empty: {
    text: 'Kỳ này chưa có số liệu. Hãy nhập báo cáo của các đơn vị.',
    action: 'Nhập báo cáo',
  },
  showMissing: 'Xem tên đơn vị',
  showProblems: 'Xem các điểm',
} as const;
