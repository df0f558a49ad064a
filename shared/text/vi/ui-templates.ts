/** Texts of the dialog “Tạo biểu mẫu trống”. */
export const templatesUi = {
  action: 'Tạo biểu mẫu trống…',
  title: 'Tạo biểu mẫu trống',
  lead: (period: string) =>
    `Kỳ ${period}. Mỗi đơn vị một tệp Excel, có sẵn tên đơn vị và mã để nhận ra khi nhập lại. Tệp đã có trong thư mục không bị ghi đè.`,
  kinds: 'Biểu mẫu',
  unit: 'Đơn vị',
  everyUnit: 'Mọi đơn vị phải báo cáo',
  save: 'Chọn thư mục và tạo',
  cancel: 'Thôi',
  reason: 'Hãy chọn ít nhất một biểu mẫu.',
  written: (count: string, folder: string) => `Đã tạo ${count} tệp trong thư mục ${folder}.`,
  refused: (count: string) => `${count} tệp đã có sẵn trong thư mục, được giữ nguyên:`,
  noneWritten: 'Chưa tạo tệp nào.',
  more: (count: string) => `và ${count} tệp khác`,
} as const;
