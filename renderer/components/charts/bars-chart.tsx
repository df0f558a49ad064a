import { Bar, BarChart, ReferenceLine, XAxis, YAxis, type BarShapeProps, type YAxisTickContentProps } from 'recharts';
import { useDrawing } from './use-drawing.ts';
import './charts.css';

/** One bar. `share` is in percent and for drawing only; null: there is no figure and no bar, the label says why. */
export type ChartBar = {
  readonly key: number;
  readonly name: string;
  readonly share: number | null;
  /** The exact figure, and how it stands. */
  readonly label: string;
  readonly tone: 'good' | 'usual' | 'bad';
};

type BarsChartProps = {
  readonly name: string;
  readonly bars: readonly ChartBar[];
  /** Percent at which a dashed line stands: the share of the time that is gone. */
  readonly mark: number;
  /** A bar was pressed; by keys the same is reached in the table. */
  readonly onChoose: (key: number) => void;
};

/** Bars end at one and a half times the whole; what lies beyond is told by the label. */
const MOST = 150;
const ROW = 26;
const AXIS = 24;
const LABELS = 170;

/** Horizontal bars of percent with their names and exact figures, a line at 100 % and one at `mark`. */
export function BarsChart({ name, bars, mark, onChoose }: BarsChartProps) {
  const { box, width } = useDrawing();
  const names = Math.min(260, Math.round(width * 0.36));
  return (
    <div ref={box}>
      {width > 0 && (
        <BarChart
          className="chart"
          layout="vertical"
          data={bars.map((bar) => ({ ...bar, drawn: Math.min(bar.share ?? 0, MOST) }))}
          width={width}
          height={bars.length * ROW + AXIS + 4}
          margin={{ top: 0, right: LABELS, bottom: 4, left: 0 }}
          accessibilityLayer={false}
          role="img"
          aria-label={name}
        >
          <XAxis
            type="number"
            orientation="top"
            height={AXIS}
            domain={[0, MOST]}
            ticks={[0, 50, 100, 150]}
            tickFormatter={(share: number) => `${share}%`}
            tickLine={false}
            axisLine={false}
            className="chart-axis"
          />
          <YAxis
            type="category"
            dataKey="key"
            width={names}
            interval={0}
            tickLine={false}
            axisLine={false}
            tick={drawName(bars, names)}
          />
          <ReferenceLine x={100} className="chart-plan" />
          {mark < 100 && <ReferenceLine x={mark} className="chart-time" />}
          <Bar
            dataKey="drawn"
            barSize={14}
            isAnimationActive={false}
            shape={drawBar(bars, width - LABELS + 8, onChoose)}
          />
        </BarChart>
      )}
    </div>
  );
}

const drawName = (bars: readonly ChartBar[], room: number) => (props: YAxisTickContentProps) => (
  <NameTick {...props} bars={bars} room={room} />
);
const drawBar =
  (bars: readonly ChartBar[], labelsAt: number, onChoose: (key: number) => void) => (props: BarShapeProps) => (
    <LabelledBar {...props} bars={bars} labelsAt={labelsAt} onChoose={onChoose} />
  );

/** About as many letters as fit; the whole name is in the tooltip and in the table. */
function NameTick({ x, y, index, bars, room }: YAxisTickContentProps & { bars: readonly ChartBar[]; room: number }) {
  const name = bars[index]?.name ?? '';
  const most = Math.floor((room - 10) / 6.6);
  return (
    <text x={Number(x) - 2} y={Number(y)} className="chart-name" textAnchor="end" dominantBaseline="central">
      <title>{name}</title>
      {name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name}
    </text>
  );
}

type LabelledBarProps = BarShapeProps & {
  readonly bars: readonly ChartBar[];
  /** All labels stand in one column right of the bars, where no line crosses them. */
  readonly labelsAt: number;
  readonly onChoose: (key: number) => void;
};

function LabelledBar({ x, y, width, height, index, bars, labelsAt, onChoose }: LabelledBarProps) {
  const bar = bars[index];
  if (bar === undefined) return <g />;
  const isCut = bar.share !== null && bar.share > MOST;
  const end = x + width;
  return (
    <g className={`chart-bar chart-bar-${bar.tone}`} onClick={() => onChoose(bar.key)}>
      <title>{`${bar.name}: ${bar.label}`}</title>
      {bar.share !== null && <rect x={x} y={y} width={Math.max(width, 1)} height={height} />}
      {isCut && <path className="chart-cut" d={`M${end - 8} ${y - 2} l-5 ${height + 4}`} />}
      <text x={labelsAt} y={y + height / 2} className="chart-label" dominantBaseline="central">
        {bar.label}
      </text>
    </g>
  );
}
