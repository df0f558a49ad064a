import type { Settings } from '../../domain/settings.ts';
import { MISSING, number, type UnitCount } from '../figure-base.ts';
import type { CellCount, IndicatorSource } from '../indicator.ts';
import type { CellOnDay } from './cell-book.ts';

type CellSource = Extract<IndicatorSource, { from: 'cells' }>;
type Thresholds = Pick<Settings, 'fewMembers' | 'fewLocalMembers'>;

export type CellsCounted = UnitCount & {
  readonly counted: readonly CellOnDay[];
  /** Cells of which nobody knows what is asked. */
  readonly unknown: readonly CellOnDay[];
};

/** Counts among these cells. Missing where none is found to count and something is not known: that is no 0. */
export function countCells(source: CellSource, cells: readonly CellOnDay[], settings: Thresholds): CellsCounted {
  const asked = cells.filter(({ cell }) => isAsked(source, cell));
  const counted: CellOnDay[] = [];
  const unknown: CellOnDay[] = [];
  for (const one of asked) {
    const counts = countsCell(source.which, one, settings);
    if (counts === null) unknown.push(one);
    else if (counts) counted.push(one);
  }
  const isUnknown = counted.length === 0 && unknown.length > 0;
  return { value: isUnknown ? MISSING : number(counted.length), isComplete: unknown.length === 0, counted, unknown };
}

function isAsked({ inner, cellKind }: CellSource, cell: CellOnDay['cell']): boolean {
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
