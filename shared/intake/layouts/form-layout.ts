import type { FormColumn, FormDefinition } from '../../forms/form-definition.ts';
import { matchKey } from '../../text/fold.ts';
import { headerLookup, underGroups, type HeaderLookup, type LayoutField } from './table-layout.ts';

export type FormField = FormColumn['key'];

/** Other heads for the columns of a form, beside the printed ones. */
const OTHER_HEADS: Readonly<Record<FormField, readonly string[]>> = {
  label: ['Tiêu chí', 'Chỉ tiêu', 'Nội dung'],
  'this-period': ['Kỳ này', 'Thực hiện kỳ này', 'Số kỳ này'],
  'last-year': ['Cùng kỳ năm trước', 'Cùng kỳ', 'Cùng kỳ năm trước đó'],
  percent: ['Tỷ lệ (%)', 'So với cùng kỳ (%)', '(%)'],
};

/** Columns of a form as fields of a layout, found by the printed heads. */
export function formFields(form: FormDefinition): readonly LayoutField<FormField>[] {
  return form.columns.map(({ key, label, group }) => ({
    id: key,
    label,
    headers: [
      label,
      ...OTHER_HEADS[key],
      ...(group === null ? [] : underGroups([group], [label, ...OTHER_HEADS[key]])),
    ],
  }));
}

/** Finds the columns of a form by their heads. */
export function formHeaderLookup(form: FormDefinition): HeaderLookup<FormField> {
  return headerLookup(formFields(form));
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
