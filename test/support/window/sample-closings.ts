import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import type { Closing, ClosingState, ClosingVersion } from '../../../shared/contract/closing-views.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import { period, rootUnit } from './sample-figures.ts';

const offers: ClosingState['offers'] = [
  { document: { kind: 'quarterly' }, title: 'Tổng hợp kết quả kết nạp đảng viên', missing: 0 },
  ...formDefinitions.slice(0, 5).map(({ id, number, title }, index) => ({
    document: { kind: 'form' as const, formId: id },
    title: `${number}. ${title}`,
    missing: index * 8,
  })),
];

const first: Closing = {
  id: 901,
  from: period.from,
  to: period.to,
  number: 1,
  closedAt: '2017-04-05T16:20:00',
  closedBy: 'vanphong',
  note: 'Báo cáo số 45-BC/BTCHU, đ/c Trưởng ban ký',
  checkCode: '3F7A-19C2-88D0',
  reopenedAt: '2017-04-07T08:05:00',
  reopenReason: 'Nà Thông báo lại số dân tộc thiểu số',
};
const second: Closing = {
  ...first,
  id: 904,
  number: 2,
  closedAt: '2017-04-07T09:40:00',
  note: '',
  checkCode: 'A01B-77E4-5C2D',
  reopenedAt: null,
  reopenReason: null,
};

const documentsOf = (base: number): ClosingVersion['documents'] => [
  { id: base + 1, title: 'Tổng hợp kết quả kết nạp đảng viên', differences: [] },
  { id: base + 2, title: 'Biểu số 2-BTCTW', differences: [] },
];
const difference = {
  indicator: 'admitted.minority',
  unitId: rootUnit.id,
  periodCode: period.code,
  label: 'Dân tộc thiểu số',
  unitName: rootUnit.name,
  periodName: period.name,
  signed: '57',
  now: '58',
};

/** A period that is open, nothing of it was ever closed. */
export const openPeriodAnswers: FakeAnswers = {
  'closings/list': () => [],
  'closings/read': () => ({ period, isOver: true, versions: [], offers }),
  'closings/close': () => ({ changeSetId: 51 }),
  'closings/reopen': () => ({ changeSetId: 52 }),
};

/** The same period as an amended version, one figure of which is counted otherwise since. */
export const closedPeriodAnswers: FakeAnswers = {
  ...openPeriodAnswers,
  'closings/list': () => [first, second],
  'closings/read': () => ({
    period,
    isOver: true,
    versions: [
      { ...first, documents: documentsOf(901), isCodeRight: true },
      {
        ...second,
        documents: documentsOf(904).map((one, at) => (at === 0 ? { ...one, differences: [difference] } : one)),
        isCodeRight: true,
      },
    ],
    offers,
  }),
};
