import { Fragment, memo, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { FigureTable } from '../../../shared/contract/views.ts';
import { isNoBasis } from '../../../shared/statistics/figure-values.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { figureOnScreen } from '../../components/figure-on-screen.ts';
import { ColumnHandle } from '../../components/grid/column-handle.tsx';
import { pressGridKey } from '../../components/grid/grid-keys.ts';
import { nextOrder, type FigureOrder } from '../../components/grid/grid-order.ts';
import { useGridFocus } from '../../components/grid/use-grid-focus.ts';
import { Room, useVirtualLines } from '../../components/grid/virtual-lines.tsx';
import { MarkedText } from '../../components/marked-text.tsx';
import type { FigureGridTable, GridRow } from './figure-table.ts';

type GridProps = {
  readonly figures: FigureTable;
  readonly table: FigureGridTable;
  readonly order: FigureOrder;
  readonly onOrder: (order: FigureOrder) => void;
  readonly onExplain: () => void;
  /** What is looked for among the names. */
  readonly search: string;
  /** Widths that were chosen, by indicator; `UNIT_COLUMN` is that of the names. */
  readonly widths: Readonly<Record<string, number>>;
  readonly onWidth: (column: string, width: number | null) => void;
};
type Item = { readonly group: string } | { readonly row: ModelRow; readonly index: number };
type ModelRow = ReturnType<FigureGridTable['getRowModel']>['rows'][number];

/**
 * Units down, indicators across; keys, selection and copying as in a spreadsheet, totals always in sight. Of very many
 * lines only those in sight are drawn.
 */
export function FigureGrid(props: GridProps) {
  const { figures, table, order, onOrder, onExplain, search, widths, onWidth } = props;
  const grid = useRef<HTMLTableElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const rows = table.getRowModel().rows;
  const focusedRow = table.getFocusedCell()?.row.id ?? null;
  const items = useMemo(() => itemsOf(rows, order), [rows, order]);
  const kept = items.findIndex((item) => 'row' in item && item.row.id === focusedRow);
  const { lines, roomAfter } = useVirtualLines(items.length, kept, scroll);
  const tabStop = useGridFocus(table, grid);

  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    if (event.key === 'Enter') onExplain();
    else if (!pressGridKey(table, event)) return;
    event.preventDefault();
  };

  const total = rows.findLast(({ original }) => original.isTotal);
  const line = (row: ModelRow, index: number) => (
    <Line
      {...{ row, index, tabStop, onExplain }}
      marks={marksOf(row, tabStop)}
      search={row.original.isTotal ? '' : search}
    />
  );
  return (
    <div className="table-scroll figure-scroll" ref={scroll}>
      <table
        ref={grid}
        role="grid"
        className="figure-grid"
        {...(widths[UNIT_COLUMN] === undefined
          ? {}
          : { style: { '--unit-width': `${widths[UNIT_COLUMN]}px` } as CSSProperties })}
        aria-label={ui.figures.gridName(figures.period.name)}
        aria-rowcount={rows.length + 1}
        aria-colcount={figures.indicators.length + 1}
        aria-multiselectable
        onKeyDown={press}
      >
        <thead>
          <tr aria-rowindex={1}>
            <Head
              label={ui.figures.unit}
              column={null}
              {...{ order, onOrder }}
              width={widths[UNIT_COLUMN]}
              onWidth={(width) => onWidth(UNIT_COLUMN, width)}
            />
            {figures.indicators.map(({ code, label }, column) => (
              <Head
                key={code}
                {...{ label, column, order, onOrder }}
                width={widths[code]}
                onWidth={(width) => onWidth(code, width)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ index, room }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <Fragment key={'group' in item ? `group ${item.group}` : item.row.id}>
                <Room height={room} />
                {'group' in item ? (
                  <GroupLine name={item.group} span={figures.indicators.length} />
                ) : (
                  line(item.row, item.index)
                )}
              </Fragment>
            );
          })}
          <Room height={roomAfter} />
        </tbody>
        <tfoot>
          {total !== undefined && line(total, rows.length - 1)}
          <tr className="figure-base">
            <th scope="row">{ui.figures.panel.base}</th>
            {figures.total.figures.map(({ indicator, base }) => (
              <td key={indicator} title={ui.figures.base(formatCount(base.reported), formatCount(base.expected))}>
                {formatCount(base.reported)}/{formatCount(base.expected)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The lines of the body: a line for each group before its first unit, as long as nothing else orders them. */
function itemsOf(rows: readonly ModelRow[], order: FigureOrder): readonly Item[] {
  const units = rows.filter(({ original }) => !original.isTotal);
  return units.flatMap((row, index): readonly Item[] => {
    const { group } = row.original;
    const isFirst = order === null && group !== null && group !== units[index - 1]?.original.group;
    return isFirst ? [{ group }, { row, index }] : [{ row, index }];
  });
}

/** Names the column of units among the widths. */
const UNIT_COLUMN = 'unit';

type HeadProps = Pick<GridProps, 'order' | 'onOrder'> & {
  readonly label: string;
  readonly column: number | null;
  readonly width: number | undefined;
  readonly onWidth: (width: number | null) => void;
};

function Head({ label, column, order, onOrder, width, onWidth }: HeadProps) {
  const own = width === undefined ? {} : { style: { width, minWidth: width, maxWidth: width } };
  const isSorted = order !== null && order.column === column;
  const sort = !isSorted ? 'none' : order.direction === 'up' ? 'ascending' : 'descending';
  return (
    <th scope="col" role="columnheader" aria-sort={sort} aria-colindex={(column ?? -1) + 2} {...own}>
      <button
        type="button"
        {...own}
        tabIndex={-1}
        title={`${label}. ${ui.figures.sortHint}`}
        onClick={() => onOrder(nextOrder(order, column))}
      >
        <span className="figure-head-label">{label}</span>
        {isSorted && <span aria-hidden>{order.direction === 'up' ? ' ▲' : ' ▼'}</span>}
      </button>
      <ColumnHandle onWidth={onWidth} />
    </th>
  );
}

function GroupLine({ name, span }: { readonly name: string; readonly span: number }) {
  return (
    <tr className="figure-group">
      <th scope="rowgroup">{name}</th>
      <td colSpan={span} />
    </tr>
  );
}

type LineProps = {
  readonly row: ModelRow;
  readonly index: number;
  /** Which cells of this row are selected, as text: the row is drawn again only when it changes. */
  readonly marks: string;
  readonly tabStop: string | null;
  readonly search: string;
  readonly onExplain: () => void;
};

const Line = memo(
  function Line({ row, index, tabStop, search, onExplain }: LineProps) {
    const { unit, isTotal, corrected } = row.original;
    return (
      <tr aria-rowindex={index + 2} className={isTotal ? 'figure-total' : ''}>
        <th scope="row" role="rowheader" aria-colindex={1} title={unit.name}>
          <MarkedText text={unit.name} search={search} />
        </th>
        {row.getAllCells().map((cell, column) => {
          const value = row.original.values[column] ?? MISSING;
          const figure = figureOnScreen(value);
          const gap = row.original.gaps?.[column] ?? null;
          const why = figure.why ?? gap;
          const isCorrected = corrected.has(cell.column.id);
          return (
            <td
              key={cell.id}
              role="gridcell"
              data-cell={cell.id}
              {...(cell.id === tabStop ? { 'data-pane-start': '' } : {})}
              tabIndex={cell.id === tabStop ? 0 : -1}
              aria-colindex={column + 2}
              aria-selected={cell.getIsSelected()}
              className={`${cellClass(value)}${isCorrected ? ' is-corrected' : ''}`}
              {...(why === null
                ? isCorrected
                  ? { title: ui.corrections.mark }
                  : {}
                : { title: why, 'aria-description': why })}
              onMouseDown={(event) => {
                cell.getSelectionStartHandler()(event);
                event.currentTarget.focus({ preventScroll: true });
              }}
              onMouseEnter={cell.getSelectionExtendHandler()}
              onDoubleClick={onExplain}
            >
              {gap === null ? figure.text : `${figure.text}${ui.figures.gapMark}`}
              {isCorrected && <span className="visually-hidden">, {ui.corrections.mark}</span>}
            </td>
          );
        })}
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.marks === after.marks &&
    before.index === after.index &&
    before.search === after.search &&
    before.onExplain === after.onExplain,
);

function marksOf(row: ModelRow, tabStop: string | null): string {
  return row
    .getAllCells()
    .map((cell) => `${cell.getIsSelected() ? 1 : 0}${cell.id === tabStop ? 'x' : ''}`)
    .join('');
}

const MISSING = { is: 'missing' } as const;
const cellClass = (value: GridRow['values'][number]) =>
  value.is === 'missing' || isNoBasis(value) ? 'figure-missing' : value.is === 'undefined' ? 'figure-none' : '';
