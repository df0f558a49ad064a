import { formatCount } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { compareTotals, type Difference, type DifferenceCell, type DifferenceRow } from './difference.ts';
import { figureKey, type KnownFigure, type KnownSubmission } from '../records/known-submission.ts';
import type { FormRowDraft } from '../read/read-form.ts';
import { isNewOriginal, isSameValue, keyOfRow, type SettledRow } from './settle-form.ts';
import type { HeadlineFigure } from '../intake-kinds.ts';

const EMPTY: KnownFigure = { value: null, valueText: null };

/** A figure as people read it; nothing is an empty text. */
export function shownFigure(figure: KnownFigure | undefined): string {
  if (figure === undefined) return '';
  return figure.value === null ? (figure.valueText ?? '').replace('.', ',') : formatCount(figure.value);
}

type Versions = {
  readonly sheet: string;
  /** Rows as the new workbook fills them. */
  readonly rows: readonly FormRowDraft[];
  readonly settled: readonly SettledRow[];
  readonly known: KnownSubmission;
  /** Name of a row of the form. */
  readonly labelOf: (code: string) => string;
};

/** What a new version of a form changes, cell by cell, and its main figures before and as they will be. */
export function differenceOfForm({ sheet, rows, settled, known, labelOf }: Versions): Difference {
  const changed = rows.flatMap(({ code, label, row, figures }): readonly DifferenceRow[] => {
    const cells = figures.flatMap((figure): readonly DifferenceCell[] => {
      const before = known.values.get(figureKey(code, figure.column)) ?? EMPTY;
      const why = settled.find((one) => one.code === code)?.figures.find(({ sent }) => sent.column === figure.column);
      if (isSameValue(before, figure)) {
        // The unit took the board's correction over: its own number changed, the one that counts does not.
        const isOwn = why !== undefined && why.because !== 'fixed' && isNewOriginal(why, before);
        const was = { field: nameOf(figure.column), before: shownFigure(before.original), after: shownFigure(figure) };
        return isOwn ? [{ ...was, isCorrected: false }] : [];
      }
      return [
        {
          field: nameOf(figure.column),
          before: shownFigure(before),
          after: shownFigure(figure),
          isCorrected: before.correction !== undefined && why?.because !== 'fixed',
        },
      ];
    });
    const wasThere = figures.some(({ column }) => known.values.has(figureKey(code, column)));
    const state = wasThere ? 'change' : 'add';
    return cells.length === 0 ? [] : [{ key: keyOfRow(code), state, label, place: { sheet, row }, cells }];
  });
  const sent = new Set(rows.flatMap(({ code, figures }) => figures.map(({ column }) => figureKey(code, column))));
  const gone = new Map<string, DifferenceCell[]>();
  for (const [key, figure] of known.values) {
    const [code = '', column = ''] = key.split(' ');
    if (sent.has(key) || isSameValue(figure, EMPTY)) continue;
    const isCorrected = figure.correction !== undefined;
    const cell = { field: nameOf(column), before: shownFigure(figure), after: '', isCorrected };
    gone.set(code, [...(gone.get(code) ?? []), cell]);
  }
  const removed = [...gone].map(([code, cells]): DifferenceRow => ({
    key: keyOfRow(code),
    state: 'remove',
    label: labelOf(code),
    place: null,
    cells,
  }));
  return { totals: totalsOfForm(rows, settled, known), rows: [...changed, ...removed] };
}

function nameOf(column: string): string {
  const words = intakeWords.formColumns;
  return column === 'this-period' || column === 'last-year' ? words[column] : words.further(column.slice(1));
}

const HEADLINES = 4;

/** The first rows of a form are its main figures. */
export function headlinesOf(
  rows: readonly { readonly code: string; readonly label: string }[],
  valueOf: (code: string) => number | null,
): readonly HeadlineFigure[] {
  return rows.slice(0, HEADLINES).flatMap(({ code, label }) => {
    const value = valueOf(code);
    return value === null ? [] : [{ label: label.replace(/^[-+\s]+/, ''), value }];
  });
}

function totalsOfForm(rows: readonly FormRowDraft[], settled: readonly SettledRow[], known: KnownSubmission) {
  const after = (code: string) =>
    settled.find((row) => row.code === code)?.figures.find(({ sent }) => sent.column === 'this-period')?.counts.value ??
    null;
  const before = (code: string) => known.values.get(figureKey(code, 'this-period'))?.value ?? null;
  return compareTotals(headlinesOf(rows, before), headlinesOf(rows, after));
}
