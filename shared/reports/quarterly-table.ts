import type { Period } from '../domain/period.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { rowUnits, type Figures } from '../statistics/figures.ts';
import { reportWords } from '../text/vi/reports.ts';
import type { SummaryColumn } from './quarterly-columns.ts';
import { namesApart } from '../statistics/names-apart.ts';
import { countCell, textCell } from './report-cells.ts';
import type { ReportCell, ReportRow, ReportTable } from './report-document.ts';
import { groupUnits } from './unit-groups.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;

/** The summary table: a title row for each group of units, the units numbered through, the total at the foot. */
export function summaryTable(figures: Figures, period: Period, columns: readonly SummaryColumn[]): ReportTable {
  const units = rowUnits(figures, period);
  const names = namesApart(units);
  let number = 0;
  const rows = groupUnits(units).flatMap((group, index): readonly ReportRow[] => [
    {
      role: 'group',
      keepWithNext: true,
      cells: [
        textCell(ROMAN[index] ?? '', { bold: true, align: 'center' }),
        textCell(group.title, { bold: true, colSpan: columns.length + 1 }),
      ],
    },
    ...group.units.map((unit): ReportRow => {
      number += 1;
      return {
        role: 'data',
        cells: [
          countCell(number, { align: 'center' }),
          textCell(names.get(unit.unitId) ?? unit.name),
          ...columns.map((column) => column.cell(unit, false)),
        ],
      };
    }),
  ]);
  return {
    columns: [
      { key: 'order', width: 8 },
      { key: 'unit', width: 40 },
      ...columns.map(({ key, width }) => ({ key, width })),
    ],
    head: headRows(columns),
    rows: [...rows, totalRow(figures.root, rows, columns)],
  };
}

function headRows(columns: readonly SummaryColumn[]): ReportTable['head'] {
  const words = reportWords.quarterly.columns;
  const look = { bold: true, align: 'center' } as const;
  const top: ReportCell[] = [
    textCell(words.order, { ...look, rowSpan: 2 }),
    textCell(words.unit, { ...look, rowSpan: 2 }),
  ];
  columns.forEach((column, index) => {
    if (column.group === null) top.push(textCell(column.head, { ...look, rowSpan: 2 }));
    else if (columns[index - 1]?.group !== column.group) {
      const width = columns.filter((other) => other.group === column.group).length;
      top.push(textCell(column.group, { ...look, colSpan: width }));
    }
  });
  return [top, columns.filter((column) => column.group !== null).map((column) => textCell(column.head, look))];
}

/** The total comes from the whole, not from the rows; Excel gets a sum only where the rows do add up to it. */
function totalRow(root: UnitVersion, rows: readonly ReportRow[], columns: readonly SummaryColumn[]): ReportRow {
  const data = rows.filter((row) => row.role === 'data');
  return {
    role: 'total',
    cells: [
      textCell(''),
      textCell(reportWords.total, { bold: true }),
      ...columns.map((column, index): ReportCell => {
        const total = column.cell(root, true);
        const sum = data.reduce((adding, row) => adding + numberIn(row.cells[index + 2]), 0);
        const isSum = column.addsUp && total.value.is === 'number' && total.value.number === sum;
        return isSum ? { ...total, sumsColumn: true } : total;
      }),
    ],
  };
}

function numberIn(cell: ReportCell | undefined): number {
  return cell?.value.is === 'number' ? cell.value.number : 0;
}
