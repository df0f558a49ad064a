import { useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { Overview, UnitRef } from '../../../shared/contract/views.ts';
import { formatCount, formatPercent } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { MainAction } from '../../app/main-action.tsx';
import { useFigureView } from '../../app/figure-view-choice.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { figureOnScreen } from '../../components/figure-on-screen.ts';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ViewNotes } from '../../components/view-notes.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { useExplanation } from '../../explanation/explanation-state.ts';
import { OverviewTile } from './overview-tile.tsx';
import { ProgressTable } from './progress-table.tsx';
import { monthsGone, progressStatus } from './progress.ts';
import './overview.css';

/** “Tổng quan”: who is missing, what is wrong, how far the whole is, who is late. */
export function OverviewScreen() {
  const { code } = usePeriod();
  const { asked } = useFigureView();
  const [, go] = useLocation();
  const overview = useCall('overview/read', { period: code, ...asked });
  const words = ui.overview;
  return (
    <div className="screen overview">
      <MainAction>
        <Button appearance="primary" onClick={() => go('/intake')}>
          {words.empty.action}
        </Button>
      </MainAction>
      <ScreenHead
        title={ui.frame.screens.overview}
        {...(overview.data === undefined
          ? {}
          : {
              state: words.state(overview.data.period.name, overview.data.base.reported, overview.data.base.expected),
            })}
      />
      {overview.data !== undefined && <ViewNotes notes={overview.data.viewNotes} />}
      {overview.isError && <Refusal error={overview.error} />}
      {overview.isPending && <Spinner label={ui.frame.loading} />}
      {overview.data !== undefined &&
        (overview.data.base.reported === 0 ? (
          <EmptyState
            {...(overview.data.base.expected === 0 ? ui.figures.empty : words.empty)}
            onAction={() => go('/intake')}
          />
        ) : (
          <OverviewBody overview={overview.data} />
        ))}
    </div>
  );
}

type OpenList = 'missing' | 'problems' | 'late';

function OverviewBody({ overview }: { readonly overview: Overview }) {
  const explanation = useExplanation();
  const [open, setOpen] = useState<OpenList | null>(null);
  const words = ui.overview;
  const { base, missingUnits, problems, period } = overview;
  const months = monthsGone(period.to);
  const late = overview.units.filter((line) => progressStatus(line, months) === 'late');
  const hasTargets = overview.units.some(({ target }) => target !== null);
  const text = (value: Overview['admitted']) => figureOnScreen(value).text;
  const toggle = (part: OpenList) => setOpen(open === part ? null : part);

  return (
    <>
      <div className="overview-tiles">
        <OverviewTile
          question={words.questions.missing}
          answer={missingUnits.length === 0 ? words.missing.none : words.missing.some(formatCount(missingUnits.length))}
          lines={[words.result.base(base.reported, base.expected)]}
          {...(missingUnits.length === 0
            ? {}
            : { action: words.showMissing, isOpen: open === 'missing', onAction: () => toggle('missing') })}
        />
        <OverviewTile
          question={words.questions.problems}
          answer={problems.length === 0 ? words.problems.none : words.problems.some(formatCount(problems.length))}
          lines={[]}
          {...(problems.length === 0
            ? {}
            : { action: words.showProblems, isOpen: open === 'problems', onAction: () => toggle('problems') })}
        />
        <OverviewTile
          question={words.questions.result}
          answer={overview.yearAchievement.is === 'ratio' ? text(overview.yearAchievement) : text(overview.yearToDate)}
          lines={[
            overview.yearTarget === null
              ? words.result.noTarget
              : words.result.target(text(overview.yearToDate), formatCount(overview.yearTarget)),
            words.result.admitted(text(overview.admitted)),
            words.result.lastYear(text(overview.admittedLastYear)),
            words.result.members(text(overview.membersTotal)),
          ]}
        />
        <OverviewTile
          question={words.questions.slow}
          answer={late.length === 0 ? words.slow.none : words.slow.some(formatCount(late.length))}
          lines={[
            hasTargets ? words.slow.rule(formatPercent(months, 12, months % 3 === 0 ? 0 : 1)) : words.slow.noTargets,
          ]}
          {...(late.length === 0
            ? {}
            : { action: words.showMissing, isOpen: open === 'late', onAction: () => toggle('late') })}
        />
      </div>
      {open === 'missing' && <UnitNames title={words.missing.title} units={missingUnits} />}
      {open === 'late' && <UnitNames title={words.slow.title} units={late.map(({ unit }) => unit)} />}
      {open === 'problems' && <ProblemList problems={problems} />}
      <ProgressTable
        units={overview.units}
        months={months}
        onExplain={(unitId) =>
          explanation.show({ indicator: 'target.year.achievement', unitId, periodCode: period.code })
        }
      />
    </>
  );
}

function UnitNames({ title, units }: { readonly title: string; readonly units: readonly UnitRef[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="overview-names">
        {units.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
