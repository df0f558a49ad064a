import type { Indicator, ShownProposal } from '../../../shared/contract/views.ts';
import { learnWords } from '../../../shared/text/vi/learn.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { SheetMarks, TableBand } from '../intake/sheet/sheet-marks.ts';
import type { Picked } from './learn-choices.ts';
import { meaningWords } from './meaning-words.ts';

/** What is drawn over the blank: rows that are asked about, and the cells of an identity that is put together. */
export function learnMarks(
  { rows }: ShownProposal,
  indicators: readonly Indicator[],
  picked: Picked | null,
): SheetMarks {
  const cells = new Map<string, { weight: 'fix' | 'note'; what: string }>();
  for (const { cell, sure, likely } of rows) {
    if (sure !== 'likeness') continue;
    const means = likely.map((one) => meaningWords(one, indicators)).join(', ');
    cells.set(cell, { weight: 'fix', what: ui.learn.markOpen(means) });
  }
  if (picked?.whole != null) cells.set(picked.whole, { weight: 'fix', what: ui.learn.identities.whole(picked.whole) });
  for (const part of picked?.parts ?? []) cells.set(part, { weight: 'note', what: ui.learn.identities.parts(part) });
  return { cells, fixes: new Map(), rowsOut: new Set(), cellsOut: new Set() };
}

/** Heads of the blank with what each column is taken for. */
export function learnBand({ firstHeadRow, lastHeadRow, columns, rows }: ShownProposal): TableBand {
  const fields = columns.flatMap(({ letters, beside, means }) =>
    [letters, beside].flatMap((one) => (one === null ? [] : [[one, learnWords.columns[means]] as const])),
  );
  return {
    headerRow: firstHeadRow,
    lastHeaderRow: lastHeadRow,
    firstDataRow: rows[0]?.row ?? lastHeadRow + 1,
    fields: new Map(fields),
  };
}
