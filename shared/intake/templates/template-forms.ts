import { formDefinitions } from '../../forms/registry.ts';

/** Forms handed out to units as blank workbooks: those in use that compare two periods in two columns. */
export const templateForms = ['bieu-1-btctw', 'bieu-2-btctw', 'bieu-3-btctw'].flatMap(
  (id) => formDefinitions.find((form) => form.id === id) ?? [],
);
