import type { UnitEnd } from '../../domain/reorganise/act.ts';
import { isSamePlace, placeName } from '../../domain/reorganise/place-names.ts';
import { dayBefore } from '../../domain/period.ts';
import { findRootUnit, unitTreeOn } from '../../domain/unit-tree.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { foldText } from '../../text/fold.ts';
import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { ReorganisationDraft } from '../read/read-reorganisation.ts';
import type { ReorganisationAsks } from './reorganisation-asks.ts';

/** `findAlike`: units whose names are like the text, for a question. */
type OldUnits = {
  readonly units: readonly UnitVersion[];
  readonly findAlike: (text: string, units: readonly UnitVersion[]) => readonly UnitVersion[];
};

/** Finds the old unit of a row as the tree stood the day before; null while it is asked. */
export type FindOldUnit = (draft: ReorganisationDraft) => UnitEnd | null;

const OUTSIDE = 'outside';
const INSIDE = 'inside';
const MOST_NAMED = 5;

/**
 * Old units are known by name and superior on the day before, to the letter; what is only alike is a question. A unit
 * whose superior this file does not hold is another board's, unless the file has one of that name and the person says
 * that it is the same (the file of a commune does not know the district its past belonged to).
 */
export function oldUnitFinder({ units, findAlike }: OldUnits, day: string, asks: ReorganisationAsks): FindOldUnit {
  const last = dayBefore(day);
  const root = findRootUnit(units);
  const tree = unitTreeOn(units, last);
  const standing = [...new Set(units.map(({ unitId }) => unitId))].flatMap((unitId) => tree.find(unitId) ?? []);
  const below = standing.filter(({ unitId }) => unitId !== root?.unitId);
  const byPlace = Map.groupBy(below, ({ name }) => placeName(name).place);
  const allByPlace = Map.groupBy(standing, ({ name }) => placeName(name).place);
  const named = (written: string) =>
    (byPlace.get(placeName(written).place) ?? []).filter(({ name }) => isSamePlace(written, name));
  const isUnder = ({ unitId }: UnitVersion, superior: string) =>
    tree.ancestorsOf(unitId).some((id) => isSamePlace(superior, tree.find(id)?.name ?? '', 'any'));
  const holds = (superior: string) =>
    (allByPlace.get(placeName(superior).place) ?? []).some(({ name }) => isSamePlace(superior, name, 'any'));
  const pathOf = (unit: UnitVersion) =>
    [unit.unitId, ...tree.ancestorsOf(unit.unitId)].flatMap((id) => tree.find(id)?.name ?? []).join(', ');

  return (draft) => {
    const { row, column, oldSuperior: superior } = draft;
    const written = draft.oldName ?? '';
    const at = { row, column };
    const stranger: UnitEnd = { is: 'outside', name: written, superior };
    if (draft.by === 'receive') return stranger;

    const choose = (offered: readonly UnitVersion[], code: 'reorganise.old-unknown' | 'reorganise.old-ambiguous') => {
      const facts = { written, superior: superior ?? '', day: formatDay(last), count: offered.length };
      const answer = asks.ask(`old ${foldText(written)} | ${foldText(superior ?? '')}`, at, {
        code,
        facts: { ...facts, superior: superior ?? root?.name ?? '' },
        options: [
          ...offered.map((unit) => ({ label: pathOf(unit), answer: String(unit.unitId) })),
          { label: intakeWords.reorganisation.outside, answer: OUTSIDE },
        ],
      });
      if (answer === null) return null;
      return answer === OUTSIDE ? stranger : ({ is: 'unit', unitId: Number(answer) } as const);
    };
    const settle = (found: readonly UnitVersion[]): UnitEnd | null => {
      const [only, second] = found;
      if (only !== undefined && second === undefined) return { is: 'unit', unitId: only.unitId };
      if (only !== undefined) return choose(found, 'reorganise.old-ambiguous');
      const alike = findAlike(written, below);
      return choose(
        superior === null ? alike : alike.filter((unit) => isUnder(unit, superior)),
        'reorganise.old-unknown',
      );
    };

    const candidates = named(written);
    if (superior === null) return settle(candidates);
    const fitting = candidates.filter((unit) => isUnder(unit, superior));
    if (fitting.length > 0 || holds(superior)) return settle(fitting);
    const level = placeName(superior).level;
    const isBesideRoot = level !== null && level === placeName(root?.name ?? '').level;
    if (candidates.length === 0 || isBesideRoot) return stranger;
    const names = candidates.slice(0, MOST_NAMED).map(({ name }) => name);
    const answer = asks.ask(`superior ${foldText(superior)}`, at, {
      code: 'reorganise.superior-open',
      facts: { superior, names: names.join('; ') },
      options: [
        { label: intakeWords.reorganisation.sameUnits(superior), answer: INSIDE },
        { label: intakeWords.reorganisation.otherUnits(superior), answer: OUTSIDE },
      ],
    });
    if (answer === null) return null;
    return answer === INSIDE ? settle(candidates) : stranger;
  };
}
