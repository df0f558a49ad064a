import { formatCount } from '../../shared/text/format.ts';
import type { TrendPoint } from '../../shared/reports/report-document.ts';

/** Millimetres: the drawing is as wide as an upright A4 between its margins. */
const SIZE = { width: 165, height: 55 };
const PLOT = { left: 14, right: 4, top: 8, bottom: 11 };
const LINES = 4;

/** A line over time in black and white with its exact figures beside the dots; a gap where there is no figure. */
export function PaperTrend({ points }: { readonly points: readonly TrendPoint[] }) {
  const step = stepOf(Math.max(0, ...points.map(({ value }) => value ?? 0)));
  const most = step * LINES;
  const room = { width: SIZE.width - PLOT.left - PLOT.right, height: SIZE.height - PLOT.top - PLOT.bottom };
  const x = (index: number) => PLOT.left + ((index + 0.5) / points.length) * room.width;
  const y = (value: number) => PLOT.top + (1 - value / most) * room.height;
  const ticks = Array.from({ length: LINES + 1 }, (_, index) => index * step);
  return (
    <svg className="paper-trend" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden>
      {ticks.map((value) => (
        <g key={value}>
          <line className="paper-trend-grid" x1={PLOT.left} x2={SIZE.width - PLOT.right} y1={y(value)} y2={y(value)} />
          <text x={PLOT.left - 2} y={y(value) + 1.2} textAnchor="end">
            {formatCount(value)}
          </text>
        </g>
      ))}
      {points.map(({ key, name }, index) => (
        <text key={key} x={x(index)} y={SIZE.height - 2} textAnchor="middle">
          {name}
        </text>
      ))}
      <path className="paper-trend-line" d={lineThrough(points, x, y)} />
      {points.map(
        ({ key, value, label, isPartial }, index) =>
          value !== null && (
            <g key={key}>
              <circle className={isPartial ? 'paper-trend-partial' : ''} cx={x(index)} cy={y(value)} r="1.1" />
              <text
                className="paper-trend-label"
                x={x(index)}
                y={y(value) + (isLow(points, index) ? 4.6 : -2.4)}
                textAnchor="middle"
              >
                {label}
              </text>
            </g>
          ),
      )}
    </svg>
  );
}

/** A round step of which `LINES` reach over the most: 1, 2, 5, 10, 20, 50 … */
function stepOf(most: number): number {
  for (let power = 1; ; power *= 10) {
    const fits = [1, 2, 5].map((one) => one * power).find((one) => one * LINES >= most);
    if (fits !== undefined) return fits;
  }
}

/** The line goes up on both sides: the label stands below, where nothing crosses it. */
function isLow(points: readonly TrendPoint[], index: number): boolean {
  const own = points[index]?.value ?? 0;
  const beside = [points[index - 1]?.value, points[index + 1]?.value].filter((value) => value != null);
  return beside.length > 0 && beside.every((value) => value >= own) && beside.some((value) => value > own);
}

function lineThrough(points: readonly TrendPoint[], x: (index: number) => number, y: (value: number) => number) {
  return points
    .map(({ value }, index) => {
      if (value === null) return '';
      const isBegun = (points[index - 1]?.value ?? null) !== null;
      return `${isBegun ? 'L' : 'M'}${x(index)} ${y(value)}`;
    })
    .join('');
}
