import { CheckmarkCircleRegular, ClockRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { UnitProgress } from '../../../shared/contract/views.ts';
import { formatCount, formatPercent } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { figureOnScreen } from '../../components/figure-on-screen.ts';
import { BAR_LIMIT, barLength, progressStatus, type ProgressStatus } from './progress.ts';

type ProgressTableProps = {
  readonly units: readonly UnitProgress[];
  readonly months: number;
  readonly onExplain: (unitId: number) => void;
};

/** Each unit's result against its target for the year, the furthest first; bars and the same numbers in words. */
export function ProgressTable({ units, months, onExplain }: ProgressTableProps) {
  const words = ui.overview.table;
  const elapsed = formatPercent(months, 12, months % 3 === 0 ? 0 : 1);
  return (
    <section className="overview-progress" aria-labelledby="progress-title">
      <h2 id="progress-title">{words.title}</h2>
      <p className="quiet overview-legend">{words.legend(elapsed)}</p>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col" className="number">
                {words.result}
              </th>
              <th scope="col" className="number">
                {words.target}
              </th>
              <th scope="col" colSpan={2}>
                {words.share}
              </th>
              <th scope="col">{words.status}</th>
            </tr>
          </thead>
          <tbody>
            {byShare(units).map((line) => (
              <ProgressLine key={line.unit.id} line={line} months={months} onExplain={onExplain} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ProgressLine({
  line,
  months,
  onExplain,
}: {
  readonly line: UnitProgress;
  readonly months: number;
  readonly onExplain: (unitId: number) => void;
}) {
  const { unit, result, target, achievement } = line;
  const words = ui.overview.table;
  const share = figureOnScreen(achievement);
  return (
    <tr>
      <th scope="row" className="overview-unit">
        {unit.name}
      </th>
      <td className="number">
        <button type="button" className="figure-link" onClick={() => onExplain(unit.id)}>
          {figureOnScreen(result).text}
        </button>
      </td>
      <td className="number">{target === null ? words.noTarget : formatCount(target)}</td>
      <td className="overview-bar-cell">
        {achievement.is === 'ratio' && achievement.whole > 0 && (
          <Bar
            part={achievement.part}
            whole={achievement.whole}
            months={months}
            name={words.barName(unit.name, share.text)}
          />
        )}
      </td>
      <td className="number overview-share">{target === null ? '' : share.text}</td>
      <td>
        <Status status={progressStatus(line, months)} />
      </td>
    </tr>
  );
}

/** A bar on a track of 150 %, with marks at 100 % and at the share of the year gone by. */
function Bar({
  part,
  whole,
  months,
  name,
}: {
  readonly part: number;
  readonly whole: number;
  readonly months: number;
  readonly name: string;
}) {
  const { length, isCut } = barLength(part, whole);
  const plan = (100 / BAR_LIMIT) * 100;
  return (
    <svg className="overview-bar" viewBox="0 0 100 16" preserveAspectRatio="none" role="img" aria-label={name}>
      <rect className="bar-track" x="0" y="3" width="100" height="10" />
      <rect className="bar-done" x="0" y="3" width={length} height="10" />
      {isCut && <path className="bar-cut" d="M96 1 L92 15" />}
      <line className="bar-plan" x1={plan} x2={plan} y1="0" y2="16" />
      {months < 12 && (
        <line className="bar-elapsed" x1={(plan * months) / 12} x2={(plan * months) / 12} y1="0" y2="16" />
      )}
    </svg>
  );
}

const STATUS = {
  done: { text: ui.overview.table.done, icon: CheckmarkCircleRegular },
  late: { text: ui.overview.table.late, icon: ClockRegular },
  'no-figure': { text: ui.overview.table.noFigure, icon: QuestionCircleRegular },
} as const;

function Status({ status }: { readonly status: ProgressStatus }) {
  if (status === 'under-way' || status === 'no-target') return null;
  const { text, icon: Icon } = STATUS[status];
  return (
    <span className={`overview-status overview-status-${status}`}>
      <Icon aria-hidden /> {text}
    </span>
  );
}

/** The furthest first; units without a share keep their order at the end. Cross-multiplied, so that equal shares are equal. */
function byShare(units: readonly UnitProgress[]): readonly UnitProgress[] {
  return units.toSorted((a, b) => {
    const [left, right] = [a.achievement, b.achievement];
    if (left.is !== 'ratio' || right.is !== 'ratio') return Number(right.is === 'ratio') - Number(left.is === 'ratio');
    return right.part * left.whole - left.part * right.whole;
  });
}
