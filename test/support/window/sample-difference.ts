import type { Input } from '../../../shared/contract/calls.ts';
import type { DifferencePage, DifferenceRow } from '../../../shared/contract/views.ts';
import { FIRST_FORM_ROW, FORM_SHEET, formLabels } from './sample-sheets.ts';

const differences: readonly DifferenceRow[] = formLabels.slice(0, 8).map((label, index) => ({
  key: `row ${index}`,
  state: index === 4 ? 'add' : index === 6 ? 'remove' : 'change',
  label: label.replace(/^- /, ''),
  place: index === 6 ? null : { sheet: FORM_SHEET, row: FIRST_FORM_ROW + index },
  cells: [
    {
      field: 'Kỳ này',
      before: index === 4 ? '' : String(7 - (index % 4)),
      after: index === 6 ? '' : String(8 - (index % 5)),
      isCorrected: index === 2,
    },
    ...(index === 1 ? [{ field: 'Cùng kỳ năm trước', before: '4', after: '5', isCorrected: false }] : []),
  ],
}));

/** What the form that was sent again changes. */
export const differenceOfPlan = ({ from, count }: Input<'intake/read-difference'>): DifferencePage => ({
  total: differences.length,
  rows: differences.slice(from, from + count),
});
