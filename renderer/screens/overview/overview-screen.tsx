import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { Overview } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import { MainAction } from '../../app/main-action.tsx';
import { useFigureView } from '../../app/figure-view-choice.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PaperOutcome } from '../../components/paper-actions.tsx';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { usePaperActs } from '../../components/use-paper-acts.ts';
import { ViewNotes } from '../../components/view-notes.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { pathOfChoice } from '../reports/report-choice.ts';
import { ChangeLists } from './change-lists.tsx';
import { MarkTiles } from './mark-tiles.tsx';
import { QuartersChart } from './quarters-chart.tsx';
import { MissingTile, ProblemTile, ResultTile, SlowTile } from './question-tiles.tsx';
import { TilesBeingCounted } from './tiles-being-counted.tsx';
import { UnitsChart } from './units-chart.tsx';
import './overview.css';

/** “Tổng quan”: who is missing, what is wrong, how far the whole is, who is slow; charts and changes below. */
export function OverviewScreen() {
  const { code } = usePeriod();
  const { asked } = useFigureView();
  const [, go] = useLocation();
  const overview = useCall('overview/read', { period: code, ...asked });
  const words = ui.overview;
  const { data } = overview;
  const isFilled = data !== undefined && data.base.reported + data.reporting.count.reported > 0;
  const print = () => go(pathOfChoice({ kind: 'overview' }));
  useCommand('report/print', print);
  const acts = usePaperActs();
  const report = { kind: 'overview', period: code, ...asked } as const;
  useCommand('report/save-workbook', () => acts.saveWorkbook(report));
  useCommand('report/save-pdf', () => acts.savePdf(report));
  const state = data && words.state(data.period.name, formatCount(data.base.reported), formatCount(data.base.expected));
  return (
    <div className="screen overview">
      <MainAction>
        {isFilled && (
          <Button
            icon={<DocumentSearchRegular />}
            title={ui.frame.withKey(words.openPreview, 'Ctrl+P')}
            onClick={print}
          >
            {words.openPreview}
          </Button>
        )}
        <Button appearance="primary" onClick={() => go('/intake')}>
          {words.empty.action}
        </Button>
      </MainAction>
      <ScreenHead title={ui.frame.screens.overview} {...(state === undefined ? {} : { state })} />
      {data !== undefined && <ViewNotes notes={data.viewNotes} />}
      <PaperOutcome acts={acts} />
      {overview.isError && <Refusal error={overview.error} />}
      {overview.isPending && <TilesBeingCounted />}
      {data !== undefined &&
        (isFilled ? (
          <OverviewBody key={code} overview={data} />
        ) : (
          <EmptyState {...(data.base.expected === 0 ? ui.figures.empty : words.empty)} onAction={() => go('/intake')} />
        ))}
    </div>
  );
}

function OverviewBody({ overview }: { readonly overview: Overview }) {
  const [isOpen, setOpen] = useState(false);
  const { checks, period } = overview;
  return (
    <>
      <div className="overview-tiles">
        <MissingTile overview={overview} />
        <ProblemTile overview={overview} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        <ResultTile overview={overview} />
        <SlowTile overview={overview} />
      </div>
      {isOpen && <ProblemList problems={[...checks.open, ...checks.notes]} />}
      <MarkTiles period={period.code} />
      <div className="overview-charts">
        <UnitsChart overview={overview} />
        <QuartersChart overview={overview} />
      </div>
      <ChangeLists overview={overview} />
    </>
  );
}
