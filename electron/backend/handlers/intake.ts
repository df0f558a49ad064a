import { stopWith } from '../../../shared/contract/problem.ts';
import type { Input } from '../../../shared/contract/calls.ts';
import type { IntakePart, IntakePreview, IntakeReceipt, IntakeRowPage } from '../../../shared/contract/views.ts';
import { readPeriod, viewPeriod, type Period } from '../../../shared/domain/period.ts';
import type { WorkbookGrid } from '../../../shared/intake/grid.ts';
import { rowOfProblem } from '../../../shared/intake/stage-outcome.ts';
import { stageWorkbook, type StagedIntake, type StagedPart } from '../../../shared/intake/stage.ts';
import { noChoices, type StageChoices } from '../../../shared/intake/stage-choices.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import type { DataSession } from '../data-session.ts';
import { intakeFacts } from '../intake-facts.ts';
import { localDateTime } from '../local-time.ts';
import { pictureSheet } from '../picture-sheet.ts';
import { keepStagedPlans, type StagedPlan } from '../staged-plans.ts';
import { commitPlan } from '../store/commit-plan.ts';
import type { WriteDb } from '../store/db.ts';
import { listIntakes } from '../store/intake-store.ts';
import { readMeta } from '../store/meta-store.ts';
import { sealPlan } from '../store/seal-plan.ts';
import { keepSourceFile } from '../store/source-file-store.ts';
import { listUnitVersions } from '../store/unit-store.ts';
import { readWorkbookFile } from '../workbook/read-grid.ts';

type IntakeCall =
  | 'intake/stage'
  | 'intake/read-rows'
  | 'intake/read-difference'
  | 'intake/read-sheet'
  | 'intake/expand'
  | 'intake/list-waiting'
  | 'intake/forget'
  | 'intake/cancel'
  | 'intake/discard'
  | 'intake/commit'
  | 'intake/list';

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 100;

export function intakeHandlers(context: BackendContext, session: DataSession): Pick<BackendHandlers, IntakeCall> {
  const plans = keepStagedPlans(context.newId);
  const reading = new Map<string, AbortController>();

  return {
    async 'intake/stage'({ file, ...chosen }, db) {
      const choices = choicesOf(chosen);
      const { path } = context.files.resolve(file, 'read');
      const controller = new AbortController();
      reading.set(file, controller);
      try {
        const onProgress = throttledProgress(context, file);
        const { grid, bytes } = await readWorkbookFile(path, { signal: controller.signal, onProgress });
        context.send('intake/progress', { file, stage: 'checking', done: 0, total: null });
        return preview(db, grid, bytes, choices);
      } finally {
        reading.delete(file);
      }
    },
    'intake/read-rows': ({ planId, ...wanted }, db) => readRows(plans.find(db, planId), wanted),
    'intake/read-difference': ({ planId }, db) => {
      plans.find(db, planId);
      return { total: 0, rows: [] };
    },
    async 'intake/read-sheet'({ file, sheet, from, count }) {
      const { grid } = await readWorkbookFile(context.files.resolve(file, 'read').path);
      return pictureSheet(grid, sheet, { from, count });
    },
    'intake/expand': ({ files }) => ({
      files: files.map((token) => ({ token, name: context.files.resolve(token, 'read').name })),
      skipped: [],
    }),
    'intake/list-waiting': () => [],
    'intake/forget': () => null,
    'intake/cancel'({ file }) {
      reading.get(file)?.abort();
      return null;
    },
    'intake/discard'({ planId }) {
      plans.discard(planId);
      return null;
    },
    'intake/commit': ({ planId, planHash }, db) => commit(db, planId, planHash),
    'intake/list': (_input, db) => listIntakes(db, listUnitVersions(db)),
  };

  function preview(db: WriteDb, grid: WorkbookGrid, bytes: Uint8Array, choices: StageChoices): IntakePreview {
    const facts = intakeFacts(db, () => {
      const { revision, nextId } = readMeta(db);
      const { file: name, sha256, size } = grid;
      const receivedAt = localDateTime(context.clock());
      // The original is kept before anything points to it; it stays as evidence even when the plan is discarded.
      return { revision, nextId, sourceFileId: keepSourceFile(db, { sha256, name, size, receivedAt, content: bytes }) };
    });
    const staged = stageWorkbook(grid, choices, facts);
    const settled = staged.plan === null ? null : sealPlan(staged.plan);
    const planId = staged.rows.length > 0 || settled !== null ? plans.keep(db, { staged, settled }) : null;
    return toPreview(grid, staged, { planId, planHash: settled?.hash ?? null });
  }

  function commit(db: WriteDb, planId: string, planHash: string): IntakeReceipt {
    const { staged, settled } = plans.find(db, planId);
    if (settled === null || settled.hash !== planHash) throw stopWith('intake.plan-differs');
    if (readMeta(db).revision !== settled.plan.madeAtRevision) throw stopWith('store.changed-since-preview');
    session.protect('intake');
    const { changeSetId } = commitPlan(db, settled, localDateTime(context.clock()));
    plans.discard(planId);
    return { changeSetId, written: staged.counts };
  }
}

function choicesOf({ period, unitId, expect, ...chosen }: Omit<Input<'intake/stage'>, 'file'>): StageChoices {
  const stated = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
  return {
    ...noChoices,
    ...stated,
    given: {
      ...(period === undefined ? {} : { period: periodOf(period) }),
      ...(unitId === undefined ? {} : { unitId }),
      ...(expect === undefined ? {} : { expect }),
    },
  };
}

function periodOf(code: string): Period {
  const period = readPeriod(code);
  if (period === null) throw stopWith('app.unknown-period', { period: code });
  return period;
}

/** Tells the window how far the reading is, at most ten times a second. */
function throttledProgress(
  { clock, send }: BackendContext,
  file: string,
): (done: number, total: number | null) => void {
  let last = -Infinity;
  return (done, total) => {
    const now = clock().getTime();
    if (now - last < PROGRESS_EVERY && now >= last) return;
    last = now;
    send('intake/progress', { file, stage: 'reading', done, total });
  };
}

function toPreview(
  grid: WorkbookGrid,
  staged: StagedIntake,
  plan: Pick<IntakePreview, 'planId' | 'planHash'>,
): IntakePreview {
  const { kind, form, unit, period, sheet, counts, totals, problems, questions, parts } = staged;
  return {
    ...plan,
    file: grid.file,
    sha256: grid.sha256,
    kind,
    form,
    unit,
    period: viewFoundPeriod(period),
    sheet,
    sheets: grid.sheets.map(({ name }) => name),
    counts,
    totals,
    problems,
    questions,
    parts: parts.map(viewPart),
    difference: null,
  };
}

const viewFoundPeriod = (period: StagedIntake['period']) =>
  period === null ? null : { ...viewPeriod(period), foundBy: period.foundBy };

const viewPart = (part: StagedPart): IntakePart => ({ ...part, period: viewFoundPeriod(part.period) });

function readRows(
  { staged }: StagedPlan,
  { state, from, count }: Omit<Input<'intake/read-rows'>, 'planId'>,
): IntakeRowPage {
  const wanted = state === undefined ? staged.rows : staged.rows.filter((row) => row.state === state);
  return {
    headers: staged.headers,
    total: wanted.length,
    rows: wanted.slice(from, from + count).map((row) => ({
      sheet: staged.sheet ?? '',
      row: row.row,
      state: row.state,
      cells: row.cells(),
      problems: staged.problems.filter((problem) => rowOfProblem(problem) === row.row),
    })),
  };
}
