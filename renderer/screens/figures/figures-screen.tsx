import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button, Input, Select } from '@fluentui/react-components';
import { EditRegular, SearchRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { FigureTable } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import { MainAction } from '../../app/main-action.tsx';
import { useFigureView } from '../../app/figure-view-choice.ts';
import { firstGroup, tableQuestion } from '../../app/first-questions.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ViewNotes } from '../../components/view-notes.tsx';
import { UnitsBeingCounted } from '../../components/units-being-counted.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { useExplanation } from '../../explanation/explanation-state.ts';
import { PastedDialog, type PastedBlock } from '../../corrections/pasted-dialog.tsx';
import { useCorrectFigure } from '../../corrections/use-correct-figure.ts';
import { figureForClipboard } from '../../components/grid/clipboard-text.ts';
import { putSelection, type CopyWords } from '../../components/grid/copy-selection.ts';
import { GridFoot } from '../../components/grid/grid-foot.tsx';
import { ColumnDialog } from '../../components/grid/column-dialog.tsx';
import { arrange, widen, type ColumnLayout } from '../../components/grid/column-layout.ts';
import { findRows, type FigureOrder } from '../../components/grid/grid-order.ts';
import { useColumnLayout } from '../../components/grid/use-column-layout.ts';
import { useGridClipboard } from '../../components/grid/use-grid-clipboard.ts';
import { boardFilters, type BoardFilter } from '../reporting/board-lines.ts';
import { FigureGrid } from './figure-grid.tsx';
import { useFigureTable, type FigureGridTable, type GridRow } from './figure-table.ts';
import { pastedBlock } from './pasted-block.ts';
import { useTableByReport } from './table-by-report.ts';
import { indicatorGroups, indicatorsOf } from './indicator-groups.ts';
import '../../components/grid/grid.css';

/** “Số liệu”: every unit against a group of indicators; `/figures/<name>` begins with a search for a unit. */
export function FiguresScreen() {
  const { code } = usePeriod();
  const { asked } = useFigureView();
  const [group, setGroup] = useState(firstGroup);
  const [path, go] = useLocation();
  const [search, setSearch] = useState(() => decodeURIComponent(/^\/figures\/(.+)$/.exec(path)?.[1] ?? ''));
  const indicators = useCall('indicators/list', {});
  const [layout, setLayout] = useColumnLayout('figures');
  const columns = useMemo(() => indicatorsOf(group, indicators.data ?? []), [group, indicators.data]);
  const codes = useMemo(
    () =>
      arrange(
        columns.map(({ code: one }) => one),
        layout,
      ),
    [columns, layout],
  );
  const figures = useCall('figures/read-table', codes.length === 0 ? null : tableQuestion(code, codes, asked));
  const deferredSearch = useDeferredValue(search);
  const [filter, setFilter] = useState<BoardFilter>('all');
  const { table, board } = useTableByReport(figures.data, code, filter);
  const base = figures.data?.total.figures[0]?.base;

  return (
    <div className="screen">
      <ScreenHead
        title={ui.frame.screens.figures}
        {...(base === undefined
          ? {}
          : { state: ui.figures.base(formatCount(base.reported), formatCount(base.expected)) })}
      />
      <div className="figure-filters">
        <InlineField label={ui.figures.group}>
          <Select
            value={group}
            onChange={(_, { value }) => setGroup(indicatorGroups.find((each) => each === value) ?? firstGroup)}
          >
            {indicatorGroups.map((each) => (
              <option key={each} value={each}>
                {ui.figures.groups[each]}
              </option>
            ))}
          </Select>
        </InlineField>
        <InlineField label={ui.figures.find}>
          <Input
            contentBefore={<SearchRegular />}
            placeholder={ui.figures.findHint}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
        </InlineField>
        <InlineField label={ui.figures.report}>
          <Select
            value={filter}
            onChange={(_, { value }) => setFilter(boardFilters.find((each) => each === value) ?? 'all')}
          >
            {boardFilters.map((each) => (
              <option key={each} value={each}>
                {ui.reporting.filters[each]}
              </option>
            ))}
          </Select>
        </InlineField>
        <span className="figure-found quiet" role="status">
          {(search.trim() !== '' || filter !== 'all') &&
            figures.data !== undefined &&
            table !== undefined &&
            ui.figures.found(
              formatCount(findRows(table.rows, deferredSearch).length),
              formatCount(figures.data.rows.length),
            )}
        </span>
      </div>
      {figures.data !== undefined && <ViewNotes notes={figures.data.viewNotes} />}
      {figures.isError && <Refusal error={figures.error} />}
      {indicators.isError && <Refusal error={indicators.error} />}
      {board.isError && <Refusal error={board.error} />}
      {(figures.isPending || (filter !== 'all' && board.isPending)) && !indicators.isError && (
        <UnitsBeingCounted day={periodOf(code).to} />
      )}
      {figures.data !== undefined &&
        table !== undefined &&
        (figures.data.rows.length === 0 ? (
          <EmptyState text={ui.figures.empty.text} action={ui.figures.empty.action} onAction={() => go('/intake')} />
        ) : (
          <FigureSheet
            figures={table}
            search={deferredSearch}
            widths={layout.widths}
            onWidth={(column, width) => setLayout(widen(layout, column, width))}
          >
            <ColumnDialog columns={columns} layout={layout} onLayout={setLayout} />
          </FigureSheet>
        ))}
    </div>
  );
}

type SheetProps = {
  readonly figures: FigureTable;
  readonly search: string;
  readonly widths: ColumnLayout['widths'];
  readonly onWidth: (column: string, width: number | null) => void;
  /** More buttons below the grid. */
  readonly children: ReactNode;
};

function FigureSheet({ figures, search, widths, onWidth, children }: SheetProps) {
  const [order, setOrder] = useState<FigureOrder>(null);
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef<FigureGridTable | null>(null);
  const { show } = useExplanation();
  const table = useFigureTable(figures, order, search);
  const periodCode = figures.period.code;

  // Stable, so that lines of the grid are not drawn again for it.
  const explain = useCallback(() => {
    const cell = latest.current?.getFocusedCell();
    if (cell !== undefined) show({ indicator: cell.column.id, unitId: cell.row.original.unit.id, periodCode });
  }, [show, periodCode]);
  useEffect(() => {
    latest.current = table;
  });
  useCommand('figure/explain', explain);
  const { asked } = useFigureView();
  const [pasted, setPasted] = useState<PastedBlock | null>(null);
  const correct = useCorrectFigure(latest, periodCode);
  const { copied, copy } = useGridClipboard(area, {
    put: (clipboard, withHeads) => putSelection(clipboard, table, copyWordsOf(figures), withHeads),
    take: (clipboard) => setPasted(pastedBlock(figures, table, clipboard.getData('text/plain'), asked)),
  });

  return (
    <div className="figure-area" ref={area}>
      <MainAction>
        <Button appearance="primary" title={ui.frame.withKey(ui.figures.explain, 'F4')} onClick={explain}>
          {ui.figures.explain}
        </Button>
      </MainAction>
      {pasted !== null && <PastedDialog block={pasted} onClose={() => setPasted(null)} />}
      <FigureGrid {...{ figures, table, order, search, widths, onWidth }} onOrder={setOrder} onExplain={explain} />
      <GridFoot table={table} valuesOf={valuesOf} isTotal={isTotal} copied={copied} onCopy={copy}>
        <Button
          size="small"
          icon={<EditRegular />}
          title={ui.frame.withKey(ui.corrections.title, 'F2')}
          onClick={correct}
        >
          {ui.corrections.action}
        </Button>
        {children}
      </GridFoot>
      <p className="quiet figure-legend">
        {figures.viewNotes.length === 0 ? ui.figures.legend : `${ui.figures.legend} · ${ui.figures.legendNow}`}
      </p>
    </div>
  );
}

const valuesOf = ({ values }: GridRow) => values;
const isTotal = (row: GridRow) => row.isTotal;

function copyWordsOf({ indicators }: FigureTable): CopyWords<GridRow> {
  return {
    nameHead: ui.figures.unit,
    heads: indicators.map(({ label }) => label),
    nameOf: ({ unit }) => unit.name,
    cellText: ({ values }, column, sign) => figureForClipboard(values[column] ?? { is: 'missing' }, sign),
  };
}
