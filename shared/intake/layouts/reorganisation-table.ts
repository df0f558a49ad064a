import type { LayoutField, TableLayout } from './table-layout.ts';

const fields = [
  { id: 'order', label: 'Số thứ tự', headers: ['STT', 'TT', 'Số TT', 'Số thứ tự'] },
  {
    id: 'newProvince',
    label: 'Tỉnh mới',
    headers: ['Tỉnh, thành phố mới', 'Tỉnh mới', 'Tỉnh, TP mới', 'Tỉnh/thành phố mới'],
    carriesDown: true,
  },
  {
    id: 'oldName',
    sign: 'key',
    label: 'Đơn vị cũ',
    headers: ['Đơn vị cũ', 'Tên đơn vị cũ', 'Tên xã cũ', 'Xã cũ', 'Tổ chức đảng cũ', 'Đơn vị trước sắp xếp'],
  },
  {
    id: 'oldSuperior',
    label: 'Cấp trên cũ',
    headers: ['Cấp trên cũ', 'Quận/huyện', 'Quận, huyện', 'Huyện cũ', 'Trực thuộc cũ'],
    carriesDown: true,
  },
  { id: 'oldProvince', label: 'Tỉnh cũ', headers: ['Tỉnh cũ', 'Tỉnh, thành phố cũ'], carriesDown: true },
  {
    id: 'newName',
    sign: 'key',
    label: 'Đơn vị mới',
    headers: ['Đơn vị mới', 'Tên đơn vị mới', 'Tên xã mới', 'Xã mới', 'Tổ chức đảng mới', 'Đơn vị sau sắp xếp'],
    carriesDown: true,
  },
  {
    id: 'newKind',
    label: 'Loại của đơn vị mới',
    headers: ['Loại của đơn vị mới', 'Loại đơn vị mới', 'Loại mới'],
    carriesDown: true,
  },
  {
    id: 'newSuperior',
    label: 'Cấp trên mới',
    headers: ['Cấp trên mới', 'Trực thuộc mới'],
    carriesDown: true,
  },
  {
    id: 'form',
    sign: 'proof',
    label: 'Hình thức',
    headers: ['Hình thức', 'Hình thức sắp xếp', 'Cách sắp xếp', 'Nội dung sắp xếp'],
  },
  { id: 'share', label: 'Tỷ lệ', headers: ['Tỷ lệ', 'Tỉ lệ', 'Tỷ lệ (%)', 'Phần nhập'] },
  { id: 'memberCount', label: 'Số đảng viên', headers: ['Số đảng viên', 'Số đảng viên bàn giao'] },
  {
    id: 'day',
    label: 'Ngày hiệu lực',
    headers: [
      'Ngày hiệu lực',
      'Ngày có hiệu lực',
      'Từ ngày',
      'Ngày',
      'Ngày thực hiện',
      'Ngày sắp xếp',
      'Ngày sáp nhập',
    ],
    carriesDown: true,
  },
  {
    id: 'document',
    label: 'Văn bản',
    headers: ['Văn bản', 'Số văn bản', 'Nghị quyết', 'Quyết định', 'Căn cứ'],
    carriesDown: true,
  },
  // Tables of the state's units say there what became of the old one.
  { id: 'note', sign: 'proof', label: 'Ghi chú', headers: ['Ghi chú'] },
] as const satisfies readonly LayoutField[];

export type ReorganisationField = (typeof fields)[number]['id'];

/** `Bảng chuyển đổi đơn vị`: one row for each old unit and the new one that it, or a part of it, goes to. */
export const reorganisationTable: TableLayout<ReorganisationField> = {
  id: 'reorganisation',
  kind: 'reorganisation',
  title: 'Bảng chuyển đổi đơn vị',
  fields,
  shapes: [
    ['oldName', 'newName', 'form'],
    ['oldName', 'newName', 'note'],
  ],
  weakShapes: [['oldName', 'newName']],
  titleWords: ['chuyển đổi', 'sắp xếp', 'sáp nhập'],
  otherTitles: [],
};
