import type { Problem } from '../../contract/problem.ts';
import { formHeaderLookup, rowLabelKey } from '../../intake/layouts/form-layout.ts';
import { markerOf } from '../../intake/recognise/column-markers.ts';
import { formNumberKey } from '../../intake/recognise/choose-layout.ts';
import type { Catalogue } from '../../statistics/indicators.ts';
import { checkDefinition } from '../check-definition.ts';
import { writeDefinition } from '../definition-file.ts';
import { isFoundByNumbers } from '../form-cells.ts';
import type { FormDefinition } from '../form-definition.ts';
import { isLearned } from '../learned-form.ts';

type Facts = {
  readonly file: string;
  readonly forms: readonly FormDefinition[];
  readonly catalogue: Pick<Catalogue, 'find'>;
};

/** What speaks against taking a form into the known ones; empty: nothing. */
export function acceptDefinition(form: FormDefinition, { file, forms, catalogue }: Facts): readonly Problem[] {
  const refuse = (code: Problem['code'], facts: Problem['facts'] = {}): readonly Problem[] => [
    { code, weight: 'stop', place: { at: 'file', file }, facts },
  ];
  const faults = checkDefinition(form, { file, isIndicator: (code) => catalogue.find(code) !== null });
  if (faults.length > 0) return faults;
  if (!isLearned(form.id)) return refuse('form.id-not-learned', { id: form.id });
  const same = forms.find(({ id }) => id === form.id);
  if (same !== undefined) {
    const isEqual = writeDefinition(same) === writeDefinition(form);
    return refuse(isEqual ? 'form.known-already' : 'form.id-taken', { number: same.number, series: same.series });
  }
  const twin = forms.find((one) => looksLike(one, form));
  if (twin !== undefined) return refuse('form.same-as', { number: twin.number, series: twin.series });
  return columnsCanBeFound(form) ? [] : refuse('form.columns-not-told');
}

/** True when no sheet could be told to be one and not the other: number, columns and rows are the same. */
function looksLike(one: FormDefinition, other: FormDefinition): boolean {
  const look = ({ number, columns, rows, rightBlockFrom }: FormDefinition) =>
    JSON.stringify([
      formNumberKey(number),
      columns.map(({ key }) => key),
      rows.map(({ label }) => rowLabelKey(label)),
      rows.findIndex(({ code }) => code === rightBlockFrom),
    ]);
  return look(one) === look(other);
}

function columnsCanBeFound(form: FormDefinition): boolean {
  const label = form.columns.find(({ key }) => key === 'label')?.label ?? '';
  if (label === '') return false;
  if (isFoundByNumbers(form)) {
    const numbers = form.columns.flatMap(({ number }) => markerOf(number) ?? []);
    const heads = form.columns.filter(({ number }) => markerOf(number) === null).map(({ label: head }) => head);
    return numbers.length >= 2 && heads.every((head) => head !== '') && new Set(heads).size === heads.length;
  }
  try {
    formHeaderLookup(form);
    return form.rightBlockFrom === undefined;
  } catch {
    // Two columns with one head: the lookup refuses to be made.
    return false;
  }
}
