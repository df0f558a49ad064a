import { memo } from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { SheetCell } from './sheet-cell.tsx';
import type { SheetMarks, TableBand } from './sheet-marks.ts';
import { ROW_HEAD_WIDTH } from './sheet-sizes.ts';
import type { Merge, PictureRow } from './use-sheet-rows.ts';

type SheetLineProps = {
  readonly row: number;
  readonly start: number;
  readonly height: number;
  readonly heightOf: (row: number) => number;
  /** Null: an empty row; undefined: not there yet. */
  readonly content: PictureRow | null | undefined;
  readonly columns: readonly VirtualItem[];
  readonly edges: readonly number[];
  /** The merged ranges that reach over this row. */
  readonly around: readonly Merge[];
  /** Columns of the active cell, of the one looked at and of the one being mended, when they are in this row. */
  readonly at: number | null;
  readonly shown: number | null;
  readonly editing: number | null;
  /** Null unless a cell of this row is being mended. */
  readonly onEditDone: ((text: string | null) => void) | null;
  readonly marks: SheetMarks;
  readonly band: TableBand | null;
  readonly onRow?: (row: number) => void;
};

/** A merge over more rows than this is drawn no taller. */
const TALLEST = 500;

/** One row of the picture with its number. Drawn again only when something of its own changes, not while scrolling. */
export const SheetLine = memo(function SheetLine(props: SheetLineProps) {
  const { row, start, height, content, columns, edges, around, at, shown, editing, marks, band } = props;
  const isCovered = (column: number) =>
    around.some(
      (merge) =>
        merge.column <= column &&
        column < merge.column + merge.columns &&
        !(merge.row === row && merge.column === column),
    );
  const cells = new Map(content?.cells.map((cell) => [cell.column, cell]));
  const classes = [
    'sheet-line',
    band !== null && row >= band.headerRow && row <= band.lastHeaderRow ? 'sheet-header' : '',
    row === band?.firstDataRow ? 'sheet-first-data' : '',
    content?.isHidden === true ? 'sheet-hidden' : '',
    marks.rowsOut.has(row) ? 'sheet-row-out' : '',
  ];
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${start}px)`, height, width: edges.at(-1) ?? 0 }}
    >
      <RowHead {...props} />
      {columns.map(({ index }) => {
        const column = index + 1;
        // The active cell is drawn even below a merged one, so that the keyboard is never lost.
        if (isCovered(column) && column !== at) return null;
        const cell = cells.get(column) ?? null;
        const { rows = 1, columns: wide = 1 } = cell?.spans ?? {};
        const left = edges[index] ?? 0;
        const right = edges[Math.min(edges.length - 1, index + wide)] ?? left;
        let tall = 0;
        for (let each = row; each < row + Math.min(rows, TALLEST); each += 1) tall += props.heightOf(each);
        return (
          <SheetCell
            key={column}
            spot={{ row, column }}
            cell={cell}
            style={{ left, width: right - left, height: tall }}
            className={content === undefined ? 'sheet-waiting' : ''}
            marks={marks}
            isStop={column === at}
            isShown={column === shown}
            isEditing={column === editing}
            onEditDone={props.onEditDone}
          />
        );
      })}
    </div>
  );
});

function RowHead({ row, content, at, marks, onRow }: SheetLineProps) {
  const words = ui.intake.sheet;
  const isHidden = content?.isHidden === true;
  const name = isHidden ? words.hiddenRow(row) : words.row(row);
  const isOut = marks.rowsOut.has(row);
  const text = (
    <>
      {row}
      {isHidden && <span className="sheet-hidden-word"> {words.hidden}</span>}
      {isOut && <span className="sheet-hidden-word"> {words.leftOut}</span>}
    </>
  );
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={isOut ? `${name} (${words.leftOut})` : name}
      className={`sheet-number-head${at !== null ? ' sheet-here' : ''}`}
      style={{ width: ROW_HEAD_WIDTH }}
    >
      {onRow === undefined ? (
        text
      ) : (
        <button type="button" tabIndex={-1} title={ui.intake.desk.mapping.setRow(row)} onClick={() => onRow(row)}>
          {text}
        </button>
      )}
    </div>
  );
}
