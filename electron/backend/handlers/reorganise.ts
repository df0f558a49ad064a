import { ProblemError, stopWith } from '../../../shared/contract/problem.ts';
import type { ReorganisationRecord, ReorganisePreview } from '../../../shared/contract/reorganise-views.ts';
import type { Reorganisation } from '../../../shared/domain/reorganise/act.ts';
import { asProblem } from '../../../shared/domain/reorganise/act-problem.ts';
import { countEffects, type UnitEffect } from '../../../shared/domain/reorganise/effects.ts';
import { layOutReorganisations, previewIds, type UnitsKnown } from '../../../shared/domain/reorganise/lay-out.ts';
import { notesOn } from '../../../shared/domain/reorganise/notes.ts';
import { dayBefore } from '../../../shared/domain/period.ts';
import { unitTreeOn } from '../../../shared/domain/unit-tree.ts';
import { planReorganisation } from '../../../shared/intake/plan/plan-reorganisation.ts';
import { normaliseText } from '../../../shared/text/fold.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { localDateTime } from '../local-time.ts';
import { commitPlan } from '../store/commit-plan.ts';
import type { ReadDb } from '../store/db.ts';
import { readMeta } from '../store/meta-store.ts';
import { sealPlan } from '../store/seal-plan.ts';
import { unitHoldings } from '../store/unit-holdings-store.ts';
import { listUnitVersions } from '../store/unit-store.ts';
import { listOutsideUnits, listUnitSuccessions } from '../store/unit-succession-store.ts';

type ReorganiseCall = 'reorganise/preview' | 'reorganise/commit' | 'reorganise/list';

export function reorganiseHandlers({ clock }: BackendContext): Pick<BackendHandlers, ReorganiseCall> {
  return {
    'reorganise/preview': ({ reorganisation }, db) => preview(db, tidy(reorganisation)),
    'reorganise/commit'({ reorganisation, planHash }, db) {
      const tidied = tidy(reorganisation);
      const { counts, problems } = preview(db, tidied);
      const against = problems.find(({ weight }) => weight !== 'note');
      if (against !== undefined) throw new ProblemError(against);
      const sealed = sealPlan(planReorganisation([tidied], unitsKnown(db), readMeta(db), null));
      // The same acts over an unchanged file make the same plan.
      if (sealed.hash !== planHash) throw stopWith('store.changed-since-preview');
      return { changeSetId: commitPlan(db, sealed, localDateTime(clock())).changeSetId, counts };
    },
    'reorganise/list': (_input, db) => listRecords(db),
  };
}

const unitsKnown = (db: ReadDb): UnitsKnown => ({
  units: listUnitVersions(db),
  outside: listOutsideUnits(db),
  successions: listUnitSuccessions(db),
});

function preview(db: ReadDb, reorganisation: Reorganisation): ReorganisePreview {
  const known = unitsKnown(db);
  const laid = layOutReorganisations([reorganisation], known, previewIds());
  if (laid.problems.length > 0) {
    const problems = laid.problems.map((problem) => asProblem(problem));
    return { planHash: null, effects: [], counts: countEffects([]), problems };
  }
  const { hash } = sealPlan(planReorganisation([reorganisation], known, readMeta(db), null));
  const tree = unitTreeOn(known.units, dayBefore(reorganisation.day));
  const holdingsOf = unitHoldings(db);
  const withHoldings = (effect: UnitEffect) => ({
    ...effect,
    holdings: effect.is === 'begins' ? null : holdingsOf(tree.subtreeOf(effect.unitId), reorganisation.day),
  });
  return {
    planHash: hash,
    effects: laid.effects.map(withHoldings),
    counts: countEffects(laid.effects),
    problems: notesOn(laid).map((note) => asProblem(note, 'note')),
  };
}

/** Names as they are stored. */
function tidy(reorganisation: Reorganisation): Reorganisation {
  const document = reorganisation.document === null ? '' : normaliseText(reorganisation.document);
  return {
    ...reorganisation,
    document: document === '' ? null : document,
    newUnits: reorganisation.newUnits.map((unit) => ({ ...unit, name: normaliseText(unit.name) })),
    acts: reorganisation.acts.map((act) =>
      act.act === 'rename' && act.name !== null ? { ...act, name: normaliseText(act.name) } : act,
    ),
  };
}

function listRecords(db: ReadDb): readonly ReorganisationRecord[] {
  const units = listUnitVersions(db);
  const outside = new Map(listOutsideUnits(db).map((unit) => [unit.unitId, unit]));
  const spans = Map.groupBy(units, ({ unitId }) => unitId);
  const named = (unitId: number, day: string) => {
    const stranger = outside.get(unitId);
    const own = spans.get(unitId) ?? [];
    const name = own.findLast(({ from }) => from <= day)?.name ?? stranger?.name ?? '';
    return { unitId, name, isOutside: stranger !== undefined };
  };
  return listUnitSuccessions(db)
    .toReversed()
    .map(({ id, kind, onDay, fromUnitId, toUnitId, share, document, memberCount }) => ({
      id,
      kind,
      day: onDay,
      from: named(fromUnitId, dayBefore(onDay)),
      to: named(toUnitId, onDay),
      share,
      document,
      memberCount,
    }));
}
