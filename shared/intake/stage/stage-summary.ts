import type { Problem } from '../../contract/problem.ts';
import { periodName } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { formatCount } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { collectChanges } from '../plan/change-rows.ts';
import { insertCorrections } from '../plan/insert-corrections.ts';
import { summaryIndicatorFields } from '../layouts/summary-table.ts';
import type { RowState } from '../intake-kinds.ts';
import type { ListSpan } from '../records/known-admission.ts';
import { figureKey, type KnownSubmission } from '../records/known-submission.ts';
import type { Plan, PlanBase } from '../plan/plan.ts';
import { readSummary, type SummaryUnit } from '../read/read-summary.ts';
import { labelProblems } from '../read/summary-lines.ts';
import type { FoundPeriod, Recognition } from '../recognise/recognition.ts';
import { countedValue, isNewSummaryOriginal, settleSummary, type SettledSummaryFigure } from './settle-summary.ts';
import { askIfCopied } from './ask-if-copied.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import { atSheet, fix, note, placeOf, type SheetPlace } from '../grid/sheet-place.ts';
import { withoutRows, type KindOutcome, type RowOutcome } from './stage-outcome.ts';
import { indexUnits } from '../recognise/unit-index.ts';

/** Name under which the figures of a summary are kept beside those of forms; its rows are codes of indicators. */
export const SUMMARY = 'summary';

type Work = {
  readonly file: string;
  readonly recognition: Recognition & { readonly period: FoundPeriod };
  readonly units: readonly UnitVersion[];
  readonly findSubmission: (formId: string, span: ListSpan) => KnownSubmission | null;
  readonly leftOut: ReadonlySet<number>;
  readonly replace: boolean;
  readonly answers: readonly StageAnswer[];
  /** Cells mended before reading, with their former texts. */
  readonly mended: ReadonlyMap<string, string>;
};

type Match = {
  readonly unit: SummaryUnit;
  readonly figures: readonly SettledSummaryFigure[];
  readonly state: RowState;
  readonly known: KnownSubmission | null;
};

/** Reads the board's own table of figures, a set of values for each unit, and plans what it writes. */
export function stageSummary({
  file,
  recognition,
  units,
  findSubmission,
  leftOut,
  replace,
  answers,
  mended,
}: Work): KindOutcome {
  const { sheet, period, unit } = recognition;
  const place = placeOf(file, sheet);
  const index = indexUnits(units, period.to);
  const isByRow = recognition.layout === SUMMARY;
  const read = readSummary(recognition, index, place);
  const isOut = (row: number) => isByRow && leftOut.has(row);
  const matches = read.units
    .filter(({ row }) => !isOut(row))
    .map((one): Match => {
      const known = findSubmission(SUMMARY, { unitId: one.unitId, from: period.from, to: period.to });
      const figures = settleSummary(one, known, mended);
      return {
        unit: one,
        figures,
        known,
        state: known === null ? 'add' : isSame(figures, known, mended) ? 'same' : 'change',
      };
    });
  const changed = matches.filter(({ state }) => state === 'change');
  const problems: Problem[] = [
    ...withoutRows([...read.problems, ...labelProblems(recognition, place)], isByRow ? leftOut : new Set()),
  ];
  if (changed.length > 0 && !replace) {
    const facts = { count: changed.length, period: periodName(period) };
    problems.push(fix('intake.summary-already-sent', atSheet(place), facts));
  }
  const named = new Set(read.units.map(({ unitId }) => unitId));
  const days = { from: period.from, to: period.to };
  const absent = unitsOn(units, period.to).filter(
    ({ unitId }) => !named.has(unitId) && findSubmission(SUMMARY, { unitId, ...days }) !== null,
  );
  if (absent.length > 0) problems.push(note('intake.summary-units-absent', atSheet(place), namesOf(absent)));
  problems.push(...matches.flatMap((match) => keptProblems(match, place)));
  const copied = matches.some(({ known }) => known !== null)
    ? null
    : askIfCopied({
        ...{ place, recognition, formId: SUMMARY, period, answers, findSubmission },
        units: matches.map(({ unit: { unitId, figures } }) => ({
          unitId,
          figures: figures.map((one) => ({ ...one, key: figureKey(one.indicator, 'this-period') })),
        })),
      });
  if (copied !== null) problems.push(copied.problem);
  if (read.units.length === 0) problems.push(fix('intake.summary-empty', atSheet(place)));
  const shown = (one: SummaryUnit) => [
    one.name,
    one.figures
      .map(({ indicator, value }) => `${labelOf(indicator)}: ${value === null ? '' : formatCount(value)}`)
      .join('; '),
  ];
  const rows: readonly RowOutcome[] = [
    ...matches.map(({ unit: one, state }): RowOutcome => ({ row: one.row, state, cells: () => shown(one) })),
    ...read.units
      .filter(({ row }) => isOut(row))
      .map((one): RowOutcome => ({ row: one.row, state: 'left-out', cells: () => shown(one) })),
    ...read.unread.map(({ row, written }): RowOutcome => ({
      row,
      state: isOut(row) ? 'left-out' : 'question',
      cells: () => [written, ''],
    })),
  ];
  const writes = matches.filter(({ state }) => state !== 'same');
  const total = read.units.flatMap(({ figures }) => figures).filter(({ indicator }) => indicator === 'admitted.total');
  return {
    rows: rows.toSorted((a, b) => a.row - b.row),
    headers: intakeWords.headers.summary,
    totals: [
      { label: intakeWords.totals.units, value: read.units.length },
      ...(total.length === 0
        ? []
        : [{ label: intakeWords.totals.admitted, value: total.reduce((sum, { value }) => sum + (value ?? 0), 0) }]),
    ],
    problems,
    questions: [],
    asked: copied === null ? [] : [copied],
    makePlan:
      writes.length === 0
        ? null
        : (base) =>
            planSummary(
              {
                writes,
                unitId: unit?.id ?? index.root?.unitId ?? null,
                period,
                sheet: sheet.name,
                rowCount: rows.length,
              },
              base,
            ),
  };
}

