import { isValueKey } from '../../forms/form-cells.ts';
import type { RowState } from '../intake-kinds.ts';
import { figureKey, type KnownFigure, type KnownSubmission } from '../records/known-submission.ts';
import type { FigureDraft, FormRowDraft } from '../read/read-form.ts';

/**
 * One cell of a form as it will be written: what the unit sent, what counts, and why they differ. `fixed`: mended
 * before reading; `kept`: the value sent before stays by choice; `board`: the board's correction of it stays.
 */
export type SettledFigure = {
  readonly sent: FigureDraft;
  readonly counts: KnownFigure;
  readonly because: 'fixed' | 'kept' | 'board' | null;
};
/** `row` null: no longer in the new version, but its values are kept. */
export type SettledRow = {
  readonly code: string;
  readonly label: string;
  readonly row: number | null;
  readonly state: RowState;
  readonly figures: readonly SettledFigure[];
};

/** Names a row in `keepOld` and `overrule`. */
export const keyOfRow = (code: string) => `row:${code}`;

type Choices = { readonly keepOld: ReadonlySet<string>; readonly overrule: ReadonlySet<string> };

/**
 * Settles every cell against the form sent before: the new version counts, save where the board corrected the value
 * and is not overruled, and where the row is to stay as it was. `unfixed` holds the figures before mending, by row and
 * column; null: nothing was mended. `labelOf` names a row the new version no longer has.
 */
export function settleForm(
  rows: readonly FormRowDraft[],
  known: KnownSubmission | null,
  unfixed: ReadonlyMap<string, FigureDraft> | null,
  { keepOld, overrule }: Choices,
): readonly SettledRow[] {
  const settled = rows.map(({ code, label, row, figures }): SettledRow => {
    const cells = figures.map((figure): SettledFigure => {
      const key = figureKey(code, figure.column);
      const sent = unfixed?.get(key) ?? figure;
      const before = known === null ? undefined : (known.values.get(key) ?? EMPTY);
      const own = { value: figure.value, valueText: figure.valueText };
      const isFixed = !isSameValue(sent, figure);
      if (before !== undefined && keepOld.has(keyOfRow(code)) && !isSameValue(before, figure)) {
        return { sent, counts: before, because: 'kept' };
      }
      if (isFixed) return { sent, counts: own, because: 'fixed' };
      const isCorrected = before?.correction !== undefined && !isSameValue(before, figure);
      if (isCorrected && !overrule.has(keyOfRow(code))) return { sent, counts: before, because: 'board' };
      return { sent, counts: own, because: null };
    });
    const isKept = cells.some(({ because }) => because === 'kept');
    const differs = cells.some((cell) => isNewFigure(cell, known?.values.get(figureKey(code, cell.sent.column))));
    const state = known === null ? 'add' : isKept ? 'left-out' : differs ? 'change' : 'same';
    return { code, label, row, state, figures: cells };
  });
  return [...settled, ...keptRows(rows, known, { keepOld, overrule })];
}

const EMPTY: KnownFigure = { value: null, valueText: null };

/** Rows of the form sent before that the new version lacks and that stay: by choice, or as the board corrected them. */
function keptRows(
  rows: readonly FormRowDraft[],
  known: KnownSubmission | null,
  { keepOld, overrule }: Choices,
): readonly SettledRow[] {
  const sent = new Set(rows.flatMap(({ code, figures }) => figures.map(({ column }) => figureKey(code, column))));
  const kept = new Map<string, SettledFigure[]>();
  for (const [key, counts] of known?.values ?? []) {
    const [code = '', column] = key.split(' ');
    if (sent.has(key) || isSameValue(counts, EMPTY)) continue;
    const isCorrected = counts.correction !== undefined && !overrule.has(keyOfRow(code));
    const because = keepOld.has(keyOfRow(code)) ? 'kept' : isCorrected ? 'board' : null;
    if (because === null) continue;
    if (column === undefined || (column !== 'last-year' && !isValueKey(column))) continue;
    const empty = { column, ...EMPTY, cell: counts.cell ?? '', written: '', how: 'as-text' } as const;
    kept.set(code, [...(kept.get(code) ?? []), { sent: empty, counts, because }]);
  }
  return [...kept].map(([code, figures]) => ({ code, label: code, row: null, state: 'left-out', figures }));
}

/** True when both say the same, nothing included. */
export function isSameValue(one: KnownFigure | FigureDraft, other: KnownFigure | FigureDraft): boolean {
  return one.value === other.value && one.valueText === other.valueText;
}

/** True when the unit now writes something else than what a correction stands in the place of. */
export function isNewOriginal({ sent, because }: SettledFigure, before: KnownFigure | undefined): boolean {
  return because !== 'kept' && before?.original !== undefined && !isSameValue(sent, before.original);
}

/** True when something else counts than before, or the unit wrote something else under a correction that stays. */
function isNewFigure(figure: SettledFigure, before: KnownFigure | undefined): boolean {
  return !isSameValue(figure.counts, before ?? EMPTY) || isNewOriginal(figure, before);
}

/** How many cells are written otherwise than they are kept, those of rows that go included. */
export function countDiffering(rows: readonly SettledRow[], known: KnownSubmission): number {
  const settled = new Map(
    rows.flatMap(({ code, figures }) =>
      figures.map((figure) => [figureKey(code, figure.sent.column), figure] as const),
    ),
  );
  const written = [...settled].filter(([key, figure]) => isNewFigure(figure, known.values.get(key)));
  const gone = [...known.values].filter(([key, figure]) => !settled.has(key) && !isSameValue(figure, EMPTY));
  return written.length + gone.length;
}
