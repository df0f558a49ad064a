import type { ReportCell, ReportDocument, ReportRow } from '../../shared/reports/report-document.ts';

const text = (written: string, look: Partial<ReportCell> = {}): ReportCell => ({
  value: written === '' ? { is: 'blank' } : { is: 'text', text: written },
  ...look,
});
const count = (number: number, look: Partial<ReportCell> = {}): ReportCell => ({
  value: { is: 'number', number, format: 'count', shown: String(number).replace(/\B(?=(\d{3})+$)/g, '.') },
  ...look,
});
const percent = (number: number, look: Partial<ReportCell> = {}): ReportCell => ({
  value: { is: 'number', number, format: 'percent-2', shown: number.toFixed(2).replace('.', ',') },
  ...look,
});

const MARGINS = { top: 20, right: 15, bottom: 20, left: 30 };

/** A quarterly summary as the board prints it: 17 columns, three head rows, grouped units, totals with sums. */
export function sampleQuarterlyReport(): ReportDocument {
  return {
    id: 'quarterly',
    title: 'Tổng hợp kết quả kết nạp đảng viên quý I/2017',
    page: { paper: 'A4', orientation: 'landscape', margins: MARGINS, fontSize: 11 },
    blocks: [
      {
        kind: 'heading',
        zones: [
          {
            width: 45,
            lines: [
              { text: 'HUYỆN ỦY MƯỜNG THỬ', size: 14 },
              { text: 'BAN TỔ CHỨC', bold: true, size: 14 },
              { text: '*', size: 14 },
              { text: 'Số      -BC/BTCHU', size: 14 },
            ],
          },
          {
            width: 55,
            lines: [
              { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true, underline: true, size: 15 },
              { text: '' },
              { text: 'Mường Thử, ngày 05 tháng 4 năm 2017', italic: true, size: 14 },
            ],
          },
        ],
      },
      {
        kind: 'title',
        lines: [
          { text: 'BIỂU TỔNG HỢP', bold: true, size: 15 },
          { text: 'kết quả kết nạp đảng viên quý I năm 2017', bold: true, size: 14 },
          { text: 'Số liệu tính trên 25/26 đơn vị; chưa có báo cáo của: Đảng bộ xã Nà Thử Hai', italic: true },
        ],
      },
      { kind: 'table', table: { columns: quarterlyColumns, head: quarterlyHead, rows: quarterlyRows() } },
      {
        kind: 'notes',
        title: 'Ghi chú',
        lines: [
          '- Kết nạp tính theo ngày quyết định; tuổi tính đến ngày họp chi bộ xét kết nạp, khi không có thì đến ngày quyết định.',
          '- “–”: đơn vị có báo cáo, không phát sinh. “chưa có”: đơn vị chưa gửi báo cáo.',
        ],
      },
      {
        kind: 'closing',
        space: 25,
        zones: [
          {
            align: 'left',
            lines: [
              { text: 'Nơi nhận:', underline: true, size: 12 },
              { text: '- Ban Tổ chức Tỉnh ủy (báo cáo),', size: 12 },
              { text: '- Thường trực Huyện ủy (báo cáo),', size: 12 },
              { text: '- Các chi bộ, đảng bộ trực thuộc,', size: 12 },
              { text: '- Lưu.', size: 12 },
              { text: '', size: 12 },
            ],
          },
          {
            align: 'center',
            lines: [
              { text: 'TRƯỞNG BAN', bold: true, size: 14 },
              { text: 'Lò Văn Thử', bold: true, size: 14 },
            ],
          },
        ],
      },
    ],
    remarks: [
      { label: 'Kỳ', text: 'Quý I/2017 (01/01/2017 – 31/03/2017)' },
      { label: 'Cơ sở tính', text: '25/26 đơn vị có báo cáo; chưa có: Đảng bộ xã Nà Thử Hai' },
      { label: 'Ngày lập', text: '05/04/2017' },
      {
        label: 'Quy tắc tính',
        text: 'Kết nạp tính theo ngày quyết định; số phần trăm lấy hai số lẻ, làm tròn nửa lên.',
      },
    ],
  };
}

const quarterlyColumns = [8, 42, 14, 12, 12, 13, 15, 10, 10, 10, 11, 11, 11, 13, 15, 14, 22].map((width, index) => ({
  key: `c${index + 1}`,
  width,
}));

const tall = (written: string) => text(written, { rowSpan: 2 });
const quarterlyHead: readonly (readonly ReportCell[])[] = [
  [
    ...[
      'TT',
      'Đảng bộ, chi bộ cơ sở',
      'Tổng số đảng viên',
      'Chỉ tiêu năm',
      'Kết nạp trong quý',
      'Lũy kế từ đầu năm',
    ].map(tall),
    tall('Tỷ lệ % so với chỉ tiêu năm'),
    text('Trong đó (lũy kế)', { colSpan: 6 }),
    ...['Lũy kế nhiệm kỳ', '% so với chỉ tiêu nhiệm kỳ', 'Công nhận chính thức', 'Ghi chú'].map(tall),
  ],
  ['Nữ', 'Dân tộc thiểu số', 'Tôn giáo', 'Đoàn viên', 'Học sinh', 'Ở thôn, bản'].map((written) => text(written)),
  Array.from({ length: 17 }, (_, index) => text(String(index + 1), { italic: true })),
];

