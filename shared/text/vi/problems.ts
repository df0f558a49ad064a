import { appProblems } from './problems-app.ts';
import { cliProblems } from './problems-cli.ts';
import { closingProblems } from './problems-closing.ts';
import { correctionProblems } from './problems-corrections.ts';
import { figuresProblems } from './problems-figures.ts';
import { fileProblems } from './problems-file.ts';
import { fillProblems } from './problems-fill.ts';
import { formProblems } from './problems-form.ts';
import { intakeProblems } from './problems-intake.ts';
import { learnProblems } from './problems-learn.ts';
import { pasteProblems } from './problems-paste.ts';
import { paperProblems } from './problems-paper.ts';
import { reorganiseProblems } from './problems-reorganise.ts';
import { pipelineProblems } from './problems-pipeline.ts';
import { placeProblems } from './problems-places.ts';
import { reportProblems } from './problems-report.ts';
import { reportingProblems } from './problems-reporting.ts';
import { storeProblems } from './problems-store.ts';
import { targetProblems } from './problems-targets.ts';
import { templateProblems } from './problems-template.ts';
import { unitProblems } from './problems-units.ts';

/** Every problem there is, from code to sentence. Window, command line and feedback sheet use the same words. */
export const problemSentences = {
  ...appProblems,
  ...cliProblems,
  ...closingProblems,
  ...fileProblems,
  ...fillProblems,
  ...formProblems,
  ...learnProblems,
  ...storeProblems,
  ...targetProblems,
  ...intakeProblems,
  ...placeProblems,
  ...figuresProblems,
  ...reorganiseProblems,
  ...correctionProblems,
  ...reportProblems,
  ...reportingProblems,
  ...paperProblems,
  ...pasteProblems,
  ...pipelineProblems,
  ...templateProblems,
  ...unitProblems,
} as const;

export type ProblemCode = keyof typeof problemSentences;
