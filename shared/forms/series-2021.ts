import type { FormColumn, FormDefinition } from './form-definition.ts';

const columns: readonly FormColumn[] = [
  { key: 'label', label: 'Tiêu chí', group: null, number: '1' },
  { key: 'this-period', label: 'Kỳ này', group: 'Thực hiện', number: '2' },
  { key: 'last-year', label: 'Cùng kỳ năm trước', group: 'Thực hiện', number: '3' },
  { key: 'percent', label: '(%) kỳ này so với cùng kỳ năm trước', group: null, number: '4(=2*100/3)' },
];

type CommonPart = Pick<FormDefinition, 'number' | 'series' | 'effective' | 'header' | 'footer' | 'columns'>;

/**
 * What the forms of HD 11-HD/BTCTW (13/12/2021) share: zones, four columns, signatures.
 *
 * The series was printed for periods from 2022 to 09/10/2025. `from` lies earlier on purpose: 2012-2021 may be counted
 * on these forms too, as the ten-year age bands of the series of 2012 can be summed from these and not the other way
 * round. The forms of HD 40-HD/BTCTW, in force from 10/10/2025, are not public; a report of a later period says so in
 * its notes.
 */
export function series2021(number: string, subject: string): CommonPart {
  return {
    number: `Biểu số ${number}-BTCTW`,
    series: 'Hướng dẫn 11-HD/BTCTW, ngày 13/12/2021',
    effective: { from: '2012-01-01', to: '2025-10-09' },
    header: {
      left: ['TỈNH ỦY/HUYỆN ỦY…', 'BAN TỔ CHỨC'],
      centre: ['THỐNG KÊ', subject, '…NĂM 20…'],
      right: [`Biểu số ${number}-BTCTW`],
    },
    footer: {
      left: ['NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ và tên; số điện thoại di động và cố định liên hệ)'],
      right: ['………, ngày…tháng…năm 20…', 'TRƯỞNG BAN', '(Ký, đóng dấu, ghi rõ họ và tên)'],
    },
    columns,
  };
}
