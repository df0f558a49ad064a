import type { LayoutField, TableLayout } from './table-layout.ts';

const fields = [
  { id: 'order', label: 'Số thứ tự', headers: ['STT', 'TT', 'Số TT', 'Số thứ tự'] },
  { id: 'code', label: 'Mã địa bàn', headers: ['Mã địa bàn', 'Mã thôn, bản', 'Mã'] },
  {
    id: 'name',
    sign: 'key',
    label: 'Thôn, bản',
    headers: [
      ...['Thôn, bản', 'Tên thôn, bản', 'Thôn, bản, tổ dân phố', 'Tên thôn, bản, tổ dân phố', 'Địa bàn', 'Tên địa bàn'],
      ...['Thôn', 'Bản', 'Tên thôn', 'Tên bản', 'Buôn', 'Tổ dân phố', 'Thôn, buôn', 'Thôn, buôn, tổ dân phố'],
      ...['Bản, tiểu khu', 'Thôn, bản, tiểu khu', 'Thôn, xóm', 'Thôn, ấp', 'Ấp, khóm'],
    ],
  },
  { id: 'kind', label: 'Loại', headers: ['Loại', 'Loại địa bàn', 'Loại thôn, bản'] },
  {
    id: 'unit',
    label: 'Xã, đơn vị',
    headers: ['Xã', 'Đơn vị', 'Xã, đơn vị', 'Xã, phường', 'Thuộc xã', 'Tên xã', 'Xã, phường, thị trấn', 'Đảng bộ'],
    carriesDown: true,
  },
  {
    id: 'members',
    sign: 'proof',
    label: 'Số đảng viên',
    headers: ['Số đảng viên', 'Đảng viên', 'Có đảng viên', 'Số lượng đảng viên', 'Tổng số đảng viên'],
  },
  { id: 'cell', sign: 'proof', label: 'Chi bộ', headers: ['Chi bộ', 'Tình trạng chi bộ', 'Có chi bộ'] },
  { id: 'cellName', label: 'Tên chi bộ', headers: ['Tên chi bộ', 'Chi bộ sinh hoạt'] },
  {
    id: 'day',
    sign: 'proof',
    label: 'Tại ngày',
    headers: ['Tại ngày', 'Từ ngày', 'Tính đến ngày', 'Đến thời điểm', 'Thời điểm', 'Ngày', 'Tại thời điểm'],
    carriesDown: true,
  },
  { id: 'from', label: 'Lập từ ngày', headers: ['Lập từ ngày', 'Thành lập từ ngày', 'Ngày thành lập'] },
  {
    id: 'to',
    label: 'Thôi từ ngày',
    headers: ['Thôi từ ngày', 'Giải thể từ ngày', 'Sáp nhập từ ngày', 'Ngày giải thể'],
  },
  { id: 'note', label: 'Ghi chú', headers: ['Ghi chú', 'GC'] },
] as const satisfies readonly LayoutField[];

export type PlaceField = (typeof fields)[number]['id'];

/** The app's own list of places (thôn, bản, tổ dân phố): a row for each place and day. */
export const placesTable: TableLayout<PlaceField> = {
  id: 'places',
  kind: 'places',
  title: 'Danh sách địa bàn',
  fields,
  shapes: [
    ['name', 'members', 'cell'],
    ['name', 'members', 'day'],
    ['name', 'cell', 'day'],
    ['name', 'kind', 'members'],
    ['name', 'kind', 'cell'],
  ],
  weakShapes: [],
  titleWords: [],
  otherTitles: [],
  // Lists of people name a thôn as well.
  strangers: ['Họ và tên', 'Họ tên', 'Ngày sinh', 'Năm sinh'],
};
