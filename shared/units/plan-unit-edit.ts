import type { Problem } from '../contract/problem.ts';
import { checkUnitTree, daysText, newFindings, spansByUnit, type TreeToCheck } from '../domain/check-unit-tree.ts';
import { dayBefore } from '../domain/period.ts';
import { inOrder } from '../domain/special-rights.ts';
import { unitNameKey } from '../domain/unit-names.ts';
import { findRootUnit } from '../domain/unit-tree.ts';
import { FIRST_DAY, type UnitVersion } from '../domain/unit.ts';
import { collectChanges, type ChangeList } from '../intake/plan/change-rows.ts';
import type { Plan, PlanBase } from '../intake/plan/plan.ts';
import {
  contentRow,
  freeCode,
  nextPositions,
  versionRow,
  versionsAfter,
  type UnitContent,
} from '../intake/plan/unit-rows.ts';
import { formatDay } from '../text/format.ts';
import { foldText, normaliseText } from '../text/fold.ts';
import { describeSpanChanges, type SpanChange } from './describe-span-changes.ts';
import type { UnitEdit } from './unit-edit.ts';

/** What an edit is held against. */
export type EditFacts = TreeToCheck & { readonly base: Pick<PlanBase, 'revision' | 'nextId'> };

/** What an edit would do; `plan` null when it cannot be written, the problems say why. */
export type PlannedEdit = {
  readonly plan: Plan | null;
  readonly spans: readonly SpanChange[];
  readonly problems: readonly Problem[];
};

/** Lists of units are read from this year on; an earlier day would not come back from an exported one. */
const EARLIEST = '1930-01-01';

