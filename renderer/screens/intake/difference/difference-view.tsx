import { Button, Spinner } from '@fluentui/react-components';
import type { DifferenceSummary } from '../../../../shared/contract/views.ts';
import { formatCount } from '../../../../shared/text/format.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { keepOldRows, type ChoiceStep, type IntakeChoices } from '../intake-choices.ts';
import { DifferenceRows } from './difference-rows.tsx';
import './difference.css';

type DifferenceViewProps = {
  readonly planId: string | null;
  readonly summary: DifferenceSummary;
  readonly choices: IntakeChoices;
  readonly isBusy: boolean;
  /** Null: nothing can be decided (any more). */
  readonly onChoose: ((step: ChoiceStep) => void) | null;
};

/** A workbook sent again against what is kept: only what changed. The old version stays until the new one is accepted. */
export function DifferenceView({ planId, summary, choices, isBusy, onChoose }: DifferenceViewProps) {
  const words = ui.intake.desk.difference;
  const isTaken = choices.replaceSubmission === true;
  const keepOld = choices.keepOld ?? [];
  const decide = (replaceSubmission: boolean) => onChoose?.((before) => ({ ...before, replaceSubmission }));
  return (
    <div className="difference" role="region" aria-label={words.title}>
      <div className="difference-head">
        <table className="plain-table difference-totals" aria-label={words.totals}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col" className="number">
                {words.before}
              </th>
              <th scope="col" className="number">
                {words.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.totals.map(({ label, before, after }) => (
              <tr key={label} className={before === after ? '' : 'difference-changed'}>
                <th scope="row">{label}</th>
                <td className="number">{before === null ? words.absent : formatCount(before)}</td>
                <td className="number">{after === null ? words.absent : formatCount(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <fieldset className="difference-decision" disabled={onChoose === null}>
          <legend>{words.decision}</legend>
          {([false, true] as const).map((takes) => (
            <label key={String(takes)} className="question-option">
              <input type="radio" name="difference" checked={isTaken === takes} onChange={() => decide(takes)} />
              <span>{takes ? words.accept : words.keep}</span>
            </label>
          ))}
          <p className="quiet">
            {words.cells(formatCount(summary.cells))}
            {summary.conflicts > 0 && ` · ${words.conflicts(formatCount(summary.conflicts))}`}
            {keepOld.length > 0 && ` · ${words.kept(formatCount(keepOld.length))}`}
          </p>
          {keepOld.length > 0 && (
            <Button size="small" onClick={() => onChoose?.(keepOldRows([]))}>
              {words.takeAll}
            </Button>
          )}
        </fieldset>
      </div>
      {planId === null ? (
        isBusy ? (
          <Spinner size="tiny" label={ui.intake.desk.choices.readingAgain} />
        ) : (
          <p className="quiet desk-none">{words.notYet}</p>
        )
      ) : (
        <DifferenceRows
          key={planId}
          planId={planId}
          choices={choices}
          hasConflicts={summary.conflicts > 0}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}
