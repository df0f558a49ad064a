import { Button } from '@fluentui/react-components';
import type { IntakePart, IntakeQuestion } from '../../../../shared/contract/views.ts';
import type { StageAnswer } from '../../../../shared/intake/questions/stage-choices.ts';
import { formatCount } from '../../../../shared/text/format.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { chosenOption, questionKey } from '../merge-asked.ts';
import type { CellTarget } from '../sheet/sheet-view.tsx';
import { QuestionItem } from './question-item.tsx';

type QuestionListProps = {
  readonly file: string;
  readonly questions: readonly IntakeQuestion[];
  readonly answers: readonly StageAnswer[];
  readonly parts: readonly IntakePart[];
  readonly onAnswer: (answers: readonly StageAnswer[]) => void;
  readonly onShow: (target: CellTarget) => void;
};

/** Everything that is only likely: the person decides. All proposals at once only below the questions they are made for. */
export function QuestionList({ file, questions, answers, parts, onAnswer, onShow }: QuestionListProps) {
  const words = ui.intake.desk.questions;
  const open = questions.filter((question) => chosenOption(question, answers) === null);
  const proposals = open.flatMap(({ options, proposed }) => {
    const option = proposed === null ? undefined : options[proposed];
    return option === undefined ? [] : [option.answer];
  });
  if (questions.length === 0) return <p className="quiet desk-none">{words.none}</p>;
  return (
    <div className="question-list" role="region" aria-label={words.list}>
      <p className="quiet question-left" aria-live="polite">
        {words.left(formatCount(open.length), formatCount(questions.length))}
      </p>
      {questions.map((question) => (
        <QuestionItem
          key={questionKey(question)}
          file={file}
          question={question}
          chosen={chosenOption(question, answers)}
          parts={parts}
          onAnswer={(answer) => onAnswer([answer])}
          onShow={onShow}
        />
      ))}
      {proposals.length > 0 && (
        <p className="question-all">
          <Button appearance="primary" onClick={() => onAnswer(proposals)}>
            {words.useAll(formatCount(proposals.length))}
          </Button>
          <span className="quiet">{words.useAllHint}</span>
        </p>
      )}
    </div>
  );
}
