import { useDeferredValue, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import { ADMITTED } from '../../../shared/domain/target.ts';
import type { TargetState } from '../../../shared/statistics/target-state.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { ViewNotes } from '../../components/view-notes.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { TargetFilters, type TargetView } from './target-filters.tsx';
import { TargetSheet } from './target-sheet.tsx';
import '../../components/grid/grid.css';
import './targets.css';

const START: TargetView = { indicator: ADMITTED, scope: '', span: 'year', term: null };

/** “Chỉ tiêu”: what each unit is to reach, how far it is, and what is missing. */
export function TargetsScreen() {
  const { code } = usePeriod();
  const [, go] = useLocation();
  const [view, setView] = useState<TargetView>(START);
  const [search, setSearch] = useState('');
  const [state, setState] = useState<TargetState | null>(null);
  const { indicator, scope, span, term } = view;
  const board = useCall('targets/read-progress', {
    period: code,
    indicator,
    scope,
    span,
    ...(term === null ? {} : { term }),
  });
  const deferredSearch = useDeferredValue(search);
  const words = ui.targets;
  return (
    <div className="screen targets">
      <ScreenHead
        title={ui.frame.screens.targets}
        {...(board.data === undefined ? {} : { state: words.state(board.data.label, board.data.period.name) })}
      />
      <TargetFilters
        board={board.data}
        view={view}
        onView={setView}
        search={search}
        onSearch={setSearch}
        state={state}
        onState={setState}
      />
      {board.isError && <Refusal error={board.error} />}
      {board.isPending && <Spinner label={ui.frame.loading} />}
      {board.data !== undefined &&
        (board.data.rows.length === 0 ? (
          <EmptyState text={ui.figures.empty.text} action={ui.figures.empty.action} onAction={() => go('/intake')} />
        ) : (
          <>
            {hasNone(board.data) && (
              <Notice intent="note" title={words.empty}>
                <Button onClick={() => go('/intake')}>{words.emptyAction}</Button>
              </Notice>
            )}
            <ViewNotes notes={board.data.endedNotes} />
            <TargetSheet board={board.data} search={deferredSearch} state={state} />
          </>
        ))}
    </div>
  );
}

const hasNone = ({ rows, whole }: TargetBoardView) =>
  [...rows, whole].every(({ targets }) => Object.values(targets).every((target) => target === null));
