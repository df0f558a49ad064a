import { Button, Link } from '@fluentui/react-components';
import type { Problem } from '../../../../shared/contract/problem.ts';
import { describeProblem } from '../../../../shared/text/vi/describe-problem.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { WeightIcon } from '../../../components/problem-list.tsx';
import type { CellTarget } from '../sheet/sheet-view.tsx';
import type { ProblemAction } from './problem-actions.ts';

type ProblemItemProps = {
  readonly problem: Problem;
  readonly position: number;
  readonly isCurrent: boolean;
  readonly actions: readonly ProblemAction[];
  readonly onCurrent: () => void;
  readonly onShow: (target: CellTarget) => void;
};

/** One problem: where, what was written, what was expected, what can be done. Only the current one shows its buttons. */
export function ProblemItem({ problem, position, isCurrent, actions, onCurrent, onShow }: ProblemItemProps) {
  const { what, effect, todo } = describeProblem(problem);
  const { place, facts } = problem;
  const words = ui.intake.desk.problems;
  const { written, expected } = facts;
  return (
    <li
      className="problem-item"
      tabIndex={-1}
      data-problem={position}
      aria-current={isCurrent}
      onClick={onCurrent}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onCurrent();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        actions[0]?.run();
      }}
    >
      <WeightIcon weight={problem.weight} />
      <div className="problem-body">
        <p className="problem-what">
          {place.at === 'cell' && (
            <Link
              as="button"
              className="problem-cell"
              aria-label={ui.problems.showCellName(place.cell, place.sheet)}
              onClick={() => {
                onCurrent();
                onShow({ sheet: place.sheet, cell: place.cell });
              }}
            >
              {ui.problems.showCell(place.cell)}
            </Link>
          )}
          {what}
        </p>
        <p className="problem-more">{[effect, todo].filter(Boolean).join(' ')}</p>
        {isCurrent && (written !== undefined || expected !== undefined) && (
          <p className="problem-facts">
            {written !== undefined && <span>{words.written(String(written))}</span>}
            {expected !== undefined && <span>{words.expected(String(expected))}</span>}
          </p>
        )}
        {(place.at === 'cell' || place.at === 'sheet') && (
          <p className="problem-place">{ui.intake.detail.sheet(place.sheet)}</p>
        )}
        {isCurrent && actions.length > 0 && (
          <p className="problem-actions">
            {actions.map(({ label, name, run }, index) => (
              <Button
                key={label}
                size="small"
                appearance={index === 0 ? 'primary' : 'secondary'}
                {...(name === undefined ? {} : { 'aria-label': name })}
                onClick={run}
              >
                {label}
              </Button>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
