import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Spinner } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { columnName } from '../../../../shared/intake/grid/grid.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { Refusal } from '../../../components/refusal.tsx';
import { columnEdges, columnWidths } from './column-widths.ts';
import { addressOf, spotOf, type Spot } from './sheet-address.ts';
import { SheetHeads } from './sheet-heads.tsx';
import { spotAfterKey } from './sheet-keys.ts';
import { SheetLine } from './sheet-line.tsx';
import type { SheetMarks, TableBand } from './sheet-marks.ts';
import { HEAD_HEIGHT, HEADER_LINE, LINE, ROW_HEAD_WIDTH } from './sheet-sizes.ts';
import { useSheetRows, type Merge } from './use-sheet-rows.ts';
import './sheet.css';

/** A cell to scroll to and mark; a new object scrolls again. */
export type CellTarget = { readonly sheet: string; readonly cell: string };

export type SheetViewProps = {
  readonly file: string;
  readonly sheet: string;
  readonly marks: SheetMarks;
  readonly band: TableBand | null;
  readonly target: CellTarget | null;
  /** Cell that is being mended. */
  readonly editing: string | null;
  readonly onEditing: (cell: string | null) => void;
  /** A null text: as the unit wrote it. Null: nothing can be mended (any more). */
  readonly onFix: ((cell: string, text: string | null) => void) | null;
  /** Cells can be pressed, by mouse or with Enter. */
  readonly onCell?: (cell: string) => void;
  /** Row numbers can be pressed. */
  readonly onRow?: (row: number) => void;
};

