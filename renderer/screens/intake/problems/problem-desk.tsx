import { useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { Problem } from '../../../../shared/contract/problem.ts';
import type { IntakePreview } from '../../../../shared/contract/views.ts';
import { formatCount } from '../../../../shared/text/format.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { useCommand } from '../../../app/command-bus.ts';
import { FeedbackButton } from '../feedback-button.tsx';
import type { CellTarget } from '../sheet/sheet-view.tsx';
import { problemActions, type DeskActs } from './problem-actions.ts';
import { ProblemItem } from './problem-item.tsx';
import { sortedProblems, WEIGHTS } from './sorted-problems.ts';

type ProblemDeskProps = {
  readonly preview: IntakePreview;
  /** Null: nothing can be decided (any more). */
  readonly acts: DeskActs | null;
  readonly onShow: (target: CellTarget) => void;
  /** For the feedback sheet to the unit; empty while there is nothing to tell. */
  readonly planIds: readonly string[];
  /** Past the last problem, or before the first: goes to another file; false when there is none. */
  readonly onLeave: (by: 1 | -1) => boolean;
};

const FIRST = 200;

/** The problems of a file by weight. F8 and Shift+F8 walk through them and on to the next file; Enter acts. */
export function ProblemDesk({ preview, acts, planIds, onShow, onLeave }: ProblemDeskProps) {
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(FIRST);
  const [at, setAt] = useState<number | null>(null);
  const sorted = sortedProblems(preview.problems);
  const visible = sorted.slice(0, shown);
  const current = at === null || sorted.length === 0 ? null : Math.min(at, sorted.length - 1);
  const words = ui.intake.desk.problems;
  const wantsFocus = useRef(false);

  const show = ({ place }: Problem) => {
    if (place.at === 'cell') onShow({ sheet: place.sheet, cell: place.cell });
  };
  const goTo = (index: number) => {
    const problem = sorted[index];
    if (problem === undefined) return;
    if (index >= shown) setShown(index + FIRST);
    wantsFocus.current = true;
    setAt(index);
    show(problem);
  };
  const step = (by: 1 | -1) => {
    const next = current === null ? (by === 1 ? 0 : sorted.length - 1) : current + by;
    if (next >= 0 && next < sorted.length) return goTo(next);
    if (!onLeave(by)) goTo(by === 1 ? 0 : sorted.length - 1);
  };
  useCommand('problem/next', () => step(1));
  useCommand('problem/previous', () => step(-1));

  // A problem that was mended goes from under the focus: the one in its place takes it.
  const count = useRef(sorted.length);
  useEffect(() => {
    const isFewer = sorted.length < count.current;
    count.current = sorted.length;
    if (isFewer && current !== null && document.activeElement === document.body) goTo(current);
    if (!wantsFocus.current || current === null) return;
    wantsFocus.current = false;
    list.current?.querySelector<HTMLElement>(`[data-problem="${current}"]`)?.focus();
  });

  if (sorted.length === 0) return <p className="quiet desk-none">{words.none}</p>;
  return (
    <div className="problem-list" ref={list} aria-label={words.list} role="region">
      <div className="problem-steps">
        <Button
          size="small"
          icon={<ChevronDownRegular />}
          title={ui.frame.withKey(ui.problems.next, 'F8')}
          data-pane-start=""
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
          {current !== null && ui.problems.position(current + 1, sorted.length)}
        </span>
        <FeedbackButton planIds={planIds} size="small" />
      </div>
      {WEIGHTS.map((weight) => {
        const ofWeight = sorted.filter((problem) => problem.weight === weight).length;
        const first = visible.findIndex((problem) => problem.weight === weight);
        if (ofWeight === 0 || first < 0) return null;
        return (
          <section key={weight} className={`problem-group problem-${weight}`}>
            <h3>{ui.problems.groupCount(ui.problems.weights[weight], formatCount(ofWeight))}</h3>
            <ul>
              {visible.slice(first, first + ofWeight).map((problem, index) => (
                <ProblemItem
                  key={first + index}
                  position={first + index}
                  problem={problem}
                  isCurrent={first + index === current}
                  actions={acts === null ? [] : problemActions(problem, preview, acts)}
                  onCurrent={() => {
                    if (first + index === current) return;
                    setAt(first + index);
                    show(problem);
                  }}
                  onShow={onShow}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {acts !== null && <p className="quiet problem-keys">{words.keys}</p>}
      {sorted.length > shown && (
        <Button onClick={() => setShown(shown + FIRST)}>
          {ui.figures.panel.more(formatCount(sorted.length - shown))}
        </Button>
      )}
    </div>
  );
}
