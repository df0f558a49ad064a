import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Input, Select, Spinner } from '@fluentui/react-components';
import { CopyRegular, EditRegular, SearchRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { FigureTable } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import { MainAction } from '../../app/main-action.tsx';
import { usePeriod } from '../../app/period-choice.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { useExplanation } from '../../explanation/explanation-state.ts';
import { useCorrectFigure } from '../../corrections/use-correct-figure.ts';
import { putSelection } from './copy-selection.ts';
import { FigureGrid } from './figure-grid.tsx';
import type { FigureOrder } from './figure-order.ts';
import { useFigureTable, type FigureGridTable } from './figure-table.ts';
import { indicatorGroups, indicatorsOf, type IndicatorGroup } from './indicator-groups.ts';
import { summarise } from './selection-summary.ts';
import './figures.css';

/** “Số liệu”: every unit against a group of indicators. */
export function FiguresScreen() {
  const { code } = usePeriod();
  const [group, setGroup] = useState<IndicatorGroup>('main');
  const [search, setSearch] = useState('');
  const [, go] = useLocation();
  const indicators = useCall('indicators/list', {});
  const codes = useMemo(
    () => indicatorsOf(group, indicators.data ?? []).map((indicator) => indicator.code),
    [group, indicators.data],
  );
  const figures = useCall('figures/read-table', codes.length === 0 ? null : { period: code, indicators: codes });
  const deferredSearch = useDeferredValue(search);
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
            onChange={(_, { value }) => setGroup(indicatorGroups.find((each) => each === value) ?? 'main')}
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
      </div>
      {figures.isError && <Refusal error={figures.error} />}
      {indicators.isError && <Refusal error={indicators.error} />}
      {figures.isPending && !indicators.isError && <Spinner label={ui.frame.loading} />}
      {figures.data !== undefined &&
        (figures.data.rows.length === 0 ? (
          <EmptyState text={ui.figures.empty.text} action={ui.figures.empty.action} onAction={() => go('/intake')} />
        ) : (
          <FigureSheet figures={figures.data} search={deferredSearch} />
        ))}
    </div>
  );
}

function FigureSheet({ figures, search }: { readonly figures: FigureTable; readonly search: string }) {
  const [order, setOrder] = useState<FigureOrder>(null);
  const [copied, setCopied] = useState<number | null>(null);
  const copiesHeads = useRef(false);
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
  const correct = useCorrectFigure(latest, periodCode);

  // The copy event needs no clipboard permission, which the shell refuses to every page. It goes to the document, because
  // nothing is selected in the browser's own sense; `beforecopy` tells it that there is something to copy.
  useEffect(() => {
    const isHere = () => area.current?.querySelector('[role=grid]')?.contains(document.activeElement) === true;
    const allow = (event: Event) => {
      if (isHere()) event.preventDefault();
    };
    const copy = (event: ClipboardEvent) => {
      if (!isHere() || event.clipboardData === null || latest.current === null) return;
      setCopied(putSelection(event.clipboardData, figures, latest.current, copiesHeads.current));
      event.preventDefault();
    };
    document.addEventListener('beforecopy', allow);
    document.addEventListener('copy', copy);
    return () => {
      document.removeEventListener('beforecopy', allow);
      document.removeEventListener('copy', copy);
    };
  }, [figures]);
  const copy = (withHeads: boolean) => {
    copiesHeads.current = withHeads;
    area.current?.querySelector<HTMLElement>('[data-pane-start]')?.focus();
    document.execCommand('copy');
    copiesHeads.current = false;
  };

  return (
    <div className="figure-area" ref={area}>
      <MainAction>
        <Button appearance="primary" title={ui.frame.withKey(ui.figures.explain, 'F4')} onClick={explain}>
          {ui.figures.explain}
        </Button>
      </MainAction>
      <FigureGrid figures={figures} table={table} order={order} onOrder={setOrder} onExplain={explain} />
      <div className="figure-foot">
        <Button
          size="small"
          icon={<CopyRegular />}
          title={ui.frame.withKey(ui.figures.copy, 'Ctrl+C')}
          onClick={() => copy(false)}
        >
          {ui.figures.copy}
        </Button>
        <Button size="small" onClick={() => copy(true)}>
          {ui.figures.copyWithHeads}
        </Button>
        <Button
          size="small"
          icon={<EditRegular />}
          title={ui.frame.withKey(ui.corrections.title, 'F2')}
          onClick={correct}
        >
          {ui.corrections.action}
        </Button>
        <span className="quiet" role="status">
          {copied !== null && ui.figures.copied(formatCount(copied))}
        </span>
        <Summary table={table} />
      </div>
      <p className="quiet figure-legend">{ui.figures.legend}</p>
    </div>
  );
}

function Summary({ table }: { readonly table: FigureGridTable }) {
  const rows = table.getRowModel().rows;
  const cells = table.getCellSelectionBounds().flatMap(({ minRowIndex, maxRowIndex, minColumnIndex, maxColumnIndex }) =>
    rows.slice(minRowIndex, maxRowIndex + 1).map(({ original }) => ({
      isTotal: original.isTotal,
      values: original.values.slice(minColumnIndex, maxColumnIndex + 1),
    })),
  );
  // A total beside its own parts would be counted twice.
  const counted = cells.some(({ isTotal }) => !isTotal) ? cells.filter(({ isTotal }) => !isTotal) : cells;
  const values = counted.flatMap((line) => line.values);
  if (values.length < 2) return null;
  const { count, sum, mean } = summarise(values);
  const words = ui.figures.selection;
  return (
    <span className="figure-summary" role="status">
      {[words.count(count), sum !== null && words.sum(sum), mean !== null && words.mean(mean)]
        .filter(Boolean)
        .join('   ')}
    </span>
  );
}
