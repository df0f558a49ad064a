/** Words of comparisons over merged and split units. */
export const restateWords = {
  asReported: 'theo đơn vị lúc báo cáo',
  asNow: 'theo đơn vị hiện nay',

  formula: (day: string) =>
    `Tính theo đơn vị hiện nay (ngày ${day}): số của kỳ này cộng từ các đơn vị đã báo cáo rồi gộp, tách hoặc chuyển về.`,
  link: {
    merge: (unit: string, day: string) => `gộp vào ${unit} từ ngày ${day}`,
    split: (unit: string, day: string) => `tách một phần sang ${unit} từ ngày ${day}`,
    stays: (day: string) => `giữ lại phần còn lại sau khi tách ngày ${day}`,
    rename: (unit: string, day: string) => `đổi tên thành ${unit} từ ngày ${day}`,
    transfer: (unit: string, day: string) => `chuyển về ${unit} từ ngày ${day}`,
  },
  document: (link: string, document: string) => `${link}, theo ${document}`,
  share: (part: string, whole: string) => `chia theo tỷ lệ ${part}/${whole}, làm tròn để tổng không đổi`,
  byCell: 'tính theo chi bộ của từng người trong danh sách',
  cellsMoved: (unit: string) => `có tổ chức trực thuộc đã chuyển về ${unit}`,
  noBasis: 'chưa biết mỗi đơn vị mới nhận bao nhiêu phần nên không đủ căn cứ',
  unsure: 'đơn vị mới gửi biểu của cả kỳ, chưa rõ đã gồm số của đơn vị cũ hay chưa nên không đủ căn cứ',
  reported: (unit: string) => `Số ${unit} đã báo cáo`,
  outside: 'trước đây thuộc nơi khác, số liệu cũ không có trong tệp này',
  outsideName: (unit: string, superior: string) => `${unit} (${superior})`,
  sumOld: (reported: string, expected: string) => `cộng ${reported}/${expected} đơn vị đã báo cáo kỳ đó`,
  sumNow: (count: string) => `cộng ${count} đơn vị hiện nay, bằng tổng các đơn vị lúc báo cáo`,
  closed: 'Đơn vị đã kết thúc, không có đơn vị hiện nay kế thừa',
  closedHow: 'chỉ có trong số của toàn đảng bộ',

  note: {
    figures: (day: string, units: string) =>
      `Số liệu tính theo đơn vị hiện nay (ngày ${day}), cộng từ các đơn vị cũ: ${units}.`,
    lastYear: (units: string) => `Số cùng kỳ tính theo đơn vị hiện nay, cộng từ các đơn vị cũ: ${units}.`,
    unchanged: (day: string) =>
      `Tính theo đơn vị hiện nay (ngày ${day}); từ kỳ được so sánh đến nay không có đơn vị nào gộp, tách hoặc chuyển.`,
    noBasis: '“không đủ căn cứ”: đơn vị cũ đã tách, chưa biết mỗi đơn vị mới nhận bao nhiêu phần.',
    more: (names: string, count: number) => `${names} và ${count} đơn vị khác`,
    gap: (base: string, units: string) => `Tính trên ${base} đơn vị; chưa có số của: ${units}.`,
    gapIn: (row: string, base: string, units: string) => `${row} (${base} đơn vị, chưa có ${units})`,
    gaps: (rows: string) => `Dòng chưa đủ số của các đơn vị cộng thành: ${rows}.`,
    ended: (what: string, units: string) => `${what} gồm cả số của đơn vị đã kết thúc trước ngày cuối kỳ: ${units}.`,
  },
} as const;
