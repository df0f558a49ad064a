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

/** Everything a table can be read as: the lists, then the official forms. */
export const layoutChoices: readonly LayoutChoice[] = [
  ...tableLayouts.map(({ id, title, fields }) => ({ id, title, fields, group: 'lists' }) as const),
  ...formDefinitions.map(
    (form) =>
      ({ id: form.id, title: `${form.number} – ${form.title}`, fields: formFields(form), group: 'forms' }) as const,
  ),
];

export const findLayout = (id: string | null): LayoutChoice | null =>
  layoutChoices.find((choice) => choice.id === id) ?? null;
