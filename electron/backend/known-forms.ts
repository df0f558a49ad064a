import { stopWith } from '../../shared/contract/problem.ts';
import { readDefinition } from '../../shared/forms/definition-file.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { findForm, formDefinitions } from '../../shared/forms/registry.ts';
import type { ReadDb } from './store/db.ts';
import { listLearnedFormIds, listLearnedForms } from './store/learned-form-store.ts';

const opened = new WeakMap<ReadDb, { readonly key: string; readonly forms: readonly FormDefinition[] }>();

/** Every form that is known with a data file: those of the app, then those learned in it. */
export function knownForms(db: ReadDb): readonly FormDefinition[] {
  const key = listLearnedFormIds(db).join(' ');
  if (key === '') return formDefinitions;
  const before = opened.get(db);
  if (before?.key === key) return before.forms;
  const forms = [
    ...formDefinitions,
    ...listLearnedForms(db).map(({ formId, definition }) => learned(formId, definition)),
  ];
  opened.set(db, { key, forms });
  return forms;
}

/** The form of an id; the problem `report.unknown-form` when there is none. */
export function formOf(id: string, db: ReadDb): FormDefinition {
  const form = findForm(id, knownForms(db));
  if (form === null) throw stopWith('report.unknown-form', { form: id });
  return form;
}

function learned(formId: string, definition: string): FormDefinition {
  const read = readDefinition(definition, formId);
  // Written by this app after the same check: another content is damage.
  if (read.is === 'refused') throw stopWith('form.stored-broken', { form: formId });
  return read.form;
}
