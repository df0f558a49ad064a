import type { BoardRowView, ReportView } from '../../../shared/contract/reporting-views.ts';
import { foldText } from '../../../shared/text/fold.ts';

export const boardFilters = ['all', 'reported', 'missing', 'late', 'faulty', 'nothing', 'received'] as const;
/** Which units are shown, by their report for the chosen period. */
export type BoardFilter = (typeof boardFilters)[number];

/** What the grid draws below its heads: a title for each group, and units. */
export type BoardLine =
  | { readonly is: 'group'; readonly title: string }
  | { readonly is: 'unit'; readonly row: BoardRowView };

/** Units whose name holds the words (marks do not matter) and whose newest report is as asked. */
export function findRows(rows: readonly BoardRowView[], search: string, filter: BoardFilter): readonly BoardRowView[] {
  const words = foldText(search).split(' ').filter(Boolean);
  return rows.filter(({ unit, reports }) => {
    const name = foldText(unit.name);
    return words.every((word) => name.includes(word)) && fitsReport(reports.at(-1) ?? null, filter);
  });
}

/** Whether a report is as asked; a unit that need not report has none and fits nothing but `all`. */
export function fitsReport(report: ReportView | null, filter: BoardFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'reported') return report !== null && report.by !== 'none';
  // Something else may be said of a late report before that it is late.
  return filter === 'late' ? report?.timing === 'late' : report?.state === filter;
}

/** The rows with the title of each group before its first. */
export function boardLines(rows: readonly BoardRowView[]): readonly BoardLine[] {
  return rows.flatMap((row, index): readonly BoardLine[] => {
    const line = { is: 'unit', row } as const;
    return row.group === rows[index - 1]?.group ? [line] : [{ is: 'group', title: row.group }, line];
  });
}
