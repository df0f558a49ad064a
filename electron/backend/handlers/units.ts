import { dirname } from 'node:path';
import { ProblemError, stopWith, type Problem } from '../../../shared/contract/problem.ts';
import type { SuccessionView, UnitDetail } from '../../../shared/contract/unit-views.ts';
import { checkUnitTree, spansByUnit } from '../../../shared/domain/check-unit-tree.ts';
import { dayBefore } from '../../../shared/domain/period.ts';
import type { UnitSuccession } from '../../../shared/domain/unit-succession.ts';
import { findRootUnit } from '../../../shared/domain/unit-tree.ts';
import { planUnitEdit, type EditFacts } from '../../../shared/units/plan-unit-edit.ts';
import type { UnitEdit } from '../../../shared/units/unit-edit.ts';
import { nameReporting } from '../../../shared/units/name-reporting.ts';
import { listTree } from '../../../shared/units/list-tree.ts';
import { restateWords } from '../../../shared/text/vi/restate.ts';
import { nameOn } from '../../../shared/units/unit-texts.ts';
import { listUnits } from '../../../shared/units/units-list.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { localDateTime, localDay } from '../local-time.ts';
import { commitPlan } from '../store/commit-plan.ts';
import type { ReadDb } from '../store/db.ts';
import { readMeta } from '../store/meta-store.ts';
import { openPeopleOf } from '../store/open-people-store.ts';
import { sealPlan } from '../store/seal-plan.ts';
import { listSpanSources } from '../store/span-source-store.ts';
import { listOutsideUnits, listUnitSuccessions } from '../store/unit-succession-store.ts';
import { isOfCommune } from '../store/settings-store.ts';
import { listUnitVersions } from '../store/unit-store.ts';
import { writeUnitsList } from '../workbook/write/write-units-list.ts';

type UnitsCall =
  | 'units/list'
  | 'units/name-reporting'
  | 'units/read'
  | 'units/preview-edit'
  | 'units/save-edit'
  | 'units/write-workbook';

export function unitsHandlers({ clock, files }: BackendContext): Pick<BackendHandlers, UnitsCall> {
  return {
    'units/list': ({ on }, db) => listTree(listUnitVersions(db), on ?? localDay(clock())),
    'units/name-reporting': ({ on }, db) => nameReporting(listUnitVersions(db), on),
    'units/read': ({ unitId }, db) => readUnit(unitId, db),
    'units/preview-edit'({ edit }, db) {
      const { plan, spans, problems } = planUnitEdit(edit, editFacts(db));
      return { planHash: plan === null ? null : sealPlan(plan).hash, spans, problems };
    },
    'units/save-edit'({ edit, planHash }, db) {
      const { plan, problems } = planUnitEdit(edit, editFacts(db));
      if (plan === null) throw new ProblemError(problems[0] ?? stopWith('store.changed-since-preview').problem);
      const sealed = sealPlan(plan);
      if (sealed.hash !== planHash) throw stopWith('store.changed-since-preview');
      const { changeSetId } = commitPlan(db, sealed, localDateTime(clock()));
      return { changeSetId, unitId: unitIdOf(edit, db, plan.changes.find(({ table }) => table === 'unit')?.id ?? 0) };
    },
    async 'units/write-workbook'({ target }, db) {
      const list = listUnits(listUnitVersions(db));
      const { path, name } = files.resolve(target, 'write');
      await writeUnitsList(list, path);
      return { name, folder: dirname(path), spans: list.rows.length };
    },
  };
}

function editFacts(db: ReadDb): EditFacts {
  const { revision, nextId } = readMeta(db);
  return {
    versions: listUnitVersions(db),
    openPeople: openPeopleOf(db),
    succeeded: succeededUnits(db),
    isOfCommune: isOfCommune(db),
    base: { revision, nextId },
  };
}

function unitIdOf(edit: UnitEdit, db: ReadDb, added: number): number {
  if (edit.act === 'add') return added;
  if (edit.act !== 'correct') return edit.unitId;
  return listUnitVersions(db).find(({ id }) => id === edit.versionId)?.unitId ?? 0;
}

function readUnit(unitId: number, db: ReadDb): UnitDetail {
  const versions = listUnitVersions(db);
  const spans = spansByUnit(versions);
  const own = spans.get(unitId);
  const [first] = own ?? [];
  if (own === undefined || first === undefined) throw stopWith('app.unknown-unit', { unit: unitId });
  const sources = listSpanSources(db, unitId);
  const openPeople = openPeopleOf(db);
  const facts = { versions, openPeople, succeeded: succeededUnits(db), isOfCommune: isOfCommune(db) };
  const outside = new Map(
    listOutsideUnits(db).map(({ unitId: id, name, superior }) => [
      id,
      superior === null ? name : restateWords.outsideName(name, superior),
    ]),
  );
  const nameOf = (id: number, day: string) => outside.get(id) ?? nameOn(spans.get(id) ?? [], day);
  const endOf = (id: number, day: string) => ({ unit: { id, name: nameOf(id, day) }, isOutside: outside.has(id) });
  const links = listUnitSuccessions(db);
  const before = links.filter(({ toUnitId }) => toUnitId === unitId);
  const after = links.filter(({ fromUnitId }) => fromUnitId === unitId);
  return {
    unitId,
    code: first.code,
    isRoot: findRootUnit(versions)?.unitId === unitId,
    spans: own.map((version) => ({
      ...version,
      parentName: version.parentId === null ? null : nameOf(version.parentId, version.from),
      source: sources.get(version.id) ?? null,
    })),
    predecessors: before.map((link) => viewLink(link, endOf(link.fromUnitId, dayBefore(link.onDay)))),
    successors: after.map((link) => viewLink(link, endOf(link.toUnitId, link.onDay))),
    people: openPeople(unitId),
    problems: checkUnitTree(facts)
      .filter((finding) => finding.unitId === unitId)
      .map(({ code, facts: said }): Problem => ({
        code,
        weight: 'fix',
        place: { at: 'record', kind: 'unit', id: unitId },
        facts: said,
      })),
  };
}

/** Units that others have taken over from. */
const succeededUnits = (db: ReadDb) => new Set(listUnitSuccessions(db).map(({ fromUnitId }) => fromUnitId));

function viewLink(link: UnitSuccession, end: Pick<SuccessionView, 'unit' | 'isOutside'>): SuccessionView {
  const { kind, onDay, share, document } = link;
  const isWhole = share !== 'unknown' && share.part === share.whole;
  return { kind, ...end, onDay, share: isWhole ? null : share, document };
}
