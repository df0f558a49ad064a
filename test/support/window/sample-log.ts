import type { LogChange, LogEntry } from '../../../shared/contract/log-views.ts';
import type { CorrectableRow } from '../../../shared/contract/correction-views.ts';
import { period } from './sample-figures.ts';

const entry = (changeSetId: number, given: Partial<LogEntry>): LogEntry => ({
  changeSetId,
  kind: 'intake',
  at: '2017-04-04T15:30:00',
  by: 'vanphong',
  file: null,
  intake: null,
  form: null,
  units: [],
  unitCount: 0,
  period: null,
  changes: 1,
  undoneBy: null,
  undoes: null,
  mayUndo: true,
  ...given,
});

/** The history of the sample, the newest first; with a long tail, so that pages matter. */
export const logEntries: readonly LogEntry[] = [
  entry(1003, { kind: 'undo', undoes: 1001, mayUndo: false }),
  entry(1002, { kind: 'correction', units: [{ id: 3, name: 'Đảng bộ xã Nậm Sen' }], unitCount: 1 }),
  entry(1001, { kind: 'settings', undoneBy: 1003, mayUndo: false }),
  ...Array.from({ length: 1000 }, (_, index) =>
    entry(1000 - index, {
      file: `Biểu 2 lần ${1000 - index}.xlsx`,
      intake: 'form',
      form: 'Biểu số 2-BTCTW',
      units: [{ id: 2, name: 'Đảng bộ thị trấn Sen Hạ' }],
      unitCount: 1,
      period,
      changes: 106,
    }),
  ),
];

export const logChanges: readonly LogChange[] = [
  {
    act: 'change',
    table: 'Sửa số liệu',
    subject: 'Dân tộc thiểu số · Đảng bộ xã Nậm Sen',
    fields: [{ label: 'Giá trị', before: '3', after: '2' }],
    reason: 'đơn vị gọi điện báo sai',
  },
];

/** One figure of a form, corrected once. */
export const correctableFigure: CorrectableRow = {
  subject: 'I. Tổng số đảng viên mới kết nạp',
  unit: 'Đảng bộ xã Nậm Sen',
  document: 'Biểu số 2-BTCTW',
  file: 'Biểu 2 Nậm Sen.xlsx',
  sheet: 'Biểu 2',
  fields: [
    {
      cell: { table: 'reported_value', rowId: 77, field: 'value' },
      label: 'I. Tổng số đảng viên mới kết nạp',
      input: { is: 'number' },
      typed: '4',
      shown: '4',
      original: '5',
      correction: { reason: 'nhập nhầm ô', at: '2017-04-04T09:00:00' },
      source: { cell: 'B8', written: '5' },
    },
  ],
};
