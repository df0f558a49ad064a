import type { FormSummary, LearnedForm } from '../../shared/contract/views.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import type { LearnAnswers } from '../../shared/forms/learn/learn-answers.ts';
import { makeDefinition, type MadeDefinition } from '../../shared/forms/learn/make-definition.ts';
import { proposeForm, type FormProposal } from '../../shared/forms/learn/propose-form.ts';
import { catalogueOver } from '../../shared/statistics/indicators.ts';
import { listFormulas } from './workbook/fill-blank/list-formulas.ts';
import type { ReadWorkbook } from './workbook/read-grid.ts';

/** What a blank is understood to be beside the known forms, and the definition it makes with these answers. */
export async function learnForm(
  { grid, bytes }: ReadWorkbook,
  answers: LearnAnswers,
  forms: readonly FormDefinition[],
): Promise<{ readonly proposal: FormProposal; readonly made: MadeDefinition }> {
  const catalogue = catalogueOver(forms);
  const formulas = grid.format === 'xlsx' ? await listFormulas(grid.file, bytes) : new Map<string, never>();
  const formulasOf = (sheet: string) => [...(formulas.get(sheet) ?? [])].map(([cell, formula]) => ({ cell, formula }));
  const proposed = proposeForm(grid, answers, { forms, indicators: catalogue.indicators, formulasOf });
  if (proposed.is === 'refused') throw new ProblemError(proposed.problem);
  return { proposal: proposed.proposal, made: makeDefinition(proposed.proposal, answers, { forms, catalogue }) };
}

/** The same as it leaves the backend. */
export function viewLearned({ proposal, made }: Awaited<ReturnType<typeof learnForm>>): LearnedForm {
  return {
    proposal: proposal.shown,
    form: made.form === null ? null : summaryOf(made.form),
    problems: made.problems,
  };
}

export function summaryOf({ id, number, title, series }: FormDefinition): FormSummary {
  return { id, number, title, series };
}
