import type { IsoDate } from '../../domain/partial-date.ts';
import { dayAfter, type Period } from '../../domain/period.ts';
import type { Settings } from '../../domain/settings.ts';
import type { UnitTree } from '../../domain/unit-tree.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { yearsLater } from '../../domain/elapsed-years.ts';
import type { CellRecords, LatestAdmission } from '../figure-facts.ts';
import { cellCoverage } from './cell-coverage.ts';
import { placeInCells } from './cell-names.ts';
import { memberCounts, type MembersOfCell } from './member-counts.ts';

/**
 * What is known of a cell's admissions on the last day of a period:
 * `admitting`: in the period; `recent`: within the years of the setting; `new`: founded within them; `no-source`: none
 * for longer, and nobody left to admit; `idle`: none for longer, and lists speak for all that time without a gap;
 * `not-enough-data`: no admission is known, but the lists do not reach back far enough or name no cell.
 */
export type CellStanding = 'admitting' | 'recent' | 'new' | 'no-source' | 'idle' | 'not-enough-data';

export type CellOnDay = {
  readonly cell: UnitVersion;
  /** The unit directly below the root it is or lies in. */
  readonly reportingId: number;
  readonly standing: CellStanding;
  readonly last: LatestAdmission | null;
  /** Lists speak for it without a gap from this day to the last one; null: not for the last day. */
  readonly knownSince: IsoDate | null;
  /** Whether it admitted in the period; null while nobody knows. */
  readonly admitted: boolean | null;
  readonly members: MembersOfCell | null;
};

/** Cells that may admit: chi bộ trực thuộc, chi bộ thôn under a commune committee, chi bộ cơ sở. */
const CELLS: ReadonlySet<string> = new Set(['cell', 'village-cell', 'base-cell']);
export const isCell = ({ kind }: UnitVersion): boolean => CELLS.has(kind);

type Facts = {
  readonly versions: readonly UnitVersion[];
  readonly tree: UnitTree;
  readonly rootId: number;
  readonly records: CellRecords;
  readonly settings: Pick<Settings, 'idleYears'>;
};

/** Every cell of the tree of the period's last day with what is known of it, in one pass over the records. */
export function readCells({ versions, tree, rootId, records, settings }: Facts, period: Period): readonly CellOnDay[] {
  const cells = cellsBelow(tree, rootId);
  const placing = placeInCells(cells, versions);
  const latest = placing.latest(records.admissions);
  const coverage = cellCoverage(versions, records.lists);
  const members = memberCounts(records.members, placing, tree);
  const start = dayAfter(yearsLater(period.to, -settings.idleYears));
  const firstDay = firstDays(versions);

  return cells.map(({ cell, reportingId }) => {
    const last = latest.ofCell.get(cell.unitId) ?? null;
    const knownSince = coverage.since(cell.unitId, period.to);
    // Somebody was admitted in a unit above it, and nobody knows in which of its cells.
    const unplaced = placing.above(cell.unitId).reduce((day, id) => later(day, latest.withoutCell.get(id)), '');
    const isKnownFrom = (day: IsoDate) => knownSince !== null && knownSince <= day && unplaced < day;
    const founded = firstDay.get(cell.unitId) ?? cell.from;
    return {
      cell,
      reportingId,
      last,
      knownSince,
      admitted:
        last !== null && last.day >= period.from ? true : isKnownFrom(later(founded, period.from)) ? false : null,
      standing: standingOf(),
      members: members.get(cell.unitId) ?? null,
    };

    function standingOf(): CellStanding {
      if (last !== null && last.day >= period.from) return 'admitting';
      if (last !== null && last.day >= start) return 'recent';
      if (cell.noCandidatesLeft) return 'no-source';
      if (founded >= start) return 'new';
      return isKnownFrom(start) ? 'idle' : 'not-enough-data';
    }
  });
}

const later = (one: IsoDate, other: IsoDate | undefined): IsoDate => (other !== undefined && other > one ? other : one);

function cellsBelow(tree: UnitTree, rootId: number): readonly { cell: UnitVersion; reportingId: number }[] {
  const found: { cell: UnitVersion; reportingId: number }[] = [];
  const walk = (unit: UnitVersion, reportingId: number): void => {
    if (isCell(unit)) found.push({ cell: unit, reportingId });
    for (const child of tree.childrenOf(unit.unitId)) walk(child, reportingId);
  };
  for (const child of tree.childrenOf(rootId)) walk(child, child.unitId);
  return found;
}

function firstDays(versions: readonly UnitVersion[]): ReadonlyMap<number, IsoDate> {
  const days = new Map<number, IsoDate>();
  for (const { unitId, from } of versions) {
    const known = days.get(unitId);
    if (known === undefined || from < known) days.set(unitId, from);
  }
  return days;
}
