import { useId } from 'react';
import { Link, Select } from '@fluentui/react-components';
import { CheckmarkCircleRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { IntakePart, IntakeQuestion } from '../../../../shared/contract/views.ts';
import type { StageAnswer } from '../../../../shared/intake/questions/stage-choices.ts';
import { describeProblem } from '../../../../shared/text/vi/describe-problem.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import type { CellTarget } from '../sheet/sheet-view.tsx';
import { PersonComparison } from './person-comparison.tsx';
import { LegacySamples } from './legacy-samples.tsx';

type QuestionItemProps = {
  readonly file: string;
  readonly question: IntakeQuestion;
  /** Index of the option that was chosen. */
  readonly chosen: number | null;
  readonly parts: readonly IntakePart[];
  readonly onAnswer: (answer: StageAnswer) => void;
  readonly onShow: (target: CellTarget) => void;
};

/** More options than this stand in a drop-down. */
const MOST_RADIOS = 6;

/** One question with its answers; the proposed one is marked, and why. */
export function QuestionItem({ file, question, chosen, parts, onAnswer, onShow }: QuestionItemProps) {
  const { problem, options, proposed } = question;
  const words = ui.intake.desk.questions;
  const { what, todo } = describeProblem(problem);
  const { place, facts } = problem;
  const name = useId();
  const about = options[0]?.answer.about;
  const reason = facts['reason'];
  // Among many answers the proposed one stands before the others, one press away.
  const hasProposalAlone = proposed !== null && options.length > MOST_RADIOS;
  const radio = (index: number) => (
    <label key={index} className="question-option">
      <input type="radio" name={name} checked={index === chosen} onChange={() => answer(index)} />
      <span>{options[index]?.label}</span>
      {index === proposed && <span className="question-proposed">{words.proposed}</span>}
    </label>
  );
  const answer = (index: number) => {
    const option = options[index];
    if (option !== undefined) onAnswer(option.answer);
  };
  return (
    <fieldset
      className={`question${chosen === null ? '' : ' question-answered'}`}
      aria-describedby={`${name}-todo`}
      onFocus={({ currentTarget, relatedTarget }) => {
        const cameFromOutside = !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
        if (cameFromOutside && place.at === 'cell') onShow({ sheet: place.sheet, cell: place.cell });
      }}
    >
      <legend>
        {chosen === null ? (
          <QuestionCircleRegular className="question-icon" aria-label={words.open} />
        ) : (
          <CheckmarkCircleRegular className="question-icon question-done" aria-label={words.answered} />
        )}
        <span>
          {place.at === 'cell' && (
            <Link
              as="button"
              className="problem-cell"
              aria-label={ui.problems.showCellName(place.cell, place.sheet)}
              onClick={() => onShow({ sheet: place.sheet, cell: place.cell })}
            >
              {ui.problems.showCell(place.cell)}
            </Link>
          )}
          {what}
        </span>
      </legend>
      <p className="problem-more" id={`${name}-todo`}>
        {[
          todo,
          proposed !== null && reason !== undefined && !what.includes(String(reason)) ? words.why(String(reason)) : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {about === 'person' && <PersonComparison file={file} question={question} parts={parts} />}
      {about === 'legacy' && <LegacySamples question={question} />}
      {hasProposalAlone && radio(proposed)}
      {options.length > MOST_RADIOS ? (
        <Select
          className="question-select"
          aria-label={what}
          value={chosen === null || (hasProposalAlone && chosen === proposed) ? '' : String(chosen)}
          onChange={(_, { value }) => value !== '' && answer(Number(value))}
        >
          {(chosen === null || hasProposalAlone) && (
            <option value="">{hasProposalAlone ? words.pickOther : words.pick}</option>
          )}
          {options.map(
            ({ label }, index) =>
              !(hasProposalAlone && index === proposed) && (
                <option key={index} value={index}>
                  {label}
                </option>
              ),
          )}
        </Select>
      ) : (
        options.map((_, index) => radio(index))
      )}
    </fieldset>
  );
}
