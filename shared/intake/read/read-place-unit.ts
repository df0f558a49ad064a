import { findRootUnit } from '../../domain/unit-tree.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { textOfCell, type Reading } from '../cells/cell-reading.ts';
import type { GridCell } from '../grid/grid.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import { indexUnits, LATEST_DAY } from '../recognise/unit-index.ts';

type Facts = {
  readonly units: readonly UnitVersion[];
  /** The day the row speaks of; null: not read. */
  readonly day: string | null;
  readonly answers: readonly StageAnswer[];
};

/** Kinds of base organisation that have places below them. */
export const TERRITORIAL: ReadonlySet<string> = new Set(['commune', 'ward', 'township']);

/**
 * The unit a place lies in, as it stood on the day. A name nobody knows is asked about with the units like it. Without a
 * name it is the organisation itself when that is the commune, else null.
 */
export function readPlaceUnit(cell: GridCell | undefined, { units, day, answers }: Facts): Reading<UnitVersion> | null {
  const index = indexUnits(units, day ?? LATEST_DAY);
  const written = cell === undefined ? '' : textOfCell(cell);
  if (written === '') {
    const hasCommunes = units.some(({ organisationType }) => TERRITORIAL.has(organisationType ?? ''));
    const root = hasCommunes ? null : findRootUnit(units);
    return root === null ? null : { value: root, how: 'from-list' };
  }
  const answer = answers.findLast((one) => one.about === 'unit' && one.written === written);
  const answered = answer?.about === 'unit' ? index.get(answer.unitId) : null;
  if (answered !== null) return { value: answered, how: 'answered' };
  const found = index.find(written).filter(({ kind }) => kind !== 'cell' && kind !== 'sub-committee');
  const [only, second] = found;
  if (only !== undefined && second === undefined) return { value: only, how: 'from-list' };
  const offered = second === undefined ? index.findLike(written) : found;
  const options = offered.map((unit) => ({
    label: unit.name,
    answer: { about: 'unit', written, unitId: unit.unitId } as const,
  }));
  const asks = {
    key: `place-unit ${written}`,
    options,
    proposed: second === undefined && options.length > 0 ? 0 : null,
  };
  const facts = { written, like: second === undefined ? (offered[0]?.name ?? '') : '' };
  return { value: null, how: 'as-text', remark: { code: 'intake.place-unit-unknown', weight: 'fix', facts, asks } };
}
