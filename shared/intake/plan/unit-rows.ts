import { rightsForStore, rightsFromStore } from '../../domain/special-rights.ts';
import { FIRST_DAY, type CellKind, type OrganisationType, type UnitKind, type UnitVersion } from '../../domain/unit.ts';
import { foldText } from '../../text/fold.ts';
import type { Change, StoredRow } from './plan.ts';

/** What a span says of its unit, apart from its days and its place among the siblings. */
export type UnitContent = Pick<
  UnitVersion,
  'name' | 'kind' | 'organisationType' | 'cellKind' | 'parentId' | 'noCandidatesLeft' | 'specialRights'
>;

/** The columns of `unit_version` for what a span says. */
export function contentRow(content: UnitContent): StoredRow {
  return {
    name: content.name,
    name_key: foldText(content.name),
    kind: content.kind,
    organisation_type: content.organisationType,
    cell_kind: content.cellKind,
    parent_id: content.parentId,
    no_candidates_left: content.noCandidatesLeft ? 1 : 0,
    special_rights: rightsForStore(content.specialRights),
  };
}

/** The same of a span that is kept, with its days, for the “before” of a change. */
export function versionRow(version: Omit<UnitVersion, 'id' | 'unitId' | 'code'>): StoredRow {
  return { ...contentRow(version), position: version.position, valid_from: version.from, valid_to: version.to };
}

/** The spans as they will be once the changes are written: what is checked is what is planned. */
export function versionsAfter(versions: readonly UnitVersion[], changes: readonly Change[]): readonly UnitVersion[] {
  const codes = new Map(versions.map(({ unitId, code }) => [unitId, code]));
  const byId = new Map(versions.map((version) => [version.id, version]));
  for (const { table, id, after } of changes) {
    const code = table === 'unit' ? after?.['code'] : undefined;
    if (typeof code === 'string') codes.set(id, code);
    if (table !== 'unit_version') continue;
    if (after === null) byId.delete(id);
    else byId.set(id, versionFrom(id, { ...rowOf(byId.get(id)), ...after }));
  }
  return [...byId.values()].map((version) => {
    const code = codes.get(version.unitId) ?? version.code;
    return code === version.code ? version : { ...version, code };
  });
}

const rowOf = (version: UnitVersion | undefined): StoredRow =>
  version === undefined ? {} : { ...versionRow(version), unit_id: version.unitId };

/** The columns hold what `contentRow` or the data file put there. */
function versionFrom(id: number, row: StoredRow): UnitVersion {
  const text = (column: string) => (typeof row[column] === 'string' ? row[column] : null);
  const whole = (column: string) => (typeof row[column] === 'number' ? row[column] : null);
  return {
    id,
    unitId: whole('unit_id') ?? 0,
    code: '',
    name: text('name') ?? '',
    kind: text('kind') as UnitKind,
    organisationType: text('organisation_type') as OrganisationType | null,
    cellKind: text('cell_kind') as CellKind | null,
    parentId: whole('parent_id'),
    noCandidatesLeft: row['no_candidates_left'] === 1,
    specialRights: rightsFromStore(text('special_rights')),
    position: whole('position') ?? 0,
    from: text('valid_from') ?? FIRST_DAY,
    to: text('valid_to'),
  };
}

/** The next place among the children of each unit: after those already there. */
export function nextPositions(units: readonly UnitVersion[]): (parentId: number) => number {
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

/** A code for a unit without one, which shows that it was made here. */
export function freeCode(unitId: number, taken: Set<string>): string {
  let code = `T${unitId}`;
  while (taken.has(code)) code += 'x';
  taken.add(code);
  return code;
}
