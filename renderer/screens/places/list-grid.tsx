import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { toHtmlTable, toTabText } from '../../components/grid/clipboard-text.ts';
import { isSelected, pressListKey, type RowRange } from './list-selection.ts';
import { nextListOrder, orderList, type ListOrder } from './list-order.ts';

export type GridColumn<Row> = {
  readonly key: string;
  readonly head: string;
  /** What is shown and copied. */
  readonly text: (row: Row) => string;
  /** What it is sorted by, when that is not the text; null stays last. */
  readonly value?: (row: Row) => number | string | null;
  readonly isNumber?: true;
  /** Drawn instead of the text. */
  readonly draw?: (row: Row) => ReactNode;
};

type ListGridProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly keyOf: (row: Row) => number;
  /** Enter or F2 on a row. */
  readonly onOpen?: (row: Row) => void;
};

const ROW_HEIGHT = 29;

/** A long list with the keys of a spreadsheet: rows are selected, sorted and copied with their heads. */
export function ListGrid<Row>({ label, rows, columns, keyOf, onOpen }: ListGridProps<Row>) {
  const [order, setOrder] = useState<ListOrder>(null);
  const [range, setRange] = useState<RowRange>({ anchor: 0, focus: 0 });
  const [copied, setCopied] = useState<number | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const sorted = useMemo(() => orderList(rows, columns, order), [rows, columns, order]);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 15,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  useCopy(grid, () => {
    const chosen = sorted.filter((_, index) => isSelected(range, index));
    setCopied(chosen.length);
    return [columns.map(({ head }) => head), ...chosen.map((row) => columns.map(({ text }) => text(row)))];
  });

  const move = (next: RowRange) => {
    setRange(next);
    virtual.scrollToIndex(next.focus);
  };
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== grid.current) return;
    const row = sorted[range.focus];
    if ((event.key === 'Enter' || event.key === 'F2') && row !== undefined) onOpen?.(row);
    else {
      const next = pressListKey(range, event, sorted.length);
      if (next === null) return;
      move(next);
    }
    event.preventDefault();
  };
  const idOf = (row: Row) => `list-row-${keyOf(row)}`;
  const focused = sorted[range.focus];

  return (
    <>
      <div className="table-scroll list-scroll" ref={scroll}>
        <table
          className="plain-table list-table"
          ref={grid}
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={sorted.length + 1}
          aria-multiselectable
          {...(focused === undefined ? {} : { 'aria-activedescendant': idOf(focused) })}
          data-pane-start=""
          onKeyDown={press}
        >
          <thead>
            <tr>
              {columns.map(({ key, head, isNumber }) => (
                <th
                  key={key}
                  scope="col"
                  className={isNumber === true ? 'number' : ''}
                  aria-sort={order?.column === key ? (order.direction === 'up' ? 'ascending' : 'descending') : 'none'}
                >
                  <button type="button" title={ui.figures.sortHint} onClick={() => setOrder(nextListOrder(order, key))}>
                    {head}
                    <span aria-hidden>{order?.column === key ? (order.direction === 'up' ? ' ▲' : ' ▼') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr style={{ height: before }} aria-hidden />}
            {items.map(({ index }) => {
              const row = sorted[index];
              if (row === undefined) return null;
              return (
                <tr
                  key={keyOf(row)}
                  id={idOf(row)}
                  aria-rowindex={index + 2}
                  aria-selected={isSelected(range, index)}
                  className={index === range.focus ? 'list-focus' : ''}
                  onMouseDown={(event) =>
                    setRange(event.shiftKey ? { ...range, focus: index } : { anchor: index, focus: index })
                  }
                  onDoubleClick={() => onOpen?.(row)}
                >
                  {columns.map(({ key, text, isNumber, draw }) => (
                    <td key={key} role="gridcell" className={isNumber === true ? 'number' : ''} title={text(row)}>
                      {draw === undefined ? text(row) : draw(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
            {after > 0 && <tr style={{ height: after }} aria-hidden />}
          </tbody>
        </table>
        {sorted.length === 0 && <p className="quiet list-none">{ui.places.none}</p>}
      </div>
      <div className="list-foot">
        <Button
          size="small"
          icon={<CopyRegular />}
          title={ui.places.copyHint}
          disabledFocusable={sorted.length === 0}
          onClick={() => {
            grid.current?.focus();
            document.execCommand('copy');
          }}
        >
          {ui.places.copy}
        </Button>
        <span className="quiet" role="status">
          {copied !== null && ui.places.copied(formatCount(copied))}
        </span>
      </div>
    </>
  );
}

/** Ctrl+C in the list: the copy event needs no permission, which the shell refuses to every page. */
function useCopy(area: { readonly current: HTMLElement | null }, lines: () => readonly (readonly string[])[]): void {
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  });
  useEffect(() => {
    const isHere = () => area.current !== null && area.current === document.activeElement;
    const allow = (event: Event) => {
      if (isHere()) event.preventDefault();
    };
    const copy = (event: ClipboardEvent) => {
      if (!isHere() || event.clipboardData === null) return;
      const made = latest.current();
      event.clipboardData.setData('text/plain', toTabText(made));
      event.clipboardData.setData('text/html', toHtmlTable(made));
      event.preventDefault();
    };
    document.addEventListener('beforecopy', allow);
    document.addEventListener('copy', copy);
    return () => {
      document.removeEventListener('beforecopy', allow);
      document.removeEventListener('copy', copy);
    };
  }, [area]);
}