const GROUPS = [
  ['I', 'Đảng bộ xã, thị trấn', 'Đảng bộ xã', 15],
  ['II', 'Cơ quan, đơn vị sự nghiệp', 'Chi bộ Trung tâm dịch vụ nông nghiệp và bảo vệ rừng', 6],
  ['III', 'Quân đội, công an', 'Đảng bộ Quân sự huyện', 5],
] as const;

function quarterlyRows(): readonly ReportRow[] {
  const rows: ReportRow[] = [];
  const sums = new Array<number>(17).fill(0);
  let number = 0;
  for (const [roman, group, unit, size] of GROUPS) {
    rows.push({
      role: 'group',
      keepWithNext: true,
      cells: [text(roman, { align: 'center' }), text(group, { colSpan: 16 })],
    });
    for (let index = 1; index <= size; index += 1) {
      number += 1;
      const isMissing = number === 7;
      const values = [120 + number * 9, 4 + (number % 5), number % 4, 2 + (number % 4)];
      const part = number % 3;
      const counts = [...values, 0, part, part, 0, part, 0, part, 1010 + number, 0, part];
      const cells = counts.map((value, column) => {
        if (isMissing && column > 0) return text('chưa có', { align: 'center' });
        if (column === 4 || column === 12)
          return percent(Math.round(((values[3] ?? 0) * 1e4) / (values[1] ?? 1)) / 100);
        sums[column] = (sums[column] ?? 0) + value;
        return value === 0 ? text('–', { align: 'center' }) : count(value);
      });
      rows.push({
        role: 'data',
        cells: [
          text(String(number), { align: 'center' }),
          text(`${unit} Thử ${number}`),
          ...cells,
          text(isMissing ? 'Chưa nộp' : ''),
        ],
      });
    }
  }
  const totals = Array.from({ length: 14 }, (_, column) =>
    column === 4 || column === 12 ? percent(44.44) : count(sums[column] ?? 0, { sumsColumn: true }),
  );
  rows.push({ role: 'total', cells: [text(''), text('Tổng cộng', { align: 'center' }), ...totals, text('')] });
  return rows;
}

/** An official form: four columns, 58 rows in blocks with indents, number row, two signatures. */
export function sampleFormReport(): ReportDocument {
  const rows: ReportRow[] = Array.from({ length: 58 }, (_, index) => {
    const isHeading = index % 14 === 0;
    const label = isHeading
      ? `${['I', 'II', 'III', 'IV', 'V'][index / 14]}- ĐẢNG VIÊN MỚI KẾT NẠP TRONG KỲ`
      : `${index}- Công nhân, người lao động trong doanh nghiệp có vốn nhà nước ${index % 5 === 0 ? 'và trong các hợp tác xã nông, lâm nghiệp ở vùng đặc biệt khó khăn' : ''}`.trim();
    const look = isHeading ? { bold: true as const } : {};
    const value = 7 * index;
    return {
      role: 'data',
      cells: [
        text(label, { ...look, indent: isHeading ? 0 : 1 + (index % 2) }),
        count(1000 + value, look),
        value === 0 ? text('') : count(value, look),
        value === 0 ? text('') : percent(Math.round(((1000 + value) * 1e4) / value) / 100, look),
      ],
    };
  });
  return {
    id: 'form',
    title: 'Biểu số 2-BTCTW',
    page: { paper: 'A4', orientation: 'portrait', margins: MARGINS, fontSize: 12 },
    blocks: [
      {
        kind: 'heading',
        zones: [
          { width: 35, lines: [{ text: 'ĐẢNG BỘ HUYỆN MƯỜNG THỬ', bold: true }, { text: 'ĐẢNG BỘ XÃ NÀ THỬ' }] },
          {
            width: 40,
            lines: [
              { text: 'THỐNG KÊ', bold: true, size: 14 },
              { text: 'ĐẢNG VIÊN MỚI KẾT NẠP', bold: true, size: 14 },
              { text: 'QUÝ I NĂM 2017', bold: true },
            ],
          },
          { width: 25, lines: [{ text: 'Biểu số 2-BTCTW', bold: true }] },
        ],
      },
      {
        kind: 'table',
        table: {
          columns: [
            { key: 'label', width: 52 },
            { key: 'this-period', width: 16 },
            { key: 'last-year', width: 16 },
            { key: 'percent', width: 16 },
          ],
          head: [
            [
              text('Nội dung', { rowSpan: 2 }),
              text('Số lượng', { colSpan: 2 }),
              text('Tỷ lệ % so với cùng kỳ', { rowSpan: 2 }),
            ],
            [text('Kỳ này'), text('Cùng kỳ năm trước')],
            [
              text('1', { italic: true }),
              text('2', { italic: true }),
              text('3', { italic: true }),
              text('4(=2*100/3)', { italic: true }),
            ],
          ],
          rows,
        },
      },
      {
        kind: 'closing',
        space: 25,
        zones: [
          {
            align: 'center',
            lines: [
              { text: 'NGƯỜI LẬP BIỂU', bold: true },
              { text: '(Ký, ghi rõ họ tên)', italic: true },
              { text: 'Giàng A Thử', bold: true },
            ],
          },
          {
            align: 'center',
            lines: [
              { text: 'Mường Thử, ngày 05 tháng 4 năm 2017', italic: true },
              { text: 'TRƯỞNG BAN', bold: true },
              { text: 'Lò Văn Thử', bold: true },
            ],
          },
        ],
      },
    ],
    remarks: [],
  };
}
