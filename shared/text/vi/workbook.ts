/** Words that stand in the workbooks the app writes, besides the reports' own. */
export const workbookWords = {
  remarks: 'Ghi chú',
} as const;

/** Names given to the sheets of files that have none, and the signs between the columns of a text file. */
export const readWorkbookWords = {
  table: (number: number) => `Bảng ${number}`,
  textSheet: 'Văn bản',
  separators: { ';': 'dấu chấm phẩy', ',': 'dấu phẩy', '\t': 'Tab' },
} as const;
