/** The two kinds of chart there are. Nothing else knows what draws them; load it on demand, it is heavy. */
export { BarsChart } from './bars-chart.tsx';
export { TrendChart } from './trend-chart.tsx';
