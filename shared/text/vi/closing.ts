/** Words about closed periods: on paper, on screen and on the command line. */
export const closingWords = {
  /** Version 1 is the first; the ones after it are amended. */
  version: (number: number) => (number === 1 ? 'Bản chốt' : `Bản điều chỉnh số ${number - 1}`),
  signed: (version: string, period: string, day: string, code: string) =>
    `${version}, chốt ${period} ngày ${day}; mã kiểm tra ${code}.`,
  replaced: (day: string) => `Kỳ được mở lại ngày ${day}; bản này không còn hiệu lực.`,
  remark: 'Chốt kỳ',
  quarterly: 'Tổng hợp kết quả kết nạp đảng viên',
} as const;
