import type { Figure } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { figureOnScreen } from '../../components/figure-on-screen.ts';
import { useExplanation } from '../../explanation/explanation-state.ts';

type ListFiguresProps = {
  readonly figures: readonly Figure[];
  /** Words by the code of the indicator. */
  readonly labels: Readonly<Record<string, string>>;
};

/** The figures of the whole above a list; each opens where it came from, and says of how many units it is. */
export function ListFigures({ figures, labels }: ListFiguresProps) {
  const { code } = usePeriod();
  const { show } = useExplanation();
  return (
    <dl className="list-figures">
      {figures.flatMap(({ indicator, unitId, value, base }) => {
        const label = labels[indicator];
        if (label === undefined) return [];
        const isWhole = base.reported === base.expected;
        return [
          <div key={indicator}>
            <dt>{label}</dt>
            <dd>
              <button
                type="button"
                aria-label={`${label}: ${figureOnScreen(value).text}. ${ui.figures.explain}`}
                title={ui.places.explainNamed(label)}
                onClick={() => show({ indicator, unitId, periodCode: code })}
              >
                {figureOnScreen(value).text}
              </button>
              {!isWhole && (
                <span className="quiet"> {ui.places.base(formatCount(base.reported), formatCount(base.expected))}</span>
              )}
            </dd>
          </div>,
        ];
      })}
    </dl>
  );
}
