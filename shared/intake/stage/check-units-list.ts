import type { Problem } from '../../contract/problem.ts';
import { checkUnitTree, newFindings, type TreeToCheck, type UnitFinding } from '../../domain/check-unit-tree.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { refKey, type UnitMatch } from '../match/match-units.ts';
import { planUnits } from '../plan/plan-units.ts';
import { versionsAfter } from '../plan/unit-rows.ts';
import { atSheet, fix, type SheetPlace } from '../grid/sheet-place.ts';

type ListToCheck = { readonly place: SheetPlace; readonly units: readonly UnitVersion[] } & Pick<
  TreeToCheck,
  'openPeople' | 'succeeded' | 'isOfCommune'
>;

/** What the list would bring into the tree that cannot stand there, each with the cell that says so. */
export function checkList(
  matches: readonly UnitMatch[],
  { place, units, openPeople, succeeded, isOfCommune = false }: ListToCheck,
): readonly Problem[] {
  const sound = withParents(matches);
  if (sound.every(({ is }) => is === 'same')) return [];
  const base = { revision: 0, nextId: nextIdAfter(units), sourceFileId: 0, at: '' };
  const { plan, matchOf } = planUnits({ matches: sound, units, sheet: place.sheet }, base);
  const people = { ...(openPeople && { openPeople }), ...(succeeded && { succeeded }), isOfCommune };
  const before = checkUnitTree({ versions: units, ...people });
  const versions = versionsAfter(units, plan.changes);
  const after = checkUnitTree({ versions, ...people });
  const byUnit = new Map<number, UnitMatch>();
  for (const { id, unitId } of versions) {
    const match = matchOf.get(id);
    if (match !== undefined && !byUnit.has(unitId)) byUnit.set(unitId, match);
  }
  return newFindings(before, after).map((finding) => {
    const own = finding.versionId === null ? undefined : matchOf.get(finding.versionId);
    const match = own ?? byUnit.get(finding.unitId) ?? byUnit.get(finding.otherId ?? 0);
    const at = match === undefined ? atSheet(place) : ({ at: 'cell', ...place, cell: cellOf(finding, match) } as const);
    return fix(finding.code, at, finding.facts);
  });
}

/** Rows whose parent has a row with a problem wait for it. */
function withParents(matches: readonly UnitMatch[]): readonly UnitMatch[] {
  const known = new Set(matches.flatMap(({ is, unit }) => (is === 'add' ? [refKey(unit)] : [])));
  const sound = matches.filter(({ unit, parent }) =>
    [unit, parent].every((ref) => ref.is === 'known' || known.has(refKey(ref))),
  );
  return sound.length === matches.length ? sound : withParents(sound);
}

const nextIdAfter = (units: readonly UnitVersion[]) =>
  units.reduce((most, { id, unitId }) => Math.max(most, id, unitId), 0) + 1;

/** The columns a finding is about, the likeliest first. */
const COLUMNS: Partial<Record<UnitFinding['code'], readonly string[]>> = {
  'unit.cycle': ['parent'],
  'unit.no-parent': ['parent'],
  'unit.wrong-parent': ['parent', 'kind'],
  'unit.days-order': ['to'],
  'unit.people-left': ['to'],
  'unit.after-parent': ['to'],
};

function cellOf({ code }: UnitFinding, { draft }: UnitMatch): string {
  const [cell] = [...(COLUMNS[code] ?? []), 'from', 'name'].flatMap((field) => draft.origin.cellOf(field) ?? []);
  return cell ?? `A${draft.row}`;
}
