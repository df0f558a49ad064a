/** Words that stand in the workbooks the app writes, besides the reports' own. */
export const workbookWords = {
  remarks: 'Ghi chú',
} as const;
