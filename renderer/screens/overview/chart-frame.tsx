import { useId, useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ui } from '../../../shared/text/vi/ui.ts';

type ChartFrameProps = {
  readonly title: string;
  readonly legend: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  /** The same figures for screen readers while the chart is in sight; nothing in it takes the focus. */
  readonly hiddenTable: ReactNode;
  /** Above the chart. */
  readonly children?: ReactNode;
};

/** A chart that can be turned into its table; for screen readers the table is always there. */
export function ChartFrame({ title, legend, chart, table, hiddenTable, children }: ChartFrameProps) {
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const words = ui.overview.charts;
  return (
    <section className="overview-chart" aria-labelledby={heading}>
      <div className="overview-chart-head">
        <h2 id={heading}>{title}</h2>
        <Button size="small" onClick={() => setAsTable(!asTable)}>
          {asTable ? words.chart : words.table}
        </Button>
      </div>
      <p className="quiet overview-legend">{legend}</p>
      {children}
      {/* A box that scrolls can be reached by keys. */}
      <div className="overview-chart-box" tabIndex={0} role="group" aria-labelledby={heading}>
        {asTable ? (
          table
        ) : (
          <>
            {chart}
            <div className="visually-hidden">{hiddenTable}</div>
          </>
        )}
      </div>
    </section>
  );
}
