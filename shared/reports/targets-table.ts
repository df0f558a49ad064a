import type { Ends } from '../statistics/target-progress.ts';
import { percentOf } from '../text/format.ts';
import { targetWords } from '../text/vi/targets.ts';
import { countCell, decimalValue, figureCellValue, textCell } from './report-cells.ts';
import type { ReportCell, ReportRow, ReportTable } from './report-document.ts';
import {
  boardCellFigure,
  boardCellText,
  boardColumns,
  endsText,
  isTargetColumn,
  type BoardColumn,
} from './target-cells.ts';
import { targetColumns, type BoardRow, type TargetBoard } from './target-board.ts';

const WIDTHS: Readonly<Record<BoardColumn, number>> = {
  assigned: 17,
  resolution: 17,
  striving: 17,
  term: 18,
  result: 20,
  achieved: 22,
  missing: 18,
  perQuarter: 18,
  time: 18,
  state: 36,
};
/** The time gone stands above the table: it is the same for all. */
const printed = boardColumns.filter((column) => column !== 'time');
const head = { bold: true, align: 'center' } as const;

/** The table of the board: units by group, the sum of what they were given, then the organisation itself. */
export function targetTable(board: TargetBoard): ReportTable {
  const words = targetWords.report;
  let number = 0;
  const rows = board.rows.flatMap((row, index): readonly ReportRow[] => {
    number += 1;
    const isFirst = row.group !== board.rows[index - 1]?.group;
    const group: ReportRow = {
      role: 'group',
      keepWithNext: true,
      cells: [textCell(''), textCell(row.group ?? '', { bold: true, colSpan: printed.length + 1 })],
    };
    const line: ReportRow = {
      role: 'data',
      cells: [countCell(number, { align: 'center' }), textCell(row.unit.name), ...cellsOf(board, row)],
    };
    return isFirst ? [group, line] : [line];
  });
  return {
    columns: [
      { key: 'order', width: 9 },
      { key: 'unit', width: 54 },
      ...printed.map((key) => ({ key, width: WIDTHS[key] })),
    ],
    head: [
      [
        textCell(words.order, { ...head, rowSpan: 2 }),
        textCell(words.unit, { ...head, rowSpan: 2 }),
        textCell(words.yearTargets, { ...head, colSpan: 3 }),
        ...printed.slice(3).map((column) => textCell(titleOf(column), { ...head, rowSpan: 2 })),
      ],
      printed.slice(0, 3).map((column) => textCell(titleOf(column), head)),
    ],
    rows: [...rows, ...sumRow(board), wholeRow(board)],
  };
}

const titleOf = (column: BoardColumn) =>
  column === 'achieved' ? targetWords.report.percent : targetWords.columns[column];

function cellsOf(board: TargetBoard, row: BoardRow): readonly ReportCell[] {
  return printed.map((column): ReportCell => {
    const figure = boardCellFigure(row, column);
    const text = boardCellText(row, column, board.isShare);
    if (column === 'achieved' && figure.is === 'ratio') {
      return { value: decimalValue(percentOf(figure.part, figure.whole), 'percent-2') };
    }
    const cell: ReportCell =
      figure.is === 'number'
        ? { value: figureCellValue(figure) }
        : textCell(column === 'achieved' ? text.replace('%', '') : text, {
            align: column === 'state' ? 'left' : isTargetColumn(column) ? 'right' : 'center',
          });
    if (column !== 'result' || board.counter === null || row.result === null) return cell;
    return { ...cell, figure: { indicator: board.counter, unitId: row.unit.id, periodCode: row.result.periodCode } };
  });
}

/** What the units were given; the figures of the whole are not made of it. */
function sumRow({ sums }: TargetBoard): readonly ReportRow[] {
  if (sums === null) return [];
  const sumCell = (ends: Ends | null): ReportCell => {
    if (ends === null) return textCell('');
    return ends.least === ends.most
      ? countCell(ends.least, { bold: true })
      : textCell(endsText(ends), { bold: true, align: 'right' });
  };
  return [
    {
      role: 'total',
      cells: [
        textCell(''),
        textCell(targetWords.report.sum, { bold: true }),
        ...targetColumns.map((column) => sumCell(sums[column].sum)),
        ...printed.slice(targetColumns.length).map(() => textCell('')),
      ],
    },
  ];
}

function wholeRow(board: TargetBoard): ReportRow {
  const bold = (cell: ReportCell): ReportCell => ({ ...cell, bold: true });
  return {
    role: 'total',
    cells: [textCell(''), textCell(targetWords.report.whole, { bold: true }), ...cellsOf(board, board.whole).map(bold)],
  };
}
