import type { TargetEditInput } from '../../../shared/contract/target-calls.ts';
import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import { boardColumns, isTargetColumn, type BoardColumn } from '../../../shared/reports/target-cells.ts';
import { readTabText } from '../../../shared/text/tab-text.ts';
import { daysOfColumn, pasteColumns, type TargetGridRow, type TargetGridTable } from './target-table.ts';

const MOST_LINES = 5000;
const MOST_COLUMNS = 100;

/** The selected cells, row by row. */
function selectedCells(
  table: TargetGridTable,
): readonly { readonly row: TargetGridRow; readonly column: BoardColumn }[] {
  const rows = table.getRowModel().rows;
  return table
    .getCellSelectionBounds()
    .flatMap(({ minRowIndex, maxRowIndex, minColumnIndex, maxColumnIndex }) =>
      rows
        .slice(minRowIndex, maxRowIndex + 1)
        .flatMap(({ original }) =>
          boardColumns.slice(minColumnIndex, maxColumnIndex + 1).map((column) => ({ row: original, column })),
        ),
    );
}

/** Ids of the targets in the selected cells. */
export function selectedTargets(table: TargetGridTable): readonly number[] {
  return selectedCells(table).flatMap(({ row, column }) => {
    const target = isTargetColumn(column) ? row.targets[column] : null;
    return target === null ? [] : [target.id];
  });
}

/**
 * What pasting a text asks for: one value goes into every selected cell of targets, a block goes down and right from
 * the first one. The organisation's own line is only reached from itself: a sum below the units is no target of it.
 */
export function editOfPaste(
  board: TargetBoardView,
  table: TargetGridTable,
  text: string,
  period: string,
): TargetEditInput | null {
  const lines = readTabText(text);
  const { indicator, scope } = board.content;
  const [only] = lines[0] ?? [];
  const cells = selectedCells(table);
  if (lines.length === 1 && lines[0]?.length === 1 && only !== undefined) {
    const given = cells.flatMap(({ row, column }) => {
      const days = isTargetColumn(column) ? daysOfColumn(board, column) : null;
      return days === null ? [] : [{ unitId: row.unit.id, column: days, text: only }];
    });
    if (given.length > 0) return { by: 'cells', indicator, scope, cells: given };
  }
  const first = cells[0];
  if (first === undefined) return null;
  const rows = table.getRowModel().rows.map(({ original }) => original);
  const below = rows.slice(rows.indexOf(first.row));
  return {
    by: 'paste',
    indicator,
    scope,
    period,
    lines: lines.slice(0, MOST_LINES).map((line) => [...line.slice(0, MOST_COLUMNS)]),
    unitIds: below.filter(({ isWhole }) => isWhole === first.row.isWhole).map(({ unit }) => unit.id),
    columns: pasteColumns(board),
    at: boardColumns.indexOf(first.column),
  };
}
