import type { ComponentType } from 'react';
import { Spinner } from '@fluentui/react-components';
import { ui } from '../../../shared/text/vi/ui.ts';
import type * as charts from '../../components/charts/charts.ts';
import { onDemand, type OnDemand } from '../../components/on-demand.tsx';

/** One of the two kinds of chart; what draws them is fetched with the first that is shown. */
export const chartOnDemand = <Props extends object>(
  chartOf: (all: typeof charts) => ComponentType<Props>,
): OnDemand<Props> =>
  onDemand(
    () => import('../../components/charts/charts.ts').then(chartOf),
    () => <Spinner size="small" label={ui.overview.charts.loading} />,
  );
