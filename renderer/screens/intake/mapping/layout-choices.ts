import { formDefinitions } from '../../../../shared/forms/registry.ts';
import { formFields } from '../../../../shared/intake/layouts/form-layout.ts';
import type { LayoutField } from '../../../../shared/intake/layouts/table-layout.ts';
import { newMembers } from '../../../../shared/intake/layouts/new-members.ts';
import { targetsTable } from '../../../../shared/intake/layouts/targets-table.ts';
import { unitsTable } from '../../../../shared/intake/layouts/units-table.ts';

export type LayoutChoice = {
  readonly id: string;
  readonly title: string;
  readonly group: 'lists' | 'forms';
  readonly fields: readonly LayoutField[];
};

const lists = [newMembers, unitsTable, targetsTable];

/** Everything a table can be read as: the lists, then the official forms. */
export const layoutChoices: readonly LayoutChoice[] = [
  ...lists.map(({ id, title, fields }) => ({ id, title, fields, group: 'lists' }) as const),
  ...formDefinitions.map(
    (form) =>
      ({ id: form.id, title: `${form.number} – ${form.title}`, fields: formFields(form), group: 'forms' }) as const,
  ),
];

export const findLayout = (id: string | null): LayoutChoice | null =>
  layoutChoices.find((choice) => choice.id === id) ?? null;
