import { useMemo } from 'react';
import type { Indicator } from '../../shared/contract/views.ts';
import { ADMITTED } from '../../shared/domain/target.ts';
import { useCall } from '../api/use-call.ts';
import { arrange } from '../components/grid/column-layout.ts';
import { keptLayout } from '../components/grid/use-column-layout.ts';
import { indicatorsOf, type IndicatorGroup } from '../screens/figures/indicator-groups.ts';
import type { PipelineChoice } from '../screens/pipeline/pipeline-choice.ts';
import type { TargetView } from '../screens/targets/target-filters.tsx';
import type { Question } from './answers-in-advance.ts';
import type { AskedView } from './figure-view-choice.ts';

// What the screens ask with their choices, and what these are when a screen is opened.

/** How many periods “Theo dõi nộp” shows; from the beginning of the year these are its quarters so far. */
export const boardSpans = ['year', '4', '8'] as const;
export type BoardSpan = (typeof boardSpans)[number];
export const firstSpan: BoardSpan = 'year';
export const boardQuestion = (period: string, span: BoardSpan) => ({
  period,
  count: span === 'year' ? Number(/-Q([1-4])$/.exec(period)?.[1] ?? 1) : Number(span),
});

export const firstGroup: IndicatorGroup = 'main';
export const tableQuestion = (period: string, indicators: readonly string[], asked: AskedView) => ({
  period,
  indicators: [...indicators],
  ...asked,
});

export const firstTargets: TargetView = { indicator: ADMITTED, scope: '', span: 'year', term: null };
export const targetsQuestion = (period: string, { indicator, scope, span, term }: TargetView) => ({
  ...{ period, indicator, scope, span },
  ...(term === null ? {} : { term }),
});

export const firstPipeline = (today: string): PipelineChoice => ({ day: today, unitId: null, group: 'all' });
export const pipelineQuestion = (period: string, { day, unitId, group }: PipelineChoice) => ({
  ...{ period, day, group },
  ...(unitId === null ? {} : { unitId }),
});

/** What the screens behind “Tổng quan” ask when they are opened, in the order of the navigation. */
export function useFirstQuestions(period: string, asked: AskedView, today: string): readonly Question[] {
  const { data: indicators } = useCall('indicators/list', {});
  return useMemo(
    () => (indicators === undefined ? [] : questionsOf(period, asked, today, indicators)),
    [period, asked, today, indicators],
  );
}

function questionsOf(
  period: string,
  asked: AskedView,
  today: string,
  indicators: readonly Indicator[],
): readonly Question[] {
  const codes = arrange(
    indicatorsOf(firstGroup, indicators).map(({ code }) => code),
    keptLayout('figures'),
  );
  return [
    { name: 'overview/read', input: { period, ...asked } },
    { name: 'overview/read-marks', input: { period } },
    { name: 'reporting/read-board', input: boardQuestion(period, firstSpan) },
    { name: 'figures/read-table', input: tableQuestion(period, codes, asked) },
    { name: 'targets/read-progress', input: targetsQuestion(period, firstTargets) },
    { name: 'pipeline/read', input: pipelineQuestion(period, firstPipeline(today)) },
  ];
}
