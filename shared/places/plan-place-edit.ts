import type { Problem } from '../contract/problem.ts';
import { placeLabel, placeNameKey } from '../domain/place-name.ts';
import type { PlaceKind } from '../domain/place.ts';
import { unitTreeOn } from '../domain/unit-tree.ts';
import { FIRST_DAY, type UnitVersion } from '../domain/unit.ts';
import type { KnownPlace } from '../intake/match/match-places.ts';
import { collectChanges, type ChangeList } from '../intake/plan/change-rows.ts';
import { freePlaceCode, storedPlaceState } from '../intake/plan/place-rows.ts';
import type { Plan, PlanBase, StoredRow } from '../intake/plan/plan.ts';
import { formatDay } from '../text/format.ts';
import { foldText, normaliseText } from '../text/fold.ts';
import { cellsOfUnit } from './cells-of-unit.ts';
import type { PlaceEdit, PlaceReport } from './place-edit.ts';

/** What an edit is held against. */
export type PlaceEditFacts = {
  readonly places: readonly KnownPlace[];
  readonly units: readonly UnitVersion[];
  readonly base: Pick<PlanBase, 'revision' | 'nextId' | 'at'>;
};

/** What an edit would write: a plan, a reason against it, or neither where nothing would change. */
export type PlannedPlaceEdit = { readonly plan: Plan | null; readonly problem: Problem | null };

/** Plans one act on the places. What a unit reported by workbook is never changed here. */
export function planPlaceEdit(edit: PlaceEdit, facts: PlaceEditFacts): PlannedPlaceEdit {
  const { base, places } = facts;
  const known = edit.act === 'add' ? null : (places.find(({ id }) => id === edit.placeId) ?? null);
  if (edit.act !== 'add' && known === null) return refused(told('place.unknown'));
  const named = 'name' in edit ? { kind: edit.kind, name: normaliseText(edit.name) } : known;
  if (named === null || named.name === '') return refused(told('place.name-missing'));
  const label = placeLabel(named);
  const problem =
    ('name' in edit ? refuseIdentity(edit, known, label, facts) : null) ??
    ('report' in edit ? refuseReport(edit.report, { label, known, ...spanOf(edit, known) }, facts) : null);
  if (problem !== null) return refused(problem);

  const list = collectChanges(base.nextId);
  write(edit, named, known, facts, list);
  if (list.changes.length === 0) return { plan: null, problem: null };
  return {
    plan: { kind: 'places', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes },
    problem: null,
  };
}

const refused = (problem: Problem): PlannedPlaceEdit => ({ plan: null, problem });

function told(code: Problem['code'], facts: Problem['facts'] = {}): Problem {
  return { code, weight: 'fix', place: { at: 'app' }, facts };
}

const spanOf = (edit: PlaceEdit, known: KnownPlace | null) => ({
  from: edit.act === 'add' ? (edit.from ?? FIRST_DAY) : (known?.from ?? FIRST_DAY),
  to: known?.to ?? null,
});

type Named = Extract<PlaceEdit, { readonly name: string }>;

/** Name, code and days of a place against the others. */
function refuseIdentity(
  edit: Named,
  known: KnownPlace | null,
  label: string,
  { places }: PlaceEditFacts,
): Problem | null {
  const others = places.filter((place) => place !== known);
  const code = foldText(edit.code);
  const coded = code === '' ? undefined : others.find((place) => foldText(place.code) === code);
  if (coded !== undefined) return told('place.code-taken', { code: normaliseText(edit.code), name: placeLabel(coded) });
  const to = edit.act === 'change' ? edit.to : null;
  if (edit.from !== null && to !== null && to < edit.from) return told('place.days-order', { name: label });
  const outside = known?.states.find(({ day }) => (edit.from !== null && day < edit.from) || (to !== null && day > to));
  if (outside !== undefined) return told('place.report-outside-days', { name: label, day: formatDay(outside.day) });
  const key = placeNameKey(edit.kind, normaliseText(edit.name));
  const unitIds = new Set(
    edit.act === 'add' ? [edit.report.unitId] : (known?.states ?? []).slice(-1).map(({ unitId }) => unitId),
  );
  const twin = others.find(
    (place) => place.nameKey === key && unitIds.has(place.states.at(-1)?.unitId ?? 0) && place.to === null,
  );
  return twin === undefined ? null : told('place.same-name', { name: label, code: twin.code });
}

