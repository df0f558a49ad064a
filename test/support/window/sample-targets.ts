import { previewTargets } from '../../../electron/backend/preview-targets.ts';
import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import { periodOf } from '../../../renderer/app/period-choice.ts';
import { stopWith } from '../../../shared/contract/problem.ts';
import type { TargetPlanView } from '../../../shared/contract/target-views.ts';
import { viewPeriod } from '../../../shared/domain/period.ts';
import { ADMITTED, type TargetKind } from '../../../shared/domain/target.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import type { Plan, StoredRow } from '../../../shared/intake/plan/plan.ts';
import { buildTargetBoard } from '../../../shared/reports/target-board.ts';
import { listContents, viewContent } from '../../../shared/reports/target-contents.ts';
import { listTargetHistories } from '../../../shared/reports/target-histories.ts';
import { buildTargetsReport } from '../../../shared/reports/targets-report.ts';
import type { TargetFact } from '../../../shared/statistics/figure-facts.ts';
import { openFigures, type Figures } from '../../../shared/statistics/figures.ts';
import { catalogueOver } from '../../../shared/statistics/indicators.ts';
import { makeSubmission, makeTarget } from '../make-facts.ts';
import { sampleSettings } from './sample-documents.ts';
import { rootUnit, unitViews } from './sample-figures.ts';

/** Admissions of the newest quarter in the order of units; null: nothing was sent. */
export const ADMITTED_OF = [8, 4, 2, 6, 3, 0, 5, 1, null, 7, 4, 3, 2, null, 6, 1, 5, 4, 0, 1, 0, 6, 5, 1];
const TARGET_OF = [8, 9, 10, 12, 9, 4, 14, 6, 8, 9, 11, 7, 3, 2, 8, 2, 4, 6, 3, 2, null, 6, 8, 3];
const HALF = { valueTo: 5 };

const paper = { setter: 'Huyện ủy Nậm Sen', document: '35-KH/HU', documentDate: '2017-01-06' } as const;
const ofUnits: readonly TargetFact[] = TARGET_OF.flatMap((value, index) => {
  if (value === null) return [];
  const first = makeTarget(index + 2, '2017', value, { ...paper, ...(index === 5 ? HALF : {}) });
  if (index !== 2) return [first];
  const raised = { document: '61-KH/HU', documentDate: '2017-03-10', revisesId: first.id };
  return [{ ...first, value: 7 }, makeTarget(index + 2, '2017', value, { ...paper, ...raised })];
});
/** What stands before anything is written. */
export const startTargets: readonly TargetFact[] = [
  makeTarget(rootUnit.id, '2017', 100, { kind: 'striving', document: '12-NQ/HU', documentDate: '2016-12-20' }),
  makeTarget(rootUnit.id, '2015-08-21..2020-08-14', 500, {
    kind: 'resolution',
    setter: 'Đại hội Đảng bộ huyện',
    document: '01-NQ/ĐH',
    documentDate: '2015-08-21',
  }),
  makeTarget(4, '2017', 3, { scope: 'pupil', ...paper }),
  makeTarget(5, '2017', 2, { scope: 'Người có uy tín', ...paper }),
  ...ofUnits,
];

const catalogue = catalogueOver(formDefinitions);
const figuresWith = (targets: readonly TargetFact[]): Figures =>
  openFigures({
    settings: sampleSettings,
    forms: formDefinitions,
    units: unitViews,
    lists: [],
    admissions: [],
    submissions: ADMITTED_OF.flatMap((count, index) =>
      count === null ? [] : [makeSubmission(index + 2, '2017-Q1', { I: count, 'I.1': Math.floor(count / 2) })],
    ),
    targets,
    successions: [],
    outsideUnits: [],
    places: { places: [], states: [] },
    cellRecords: () => ({ admissions: [], lists: [], members: [] }),
  });

/** Answers about targets that hold what was written, until the window is drawn anew. */
export function makeSampleTargets(): FakeAnswers {
  let targets = startTargets;
  const plans = new Map<string, Plan>();
  const undo = new Map<number, readonly TargetFact[]>();
  let last = 900;
  return {
    'targets/read-progress'({ period: code, indicator, scope, span, term }) {
      const period = periodOf(code);
      const figures = figuresWith(targets);
      const content = { indicator, scope };
      return {
        ...buildTargetBoard(figures, period, { content, span, ...(term === undefined ? {} : { term }) }),
        period: viewPeriod(period),
        label: viewContent(content, catalogue).label,
        contents: listContents(targets, catalogue),
      };
    },
    'targets/read-unit': ({ period, unitId }) => ({
      unit: { id: unitId, name: unitViews.find((unit) => unit.unitId === unitId)?.name ?? '' },
      targets: listTargetHistories(figuresWith(targets), unitId, {
        period: periodOf(period),
        recordOf: (id) => ({
          recordedAt: '2017-01-16T08:02:00',
          source: id > 900_000 ? null : { file: 'Giao chỉ tiêu 2017.xlsx', sheet: 'Chi tieu', cell: `G${id % 40}` },
          written: String(targets.find((target) => target.id === id)?.value ?? ''),
        }),
      }),
    }),
    'targets/preview'({ edit }): TargetPlanView {
      const base = { revision: 1, nextId: 900_000 + (last += 100) };
      const desk = { catalogue, units: unitViews, targets, base, rowOf: (id: number) => ({ id }) };
      const { plan, changes, problems } = previewTargets(desk, edit);
      const planId = plan === null ? null : `plan-${(last += 1)}`;
      if (plan !== null && planId !== null) plans.set(planId, plan);
      return { planId, planHash: planId, changes, problems };
    },
    'targets/commit'({ planId }) {
      const plan = plans.get(planId);
      if (plan === undefined) throw stopWith('target.plan-gone');
      const changeSetId = (last += 1);
      undo.set(changeSetId, targets);
      const gone = new Set(plan.changes.flatMap(({ id, after }) => (after === null ? [id] : [])));
      const added = plan.changes.flatMap(({ id, after }) => (after === null ? [] : [targetOf(id, after)]));
      targets = [...targets.filter(({ id }) => !gone.has(id)), ...added];
      return { changeSetId };
    },
    'changes/undo'({ changeSetId }) {
      targets = undo.get(changeSetId) ?? targets;
      return { changeSetId: (last += 1), undone: changeSetId, changes: 12 };
    },
  };
}

function targetOf(id: number, row: StoredRow): TargetFact {
  const text = (column: string) => (row[column] == null ? null : String(row[column]));
  const number = (column: string) => (row[column] == null ? null : Number(row[column]));
  return {
    id,
    unitId: number('unit_id') ?? 0,
    indicator: text('indicator') ?? ADMITTED,
    scope: text('scope') ?? '',
    from: text('period_from') ?? '',
    to: text('period_to') ?? '',
    kind: text('kind') as TargetKind, // written by the plan itself
    value: number('value') ?? 0,
    valueTo: number('value_to'),
    decimals: number('value_decimals') ?? 0,
    setter: text('setter') ?? '',
    document: text('document'),
    documentDate: text('document_date'),
    revisesId: number('revises_id'),
  };
}

/** “Bảng theo dõi chỉ tiêu” of the sample. */
export const sampleTargetsReport = () => buildTargetsReport(figuresWith(startTargets), periodOf('2017-Q1'), {});