/** Plans one act on the tree and holds the tree it would make against `checkUnitTree`. */
export function planUnitEdit(edit: UnitEdit, facts: EditFacts): PlannedEdit {
  const { versions, base } = facts;
  const clean = 'content' in edit ? { ...edit, content: cleaned(edit.content) } : edit;
  const list = collectChanges(base.nextId);
  const refused = refuseEdit(clean, versions) ?? write(clean, versions, list);
  if (refused !== null) return { plan: null, spans: [], problems: [refused] };
  if (list.changes.length === 0) return { plan: null, spans: [], problems: [told('unit.nothing-changes', 'note', 0)] };

  const after = versionsAfter(versions, list.changes);
  const findings = newFindings(checkUnitTree(facts), checkUnitTree({ ...facts, versions: after }));
  const problems = [
    ...findings.map(({ code, unitId, facts: said }) => told(code, 'fix', unitId, said)),
    ...sameNames(versions, after),
  ];
  const plan: Plan = { kind: 'units', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
  return {
    plan: problems.some(({ weight }) => weight !== 'note') ? null : plan,
    spans: describeSpanChanges(versions, after),
    problems,
  };
}

function cleaned(content: UnitContent): UnitContent {
  return { ...content, name: normaliseText(content.name), specialRights: inOrder(content.specialRights) };
}

function told(code: Problem['code'], weight: Problem['weight'], unitId: number, facts: Problem['facts'] = {}): Problem {
  return { code, weight, place: unitId === 0 ? { at: 'app' } : { at: 'record', kind: 'unit', id: unitId }, facts };
}

/** The unit an edit is about; null for a new one. */
function unitIdOf(edit: UnitEdit, versions: readonly UnitVersion[]): number | null {
  if (edit.act === 'add') return null;
  return edit.act === 'correct' ? (versions.find(({ id }) => id === edit.versionId)?.unitId ?? null) : edit.unitId;
}

function refuseEdit(edit: UnitEdit, versions: readonly UnitVersion[]): Problem | null {
  const unitId = unitIdOf(edit, versions);
  const own = versions.filter((version) => version.unitId === unitId);
  const root = findRootUnit(versions);
  if (edit.act !== 'add' && own.length === 0) return told('unit.version-unknown', 'stop', 0);
  if (unitId !== null && unitId === root?.unitId) return told('unit.is-root', 'fix', unitId, { name: root.name });
  if ('content' in edit && edit.content.name === '') return told('unit.name-missing', 'fix', unitId ?? 0);
  const days = edit.act === 'close' ? [edit.lastDay] : [edit.from, edit.act === 'correct' ? edit.to : null];
  const early = days.find((day) => day !== null && day < EARLIEST);
  if (early !== undefined && early !== null)
    return told('unit.day-too-early', 'fix', unitId ?? 0, { day: formatDay(early), earliest: formatDay(EARLIEST) });
  const code = 'code' in edit ? foldText(edit.code) : '';
  const taken = code === '' ? undefined : versions.find((one) => one.unitId !== unitId && foldText(one.code) === code);
  if (taken === undefined || !('code' in edit)) return null;
  return told('unit.code-taken', 'fix', unitId ?? 0, { code: normaliseText(edit.code), name: taken.name });
}

function write(edit: UnitEdit, versions: readonly UnitVersion[], list: ChangeList): Problem | null {
  switch (edit.act) {
    case 'add':
      return add(edit, versions, list);
    case 'correct':
      return correct(edit, versions, list);
    case 'change':
      return change(edit, versions, list);
    case 'close':
      return close(edit, versions, list);
  }
}

type EditOf<Act extends UnitEdit['act']> = Extract<UnitEdit, { act: Act }>;

function add({ code, from, content }: EditOf<'add'>, versions: readonly UnitVersion[], list: ChangeList): null {
  const unitId = list.drawId();
  const taken = new Set(versions.map((version) => version.code));
  list.insertAs('unit', unitId, { code: normaliseText(code) || freeCode(unitId, taken) });
  list.insert('unit_version', {
    unit_id: unitId,
    ...contentRow(content),
    position: nextPositions(versions)(content.parentId ?? 0),
    valid_from: from ?? firstDayOf(content.parentId, versions),
    valid_to: null,
  });
  return null;
}

/** A unit of which nobody says since when is there as long as the unit above it; as an import has it. */
function firstDayOf(parentId: number | null, versions: readonly UnitVersion[]): string {
  const days = versions.flatMap(({ unitId, from }) => (unitId === parentId ? [from] : []));
  return days.sort()[0] ?? FIRST_DAY;
}

function correct(edit: EditOf<'correct'>, versions: readonly UnitVersion[], list: ChangeList): null {
  const version = versions.find(({ id }) => id === edit.versionId);
  if (version === undefined) return null;
  const { content, from, to } = edit;
  list.update('unit_version', version.id, versionRow(version), {
    ...contentRow(content),
    position: positionOf(version, content, versions),
    valid_from: from ?? FIRST_DAY,
    valid_to: to,
  });
  const code = normaliseText(edit.code) || version.code;
  list.update('unit', version.unitId, { code: version.code }, { code });
  return null;
}

function change(edit: EditOf<'change'>, versions: readonly UnitVersion[], list: ChangeList): Problem | null {
  const { unitId, from, content } = edit;
  const own = spansByUnit(versions.filter((version) => version.unitId === unitId)).get(unitId) ?? [];
  const version = own.find((one) => one.from <= from && (one.to === null || one.to >= from));
  const name = own.at(-1)?.name ?? '';
  if (version === undefined) return told('unit.no-span-on', 'fix', unitId, { name, day: formatDay(from) });
  if (version.from === from) return told('unit.change-on-first-day', 'fix', unitId, { name, day: formatDay(from) });
  const before = contentRow(version);
  const after = contentRow(content);
  if (Object.keys(after).every((column) => after[column] === before[column])) return null;
  list.update('unit_version', version.id, { valid_to: version.to }, { valid_to: dayBefore(from) });
  list.insert('unit_version', {
    unit_id: unitId,
    ...after,
    position: positionOf(version, content, versions),
    valid_from: from,
    valid_to: version.to,
  });
  return null;
}

function close(edit: EditOf<'close'>, versions: readonly UnitVersion[], list: ChangeList): Problem | null {
  const { unitId, lastDay } = edit;
  const own = spansByUnit(versions.filter((version) => version.unitId === unitId)).get(unitId) ?? [];
  const last = own.at(-1);
  if (last === undefined) return told('unit.version-unknown', 'stop', 0);
  const facts = { name: last.name, day: formatDay(lastDay) };
  const version = own.find((one) => one.from <= lastDay && (one.to === null || one.to >= lastDay));
  if (version === undefined) return told('unit.no-span-on', 'fix', unitId, facts);
  if (version !== last) return told('unit.later-spans', 'fix', unitId, { ...facts, days: daysText(last) });
  list.update('unit_version', last.id, { valid_to: last.to }, { valid_to: lastDay });
  return null;
}

/** A unit keeps its place among its siblings and goes behind those of another parent. */
function positionOf(version: UnitVersion, { parentId }: UnitContent, versions: readonly UnitVersion[]): number {
  return parentId === version.parentId ? version.position : nextPositions(versions)(parentId ?? 0);
}

/** Units of one name under one parent at one time stay two units; good to know before they are written. */
function sameNames(before: readonly UnitVersion[], after: readonly UnitVersion[]): readonly Problem[] {
  const known = new Map(before.map((version) => [version.id, version]));
  return after
    .filter(
      (version) => known.get(version.id)?.name !== version.name || known.get(version.id)?.parentId !== version.parentId,
    )
    .flatMap((version) => {
      const other = after.find(
        (one) =>
          one.unitId !== version.unitId &&
          one.parentId === version.parentId &&
          one.from <= (version.to ?? one.from) &&
          version.from <= (one.to ?? version.from) &&
          unitNameKey(one.name) === unitNameKey(version.name),
      );
      if (other === undefined) return [];
      const parent = after.find(({ unitId }) => unitId === version.parentId)?.name ?? '';
      return [told('unit.same-name', 'note', version.unitId, { name: other.name, code: other.code, parent })];
    });
}
