import type { FormColumn, FormDefinition } from './form-definition.ts';

const columns: readonly FormColumn[] = [
  { key: 'label', label: 'CHỈ TIÊU', group: null, number: '1' },
  { key: 'this-period', label: 'Kỳ này', group: 'THỰC HIỆN', number: '2' },
  { key: 'last-year', label: 'Cùng kỳ năm trước', group: 'THỰC HIỆN', number: '3' },
  { key: 'percent', label: '(%) kỳ này so với cùng kỳ năm trước', group: null, number: '4 = 2:3' },
];

/** Columns of a form of this series that compares whole years. */
export const yearColumns: readonly FormColumn[] = [
  { key: 'label', label: 'Chỉ tiêu', group: null, number: '1' },
  { key: 'this-period', label: 'Năm báo cáo', group: 'Thực hiện', number: '2' },
  { key: 'last-year', label: 'Năm trước', group: 'Thực hiện', number: '3' },
  { key: 'percent', label: '(%) so năm báo cáo với năm trước', group: null, number: '4 = 2:3' },
];

type CommonPart = Pick<FormDefinition, 'number' | 'series' | 'effective' | 'header' | 'footer' | 'columns'>;

/**
 * What the forms of HD 12-HD/BTCTW (17/5/2012, Phần hai) share: zones, four columns, signatures. In force until Công
 * văn 3296-CV/BTCTW of 26/7/2017; its successor up to 2021 is not public, so a later period on these forms is told.
 */
export function series2012(number: string, subject: string): CommonPart {
  return {
    number: `Biểu số ${number} - TCTW`,
    series: 'Hướng dẫn 12-HD/BTCTW, ngày 17/5/2012',
    effective: { from: '2012-05-17', to: '2017-07-25' },
    header: {
      left: [
        'Tỉnh (thành uỷ)..............',
        'Huyện (quận uỷ)..............',
        'BAN TỔ CHỨC',
        'Số điện thoại:..........',
      ],
      centre: ['BÁO CÁO', subject, 'Năm 20.............'],
      right: [
        `Biểu số ${number} - TCTW`,
        '- Đơn vị báo cáo: BTC Huyện uỷ (và tương đương); BTC Tỉnh uỷ (và tương đương).',
        '- Thời gian báo cáo: Sau khi kết thúc kỳ báo cáo: Huyện báo cáo tỉnh: sau 20 ngày; Tỉnh báo cáo Trung ương: sau 30 ngày.',
        'Đvt: Người',
      ],
    },
    footer: {
      left: ['Người lập biểu'],
      right: ['........., ngày........tháng........năm 20.......', 'BAN TỔ CHỨC...........'],
    },
    columns,
  };
}
