import type { LayoutField, TableLayout } from './table-layout.ts';

const fields = [
  { id: 'order', label: 'Số thứ tự', headers: ['STT', 'TT', 'Số TT', 'Số thứ tự'] },
  { id: 'unit', label: 'Đơn vị', headers: ['Đơn vị', 'Tên đơn vị'], carriesDown: true },
  { id: 'indicator', label: 'Nội dung chỉ tiêu', headers: ['Nội dung chỉ tiêu', 'Nội dung'], carriesDown: true },
  { id: 'scope', label: 'Phạm vi', headers: ['Phạm vi'] },
  { id: 'period', sign: 'proof', label: 'Kỳ', headers: ['Kỳ', 'Thời kỳ', 'Năm'], carriesDown: true },
  { id: 'kind', label: 'Loại chỉ tiêu', headers: ['Loại chỉ tiêu'], carriesDown: true },
  { id: 'value', sign: 'key', label: 'Chỉ tiêu', headers: ['Chỉ tiêu', 'Số lượng', 'Chỉ tiêu giao'] },
  { id: 'setter', label: 'Cơ quan giao', headers: ['Cơ quan giao', 'Nơi giao'], carriesDown: true },
  { id: 'document', label: 'Số văn bản', headers: ['Số văn bản', 'Văn bản'], carriesDown: true },
  { id: 'documentDate', label: 'Ngày văn bản', headers: ['Ngày văn bản'], carriesDown: true },
  { id: 'note', label: 'Ghi chú', headers: ['Ghi chú'] },
] as const satisfies readonly LayoutField[];

export type TargetField = (typeof fields)[number]['id'];

/** The app's own list of targets: one row for each unit, indicator and period. */
export const targetsTable: TableLayout<TargetField> = {
  id: 'targets',
  kind: 'targets',
  title: 'Giao chỉ tiêu',
  fields,
  shapes: [
    ['period', 'value', 'indicator'],
    ['period', 'value', 'unit'],
    ['period', 'value', 'kind'],
    ['period', 'value', 'setter'],
  ],
  // `Năm | Số lượng` below a list counts something else.
  weakShapes: [['period', 'value']],
  titleWords: ['chỉ tiêu'],
  otherTitles: [],
  hintsCount: false,
};
