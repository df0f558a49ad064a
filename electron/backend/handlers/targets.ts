import { countedBy } from '../../../shared/domain/target-scopes.ts';
import { resultPeriod } from '../../../shared/statistics/target-figure.ts';
import { viewPeriod, yearOf } from '../../../shared/domain/period.ts';
import { buildTargetBoard } from '../../../shared/reports/target-board.ts';
import { listContents, viewContent } from '../../../shared/reports/target-contents.ts';
import { listTargetHistories } from '../../../shared/reports/target-histories.ts';
import { unitName } from '../../../shared/statistics/check-figures.ts';
import { catalogueOver } from '../../../shared/statistics/indicators.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { countAhead } from '../count-ahead.ts';
import { figuresInSteps, figuresOfPeriod, periodOf, unitOf } from '../figures-of-period.ts';
import { localDateTime } from '../local-time.ts';
import { knownForms } from '../known-forms.ts';
import { previewTargets, type TargetDesk } from '../preview-targets.ts';
import type { ReadDb } from '../store/db.ts';
import { commitPlan } from '../store/commit-plan.ts';
import { sealPlan } from '../store/seal-plan.ts';
import { readMeta } from '../store/meta-store.ts';
import { findTargetRow, listTargetRecords, listTargets } from '../store/target-store.ts';
import { listUnitVersions } from '../store/unit-store.ts';
import { keepTargetPlans } from '../target-plans.ts';

type TargetsCall = 'targets/read-progress' | 'targets/read-unit' | 'targets/preview' | 'targets/commit';

export function targetsHandlers({ clock, newId, turns }: BackendContext): Pick<BackendHandlers, TargetsCall> {
  const plans = keepTargetPlans(newId);
  return {
    'targets/read-progress'({ period: code, indicator, scope, span, term }, db, signal) {
      const period = periodOf(code);
      const content = { indicator, scope };
      const read = function* () {
        const figures = yield* figuresInSteps(db, period);
        const { catalogue, facts } = figures.evidence;
        const counted = countedBy(content);
        if (counted !== null && span === 'year')
          yield* countAhead(figures, [counted], [resultPeriod(yearOf(period), period)]);
        const board = buildTargetBoard(figures, period, { content, span, ...(term === undefined ? {} : { term }) });
        return {
          ...board,
          period: viewPeriod(period),
          label: viewContent(content, catalogue).label,
          contents: listContents(facts.targets, catalogue),
        };
      };
      return turns.take(db, read, signal);
    },
    'targets/read-unit'({ period: code, unitId: asked }, db) {
      const period = periodOf(code);
      const figures = figuresOfPeriod(db, period);
      const unitId = unitOf(figures, asked);
      const records = listTargetRecords(db, unitId);
      const nothing = { recordedAt: '', source: null, written: '' };
      const recordOf = (id: number) => records.get(id) ?? nothing;
      return {
        unit: { id: unitId, name: unitName(figures, unitId, period) },
        targets: listTargetHistories(figures, unitId, { period, recordOf }),
      };
    },
    'targets/preview'({ edit }, db) {
      const { plan, changes, problems } = previewTargets(deskOf(db), edit);
      const sealed = plan === null ? null : sealPlan(plan);
      return {
        planId: sealed === null ? null : plans.keep(db, sealed),
        planHash: sealed?.hash ?? null,
        changes,
        problems,
      };
    },
    'targets/commit'({ planId, planHash }, db) {
      const sealed = plans.take(db, planId, planHash);
      const { changeSetId } = commitPlan(db, sealed, localDateTime(clock()));
      return { changeSetId };
    },
  };
}

function deskOf(db: ReadDb): TargetDesk {
  const { revision, nextId } = readMeta(db);
  return {
    catalogue: catalogueOver(knownForms(db)),
    units: listUnitVersions(db),
    targets: listTargets(db),
    base: { revision, nextId },
    rowOf: (id) => findTargetRow(db, id),
  };
}
