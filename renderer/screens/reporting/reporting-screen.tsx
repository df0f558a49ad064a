import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button, Input, Select } from '@fluentui/react-components';
import { CalendarClockRegular, PrintRegular, SearchRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { BoardRowView, ReportingBoardView } from '../../../shared/contract/reporting-views.ts';
import { shareText } from '../../../shared/reporting/describe-report.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import { MainAction } from '../../app/main-action.tsx';
import { boardQuestion, boardSpans, firstSpan } from '../../app/first-questions.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { InlineField } from '../../components/inline-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { UnitsBeingCounted } from '../../components/units-being-counted.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { pathOfChoice } from '../reports/report-choice.ts';
import type { EditedColumn } from './board-columns.ts';
import { BoardGrid } from './board-grid.tsx';
import { boardFilters, findRows, type BoardFilter } from './board-lines.ts';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { ReportPanel } from './report-panel.tsx';
import { useSaving } from './use-saving.ts';
import './reporting.css';

type Opened = { readonly unitId: number; readonly period: string };

/** “Theo dõi nộp”: who has reported, when, and whom to call. */
export function ReportingScreen() {
  const { code } = usePeriod();
  const [span, setSpan] = useState(firstSpan);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<BoardFilter>('all');
  const [, go] = useLocation();
  const board = useCall('reporting/read-board', boardQuestion(code, span));
  const words = ui.reporting;
  const sought = useDeferredValue(search);
  const rows = useMemo(() => findRows(board.data?.rows ?? [], sought, filter), [board.data, sought, filter]);
  const print = () => go(pathOfChoice({ kind: 'reminder-list' }));
  useCommand('report/print', print);

  return (
    <div className="screen">
      <MainAction>
        <Button
          appearance="primary"
          icon={<PrintRegular />}
          title={ui.frame.withKey(words.print, 'Ctrl+P')}
          onClick={print}
        >
          {words.print}
        </Button>
      </MainAction>
      <ScreenHead
        title={ui.frame.screens.reporting}
        {...(board.data === undefined ? {} : { state: stateOf(board.data) })}
      />
      <div className="board-filters">
        <InlineField label={words.find}>
          <Input
            contentBefore={<SearchRegular />}
            placeholder={words.findHint}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
        </InlineField>
        <InlineField label={words.filter}>
          <Select
            value={filter}
            onChange={(_, { value }) => setFilter(boardFilters.find((each) => each === value) ?? 'all')}
          >
            {boardFilters.map((each) => (
              <option key={each} value={each}>
                {words.filters[each]}
              </option>
            ))}
          </Select>
        </InlineField>
        <InlineField label={words.span}>
          <Select
            value={span}
            onChange={(_, { value }) => setSpan(boardSpans.find((each) => each === value) ?? firstSpan)}
          >
            {boardSpans.map((each) => (
              <option key={each} value={each}>
                {words.spans[each]}
              </option>
            ))}
          </Select>
        </InlineField>
        <DeadlineDialog key={code} period={code} icon={<CalendarClockRegular />} />
        <span className="quiet" role="status">
          {board.data !== undefined &&
            rows.length < board.data.rows.length &&
            words.found(formatCount(rows.length), formatCount(board.data.rows.length))}
        </span>
      </div>
      {board.isError && <Refusal error={board.error} />}
      {board.isPending && <UnitsBeingCounted day={periodOf(code).to} />}
      {board.data !== undefined &&
        (board.data.rows.length === 0 ? (
          <EmptyState text={words.empty.text} action={words.empty.action} onAction={() => go('/intake')} />
        ) : (
          <Board board={board.data} rows={rows} />
        ))}
    </div>
  );
}

function stateOf({ periods }: ReportingBoardView): string {
  const newest = periods.at(-1);
  if (newest === undefined) return '';
  const { period, deadline, count } = newest;
  return ui.reporting.state(
    period.name,
    shareText(count.reported, count.expected),
    count.judged === 0 ? null : shareText(count.onTime, count.judged),
    deadline === null ? null : formatDay(deadline.on),
  );
}

type BoardProps = { readonly board: ReportingBoardView; readonly rows: readonly BoardRowView[] };

function Board({ board, rows }: BoardProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const opener = useRef<Element | null>(null);
  const saving = useSaving();
  const words = ui.reporting;
  const period = board.periods.at(-1)?.period.code ?? '';
  const { contact: saveContact, note: saveNote } = saving;

  const open = useCallback((unitId: number, of: string) => {
    opener.current = document.activeElement;
    setOpened({ unitId, period: of });
  }, []);
  const close = useCallback(() => {
    setOpened(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }, []);
  const write = (row: BoardRowView, column: EditedColumn, text: string) => {
    const unitId = row.unit.id;
    const contact = row.contact ?? { person: '', phone: '', note: '' };
    if (column === 'note') saveNote({ unitId, period, note: text });
    else saveContact({ unitId, ...contact, [column]: text });
  };

  return (
    <div className="board-area">
      <div className="board-main">
        {saving.error !== null && <Refusal error={saving.error} onClose={saving.forgetError} />}
        {rows.length === 0 ? (
          <p className="quiet">{words.noneFound}</p>
        ) : (
          <BoardGrid board={board} rows={rows} onOpen={open} onWrite={write} />
        )}
        <div className="board-foot-line">
          <p className="quiet board-legend">{words.legend}</p>
          <span className="board-saved" role="status">
            {saving.last !== null ? words.saved : saving.isUndone && words.undone}
          </span>
          {saving.last !== null && (
            <Button size="small" onClick={saving.undo}>
              {words.undo}
            </Button>
          )}
        </div>
      </div>
      {opened !== null && (
        <ReportPanel
          key={`${opened.unitId} ${opened.period}`}
          unitId={opened.unitId}
          period={opened.period}
          saving={saving}
          onClose={close}
        />
      )}
    </div>
  );
}
