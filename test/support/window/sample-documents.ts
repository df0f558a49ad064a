import { defaultSettings, type Settings } from '../../../shared/domain/settings.ts';
import { readPeriod, samePeriodLastYear, viewPeriod } from '../../../shared/domain/period.ts';
import { findForm, formDefinitions } from '../../../shared/forms/registry.ts';
import { buildFormReport } from '../../../shared/reports/form-report.ts';
import { documentClosing, documentHeading, pageSetup } from '../../../shared/reports/page-parts.ts';
import { countCell, decimalValue, textCell } from '../../../shared/reports/report-cells.ts';
import type { FilledForm } from '../../../shared/reports/filled-form.ts';
import type { ReportCell, ReportDocument, ReportRow } from '../../../shared/reports/report-document.ts';
import { percentOf } from '../../../shared/text/format.ts';
import { sampleGroups } from './sample-units.ts';

export const sampleSettings: Settings = {
  ...defaultSettings,
  organisationName: 'Nậm Sen',
  superiorName: 'Tỉnh ủy Lai Điện',
  headName: 'Lò Văn Thắng',
  preparerName: 'Nguyễn Thị Ngọc Ánh',
};

export const samplePeriod = readPeriod('2017-Q1') ?? never('period');

const COLUMNS = [
  'Tổng số đảng viên',
  'Chỉ tiêu năm',
  'Kết nạp trong quý',
  'Lũy kế từ đầu năm',
  'Tỷ lệ (%) so với chỉ tiêu năm',
  'Nữ',
  'DTTS',
  'Tôn giáo',
  'Đoàn viên',
  'Học sinh',
  'Ở thôn, bản',
  'Lũy kế nhiệm kỳ',
  '(%) so với chỉ tiêu nhiệm kỳ',
  'Công nhận chính thức',
] as const;
const PARTS = { from: 5, to: 10 };

/** The board's summary: A4 landscape, 17 columns, at least 60 lines. `lines` units are numbered through the groups. */
export function sampleSummary(lines = 60): ReportDocument {
  const names = sampleGroups.flatMap(({ units }) => units);
  const perGroup = Math.ceil(lines / sampleGroups.length);
  let number = 0;
  const rows = sampleGroups.flatMap(({ title }, group): readonly ReportRow[] => [
    {
      role: 'group',
      keepWithNext: true,
      cells: [
        textCell(['I', 'II', 'III', 'IV', 'V'][group] ?? '', { bold: true, align: 'center' }),
        textCell(title, { bold: true, colSpan: COLUMNS.length + 2 }),
      ],
    },
    ...Array.from({ length: perGroup }, (): ReportRow => {
      number += 1;
      return {
        role: 'data',
        cells: [
          countCell(number, { align: 'center' }),
          textCell(names[number % names.length] ?? ''),
          ...figures(number),
        ],
      };
    }),
  ]);
  const total: ReportRow = {
    role: 'total',
    cells: [textCell(''), textCell('Tổng cộng', { bold: true }), ...figures(97)],
  };
  const look = { bold: true, align: 'center' } as const;
  return {
    id: 'quarterly',
    title: 'Tổng hợp kết quả kết nạp đảng viên quý I năm 2017',
    page: pageSetup('landscape', 11),
    blocks: [
      documentHeading(sampleSettings, samplePeriod.to),
      {
        kind: 'title',
        lines: [
          { text: 'BIỂU TỔNG HỢP', bold: true, size: 15 },
          { text: 'kết quả kết nạp đảng viên quý I năm 2017', bold: true, size: 14 },
          {
            text: 'Số liệu tính trên 22/24 đơn vị; chưa có báo cáo của: Đảng bộ xã Tả Pình, Chi bộ Thanh tra huyện.',
            italic: true,
            size: 12,
          },
        ],
      },
      {
        kind: 'table',
        table: {
          columns: [
            { key: 'order', width: 8 },
            { key: 'unit', width: 42 },
            ...COLUMNS.map((_, index) => ({ key: `c${index}`, width: 12 })),
            { key: 'remark', width: 17 },
          ],
          head: [
            [
              textCell('TT', { ...look, rowSpan: 2 }),
              textCell('Đảng bộ, chi bộ cơ sở', { ...look, rowSpan: 2 }),
              ...COLUMNS.flatMap((head, index): ReportCell[] => {
                if (index === PARTS.from)
                  return [textCell('Trong đó (lũy kế)', { ...look, colSpan: PARTS.to - PARTS.from + 1 })];
                return index > PARTS.from && index <= PARTS.to ? [] : [textCell(head, { ...look, rowSpan: 2 })];
              }),
              textCell('Ghi chú', { ...look, rowSpan: 2 }),
            ],
            COLUMNS.slice(PARTS.from, PARTS.to + 1).map((head) => textCell(head, look)),
          ],
          rows: [...rows, total],
        },
      },
      {
        kind: 'notes',
        title: 'Ghi chú',
        lines: [
          'Đảng viên được tính vào kỳ theo ngày quyết định kết nạp.',
          'Khi đơn vị gửi cả biểu và danh sách, số liệu lấy theo biểu đơn vị đã ký.',
          'Dấu “–”: không phát sinh; “chưa có”: đơn vị chưa báo cáo.',
        ],
      },
      documentClosing(sampleSettings, samplePeriod.to),
    ],
    remarks: [],
  };
}

