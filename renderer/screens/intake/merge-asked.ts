import type { IntakeQuestion } from '../../../shared/contract/views.ts';
import type { StageAnswer } from '../../../shared/intake/questions/stage-choices.ts';
import { answerKey } from './intake-choices.ts';

/** Names a question by what its answers are about; by its place when it has no answers to choose from. */
export function questionKey({ problem, options }: IntakeQuestion): string {
  const [first] = options;
  return first === undefined ? JSON.stringify([problem.code, problem.place]) : answerKey(first.answer);
}

/** Questions that are open or answered, in the order they first came up, so that answering one moves no other. */
export function mergeAsked(
  asked: readonly IntakeQuestion[],
  open: readonly IntakeQuestion[],
  answers: readonly StageAnswer[],
): readonly IntakeQuestion[] {
  const answered = new Set(answers.map(answerKey));
  const fresh = new Map(open.map((question) => [questionKey(question), question]));
  const kept = asked.flatMap((question) => {
    const key = questionKey(question);
    const again = fresh.get(key);
    fresh.delete(key);
    return again ?? (answered.has(key) ? [question] : []);
  });
  return [...kept, ...fresh.values()];
}

/** Index of the option the person chose for a question, or null. */
export function chosenOption({ options }: IntakeQuestion, answers: readonly StageAnswer[]): number | null {
  const given = new Set(answers.map((answer) => JSON.stringify(sorted(answer))));
  const index = options.findIndex(({ answer }) => given.has(JSON.stringify(sorted(answer))));
  return index < 0 ? null : index;
}

const sorted = (answer: StageAnswer) => Object.entries(answer).sort(([a], [b]) => (a < b ? -1 : 1));
