import { unitKindNames } from '../../domain/unit-words.ts';
import type { LayoutField, TableLayout } from './table-layout.ts';

const fields = [
  { id: 'order', label: 'Số thứ tự', headers: ['STT', 'TT', 'Số TT', 'Số thứ tự'] },
  { id: 'code', label: 'Mã đơn vị', headers: ['Mã đơn vị', 'Mã tổ chức', 'Mã'] },
  {
    id: 'name',
    sign: 'key',
    label: 'Tên đơn vị',
    headers: ['Tên đơn vị', 'Tên tổ chức', 'Tên tổ chức đảng', 'Đơn vị'],
  },
  {
    id: 'kind',
    sign: 'proof',
    label: 'Loại tổ chức',
    headers: ['Loại tổ chức', 'Loại tổ chức đảng'],
    headersWithValues: { headers: ['Loại'], isKnown: (text) => unitKindNames.find(text) !== null },
  },
  { id: 'organisationType', label: 'Loại hình', headers: ['Loại hình', 'Loại hình cơ sở'] },
  { id: 'cellKind', label: 'Loại chi bộ', headers: ['Loại chi bộ'] },
  {
    id: 'parent',
    label: 'Trực thuộc',
    headers: ['Trực thuộc', 'Đơn vị cấp trên', 'Cấp trên trực tiếp'],
    carriesDown: true,
  },
  { id: 'from', label: 'Từ ngày', headers: ['Từ ngày', 'Ngày thành lập'] },
  { id: 'to', label: 'Đến ngày', headers: ['Đến ngày'] },
  { id: 'noCandidatesLeft', label: 'Không còn nguồn', headers: ['Không còn nguồn', 'Không còn quần chúng'] },
  {
    id: 'specialRights',
    label: 'Quyền đặc biệt',
    headers: ['Quyền đặc biệt', 'Quyền được giao', 'Được giao quyền'],
  },
  { id: 'note', label: 'Ghi chú', headers: ['Ghi chú'] },
] as const satisfies readonly LayoutField[];

export type UnitField = (typeof fields)[number]['id'];

/** The app's own list of units: reporting units and the cells inside them, with the days between which they hold. */
export const unitsTable: TableLayout<UnitField> = {
  id: 'units',
  kind: 'units',
  title: 'Danh sách tổ chức đảng',
  fields,
  shapes: [['name', 'kind']],
  weakShapes: [],
  titleWords: [],
  otherTitles: [],
};
