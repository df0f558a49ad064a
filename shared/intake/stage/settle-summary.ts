import { readCountCell } from '../cells/read-figure-cell.ts';
import { figureKey, type KnownFigure, type KnownSubmission } from '../records/known-submission.ts';
import type { SummaryUnit } from '../read/read-summary.ts';

/** `kept`: the board's correction that stays over what the table says now. */
export type SettledSummaryFigure = SummaryUnit['figures'][number] & { readonly kept: KnownFigure | null };

/**
 * Holds the figures of a unit against those sent before: the new table counts, save where the board corrected the value.
 * A cell mended in this table (its former text by address) counts as mended.
 */
export function settleSummary(
  { figures }: SummaryUnit,
  known: KnownSubmission | null,
  mended: ReadonlyMap<string, string>,
): readonly SettledSummaryFigure[] {
  const settled = figures.map((figure): SettledSummaryFigure => {
    const before = known?.values.get(figureKey(figure.indicator, 'this-period'));
    const isKept = before?.correction !== undefined && before.value !== figure.value && !mended.has(figure.cell);
    return { ...figure, kept: isKept ? before : null };
  });
  const sent = new Set(figures.map(({ indicator }) => figureKey(indicator, 'this-period')));
  const goneButCorrected = [...(known?.values ?? [])].flatMap(([key, before]): readonly SettledSummaryFigure[] => {
    if (before.correction === undefined || before.value === null || sent.has(key)) return [];
    const [indicator = ''] = key.split(' ');
    const empty = { value: null, valueText: null, cell: before.cell ?? '', written: '', how: 'as-text' };
    return [{ indicator, ...empty, kept: before }];
  });
  return [...settled, ...goneButCorrected];
}

/** True when the unit's own number, before any mend, is another than the one a correction stands in the place of. */
export function isNewSummaryOriginal(
  { indicator, value, cell }: SettledSummaryFigure,
  known: KnownSubmission,
  mended: ReadonlyMap<string, string>,
): boolean {
  const before = known.values.get(figureKey(indicator, 'this-period'));
  const was = mended.get(cell);
  const own = was === undefined ? value : readCountCell({ kind: 'text', text: was, column: 1 }).value;
  return before?.original !== undefined && before.original.value !== own;
}

/** What counts of a figure. */
export const countedValue = ({ value, kept }: SettledSummaryFigure): number | null =>
  kept === null ? value : kept.value;
