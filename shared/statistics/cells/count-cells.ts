import type { Settings } from '../../domain/settings.ts';
import { countOf, type UnitCount } from '../figure-values.ts';
import type { CellCount, IndicatorSource } from '../indicator.ts';
import type { CellOnDay } from './cell-book.ts';

type CellSource = Extract<IndicatorSource, { from: 'cells' }>;
type Thresholds = Pick<Settings, 'fewMembers' | 'fewLocalMembers'>;

/** Counts among these cells. Missing where none is found to count and something is not known: that is no 0. */
export function countCells(source: CellSource, cells: readonly CellOnDay[], settings: Thresholds): UnitCount {
  let [counted, unknown] = [0, 0];
  for (const one of cells) {
    if (!isAskedOfCell(source, one.cell)) continue;
    const counts = countsCell(source.which, one, settings);
    if (counts === null) unknown += 1;
    else if (counts) counted += 1;
  }
  return countOf(counted, unknown);
}

export type CellsListed = {
  readonly counted: readonly CellOnDay[];
  /** Cells of which nobody knows what is asked. */
  readonly unknown: readonly CellOnDay[];
};

/** The cells behind the count. */
export function listCounted(source: CellSource, cells: readonly CellOnDay[], settings: Thresholds): CellsListed {
  const asked = cells.filter(({ cell }) => isAskedOfCell(source, cell));
  return {
    counted: asked.filter((one) => countsCell(source.which, one, settings) === true),
    unknown: asked.filter((one) => countsCell(source.which, one, settings) === null),
  };
}

/** Whether a cell is of the kind an indicator asks for. */
export function isAskedOfCell({ inner, cellKind }: CellSource, cell: CellOnDay['cell']): boolean {
  if (inner === true && cell.kind === 'base-cell') return false;
  return cellKind === undefined || (cellKind === 'unknown' ? cell.cellKind === null : cell.cellKind === cellKind);
}

/** Whether a cell counts; null when nobody knows. */
export function countsCell(
  which: CellCount,
  { standing, admitted, members }: CellOnDay,
  { fewMembers, fewLocalMembers }: Thresholds,
): boolean | null {
  switch (which) {
    case 'all':
      return true;
    case 'admitting':
      return admitted;
    case 'idle':
      return standing === 'not-enough-data' ? null : standing === 'idle';
    case 'no-source':
      return standing === 'no-source';
    case 'not-enough-data':
      return standing === 'not-enough-data';
    case 'few-members':
      return members === null ? null : members.count < fewMembers;
    case 'few-local':
      if (members === null) return null;
      if (members.local >= fewLocalMembers) return false;
      return members.local + members.localUnknown < fewLocalMembers ? true : null;
  }
}