const labelOf = (indicator: string) => summaryIndicatorFields.find(({ id }) => id === indicator)?.label ?? indicator;

function isSame(
  figures: readonly SettledSummaryFigure[],
  known: KnownSubmission,
  mended: ReadonlyMap<string, string>,
): boolean {
  const filled = [...known.values.values()].filter(({ value }) => value !== null).length;
  return (
    filled === figures.length &&
    figures.every(
      (one) =>
        known.values.get(figureKey(one.indicator, 'this-period'))?.value === countedValue(one) &&
        !isNewSummaryOriginal(one, known, mended),
    )
  );
}

const UNITS_NAMED = 6;

function namesOf(units: readonly UnitVersion[]): Problem['facts'] {
  const names = units.slice(0, UNITS_NAMED).map(({ name }) => name);
  return { units: [...names, ...(units.length > UNITS_NAMED ? ['…'] : [])].join(', '), count: units.length };
}

const unitsOn = (units: readonly UnitVersion[], day: string) =>
  units.filter(({ from, to }) => (from === null || from <= day) && (to === null || to >= day));

/** The board's corrections that stay are told where the table says otherwise. */
function keptProblems({ unit, figures }: Match, place: SheetPlace): readonly Problem[] {
  return figures.flatMap(({ indicator, value, cell, kept }) => {
    if (kept === null) return [];
    const facts = {
      unit: unit.name,
      label: labelOf(indicator),
      kept: intakeWords.blank(kept.value ?? ''),
      says: intakeWords.blank(value ?? ''),
    };
    const at = value === null ? atSheet(place) : ({ at: 'cell', ...place, cell } as const);
    return [note('intake.correction-kept', at, facts)];
  });
}

type SummaryPlan = {
  readonly writes: readonly Match[];
  readonly unitId: number | null;
  readonly period: FoundPeriod;
  readonly sheet: string;
  readonly rowCount: number;
};

/** One submission for each unit; the one sent before stays, but no longer counts. */
function planSummary({ writes, unitId, period, sheet, rowCount }: SummaryPlan, base: PlanBase): Plan {
  const list = collectChanges(base.nextId);
  const days = { period_from: period.from, period_to: period.to };
  const intakeId = list.insert('intake', {
    source_file_id: base.sourceFileId,
    kind: 'summary',
    unit_id: unitId,
    ...days,
    sheet,
    row_count: rowCount,
  });
  for (const { unit, figures, known } of writes) {
    if (known !== null) list.update('submission', known.id, { is_current: 1 }, { is_current: 0 });
    const submissionId = list.insert('submission', {
      form_id: SUMMARY,
      unit_id: unit.unitId,
      ...days,
      intake_id: intakeId,
      replaces_id: known?.id ?? null,
      is_current: 1,
    });
    for (const { indicator, value, cell, written, how, kept } of figures) {
      const rowId = list.insert('reported_value', {
        submission_id: submissionId,
        row_code: indicator,
        column_key: 'this-period',
        value,
        value_text: null,
        sheet,
        cell,
        written,
        how,
      });
      if (kept === null) continue;
      const { reason = '', at = base.at } = kept.correction ?? {};
      const counts = { value: kept.value };
      insertCorrections(list, { table: 'reported_value', rowId }, { stored: { value }, counts }, { reason, at });
    }
  }
  return { kind: 'intake', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}
