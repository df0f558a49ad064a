import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import { boardColumns, isTargetColumn } from '../../../shared/reports/target-cells.ts';
import { targetWords } from '../../../shared/text/vi/targets.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { nextOrder, type FigureOrder } from '../../components/grid/grid-order.ts';
import { columnTitle } from './target-table.ts';

type HeadsProps = {
  readonly board: TargetBoardView;
  readonly order: FigureOrder;
  readonly onOrder: (order: FigureOrder) => void;
};

/** The heads: a press sorts, three states. The state has no value to sort by. */
export function TargetHeads({ board, order, onOrder }: HeadsProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <Head label={ui.targets.unit} title={ui.targets.unit} column={null} order={order} onOrder={onOrder} />
        {boardColumns.map((column, index) => (
          <Head
            key={column}
            label={labelOf(board, column)}
            title={columnTitle(board, column)}
            column={index}
            order={order}
            onOrder={onOrder}
            isWide={column === 'state'}
          />
        ))}
      </tr>
    </thead>
  );
}

function labelOf(board: TargetBoardView, column: (typeof boardColumns)[number]): string {
  const title = targetWords.columns[column];
  return isTargetColumn(column) && column !== 'term' ? `${title} ${board.year.from.slice(0, 4)}` : title;
}

type HeadProps = Pick<HeadsProps, 'order' | 'onOrder'> & {
  readonly label: string;
  readonly title: string;
  readonly column: number | null;
  readonly isWide?: boolean;
};

function Head({ label, title, column, order, onOrder, isWide = false }: HeadProps) {
  const isSorted = order !== null && order.column === column;
  const sort = !isSorted ? 'none' : order.direction === 'up' ? 'ascending' : 'descending';
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={sort}
      aria-colindex={(column ?? -1) + 2}
      className={isWide ? 'target-wide' : ''}
    >
      <button
        type="button"
        tabIndex={-1}
        title={`${title}. ${ui.figures.sortHint}`}
        onClick={() => onOrder(nextOrder(order, column))}
      >
        <span className="figure-head-label">{label}</span>
        {isSorted && <span aria-hidden>{order.direction === 'up' ? ' ▲' : ' ▼'}</span>}
      </button>
    </th>
  );
}