type Subject = {
  readonly label: string;
  readonly known: KnownPlace | null;
  readonly from: string;
  readonly to: string | null;
};

/** What is said of the place against itself, the tree of the day and what is known of that day. */
function refuseReport(report: PlaceReport, subject: Subject, { units }: PlaceEditFacts): Problem | null {
  const { day, unitId, hasMembers, memberCount, cellTie, cellId } = report;
  const about = { name: subject.label, day: formatDay(day) };
  if (hasMembers === null && memberCount === null && cellTie === null) return told('place.says-nothing', about);
  if (day < subject.from || (subject.to !== null && day > subject.to)) return told('place.report-outside-days', about);
  if (memberCount !== null && memberCount > 0 !== (hasMembers ?? memberCount > 0))
    return told('place.count-contradicts', about);
  if ((hasMembers === false || memberCount === 0) && cellTie === 'own')
    return told('place.cell-without-members', about);
  const tree = unitTreeOn(units, day);
  const unit = tree.find(unitId);
  if (unit === null) return told('place.unit-not-there', about);
  if (cellId !== null && (cellTie === null || cellTie === 'none')) return told('place.cell-without-tie', about);
  const ofDay = [...new Set(units.map((one) => one.unitId))].flatMap((id) => tree.find(id) ?? []);
  if (cellId !== null && !cellsOfUnit(ofDay, unitId).some((cell) => cell.unitId === cellId))
    return told('place.cell-of-other-unit', { ...about, unit: unit.name });
  const taken = subject.known?.states.find((state) => state.day === day);
  return taken === undefined || taken.enteredAt !== null ? null : told('place.day-from-workbook', about);
}

function write(
  edit: PlaceEdit,
  { kind, name }: { readonly kind: PlaceKind; readonly name: string },
  known: KnownPlace | null,
  { places, base }: PlaceEditFacts,
  list: ChangeList,
): void {
  const own = { kind, name, name_key: placeNameKey(kind, name) };
  let placeId = known?.id ?? 0;
  if (edit.act === 'add') {
    placeId = list.drawId();
    const code = normaliseText(edit.code) || freePlaceCode(placeId, new Set(places.map((place) => place.code)));
    list.insertAs('place', placeId, { code, ...own, valid_from: edit.from ?? FIRST_DAY });
  }
  if (edit.act === 'change' && known !== null) {
    const before = {
      code: known.code,
      kind: known.kind,
      name: known.name,
      name_key: known.nameKey,
      valid_from: known.from,
      valid_to: known.to,
    };
    const code = normaliseText(edit.code) || known.code;
    list.update('place', known.id, before, { code, ...own, valid_from: edit.from ?? FIRST_DAY, valid_to: edit.to });
    return;
  }
  if (!('report' in edit)) return;
  const { report } = edit;
  const state = known?.states.find(({ day }) => day === report.day);
  const row = reportRow(report);
  if (state === undefined)
    list.insert('place_state', { place_id: placeId, on_day: report.day, ...row, entered_at: base.at });
  else list.update('place_state', state.id, storedPlaceState(state), row);
}

function reportRow({ unitId, hasMembers, memberCount, cellTie, cellId, note }: PlaceReport): StoredRow {
  const has = hasMembers ?? (memberCount === null ? null : memberCount > 0);
  const text = normaliseText(note);
  return {
    unit_id: unitId,
    has_members: has === null ? null : has ? 1 : 0,
    member_count: has === false ? 0 : memberCount,
    cell_tie: cellTie,
    cell_id: cellId,
    note: text === '' ? null : text,
  };
}
