import { isFoundByNumbers, isValueKey } from '../../forms/form-cells.ts';
import type { FormColumn, FormDefinition } from '../../forms/form-definition.ts';
import { matchKey } from '../../text/fold.ts';
import { headerLookup, underGroups, type HeaderLookup, type LayoutField } from './table-layout.ts';

/** A column of a form, or the same column of the block to the right. */
export type FormField = FormColumn['key'] | `right:${FormColumn['key']}`;

/** Other heads for the columns of a form, beside the printed ones. */
const OTHER_HEADS = {
  label: ['Tiêu chí', 'Chỉ tiêu', 'Nội dung'],
  'this-period': ['Kỳ này', 'Thực hiện kỳ này', 'Số kỳ này'],
  'last-year': ['Cùng kỳ năm trước', 'Cùng kỳ', 'Cùng kỳ năm trước đó'],
  percent: ['Tỷ lệ (%)', 'So với cùng kỳ (%)', '(%)'],
} as const;

/**
 * Columns of a form as fields of a layout, found by the printed heads. Heads repeat on wide forms (“Tổng số”), so their
 * columns are found by the row of numbers and only the labels by a head.
 */
export function formFields(form: FormDefinition): readonly LayoutField<FormField>[] {
  if (isFoundByNumbers(form)) return wideFields(form);
  if (form.columnsFoundBy === 'heads') return headedFields(form);
  return form.columns.map(({ key, label, group }) => {
    const others: readonly string[] = key in OTHER_HEADS ? OTHER_HEADS[key as keyof typeof OTHER_HEADS] : [];
    const heads = [label, ...others];
    return { id: key, label, headers: [...heads, ...(group === null ? [] : underGroups([group], heads))] };
  });
}

/** Columns told by their own printed heads and no others: with the group above, and alone where no other column is called so. */
function headedFields({ columns }: FormDefinition): readonly LayoutField<FormField>[] {
  const isAlone = (label: string) => columns.filter((one) => matchKey(one.label) === matchKey(label)).length === 1;
  return columns.map(({ key, label, group, subgroup }) => {
    const path = [group, subgroup, label].flatMap((text) => text ?? []);
    const headers = [path.join(' > '), ...(path.length > 1 && isAlone(label) ? [label] : [])];
    return { id: key, label, headers };
  });
}

function wideFields({ columns, rightBlockFrom }: FormDefinition): readonly LayoutField<FormField>[] {
  const fields = columns
    .filter(({ key }) => key === 'label' || isValueKey(key))
    .map(({ key, label, number, group }) => {
      const head = [group, label].filter((text) => text !== null).join(' – ');
      return { id: key, label: key === 'label' ? head : `${Number.parseInt(number, 10)}. ${head}` };
    });
  const beside = rightBlockFrom === undefined ? [] : fields.map((one) => ({ ...one, id: `right:${one.id}` as const }));
  return [...fields, ...beside].map((field) => ({ ...field, headers: field.id === 'label' ? [field.label] : [] }));
}

const lookups = new WeakMap<object, HeaderLookup<FormField>>();

/** Finds the columns of a form by their heads; made once, and the same for forms that share their columns. */
export function formHeaderLookup(form: FormDefinition): HeaderLookup<FormField> {
  const owner = isFoundByNumbers(form) || form.columnsFoundBy === 'heads' ? form : form.columns;
  let lookup = lookups.get(owner);
  if (lookup === undefined) lookups.set(owner, (lookup = headerLookup(formFields(form))));
  return lookup;
}

const NUMBERING = /^\s*(?:[ivxlc]+|[a-z]|\d{1,2}(?:\.\d{1,2})*)\s*[.)-]\s*/iu;
const LEADING = /^[\s+\-–—−*•]+/u;
const INTRODUCTION = /^trong đó\s*:?\s*/iu;
const CLOSING = /[,;:]?\s*(?:chia ra|trong đó)\s*:?\s*$/iu;
const HINT = /\([^()]*\)/gu;

/**
 * Key under which a printed row label and the label in a workbook meet: numbering, dashes, “Trong đó”, “chia ra” and
 * hints in brackets do not count. Several rows of a form may have one key; their order tells them apart.
 */
export function rowLabelKey(label: string): string {
  let rest = label.normalize('NFC').trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(LEADING, '').replace(INTRODUCTION, '').replace(NUMBERING, '');
  }
  rest = rest.replace(CLOSING, '');
  return matchKey(rest.replace(HINT, ' ')) || matchKey(rest);
}
