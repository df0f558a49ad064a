import { stopWith } from '../../../shared/contract/problem.ts';
import type { Input } from '../../../shared/contract/calls.ts';
import type {
  DifferenceSummary,
  IntakePart,
  IntakePreview,
  IntakeReceipt,
  IntakeRowPage,
} from '../../../shared/contract/views.ts';
import { readPeriod, viewPeriod, type Period } from '../../../shared/domain/period.ts';
import { countDifference } from '../../../shared/intake/difference/difference.ts';
import type { WorkbookGrid } from '../../../shared/intake/grid/grid.ts';
import { rowOfProblem } from '../../../shared/intake/stage/stage-outcome.ts';
import { hasSomethingToTell } from '../../../shared/reports/feedback-sheet.ts';
import type { StagedIntake } from '../../../shared/intake/stage/staged-intake.ts';
import { stageWorkbook } from '../../../shared/intake/stage/stage.ts';
import type { StagedPart } from '../../../shared/intake/stage/staged-part.ts';
import { noChoices, type StageChoices } from '../../../shared/intake/questions/stage-choices.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import type { DataSession } from '../data-session.ts';
import { closedPeriodIn } from '../closed-periods.ts';
import { expandFiles } from '../expand-files.ts';
import { intakeFacts } from '../intake-facts.ts';
import { knownForms } from '../known-forms.ts';
import { localDateTime } from '../local-time.ts';
import { readLentWorkbook } from '../read-lent-workbook.ts';
import { pictureSheet } from '../picture-sheet.ts';
import { feedbackFile } from '../feedback-file.ts';
import { keepSheetGrids } from '../sheet-grids.ts';
import type { StagedPlan, StagedPlans } from '../staged-plans.ts';
import { commitPlan } from '../store/commit-plan.ts';
import type { WriteDb } from '../store/db.ts';
import { listIntakes } from '../store/intake-store.ts';
import { readMeta } from '../store/meta-store.ts';
import { sealPlan } from '../store/seal-plan.ts';
import { listUnitVersions } from '../store/unit-store.ts';
import type { WaitingConcern } from '../store/waiting-file-store.ts';
import { keepWaitingFiles } from '../waiting-files.ts';

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

