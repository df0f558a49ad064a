/** Texts of the first-run assistant. */
export const startUi = {
  title: 'Bắt đầu với Sổ Kết Nạp',
  lead: 'Toàn bộ số liệu nằm trong một tệp trên máy này. Ứng dụng không kết nối mạng.',
  create: {
    title: 'Tạo tệp dữ liệu mới',
    profile: 'Cơ quan dùng ứng dụng',
    profiles: {
      district: 'Ban Tổ chức huyện ủy (quận ủy, thị ủy, thành ủy)',
      commune: 'Ban Xây dựng Đảng của đảng ủy xã, phường, đặc khu',
      province: 'Ban Tổ chức tỉnh ủy, thành ủy trực thuộc Trung ương',
      bloc: 'Ban Tổ chức đảng ủy khối hoặc tương đương',
    },
    profileHints: {
      district: 'Dùng cho số liệu đến hết ngày 30/06/2025.',
      commune: 'Dùng cho số liệu từ ngày 01/07/2025.',
      province: '',
      bloc: '',
    },
    name: 'Tên địa phương hoặc khối',
    nameHint: 'Không ghi cấp, ví dụ: Nậm Pồ',
    nameMissing: 'Hãy ghi tên, ví dụ: Nậm Pồ.',
    superior: 'Cơ quan cấp trên trực tiếp (có thể để trống)',
    superiorHint: 'Ghi cả cấp, ví dụ: Tỉnh ủy Điện Biên',
    action: 'Chọn nơi lưu và tạo tệp…',
  },
  open: {
    title: 'Mở tệp dữ liệu đã có',
    hint: 'Chọn tệp .skn trên máy này hoặc bản đã chép sang.',
    action: 'Mở tệp dữ liệu…',
  },
  sample: {
    title: 'Làm thử trước',
    hint: 'Mở một đảng bộ hư cấu có sẵn số liệu. Không ảnh hưởng tới tệp dữ liệu thật.',
    action: 'Dùng dữ liệu mẫu để làm thử',
  },
} as const;
