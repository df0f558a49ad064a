import type { Problem } from '../../contract/problem.ts';
import type { StageAnswer } from './stage-choices.ts';

/** One thing known about what is asked, such as `Ngày sinh` and `03/1985`. */
export type QuestionDetail = { readonly label: string; readonly text: string };

/**
 * One way to answer; `answer` is handed back as it is. `details`: what this answer stands for (the known person, the
 * texts once converted); those with the same label as one of the question stand beside it.
 */
export type AnswerOption = {
  readonly label: string;
  readonly answer: StageAnswer;
  readonly details?: readonly QuestionDetail[];
};

/** Something that is only likely: the person decides. `problem` says what is asked and where. */
export type IntakeQuestion = {
  readonly problem: Problem;
  /** What the file says (the person of the row, the texts as written). */
  readonly details?: readonly QuestionDetail[];
  readonly options: readonly AnswerOption[];
  /** Index of the option that is proposed, with its reason in the problem's facts; null: none is likelier. */
  readonly proposed: number | null;
};
