/** Words of the blank workbooks that are sent to the units. */
export const templateWords = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  asterisk: '*',
  dateLine: '………, ngày … tháng … năm ……',
  /** Begins the cell beside which a unit without anything to report puts its mark; found again by its first words. */
  nothingHappened: 'Không phát sinh trong kỳ (ghi x vào ô bên phải)',
  hint: 'Chỉ ghi vào các ô có nền trắng; các ô có danh sách thì chọn trong danh sách. Không đổi tiêu đề cột.',
  listPreparer: 'NGƯỜI LẬP DANH SÁCH',
  signHint: '(Ký, ghi rõ họ và tên)',
  committeeSigns: 'T/M CẤP ỦY',
  lastPeriod: (period: string) => `Số kỳ trước để tham khảo (${period})`,
  sheets: { list: 'Danh sách', form: 'Biểu' },
  entry: {
    title: 'Cách ghi',
    wrongTitle: 'Chưa đúng',
    day: 'Ghi ngày/tháng/năm, ví dụ 05/03/1990. Sau khi ghi, hãy xem ô có hiện đúng ngày đó không.',
    dayWrong: (from: string, to: string) => `Cần ghi ngày/tháng/năm, từ ${from} đến ${to}.`,
    count: 'Ghi số nguyên; không phát sinh thì ghi 0.',
    countWrong: 'Cần số nguyên từ 0 trở lên.',
    decimalWrong: 'Cần số từ 0 trở lên.',
    choice: 'Chọn trong danh sách.',
    choiceWrong: 'Cần chọn một mục trong danh sách.',
    choiceOther: 'Nội dung này không có trong danh sách. Vẫn ghi như vậy?',
  },
} as const;