export function intakeHandlers(
  context: BackendContext,
  session: DataSession,
  plans: StagedPlans,
): Pick<BackendHandlers, IntakeCall> {
  const waiting = keepWaitingFiles(context.files);
  const grids = keepSheetGrids();
  const reading = new Map<string, AbortController>();

  return {
    async 'intake/stage'({ file, ...chosen }, db) {
      const choices = choicesOf(chosen);
      const known = context.files.resolve(file, 'read');
      const controller = new AbortController();
      reading.set(file, controller);
      try {
        const onProgress = throttledProgress(context, file);
        const { grid, bytes } = await readLentWorkbook(context, db, known, { signal: controller.signal, onProgress });
        context.send('intake/progress', { file, stage: 'checking', done: 0, total: null });
        grids.keep(db, file, grid);
        const { file: name, sha256, size } = grid;
        const original = { sha256, name, size, receivedAt: localDateTime(context.clock()), content: bytes };
        const keep = () => waiting.keep(db, file, original, chosen);
        const look = lookAt(db, grid, choices);
        // In one go, as each transaction waits for the disk. The file waits for its mending whatever becomes of the look.
        const keepAndLook = db.transaction(() => {
          const shown = look(file, keep());
          const isDone = shown.problems.some(({ code }) => code === 'intake.already-imported');
          if (isDone) waiting.done(db, file);
          else waiting.tell(db, file, concernsOf(shown), countOpen(shown));
          return shown;
        });
        try {
          return keepAndLook.immediate();
        } catch (error) {
          keep();
          throw error;
        }
      } finally {
        reading.delete(file);
      }
    },
    'intake/read-rows': ({ planId, ...wanted }, db) => readRows(plans.find(db, planId), wanted),
    'intake/read-difference'({ planId, from, count }, db) {
      const rows = plans.find(db, planId).staged.difference?.rows ?? [];
      return { total: rows.length, rows: rows.slice(from, from + count) };
    },
    async 'intake/read-sheet'({ file, sheet, from, count }, db) {
      const known = context.files.resolve(file, 'read');
      const kept = grids.find(db, file);
      if (kept !== null) return pictureSheet(kept, sheet, { from, count });
      const { grid } = await readLentWorkbook(context, db, known);
      grids.keep(db, file, grid);
      return pictureSheet(grid, sheet, { from, count });
    },
    'intake/expand': ({ files }) => expandFiles(files, context.files),
    'intake/list-waiting': (_input, db) => waiting.list(db, context.dataFile?.path ?? ''),
    'intake/forget'({ files }, db) {
      waiting.forget(db, files);
      grids.drop(db, files);
      return null;
    },
    'intake/cancel'({ file }) {
      reading.get(file)?.abort();
      return null;
    },
    'intake/discard'({ planId }) {
      plans.discard(planId);
      return null;
    },
    'intake/commit': ({ planId, planHash }, db) => commit(db, planId, planHash),
    'intake/list': ({ count }, db) => listIntakes(db, listUnitVersions(db), knownForms(db), count),
  };

  /** Gathers what the stages need, then gives the look itself: of a lent file, whose original is kept under an id. */
  function lookAt(
    db: WriteDb,
    grid: WorkbookGrid,
    choices: StageChoices,
  ): (file: string, sourceFileId: number) => IntakePreview {
    const at = localDateTime(context.clock());
    const facts = intakeFacts(db, at.slice(0, 10));
    return (file, sourceFileId) => {
      const planBase = () => {
        const { revision, nextId } = readMeta(db);
        return { revision, nextId, sourceFileId, at };
      };
      const looked = stageWorkbook(grid, choices, { ...facts, planBase });
      const sealed = looked.plan === null ? null : sealPlan(looked.plan);
      const closed = sealed === null ? null : closedPeriodIn(db, sealed, at, grid.file);
      const staged = closed === null ? looked : { ...looked, plan: null, problems: [closed, ...looked.problems] };
      const settled = closed === null ? sealed : null;
      const feedback = feedbackFile(grid, staged, choices);
      const isKept = staged.rows.length > 0 || settled !== null || hasSomethingToTell(feedback);
      const planId = isKept ? plans.keep(db, { file, staged, settled, feedback }) : null;
      return toPreview(grid, staged, { planId, planHash: settled?.hash ?? null });
    };
  }

  function commit(db: WriteDb, planId: string, planHash: string): IntakeReceipt {
    const { file, staged, settled } = plans.find(db, planId);
    if (settled === null || settled.hash !== planHash) throw stopWith('intake.plan-differs');
    if (readMeta(db).revision !== settled.plan.madeAtRevision) throw stopWith('store.changed-since-preview');
    const write = db.transaction(() => {
      const committed = commitPlan(db, settled, localDateTime(context.clock()));
      waiting.done(db, file);
      return committed;
    });
    const { changeSetId } = session.writeIntake(() => write.immediate());
    plans.settle(planId);
    grids.drop(db, [file]);
    const { counts, leftOutCells } = staged;
    return { changeSetId, written: counts, ...(leftOutCells === 0 ? {} : { leftOutCells }) };
  }
}

const countOpen = ({ problems }: IntakePreview) => problems.filter(({ weight }) => weight !== 'note').length;

/** The units and periods of a previewed file, each once. */
function concernsOf({ unit, period, parts }: IntakePreview): readonly WaitingConcern[] {
  const all = [{ unit, period }, ...parts].flatMap((part) =>
    part.unit === null || part.period === null
      ? []
      : [{ unitId: part.unit.id, from: part.period.from, to: part.period.to }],
  );
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
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
    difference: viewDifference(staged),
    ...(staged.leftOutCells === 0 ? {} : { leftOutCells: staged.leftOutCells }),
  };
}

const viewFoundPeriod = (period: StagedIntake['period']) =>
  period === null ? null : { ...viewPeriod(period), foundBy: period.foundBy };

function viewDifference({ difference }: StagedIntake): DifferenceSummary | null {
  return difference === null ? null : { ...countDifference(difference), totals: difference.totals };
}

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
      sheet: row.sheet,
      row: row.row,
      state: row.state,
      cells: row.cells(),
      problems: staged.problems.filter(
        (problem) =>
          rowOfProblem(problem) === row.row && problem.place.at === 'cell' && problem.place.sheet === row.sheet,
      ),
    })),
  };
}
