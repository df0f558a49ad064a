import { stopWith } from '../../../shared/contract/problem.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { findForm } from '../../../shared/forms/registry.ts';
import { fillForm } from '../../../shared/reports/fill-form.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresOfPeriod, periodOf, unitOf } from '../figures-of-period.ts';
import { fillBlank } from '../fill-blank.ts';
import { knownForms } from '../known-forms.ts';
import type { ReadDb } from '../store/db.ts';

type FormsCall = 'forms/list' | 'forms/fill' | 'forms/fill-blank';

export function formsHandlers(context: BackendContext): Pick<BackendHandlers, FormsCall> {
  return {
    'forms/list': (_input, db) =>
      knownForms(db).map(({ id, number, title, series }) => ({ id, number, title, series })),
    'forms/fill'({ formId, period: code, unitId }, db) {
      const period = periodOf(code);
      const figures = figuresOfPeriod(db, period);
      return fillForm(formOf(formId, db), figures, unitOf(figures, unitId), period);
    },
    'forms/fill-blank': (input, db) => fillBlank(context, input, db),
  };
}

/** The form of an id; the problem `report.unknown-form` when there is none. */
export function formOf(id: string, db: ReadDb): FormDefinition {
  const form = findForm(id, knownForms(db));
  if (form === null) throw stopWith('report.unknown-form', { form: id });
  return form;
}
