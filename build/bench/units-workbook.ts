import ExcelJS from 'exceljs';
import { LIST_UNITS } from './list-workbook.ts';

const HEADS = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Loại tổ chức',
  'Loại hình',
  'Loại chi bộ',
  'Trực thuộc',
  'Từ ngày',
  'Đến ngày',
  'Không còn nguồn',
  'Ghi chú',
];

/** Writes the base organisations that the list names, in the app's own layout for units. */
export async function writeUnitsWorkbook(path: string, names: readonly string[] = LIST_UNITS): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Đơn vị');
  sheet.addRow(['DANH SÁCH TỔ CHỨC ĐẢNG']);
  sheet.addRow(HEADS);
  names.forEach((name, index) => {
    sheet.addRow([
      `DV${index + 1}`,
      name,
      'Đảng bộ cơ sở',
      'Xã',
      null,
      null,
      new Date(Date.UTC(2013, 0, 1)),
      null,
      null,
      null,
    ]);
    sheet.getRow(index + 3).getCell(7).numFmt = 'dd/mm/yyyy';
  });
  await workbook.xlsx.writeFile(path);
}
