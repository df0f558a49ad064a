import { acrossForms, type AcrossForms } from './across-forms.ts';
import { formCells } from './form-cells.ts';
import type { FormDefinition } from './form-definition.ts';
import { isLearned } from './learned-form.ts';

const known = new WeakMap<readonly FormDefinition[], readonly AcrossForms[]>();

/**
 * Figures that two of the forms must share: what is known of the official ones, and for a learned form every figure
 * that gives an indicator another form gives, too.
 */
export function acrossFormsOver(forms: readonly FormDefinition[]): readonly AcrossForms[] {
  const before = known.get(forms);
  if (before !== undefined) return before;
  const learned = forms.filter(({ id }) => isLearned(id));
  const made =
    learned.length === 0 ? acrossForms : [...acrossForms, ...learned.flatMap((form) => sharedBy(form, forms))];
  known.set(forms, made);
  return made;
}

function sharedBy(form: FormDefinition, forms: readonly FormDefinition[]): readonly AcrossForms[] {
  const own = namedCells(form);
  return forms.flatMap((other) => {
    // Of two learned forms the one known first is the left one.
    const isDone = isLearned(other.id) && forms.indexOf(other) <= forms.indexOf(form);
    if (isDone) return [];
    return namedCells(other).flatMap(({ indicator, ref }): readonly AcrossForms[] => {
      const cell = own.find((one) => one.indicator === indicator);
      if (cell === undefined) return [];
      return [
        {
          id: `${form.id} ${cell.ref} ${other.id} ${ref}`,
          left: { form: form.id, rows: [cell.ref] },
          right: { form: other.id, rows: [ref] },
          when: isStateOfDay(indicator) ? 'same-last-day' : 'same-period',
          weight: 'fix',
        },
      ];
    });
  });
}

const namedCells = (form: FormDefinition) =>
  formCells(form).flatMap(({ indicator, ref, row }) =>
    indicator === null || row.kind === 'average' ? [] : [{ indicator, ref }],
  );

/** Members stand on a day; what happened, and the balance carried in, belongs to a period. */
const isStateOfDay = (indicator: string) =>
  (indicator.startsWith('members.') && indicator !== 'members.opening') || indicator.startsWith('organisations.');
