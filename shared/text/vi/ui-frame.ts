import { screenTitles } from './screens.ts';

/** Texts of the frame around all screens. */
export const frameUi = {
  product: 'Sổ Kết Nạp',
  title: (organisation: string, period: string) => `${organisation} – ${period} – Sổ Kết Nạp`,
  sampleMark: 'DỮ LIỆU MẪU',
  sampleHint: 'Số liệu mẫu để làm thử, tên người và đơn vị là hư cấu.',
  starting: 'Đang mở…',
  loading: 'Đang tính…',
  counting: {
    units: (units: string) => `Đang tính số liệu của ${units} đơn vị…`,
    table: 'Các đơn vị đang được tính số liệu',
    unit: 'Đơn vị',
    figures: 'Số liệu',
    cell: 'đang tính…',
    again: 'Đang tính lại số liệu…',
  },
  retry: 'Thử lại',
  close: 'Đóng',
  back: 'Quay lại',
  /** How a day is written, in an empty field. */
  dayHint: 'ngày/tháng/năm',
  reference: (ref: string) => `Mã tra cứu: ${ref}`,
  detail: 'Chi tiết',

  regions: {
    commands: 'Thanh lệnh',
    navigation: 'Các màn hình',
    content: 'Nội dung',
    panel: 'Nguồn gốc số liệu',
    status: 'Thanh trạng thái',
  },
  screens: screenTitles,
  withKey: (label: string, key: string) => `${label} (${key})`,

  period: {
    label: 'Kỳ',
    span: 'Kỳ báo cáo',
    year: 'Năm',
    spans: {
      Q1: 'Quý I',
      Q2: 'Quý II',
      Q3: 'Quý III',
      Q4: 'Quý IV',
      '6M': '6 tháng đầu năm',
      '9M': '9 tháng',
      year: 'Cả năm',
      days: 'Từ ngày … đến ngày …',
    },
    editDays: 'Đổi ngày…',
    daysTitle: 'Kỳ tính từ ngày đến ngày',
    daysHint: 'Dùng cho nhiệm kỳ, ví dụ 14/10/2020 đến 30/06/2025.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    use: 'Xem kỳ này',
    badDay: 'Ghi ngày như 14/10/2020.',
    badOrder: 'Ngày đầu phải trước ngày cuối.',
  },

  figureView: {
    label: 'Tính theo',
    views: { 'as-reported': 'đơn vị lúc báo cáo', 'as-now': 'đơn vị hiện nay' },
    hints: {
      'as-reported': 'Số của từng đơn vị đúng như lúc báo cáo, kể cả đơn vị nay đã gộp hoặc tách',
      'as-now': 'Số của kỳ cũ cộng lại theo các đơn vị hiện nay; phần nào không chia được thì ghi không đủ căn cứ',
    },
  },

  status: {
    data: (name: string) => `Dữ liệu: ${name}`,
    backup: (when: string) => `Sao lưu: ${when}`,
    noBackup: 'Sao lưu: chưa có bản nào',
    offline: 'Không kết nối mạng',
    today: (time: string) => `${time} hôm nay`,
    onDay: (time: string, day: string) => `${time} ngày ${day}`,
  },

  backendStopped: {
    title: 'Phần xử lý số liệu đã dừng.',
    effect: 'Số liệu đã ghi còn nguyên. Việc đang làm dở chưa được ghi.',
    todo: 'Hãy bấm “Khởi động lại”. Nếu vẫn dừng, hãy đóng ứng dụng, mở lại và gửi mã tra cứu cho người phụ trách.',
    restart: 'Khởi động lại',
  },
  crashed: {
    title: 'Màn hình này gặp lỗi nên không hiện được.',
    effect: 'Số liệu đã ghi không thay đổi.',
    todo: 'Hãy bấm “Mở lại màn hình”; nếu vẫn lỗi, hãy chọn màn hình khác.',
    retry: 'Mở lại màn hình',
  },
} as const;