function figures(seed: number): ReportCell[] {
  const admitted = seed % 7;
  const target = 4 + (seed % 9);
  return [
    ...COLUMNS.map((_, index): ReportCell => {
      const figure = { indicator: 'admitted.total', unitId: seed, periodCode: samplePeriod.code };
      if (index === 4) return { value: decimalValue(percentOf(admitted, target), 'percent-2'), figure };
      if (index === 12) return textCell('chưa giao', { align: 'center' });
      if (index === 0) return { ...countCell(900 + seed * 37), figure };
      if (index === 1) return { ...countCell(target), figure };
      return { ...countCell(Math.floor((admitted * (index + 3)) / 9)), figure };
    }),
    textCell(seed % 11 === 0 ? 'Không còn nguồn' : ''),
  ];
}

/** An official form filled for the whole; by default Biểu số 2-BTCTW with its 58 rows. */
export function sampleFilledForm(formId = 'bieu-2-btctw'): FilledForm {
  const form = findForm(formId, formDefinitions) ?? never('form');
  return {
    formId: form.id,
    number: form.number,
    title: form.title,
    unit: { id: 1, name: 'Đảng bộ huyện Nậm Sen' },
    period: viewPeriod(samplePeriod),
    lastYear: viewPeriod(samePeriodLastYear(samplePeriod)),
    base: { reported: 24, expected: 24, missingUnitIds: [] },
    lastYearBase: { reported: 24, expected: 24, missingUnitIds: [] },
    viewNotes: [],
    problems: [],
    rows: form.rows.map(({ code, label, level, bold, indicator, kind }, index) => ({
      code,
      label,
      level,
      bold,
      indicator,
      thisPeriod: kind === 'heading' ? null : { is: 'number', value: (index * 13) % 75 },
      lastYear: kind === 'heading' ? null : { is: 'number', value: 10 + ((index * 7) % 60) },
      percent: kind === 'heading' ? null : percentOf((index * 13) % 75, 10 + ((index * 7) % 60)).scaled,
    })),
  };
}

/** The same form as paper, A4 portrait. */
export function sampleForm(): ReportDocument {
  const filled = sampleFilledForm();
  return buildFormReport({
    handovers: [],
    form: findForm(filled.formId, formDefinitions) ?? never('form'),
    settings: sampleSettings,
    period: samplePeriod,
    nameOf: String,
    explanations: new Map(),
    isWhole: true,
    filled,
  });
}

function never(what: string): never {
  throw new Error(`no sample ${what}`);
}
