import { formCells } from '../forms/form-cells.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { rowLabel } from '../forms/row-label.ts';
import type { Indicator } from './indicator.ts';

/** Figures of a form that no indicator of the catalogue stands for: they are only ever sent, and added up. By code. */
export function rowIndicators(forms: readonly FormDefinition[]): ReadonlyMap<string, Indicator> {
  return new Map(
    forms.flatMap((form) =>
      formCells(form).flatMap(({ ref, row, figure, indicator }) =>
        indicator === null
          ? [
              [
                figure,
                {
                  code: figure,
                  label: rowLabel(form, ref),
                  unit: row.kind === 'average' ? 'tuổi' : 'người',
                  kind: form.periodKind === 'state' ? 'state' : 'flow',
                  source: { from: 'forms', rows: [{ form: form.id, row: ref }] },
                  ...(row.kind === 'count' && row.addsUp === 'recompute' ? { isOwnOnly: true } : {}),
                } satisfies Indicator,
              ] as const,
            ]
          : [],
      ),
    ),
  );
}
