import { ProblemError, type Problem } from '../../shared/contract/problem.ts';
import type { Input } from '../../shared/contract/calls.ts';
import type { IntakeCounts, IntakePreview, LentFile } from '../../shared/contract/views.ts';
import { problemJson, type ProblemJson } from './problem-output.ts';
import type { Caller } from './data-file.ts';

/**
 * What became of a file: written; would be written (dry run); holds nothing that is not there already; refused, with
 * the reasons under `problems`.
 */
export type FileState = 'committed' | 'checked' | 'nothing-new' | 'refused';
export type FileResult = {
  readonly path: string;
  readonly file: string;
  readonly state: FileState;
  readonly changeSetId: number | null;
  readonly kind: IntakePreview['kind'];
  readonly formId: string | null;
  readonly formNumber: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly sha256: string | null;
  readonly counts: IntakeCounts | null;
  /** Cells of a form that were not taken. */
  readonly leftOutCells: number;
  /** Written in part: rows were left out or cells not taken. */
  readonly isPart: boolean;
  readonly totals: IntakePreview['totals'];
  readonly problems: readonly ProblemJson[];
  /** What is only likely, each with the answers to choose from for `--answers`. */
  readonly questions: readonly QuestionJson[];
};
export type QuestionJson = {
  readonly problem: ProblemJson;
  readonly options: IntakePreview['questions'][number]['options'];
};
export type TakeIn = { readonly result: FileResult; readonly problems: readonly Problem[] };

export type StageChoices = Omit<Input<'intake/stage'>, 'file'>;

/** Reads one workbook and writes it when nothing stands in the way; a problem of the file is an answer, not a throw. */
export async function takeInFile(
  call: Caller,
  { file, path }: { readonly file: LentFile; readonly path: string },
  { choices, dryRun }: { choices: StageChoices; dryRun: boolean },
): Promise<TakeIn> {
  const { token, name } = file;
  try {
    const staged = await call('intake/stage', { file: token, ...choices });
    const preview = { ...staged, problems: staged.problems.map(softened) };
    const state = await settle(call, preview, dryRun);
    return answer(path, preview, state);
  } catch (error) {
    // Only what belongs to the file: a full disk or a lock would hit every other file as well.
    if (!(error instanceof ProblemError) || !isOfTheFile(error.problem)) throw error;
    return refused(path, name, error.problem);
  } finally {
    // Nobody comes back to it: what was not written does not wait for the window either.
    await call('intake/forget', { files: [token] });
  }
}

type Settled = { readonly state: FileState; readonly changeSetId: number | null };
/** The very file was taken in before: to be told, but nothing that needs mending. */
const TAKEN_IN_BEFORE = 'intake.already-imported';

async function settle(call: Caller, preview: IntakePreview, dryRun: boolean): Promise<Settled> {
  const { planId, planHash, counts, problems } = preview;
  const blocked = counts.question > 0 || problems.some(({ weight }) => weight !== 'note');
  if (planId !== null && planHash !== null && !blocked && !dryRun) {
    const { changeSetId } = await call('intake/commit', { planId, planHash });
    return { state: 'committed', changeSetId };
  }
  if (planId !== null) await call('intake/discard', { planId });
  // A plan without a hash changes nothing.
  return { state: blocked ? 'refused' : planHash === null ? 'nothing-new' : 'checked', changeSetId: null };
}

function softened(problem: Problem): Problem {
  return problem.code === TAKEN_IN_BEFORE ? { ...problem, weight: 'note' } : problem;
}

function answer(path: string, preview: IntakePreview, { state, changeSetId }: Settled): TakeIn {
  const result: FileResult = {
    path,
    file: preview.file,
    state,
    changeSetId,
    kind: preview.kind,
    formId: preview.form?.id ?? null,
    formNumber: preview.form?.number ?? null,
    unit: preview.unit?.name ?? null,
    period: preview.period?.code ?? null,
    sha256: preview.sha256,
    counts: preview.counts,
    leftOutCells: preview.leftOutCells ?? 0,
    isPart: preview.counts.leftOut + (preview.leftOutCells ?? 0) > 0,
    totals: preview.totals,
    problems: preview.problems.map(problemJson),
    questions: preview.questions.map(({ problem, options }) => ({ problem: problemJson(problem), options })),
  };
  return { result, problems: preview.problems };
}

function refused(path: string, file: string, problem: Problem): TakeIn {
  const unknown = {
    kind: null,
    formId: null,
    formNumber: null,
    unit: null,
    period: null,
    sha256: null,
    counts: null,
    totals: [],
    leftOutCells: 0,
    isPart: false,
    questions: [],
  };
  const result = {
    path,
    file,
    state: 'refused',
    changeSetId: null,
    ...unknown,
    problems: [problemJson(problem)],
  } as const;
  return { result, problems: [problem] };
}

function isOfTheFile({ code, place }: Problem): boolean {
  return place.at === 'file' || place.at === 'sheet' || place.at === 'cell' || code.startsWith('intake.');
}
