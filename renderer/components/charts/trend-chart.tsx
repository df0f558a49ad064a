import { Line, LineChart, XAxis, YAxis, type DotItemDotProps } from 'recharts';
import type { TrendPoint } from '../../../shared/reports/report-document.ts';
import { useDrawing } from './use-drawing.ts';
import './charts.css';

type TrendChartProps = {
  readonly name: string;
  readonly points: readonly TrendPoint[];
  readonly onChoose: (key: string) => void;
};

const HEIGHT = 220;

/** A line over time with its exact figures beside the dots. */
export function TrendChart({ name, points, onChoose }: TrendChartProps) {
  const { box, width } = useDrawing();
  return (
    <div ref={box}>
      {width > 0 && (
        <LineChart
          className="chart"
          data={[...points]}
          width={width}
          height={HEIGHT}
          margin={{ top: 24, right: 20, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          role="img"
          aria-label={name}
        >
          <XAxis
            dataKey="name"
            interval={0}
            tickLine={false}
            padding={{ left: 12, right: 12 }}
            className="chart-axis"
            height={26}
          />
          <YAxis
            width={36}
            domain={[0, 'auto']}
            allowDecimals={false}
            tickLine={false}
            axisLine={false}
            className="chart-axis"
          />
          <Line
            dataKey="value"
            className="chart-line"
            isAnimationActive={false}
            connectNulls={false}
            activeDot={false}
            dot={drawDot(points, onChoose)}
          />
        </LineChart>
      )}
    </div>
  );
}

const drawDot = (points: readonly TrendPoint[], onChoose: (key: string) => void) => (props: DotItemDotProps) => {
  const { cx, cy, index } = props;
  const point = points[index];
  if (point === undefined || point.value === null || cx === undefined || cy === undefined) return <g key={index} />;
  return <LabelledDot key={index} x={cx} y={cy} point={point} onChoose={onChoose} />;
};

type LabelledDotProps = {
  readonly x: number;
  readonly y: number;
  readonly point: TrendPoint;
  readonly onChoose: (key: string) => void;
};

function LabelledDot({ x, y, point, onChoose }: LabelledDotProps) {
  return (
    <g className="chart-dot" onClick={() => onChoose(point.key)}>
      <circle cx={x} cy={y} r={4} className={point.isPartial ? 'chart-partial' : 'chart-whole'} />
      <text x={x} y={y - 12} textAnchor="middle" className="chart-label">
        {point.label}
      </text>
    </g>
  );
}
