import type { Input } from '../../shared/contract/calls.ts';
import type { ChangedFigure, PastedCorrections } from '../../shared/contract/correction-views.ts';
import type { Place, Problem } from '../../shared/contract/problem.ts';
import { isSameFigure } from '../../shared/corrections/changed-figures.ts';
import type { CorrectableField } from '../../shared/corrections/correctable-fields.ts';
import { reasonText } from '../../shared/corrections/correction-reason.ts';
import { inForce, planCorrections, textOf, type CorrectionWork } from '../../shared/corrections/plan-correction.ts';
import { readCorrectedValue } from '../../shared/corrections/read-corrected-value.ts';
import { warningsAfter, warningsOf } from '../../shared/corrections/warnings-after.ts';
import { findTargetUnit } from '../../shared/intake/read/find-target-unit.ts';
import { readPastedCells, type PastedCell } from '../../shared/intake/read/read-pasted-cells.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';
import { unitName } from '../../shared/statistics/check-figures.ts';
import type { FigureValue } from '../../shared/statistics/figure.ts';
import { rowUnits, type Figures } from '../../shared/statistics/figures.ts';
import type { Indicator } from '../../shared/statistics/indicator.ts';
import { namesApart } from '../../shared/statistics/names-apart.ts';
import { mayStandInCell, ownCellOf } from '../../shared/statistics/own-cell.ts';
import { matchKey } from '../../shared/text/fold.ts';
import { figureText, formatCount } from '../../shared/text/format.ts';
import { correctionWords } from '../../shared/text/vi/corrections.ts';
import { rowToCorrect, shownField } from './correctable-row.ts';
import { figuresInView, figuresOfPeriod, periodOf } from './figures-of-period.ts';
import type { WriteDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { sealPlan, type SealedPlan } from './store/seal-plan.ts';
import { tryCorrection } from './try-correction.ts';

type Asked = Input<'corrections/preview-pasted'>;
export type PreparedPaste = { readonly preview: PastedCorrections; readonly sealed: SealedPlan | null };

const SAYS = {
  totalRow: 'correction.total-row',
  notShown: 'correction.unit-not-shown',
  notGiven: 'correction.column-computed',
} as const;

/**
 * What a block pasted into the table of figures would correct, as one plan: each figure that stands in one cell of a form.
 * A cell that cannot be taken is told, the others can be written without it. `at`: local date and time.
 */
export function previewPasted(db: WriteDb, asked: Asked, at: string): PreparedPaste {
  const period = periodOf(asked.period);
  const figures = figuresInView(db, period, asked.view, at.slice(0, 10));
  const { cells, problems } = placeCells(figures, period, asked);
  const desk = { db, figures, period, today: at.slice(0, 10) };
  const taken = new Map<number, Taken>();
  const all: Problem[] = [...problems];
  let same = 0;
  for (const cell of cells) {
    if (saysTheSame(desk, cell)) {
      same += 1;
      continue;
    }
    const one = takeCell(desk, cell);
    const before = one.is === 'taken' ? taken.get(one.work.cell.rowId) : undefined;
    if (one.is === 'refused') all.push(one.problem);
    else if (before === undefined) taken.set(one.work.cell.rowId, one);
    else if (before.after !== one.after) {
      const facts = { unit: one.unit, label: one.label, before: before.after, written: one.after };
      all.push({ code: 'correction.twice', weight: 'fix', place: one.place, facts });
    }
  }
  const changed = [...taken.values()].filter(({ isNew }) => isNew);
  const reason = reasonText(asked.reason);
  if (reason === null) all.push(problem('correction.reason-needed', 'fix'));
  if (changed.length === 0 && all.every(({ weight }) => weight === 'note'))
    all.push(problem('correction.nothing-new', 'note'));
  const shown = {
    cells: changed.map(({ unit, label, before, after }) => ({ unit, label, before, after })),
    same: same + taken.size - changed.length,
  };
  if (reason === null || changed.length === 0) {
    return { preview: { planId: null, planHash: null, ...shown, figures: [], problems: all }, sealed: null };
  }
  const { revision, nextId } = readMeta(db);
  const works = changed.map(({ work }): CorrectionWork => ({ ...work, reason }));
  const sealed = sealPlan(planCorrections(works, { revision, nextId, at }));
  const pasted = {
    units: [...new Set(changed.map(({ unitId }) => unitId))],
    indicators: [...new Set(changed.map(({ indicator }) => indicator))],
  };
  const before = figuresOfPeriod(db, period);
  const was = lookAt(before, pasted, period);
  const is = tryCorrection(db, { sealed, before, period, at }, (after) => lookAt(after, pasted, period));
  return {
    preview: {
      planId: null,
      planHash: sealed.hash,
      ...shown,
      figures: changedWhole(before, { was: was.wholes, is: is.wholes }, pasted.indicators, period),
      problems: [...all, ...distinct(warningsAfter(was.warnings, is.warnings))],
    },
    sealed,
  };
}

/** Finds the figure each pasted cell is meant for. */
function placeCells(figures: Figures, period: Period, { lines, unitIds, columns, at }: Asked) {
  const { units } = figures.evidence.facts;
  const rows = rowUnits(figures, period);
  const shown = [...rows.map(({ unitId }) => unitId), figures.root.unitId];
  const byName = namesShown(figures, rows);
  const { catalogue } = figures.evidence;
  return readPastedCells({
    lines,
    unitIds,
    at,
    allowed: new Set(shown),
    columns: columns.map(({ title, indicator: code }) => {
      const indicator = catalogue.find(code);
      return { title, given: indicator === null || !mayStandInCell(indicator) ? null : indicator };
    }),
    find: (written) => {
      const unitId = byName.get(matchKey(written));
      if (unitId !== undefined) return { is: 'unit', unitId, name: written };
      return findTargetUnit(units, written, figures.restated === undefined ? period : null);
    },
    says: SAYS,
  });
}

/** Units by the names the table shows, which tell apart those that were there one after the other. */
function namesShown(figures: Figures, rows: readonly UnitVersion[]): ReadonlyMap<string, number> {
  const { unitId, name } = figures.root;
  return new Map([
    [matchKey(name), unitId],
    ...[...namesApart(rows)].map(([id, shown]) => [matchKey(shown), id] as const),
  ]);
}

type Desk = {
  readonly db: WriteDb;
  readonly figures: Figures;
  readonly period: Period;
  readonly today: string;
};
/** What was copied from the table and pasted back: a sum or a count that did not change asks for nothing. */
function saysTheSame({ figures, period }: Desk, { unitId, given, text }: PastedCell<Indicator>): boolean {
  const { value } = figures.figureOf(given, unitId, period);
  return value.is !== 'missing' && value.is !== 'undefined' && figureText(value) === text.replace(/^(\d+)$/, grouped);
}
const grouped = (digits: string) => formatCount(Number(digits));

type Taken = {
  readonly is: 'taken';
  readonly unitId: number;
  readonly unit: string;
  readonly indicator: Indicator;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly isNew: boolean;
  readonly place: Place;
  readonly work: Omit<CorrectionWork, 'reason'>;
};
type Refused = { readonly is: 'refused'; readonly problem: Problem };

function takeCell({ db, figures, period, today }: Desk, pasted: PastedCell<Indicator>): Taken | Refused {
  const { unitId, given: indicator, text, row, column } = pasted;
  const place: Place = { at: 'pasted', row: row + 1, column: column + 1 };
  const unit = unitName(figures, unitId, period);
  const refuse = (code: Problem['code'], more: Problem['facts'] = {}): Refused => {
    const facts = { unit, label: indicator.label, written: text, ...more };
    return { is: 'refused', problem: { code, weight: 'fix', place, facts } };
  };
  const own = ownCellOf(figures, indicator, unitId, period);
  if (own.is !== 'cell') return refuse(`correction.${own.is}`);
  const [part] = rowToCorrect(db, 'reported_value', own.id).parts;
  const field = part?.fields[0];
  if (part === undefined || field === undefined) return refuse('correction.no-cell');
  const reading = readCorrectedValue(field, text, today);
  if (reading.is === 'problem' || reading.value === null)
    return refuse('correction.not-a-value', { needed: neededBy(field) });
  const before = textOf(inForce(part.row, field.field));
  const shown = (value: string | null) => shownField(field.field, field.kind, value);
  return {
    is: 'taken',
    ...{ unitId, unit, indicator, place },
    label: indicator.label,
    before: shown(before),
    after: shown(reading.value),
    isNew: before !== reading.value,
    work: {
      cell: { table: 'reported_value', rowId: own.id, field: field.field },
      stored: part.row.stored,
      corrections: part.row.corrections,
      goal: { is: 'value', value: reading.value },
    },
  };
}

function neededBy({ kind }: CorrectableField): string {
  const { needed } = correctionWords;
  return kind.is === 'mean' ? needed.mean : kind.is === 'count' && kind.maybeNegative ? needed.signed : needed.count;
}

type Pasted = { readonly units: readonly number[]; readonly indicators: readonly Indicator[] };

/** What speaks against the units that were pasted for, and the whole of each indicator. */
function lookAt(figures: Figures, { units, indicators }: Pasted, period: Period) {
  return {
    warnings: units.flatMap((unitId) => warningsOf(figures, { unitId, admissionIds: [] }, period)),
    wholes: indicators.map(({ code }) => figures.figure(code, figures.root.unitId, period).value),
  };
}

/** What the corrections make of the whole, of the indicators that were pasted. */
function changedWhole(
  figures: Figures,
  { was, is }: { readonly was: readonly FigureValue[]; readonly is: readonly FigureValue[] },
  indicators: readonly Indicator[],
  period: Period,
): readonly ChangedFigure[] {
  return indicators.flatMap(({ label }, at): readonly ChangedFigure[] => {
    const [before, after] = [was[at], is[at]];
    if (before === undefined || after === undefined || isSameFigure(before, after)) return [];
    return [{ unit: unitName(figures, figures.root.unitId, period), label, before, after }];
  });
}

const problem = (code: Problem['code'], weight: Problem['weight']): Problem => ({
  code,
  weight,
  place: { at: 'app' },
  facts: {},
});

const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify([one.code, one.facts]), one])).values(),
];
