import type { FormDefinition } from '../../../../shared/contract/views.ts';
import { formDefinitions } from '../../../../shared/forms/registry.ts';
import { formFields } from '../../../../shared/intake/layouts/form-layout.ts';
import type { LayoutField } from '../../../../shared/intake/layouts/table-layout.ts';
import { tableLayouts } from '../../../../shared/intake/layouts/table-layouts.ts';

export type LayoutChoice = {
  readonly id: string;
  readonly title: string;
  readonly group: 'lists' | 'forms';
  readonly fields: readonly LayoutField[];
};

/** Everything a table can be read as: the lists, the official forms, then those learned in the data file. */
export function layoutChoices(learned: readonly FormDefinition[]): readonly LayoutChoice[] {
  return [
    ...tableLayouts.map(({ id, title, fields }) => ({ id, title, fields, group: 'lists' }) as const),
    ...[...formDefinitions, ...learned].map(
      (form) =>
        ({ id: form.id, title: `${form.number} – ${form.title}`, fields: formFields(form), group: 'forms' }) as const,
    ),
  ];
}

export function findLayout(id: string | null, choices: readonly LayoutChoice[]): LayoutChoice | null {
  return choices.find((choice) => choice.id === id) ?? null;
}
