/** Words of the printed lists of places and cells. */
export const listReportWords = {
  onDay: (day: string) => `tính đến ngày ${day}`,
  fileDay: (day: string) => day.replaceAll('/', '-'),
  nothing: 'Không có',
  notReported: 'Chưa có số liệu',
  unknown: 'chưa có số',
  unitUnknown: 'chưa rõ (đơn vị cũ đã chia tách)',
  places: {
    titles: {
      all: 'Danh sách địa bàn',
      'without-members': 'Danh sách địa bàn chưa có đảng viên',
      'without-cell': 'Danh sách địa bàn chưa có chi bộ',
      'shared-cell': 'Danh sách địa bàn sinh hoạt chi bộ ghép',
    },
    columns: {
      order: 'TT',
      code: 'Mã địa bàn',
      name: 'Thôn, bản',
      kind: 'Loại',
      unit: 'Xã, đơn vị',
      members: 'Số đảng viên',
      cell: 'Chi bộ',
      cellName: 'Tên chi bộ',
      day: 'Tại ngày',
      to: 'Thôi từ ngày',
    },
    count: (total: string, empty: string, withoutCell: string) =>
      `Tổng số ${total} thôn, bản, tổ dân phố; chưa có đảng viên: ${empty}; chưa có chi bộ: ${withoutCell}.`,
    changes: (cleared: string, empty: string) =>
      `Trong kỳ: xóa trắng đảng viên ${cleared} địa bàn; phát sinh trắng ${empty} địa bàn (tính riêng, không trừ vào nhau).`,
    asKnown: 'Tình hình mỗi địa bàn lấy theo danh sách mới nhất đến ngày trên; ô trống là chưa có số liệu.',
  },
  cells: {
    titles: {
      few: (count: string) => `Danh sách chi bộ có dưới ${count} đảng viên`,
      idle: (years: string) => `Danh sách chi bộ ${years} năm trở lên không kết nạp đảng viên`,
    },
    columns: {
      order: 'TT',
      cell: 'Chi bộ',
      kind: 'Loại chi bộ',
      unit: 'Đảng bộ, chi bộ cơ sở',
      members: 'Số đảng viên',
      local: 'Người địa phương',
      membersDay: 'Theo danh sách ngày',
      last: 'Kết nạp gần nhất',
      years: 'Số năm',
      standing: 'Tình trạng',
      reviewOn: 'Ngày xem lại',
      note: 'Ghi chú',
    },
    noneSince: (day: string) => `không có từ ${day}`,
    idleCount: (idle: string, noSource: string, unknown: string) =>
      `Lâu không kết nạp: ${idle} chi bộ; không còn nguồn: ${noSource} chi bộ; chưa đủ số liệu để kết luận: ${unknown} chi bộ.`,
    standings: {
      admitting: 'Có kết nạp trong kỳ',
      recent: 'Có kết nạp gần đây',
      new: 'Mới thành lập',
      'no-source': 'Không còn nguồn',
      idle: 'Lâu không kết nạp',
      'not-enough-data': 'Chưa đủ số liệu',
    },
  },
} as const;