/** The sheet as the unit made it, as Excel shows it: row numbers, letters, merges, hidden rows; only what is in sight is drawn. */
export function SheetView(props: SheetViewProps) {
  const { file, sheet, band, target, editing, onEditing, onFix, onCell } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Spot>({ row: 1, column: 1 });
  const takesFocus = useRef(false);
  const [merges, setMerges] = useState<readonly Merge[]>([]);
  const [size, setSize] = useState({ rows: 0, widths: [] as readonly number[] });
  const shown = target !== null && target.sheet === sheet ? spotOf(target.cell) : null;

  const mended = editing === null ? null : spotOf(editing);
  const [firstHead, lastHead] = [band?.headerRow ?? 0, band?.lastHeaderRow ?? 0];
  const heightOf = useCallback(
    (row: number) => (row >= firstHead && row <= lastHead ? HEADER_LINE : LINE),
    [firstHead, lastHead],
  );
  const keep = { at, shown, merges };
  const rows = useVirtualizer({
    count: size.rows,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => heightOf(index + 1),
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 6,
    rangeExtractor: useRange(keep, 'row', 'rows'),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: size.widths.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => size.widths[index] ?? LINE,
    paddingStart: ROW_HEAD_WIDTH,
    scrollPaddingStart: ROW_HEAD_WIDTH,
    overscan: 2,
    rangeExtractor: useRange(keep, 'column', 'columns'),
  });
  const lines = rows.getVirtualItems();
  const picture = useSheetRows(
    file,
    sheet,
    lines.map(({ index }) => index + 1),
  );
  const { top } = picture;
  useEffect(() => {
    setMerges((before) => (JSON.stringify(before) === JSON.stringify(picture.merges) ? before : picture.merges));
  }, [picture.merges]);
  const markedColumns = [...new Set([...props.marks.cells.keys()].map((cell) => spotOf(cell)?.column ?? 0))].sort();
  const markedKey = markedColumns.join(' ');
  useEffect(() => {
    if (top !== null) setSize({ rows: Math.max(1, top.lastRow), widths: columnWidths(top, new Set(markedColumns)) });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the columns are told apart by their key
  }, [top, markedKey]);
  useEffect(() => {
    rows.measure();
    columns.measure();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- sizes change with these alone
  }, [heightOf, size]);

  const show = useCallback(
    (spot: Spot, align: 'auto' | 'center') => {
      rows.scrollToIndex(spot.row - 1, { align });
      columns.scrollToIndex(spot.column - 1, { align: 'auto' });
    },
    [rows, columns],
  );
  useEffect(() => {
    if (shown === null || size.rows === 0) return;
    setAt(shown);
    show(shown, 'center');
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a new target scrolls
  }, [target, sheet, size.rows === 0]);
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    scroll.current?.querySelector<HTMLElement>(`[data-spot="${at.row}:${at.column}"]`)?.focus({ preventScroll: true });
  });

  const edges = useMemo(() => columnEdges(size.widths, ROW_HEAD_WIDTH), [size.widths]);
  const edit = (spot: Spot) => {
    if (onFix !== null) onEditing(addressOf(spot));
    else onCell?.(addressOf(spot));
  };
  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['spot'] === undefined || event.altKey) return;
    if (event.key === 'F2' || event.key === 'Enter') edit(at);
    else {
      const next = spotAfterKey(event, at, { row: size.rows, column: size.widths.length });
      if (next === null) return;
      takesFocus.current = true;
      setAt(next);
      show(next, 'auto');
    }
    event.preventDefault();
  };
  const point = (event: MouseEvent) => {
    const spot = spotUnder(event.target);
    if (spot === null) return;
    setAt(spot);
    if (event.type === 'dblclick' && onFix !== null) edit(spot);
    else if (event.type === 'mousedown') onCell?.(addressOf(spot));
  };
  const finishEditing = (text: string | null) => {
    const cell = editing;
    takesFocus.current = scroll.current?.contains(document.activeElement) === true;
    onEditing(null);
    if (text === null || cell === null || mended === null) return;
    const written = picture.row(mended.row)?.cells.find(({ column }) => column === mended.column)?.text ?? '';
    onFix?.(cell, text === written ? null : text);
  };

  if (picture.error !== null) return <Refusal error={picture.error} />;
  return (
    <div
      className="sheet-scroll"
      ref={scroll}
      role="grid"
      tabIndex={-1}
      aria-label={ui.intake.sheet.grid(sheet)}
      aria-rowcount={size.rows + 1}
      aria-colcount={size.widths.length + 1}
      onKeyDown={press}
      onMouseDown={point}
      onDoubleClick={point}
    >
      {top === null && <Spinner size="tiny" label={ui.intake.sheet.loading} />}
      <div className="sheet-canvas" style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}>
        <SheetHeads
          columns={columns.getVirtualItems()}
          band={band}
          hidden={top?.hiddenColumns ?? []}
          width={columns.getTotalSize()}
          here={columnName(at.column)}
        />
        {lines.map(({ index, start }) => (
          <SheetLine
            key={index}
            row={index + 1}
            start={start}
            height={heightOf(index + 1)}
            heightOf={heightOf}
            content={picture.row(index + 1)}
            columns={columns.getVirtualItems()}
            edges={edges}
            around={mergesAround(merges, index + 1)}
            at={columnIn(at, index + 1)}
            shown={columnIn(shown, index + 1)}
            editing={columnIn(mended, index + 1)}
            onEditDone={mended?.row === index + 1 ? finishEditing : null}
            marks={props.marks}
            band={band}
            {...(props.onRow === undefined ? {} : { onRow: props.onRow })}
          />
        ))}
      </div>
    </div>
  );
}

const NONE: readonly Merge[] = [];

function mergesAround(merges: readonly Merge[], row: number): readonly Merge[] {
  const around = merges.filter((merge) => merge.row <= row && row < merge.row + merge.rows);
  return around.length === 0 ? NONE : around;
}

const columnIn = (spot: Spot | null, row: number) => (spot?.row === row ? spot.column : null);

type Kept = { readonly at: Spot; readonly shown: Spot | null; readonly merges: readonly Merge[] };

/** Beside what is in sight, the active cell stays drawn, and the first cells of merged ranges that reach into sight. */
function useRange({ at, shown, merges }: Kept, axis: 'row' | 'column', span: 'rows' | 'columns') {
  const [active, marked] = [at[axis] - 1, shown === null ? null : shown[axis] - 1];
  return useCallback(
    (range: Range) => {
      const kept = merges
        .filter((merge) => merge[axis] - 1 < range.startIndex && merge[axis] - 1 + merge[span] > range.startIndex)
        .map((merge) => merge[axis] - 1);
      const all = new Set([...defaultRangeExtractor(range), active, ...(marked === null ? [] : [marked]), ...kept]);
      return [...all].filter((index) => index < range.count).sort((a, b) => a - b);
    },
    [active, marked, merges, axis, span],
  );
}

function spotUnder(target: EventTarget): Spot | null {
  const spot = target instanceof Element ? target.closest<HTMLElement>('[data-spot]')?.dataset['spot'] : undefined;
  if (spot === undefined) return null;
  const [row, column] = spot.split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
