import type { StageAnswer } from '../../shared/intake/questions/stage-choices.ts';
import type { StagedIntake } from '../../shared/intake/stage/staged-intake.ts';

const MOST_ROUNDS = 5;

/** Answers every open question with its proposal until none is left, and gives what that comes to and all answers. */
export function answerAll(stage: (answers: readonly StageAnswer[]) => StagedIntake): {
  readonly staged: StagedIntake;
  readonly answers: readonly StageAnswer[];
} {
  let answers: readonly StageAnswer[] = [];
  let staged = stage(answers);
  for (let round = 0; round < MOST_ROUNDS && staged.questions.length > 0; round += 1) {
    const given = staged.questions.flatMap(({ options, proposed }) => options[proposed ?? 0]?.answer ?? []);
    answers = [...answers, ...given];
    staged = stage(answers);
  }
  return { staged, answers };
}
