/** Words of the workbook with all units. */
export const unitsListWords = {
  title: 'DANH SÁCH TỔ CHỨC ĐẢNG',
  sheet: 'Đơn vị',
} as const;
