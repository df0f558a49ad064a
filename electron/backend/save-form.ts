import { ProblemError } from '../../shared/contract/problem.ts';
import { writeDefinition } from '../../shared/forms/definition-file.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { acceptDefinition } from '../../shared/forms/learn/accept-definition.ts';
import { catalogueOver } from '../../shared/statistics/indicators.ts';
import { knownForms } from './known-forms.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { WriteDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { sealPlan } from './store/seal-plan.ts';

/** Takes a form into the data file as one change set; throws its first problem, with nothing written, when it has any. */
export function saveForm(db: WriteDb, form: FormDefinition, { file, at }: { file: string; at: string }): number {
  const forms = knownForms(db);
  const [problem] = acceptDefinition(form, { file, forms, catalogue: catalogueOver(forms) });
  if (problem !== undefined) throw new ProblemError(problem);
  const { revision, nextId } = readMeta(db);
  const after = { form_id: form.id, definition: writeDefinition(form) };
  const plan = {
    kind: 'forms',
    madeAtRevision: revision,
    nextId: nextId + 1,
    changes: [{ table: 'learned_form', id: nextId, before: null, after }],
  } as const;
  return commitPlan(db, sealPlan(plan), at).changeSetId;
}
