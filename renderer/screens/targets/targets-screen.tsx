import { useDeferredValue, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import type { TargetState } from '../../../shared/statistics/target-state.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { firstTargets, targetsQuestion } from '../../app/first-questions.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { ViewNotes } from '../../components/view-notes.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { UnitsBeingCounted } from '../../components/units-being-counted.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { TargetFilters } from './target-filters.tsx';
import { TargetSheet } from './target-sheet.tsx';
import '../../components/grid/grid.css';
import './targets.css';

/** “Chỉ tiêu”: what each unit is to reach, how far it is, and what is missing. */
export function TargetsScreen() {
  const { code } = usePeriod();
  const [, go] = useLocation();
  const [view, setView] = useState(firstTargets);
  const [search, setSearch] = useState('');
  const [state, setState] = useState<TargetState | null>(null);
  const board = useCall('targets/read-progress', targetsQuestion(code, view));
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
      {board.isPending && <UnitsBeingCounted day={periodOf(code).to} />}
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
