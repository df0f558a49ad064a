import type { BoardPeriodView } from '../../../shared/contract/reporting-views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** A column beside the unit's name. */
export type BoardColumn =
  | { readonly is: 'period'; readonly at: number; readonly head: string; readonly code: string }
  | { readonly is: 'reported' | 'on-time'; readonly head: string }
  | { readonly is: EditedColumn; readonly head: string };
export type EditedColumn = 'person' | 'phone' | 'note';

/** Periods, rates, and what can be written. */
export function boardColumns(periods: readonly BoardPeriodView[]): readonly BoardColumn[] {
  const words = ui.reporting.columns;
  return [
    ...periods.map(({ period }, at) => ({ is: 'period', at, head: period.name, code: period.code }) as const),
    { is: 'reported', head: words.reported },
    { is: 'on-time', head: words.onTime },
    { is: 'person', head: words.contact },
    { is: 'phone', head: words.phone },
    { is: 'note', head: words.note(periods.at(-1)?.period.name ?? '') },
  ];
}

/** True for a column whose cells are written in place. */
export const isEdited = (column: BoardColumn): column is Extract<BoardColumn, { is: EditedColumn }> =>
  column.is === 'person' || column.is === 'phone' || column.is === 'note';
