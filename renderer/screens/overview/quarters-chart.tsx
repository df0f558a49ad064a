import type { Overview, TrendQuarter } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useExplanation } from '../../explanation/explanation-state.ts';
import { ChartFrame } from './chart-frame.tsx';
import { chartOnDemand } from './chart-on-demand.tsx';
import { hasTrend, trendPoints } from '../../../shared/reports/overview/overview-charts.ts';
import { valueText } from '../../../shared/reports/overview/overview-text.ts';

const { component: TrendChart } = chartOnDemand((charts) => charts.TrendChart);

/** Admissions of the whole by quarter. */
export function QuartersChart({ overview }: { readonly overview: Overview }) {
  const { trend, admitted } = overview;
  const explanation = useExplanation();
  const words = ui.overview.charts.trend;
  if (!hasTrend(overview))
    return (
      <section className="overview-chart">
        <h2>{words.title}</h2>
        <p className="quiet">{ui.overview.charts.noData}</p>
      </section>
    );
  const explain = (periodCode: string) =>
    explanation.show({ indicator: 'admitted.total', unitId: admitted.unitId, periodCode });
  const [first, last] = [trend[0]?.period.name ?? '', trend.at(-1)?.period.name ?? ''];
  return (
    <ChartFrame
      title={words.title}
      legend={words.legend}
      chart={<TrendChart name={words.name(first, last)} points={trendPoints(overview)} onChoose={explain} />}
      table={<QuartersTable trend={trend} onExplain={explain} />}
      hiddenTable={<QuartersTable trend={trend} />}
    />
  );
}

type QuartersTableProps = { readonly trend: readonly TrendQuarter[]; readonly onExplain?: (code: string) => void };

function QuartersTable({ trend, onExplain }: QuartersTableProps) {
  const words = ui.overview.charts.trend;
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          <th scope="col" className="number">
            {words.admitted}
          </th>
          <th scope="col" className="number">
            {words.base}
          </th>
        </tr>
      </thead>
      <tbody>
        {trend.map(({ period, admitted: { value, base } }) => {
          const text = valueText(value);
          return (
            <tr key={period.code}>
              <th scope="row" className="overview-unit">
                {period.name}
              </th>
              <td className="number">
                {onExplain === undefined ? (
                  text
                ) : (
                  <button
                    type="button"
                    className="figure-link"
                    aria-label={words.explain(period.name, text)}
                    onClick={() => onExplain(period.code)}
                  >
                    {text}
                  </button>
                )}
              </td>
              <td className="number">{`${formatCount(base.reported)}/${formatCount(base.expected)}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
