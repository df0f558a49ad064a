import { useState } from 'react';
import { Button, Select } from '@fluentui/react-components';
import type { Overview, UnitProgress } from '../../../shared/contract/views.ts';
import { formatCount, formatPercent } from '../../../shared/text/format.ts';
import { targetValueText } from '../../../shared/text/target-text.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { ChartBar } from '../../components/charts/bars-chart.tsx';
import { useExplanation } from '../../explanation/explanation-state.ts';
import { StateMark } from '../targets/state-mark.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { chartOnDemand } from './chart-on-demand.tsx';
import { barPercent, hasBars, timePercent } from '../../../shared/reports/overview/overview-charts.ts';
import {
  barOrders,
  orderUnits,
  shareText,
  stateText,
  valueText,
  type BarOrder,
} from '../../../shared/reports/overview/overview-text.ts';

const { component: BarsChart } = chartOnDemand((charts) => charts.BarsChart);
/** Bars at a time: more can be neither read nor drawn at once. */
const PAGE = 60;
const TONES = { reached: 'good', 'on-course': 'usual', near: 'usual', late: 'bad', 'no-figure': 'usual' } as const;

/** Percent of the year's plan of every unit. */
export function UnitsChart({ overview }: { readonly overview: Overview }) {
  const { units, period, time } = overview;
  const explanation = useExplanation();
  const [order, setOrder] = useState<BarOrder>('best');
  const [at, setAt] = useState(0);
  const words = ui.overview.charts.bars;
  const share = formatPercent(time.gone, time.days, 1);
  if (!hasBars(overview))
    return (
      <section className="overview-chart">
        <h2>{words.title}</h2>
        <p className="quiet">{words.noTargets}</p>
      </section>
    );
  const from = at < units.length ? at : 0;
  const shown = orderUnits(units, order).slice(from, from + PAGE);
  const explain = (unitId: number) => {
    const periodCode = units.find(({ unit }) => unit.id === unitId)?.progress.periodCode ?? period.code;
    explanation.show({ indicator: 'admitted.total', unitId, periodCode });
  };
  return (
    <ChartFrame
      title={words.title}
      legend={words.legend(share)}
      chart={
        <BarsChart
          name={words.name(period.name, share)}
          bars={shown.map(barOf)}
          mark={timePercent(overview)}
          onChoose={explain}
        />
      }
      table={<UnitsTable units={shown} onExplain={explain} />}
      hiddenTable={<UnitsTable units={shown} />}
    >
      <div className="overview-chart-tools">
        <label className="inline-field">
          {words.order}
          <Select
            size="small"
            value={order}
            onChange={(_, { value }) => {
              setOrder(barOrders.find((one) => one === value) ?? 'best');
              setAt(0);
            }}
          >
            {barOrders.map((one) => (
              <option key={one} value={one}>
                {words.orders[one]}
              </option>
            ))}
          </Select>
        </label>
        {units.length > PAGE && (
          <>
            <span aria-live="polite">
              {words.page(
                formatCount(from + 1),
                formatCount(Math.min(from + PAGE, units.length)),
                formatCount(units.length),
              )}
            </span>
            <Button size="small" disabledFocusable={from === 0} onClick={() => setAt(Math.max(0, from - PAGE))}>
              {words.before}
            </Button>
            <Button size="small" disabledFocusable={from + PAGE >= units.length} onClick={() => setAt(from + PAGE)}>
              {words.next}
            </Button>
          </>
        )}
      </div>
    </ChartFrame>
  );
}

function barOf({ unit, progress }: UnitProgress): ChartBar {
  const { state } = progress;
  const share = shareText(progress);
  const words = ui.overview.charts.bars;
  return {
    key: unit.id,
    name: unit.name,
    share: barPercent(progress),
    label:
      share !== null
        ? words.label(share, stateText(progress))
        : state === null
          ? words.noTarget
          : state === 'no-figure'
            ? ui.overview.noFigure
            : stateText(progress),
    tone: state === null ? 'usual' : TONES[state],
  };
}

type UnitsTableProps = { readonly units: readonly UnitProgress[]; readonly onExplain?: (unitId: number) => void };

function UnitsTable({ units, onExplain }: UnitsTableProps) {
  const words = ui.overview.charts.bars;
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col" className="number">
            {words.result}
          </th>
          <th scope="col" className="number">
            {words.target}
          </th>
          <th scope="col" className="number">
            {words.share}
          </th>
          <th scope="col">{words.status}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, progress }) => {
          const result = valueText(progress.result);
          return (
            <tr key={unit.id}>
              <th scope="row" className="overview-unit">
                {unit.name}
              </th>
              <td className="number">
                {onExplain === undefined ? (
                  result
                ) : (
                  <button
                    type="button"
                    className="figure-link"
                    aria-label={words.explain(unit.name, result)}
                    onClick={() => onExplain(unit.id)}
                  >
                    {result}
                  </button>
                )}
              </td>
              <td className="number">
                {progress.target === null ? words.noTarget : targetValueText(progress.target, false)}
              </td>
              <td className="number">{shareText(progress) ?? ''}</td>
              <td>{progress.state !== null && <StateMark state={progress.state} text={stateText(progress)} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
