import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';

/** What a block pasted into “Số liệu” would correct: some cells, one of them refused, one warning. */
export const pastedAnswers: FakeAnswers = {
  'corrections/preview-pasted': () => ({
    planId: 'plan',
    planHash: 'hash',
    cells: [
      { unit: 'Đảng bộ thị trấn Sen Hạ', label: 'Nữ', before: '3', after: '4' },
      { unit: 'Đảng bộ xã Nậm Sen', label: 'Người dân tộc thiểu số', before: 'chưa có', after: '1.204' },
    ],
    same: 3,
    figures: [
      {
        unit: 'Đảng bộ huyện Nậm Sen',
        label: 'Nữ',
        before: { is: 'number', value: 30 },
        after: { is: 'number', value: 31 },
      },
    ],
    problems: [
      {
        code: 'correction.not-a-value',
        weight: 'fix',
        place: { at: 'pasted', row: 2, column: 1 },
        facts: { unit: 'Đảng bộ xã Nậm Sen', label: 'Đảng viên mới kết nạp', written: 'ba', needed: 'số nguyên từ 0' },
      },
      {
        code: 'figures.part-exceeds',
        weight: 'note',
        place: { at: 'app' },
        facts: {
          form: 'Biểu số 2-BTCTW',
          unit: 'Đảng bộ xã Nậm Sen',
          period: 'quý I/2017',
          parts: '“Dân tộc thiểu số”',
          whole: 'Tổng số đảng viên mới kết nạp',
          sum: '1.204',
          written: '4',
          difference: '1.200',
        },
      },
    ],
  }),
};
