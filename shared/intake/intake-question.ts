import type { Problem } from '../contract/problem.ts';
import type { StageAnswer } from './stage-choices.ts';

/** One way to answer; `answer` is handed back as it is. */
export type AnswerOption = { readonly label: string; readonly answer: StageAnswer };

/** Something that is only likely: the person decides. `problem` says what is asked and where. */
export type IntakeQuestion = {
  readonly problem: Problem;
  readonly options: readonly AnswerOption[];
  /** Index of the option that is proposed, with its reason in the problem's facts; null: none is likelier. */
  readonly proposed: number | null;
};
