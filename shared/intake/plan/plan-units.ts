import type { UnitVersion } from '../../domain/unit.ts';
import { collectChanges } from './change-rows.ts';
import { refKey, saidBy, type UnitMatch, type UnitRefInList } from '../match/match-units.ts';
import type { Plan, PlanBase } from './plan.ts';
import { contentRow, freeCode, nextPositions, versionRow } from './unit-rows.ts';

type UnitsPlan = {
  readonly matches: readonly UnitMatch[];
  readonly units: readonly UnitVersion[];
  readonly sheet: string;
};

/** A plan and the row of the list behind each span it writes or leaves as it is, by the span's id. */
export type PlannedUnits = { readonly plan: Plan; readonly matchOf: ReadonlyMap<number, UnitMatch> };

/** Writes the units of a list: new ones, further spans, changed spans. */
export function planUnits({ matches, units, sheet }: UnitsPlan, base: PlanBase): PlannedUnits {
  const list = collectChanges(base.nextId);
  list.insert('intake', { source_file_id: base.sourceFileId, kind: 'units', sheet, row_count: matches.length });
  const idOf = unitIds(matches, list.drawId);
  const nextPosition = nextPositions(units);
  const codes = new Set(units.map(({ code }) => code));
  const ends = endsByList(matches);
  const closings = closingsOf(matches);
  const matchOf = new Map<number, UnitMatch>();
  const withRow = new Set(matches.flatMap((match) => ('version' in match ? [match.version] : [])));
  for (const { version, on } of closings.values()) {
    if (!withRow.has(version)) list.update('unit_version', version.id, { valid_to: version.to }, { valid_to: on });
  }

  for (const match of matches) {
    const { draft } = match;
    const unitId = idOf(match.unit);
    const parentId = idOf(match.parent);
    const content = contentRow({ ...saidBy(draft, match.before), parentId });
    if (match.is === 'add') {
      list.insertAs('unit', unitId, { code: draft.code ?? freeCode(unitId, codes) });
    }
    if (match.is === 'add' || match.is === 'add-version') {
      const id = list.insert('unit_version', {
        unit_id: unitId,
        ...content,
        position: nextPosition(parentId),
        valid_from: match.from,
        valid_to: draft.to ?? ends(match),
        source_file_id: base.sourceFileId,
        origin: draft.origin.json,
      });
      matchOf.set(id, match);
    } else {
      const { version } = match;
      matchOf.set(version.id, match);
      const valid_to = draft.to ?? closings.get(version.id)?.on ?? version.to;
      list.update('unit_version', version.id, versionRow(version), { ...content, valid_to });
    }
  }

  const plan: Plan = { kind: 'units', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
  return { plan, matchOf };
}

/** Spans that further ones end, each on the day before the first of them. */
function closingsOf(matches: readonly UnitMatch[]) {
  const closings = new Map<number, { readonly version: UnitVersion; readonly on: string }>();
  for (const match of matches) {
    if (match.is !== 'add-version' || match.closes === null || match.closesOn === null) continue;
    const known = closings.get(match.closes.id);
    if (known === undefined || match.closesOn < known.on)
      closings.set(match.closes.id, { version: match.closes, on: match.closesOn });
  }
  return closings;
}

/** A span that the list itself follows up ends the day before the next one begins. */
function endsByList(matches: readonly UnitMatch[]): (match: UnitMatch) => string | null {
  const further = new Map<string, { readonly from: string; readonly closesOn: string }[]>();
  for (const match of matches) {
    if (match.is !== 'add-version' || match.closesOn === null) continue;
    const key = refKey(match.unit);
    further.set(key, [...(further.get(key) ?? []), { from: match.from, closesOn: match.closesOn }]);
  }
  return ({ unit, from }) => {
    const later = (further.get(refKey(unit)) ?? []).filter((other) => other.from > from);
    return later.map(({ closesOn }) => closesOn).sort()[0] ?? null;
  };
}

function unitIds(matches: readonly UnitMatch[], drawId: () => number): (ref: UnitRefInList) => number {
  const ids = new Map<string, number>();
  for (const { unit } of matches) {
    if (unit.is === 'new' && !ids.has(refKey(unit))) ids.set(refKey(unit), drawId());
  }
  return (ref) => {
    if (ref.is === 'known') return ref.unitId;
    const id = ids.get(refKey(ref));
    if (id === undefined) throw new Error('a unit of the list has no row of its own');
    return id;
  };
}
