import type { UnitVersion } from '../../domain/unit.ts';
import { foldText } from '../../text/fold.ts';
import { collectChanges } from './change-rows.ts';
import { FIRST_DAY, refKey, type UnitMatch, type UnitRefInList } from '../match/match-units.ts';
import type { Plan, PlanBase, StoredRow } from './plan.ts';
import type { UnitDraft } from '../read/read-units.ts';

type UnitsPlan = {
  readonly matches: readonly UnitMatch[];
  readonly units: readonly UnitVersion[];
  readonly sheet: string;
};

/** Writes the units of a list: new ones, further spans, changed spans. */
export function planUnits({ matches, units, sheet }: UnitsPlan, base: PlanBase): Plan {
  const list = collectChanges(base.nextId);
  list.insert('intake', { source_file_id: base.sourceFileId, kind: 'units', sheet, row_count: matches.length });
  const idOf = unitIds(matches, list.drawId);
  const nextPosition = positions(units);
  const codes = new Set(units.map(({ code }) => code));

  for (const match of matches) {
    const { draft } = match;
    const unitId = idOf(match.unit);
    const parentId = idOf(match.parent);
    const source = { source_file_id: base.sourceFileId, origin: draft.origin.json };
    if (match.is === 'add') {
      list.insertAs('unit', unitId, { code: draft.code ?? freeCode(unitId, codes) });
    }
    if (match.is === 'add' || match.is === 'add-version') {
      if (match.is === 'add-version' && match.closes !== null) {
        list.update('unit_version', match.closes.id, { valid_to: match.closes.to }, { valid_to: match.closesOn });
      }
      const days = { valid_from: draft.from ?? FIRST_DAY, valid_to: lastDay(draft, match, matches) };
      list.insert('unit_version', {
        unit_id: unitId,
        ...contentOf(draft, parentId),
        position: nextPosition(parentId),
        ...days,
        ...source,
      });
    } else if (match.is === 'change') {
      const { version } = match;
      const after = { ...contentOf(draft, parentId), valid_to: draft.to ?? version.to };
      list.update('unit_version', version.id, contentOfVersion(version), after);
    }
  }
  return { kind: 'units', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}

/** A span that the list itself follows up ends the day before the next one begins. */
function lastDay(draft: UnitDraft, match: UnitMatch, matches: readonly UnitMatch[]): string | null {
  if (draft.to !== null) return draft.to;
  const own = refKey(match.unit);
  const later = matches.filter(
    (other) => refKey(other.unit) === own && (other.draft.from ?? FIRST_DAY) > (draft.from ?? FIRST_DAY),
  );
  const [next] = later
    .map((other) => (other.is === 'add-version' ? other.closesOn : null))
    .filter((day) => day !== null)
    .sort();
  return next ?? null;
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

/** Children keep the order of the list, after those already there. */
function positions(units: readonly UnitVersion[]): (parentId: number) => number {
  const next = new Map<number, number>();
  for (const { parentId, position } of units) {
    if (parentId !== null) next.set(parentId, Math.max(next.get(parentId) ?? 1, position + 1));
  }
  return (parentId) => {
    const position = next.get(parentId) ?? 1;
    next.set(parentId, position + 1);
    return position;
  };
}

/** Units without a code in the list get one that shows it was made here. */
function freeCode(unitId: number, taken: Set<string>): string {
  let code = `T${unitId}`;
  while (taken.has(code)) code += 'x';
  taken.add(code);
  return code;
}

function contentOf(draft: UnitDraft, parentId: number): StoredRow {
  return {
    name: draft.name,
    name_key: foldText(draft.name),
    kind: draft.kind,
    organisation_type: draft.organisationType,
    cell_kind: draft.cellKind,
    parent_id: parentId,
    no_candidates_left: draft.noCandidatesLeft ? 1 : 0,
  };
}

function contentOfVersion(version: UnitVersion): StoredRow {
  return {
    name: version.name,
    name_key: foldText(version.name),
    kind: version.kind,
    organisation_type: version.organisationType,
    cell_kind: version.cellKind,
    parent_id: version.parentId,
    no_candidates_left: version.noCandidatesLeft ? 1 : 0,
    valid_to: version.to,
  };
}
