import { useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronUpRegular,
  DismissCircleRegular,
  InfoRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { Problem, ProblemWeight } from '../../shared/contract/problem.ts';
import { formatCount } from '../../shared/text/format.ts';
import { describePlace, describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useCommand } from '../app/command-bus.ts';
import './problem-list.css';

type ProblemListProps = { readonly problems: readonly Problem[] };

const WEIGHTS = ['stop', 'fix', 'note'] as const;
const ICONS = { stop: DismissCircleRegular, fix: WarningRegular, note: InfoRegular } as const;
const FIRST = 200;

/** Problems by weight, each with its place; F8 and Shift+F8 walk through them. */
export function ProblemList({ problems }: ProblemListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(FIRST);
  const [at, setAt] = useState<number | null>(null);
  const sorted = WEIGHTS.flatMap((weight) => problems.filter((problem) => problem.weight === weight));
  const visible = sorted.slice(0, shown);

  const step = (by: 1 | -1) => {
    if (visible.length === 0) return;
    const next = at === null ? (by === 1 ? 0 : visible.length - 1) : (at + by + visible.length) % visible.length;
    setAt(next);
    list.current?.querySelector<HTMLElement>(`[data-problem="${next}"]`)?.focus();
  };
  useCommand('problem/next', () => step(1));
  useCommand('problem/previous', () => step(-1));

  return (
    <div className="problem-list" ref={list} aria-label={ui.problems.list} role="region">
      <div className="problem-steps">
        <Button
          size="small"
          icon={<ChevronDownRegular />}
          title={ui.frame.withKey(ui.problems.next, 'F8')}
          onClick={() => step(1)}
        >
          {ui.problems.next}
        </Button>
        <Button
          size="small"
          icon={<ChevronUpRegular />}
          title={ui.frame.withKey(ui.problems.previous, 'Shift+F8')}
          onClick={() => step(-1)}
        >
          {ui.problems.previous}
        </Button>
        <span className="quiet" aria-live="polite">
          {at !== null && ui.problems.position(at + 1, sorted.length)}
        </span>
      </div>
      {WEIGHTS.map((weight) => {
        const count = sorted.filter((problem) => problem.weight === weight).length;
        const first = visible.findIndex((problem) => problem.weight === weight);
        if (count === 0 || first < 0) return null;
        return (
          <section key={weight} className={`problem-group problem-${weight}`}>
            <h3>{ui.problems.groupCount(ui.problems.weights[weight], formatCount(count))}</h3>
            <ul>
              {visible
                .filter((problem) => problem.weight === weight)
                .map((problem, index) => (
                  <ProblemItem
                    key={first + index}
                    position={first + index}
                    problem={problem}
                    isCurrent={first + index === at}
                  />
                ))}
            </ul>
          </section>
        );
      })}
      {sorted.length > shown && (
        <Button onClick={() => setShown(shown + FIRST)}>
          {ui.figures.panel.more(formatCount(sorted.length - shown))}
        </Button>
      )}
    </div>
  );
}

type ItemProps = {
  readonly problem: Problem;
  readonly position: number;
  readonly isCurrent: boolean;
};

function ProblemItem({ problem, position, isCurrent }: ItemProps) {
  const { what, effect, todo } = describeProblem(problem);
  const { place } = problem;
  return (
    <li className="problem-item" tabIndex={-1} data-problem={position} aria-current={isCurrent}>
      <WeightIcon weight={problem.weight} />
      <div>
        <p className="problem-what">
          {place.at === 'cell' && <span className="problem-cell">{ui.problems.showCell(place.cell)}</span>}
          {what}
        </p>
        <p className="problem-more">{[effect, todo].filter(Boolean).join(' ')}</p>
        {place.at === 'pasted' && <p className="problem-place">{describePlace(place)}</p>}
        {(place.at === 'cell' || place.at === 'sheet') && (
          <p className="problem-place">{ui.intake.detail.sheet(place.sheet)}</p>
        )}
      </div>
    </li>
  );
}

/** The icon of a weight, with its name for a screen reader. */
export function WeightIcon({ weight }: { readonly weight: ProblemWeight }) {
  const Icon = ICONS[weight];
  return <Icon className={`weight-icon weight-${weight}`} aria-label={ui.problems.weightNames[weight]} />;
}
