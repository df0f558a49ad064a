import { periodFromDays, periodName, type Period } from '../domain/period.ts';
import { findForm } from '../forms/registry.ts';
import { formatCount } from '../text/format.ts';
import { figuresWords } from '../text/vi/figures.ts';
import { checkFigures, unitName } from './check-figures.ts';
import { labelOf } from './check-form.ts';
import type { CellSource, Explanation, ExplanationPart, FigureValue } from './figure.ts';
import { resultPeriod, type Figures } from './figures.ts';
import type { Indicator, Predicate } from './indicator.ts';
import { findIndicator } from './indicators.ts';
import { noteFigures } from './note-figures.ts';
import type { EvidencePart } from './unit-evidence.ts';
import type { Finding } from './unit-finding.ts';

/** Looks up the cells that figures were read from. Fields are named as `AdmissionFact` names them. */
export type CellLookup = {
  /** One cell per person: the field's, or the name's where the field has no cell of its own. */
  readonly admissions: (ids: readonly number[], field: string) => readonly CellSource[];
  readonly reported: (valueIds: readonly number[]) => readonly CellSource[];
  readonly target: (targetId: number) => CellSource | null;
};

const words = figuresWords.how;

/** Where a figure came from: sum, units, forms and lists, down to the cells with their text as written. */
export function explainFigure(
  figures: Figures,
  cells: CellLookup,
  wanted: { readonly indicator: Indicator; readonly unitId: number; readonly period: Period },
): Explanation {
  const { indicator, unitId, period } = wanted;
  const figure = figures.figureOf(indicator, unitId, period);
  return {
    indicator: indicator.code,
    label: indicator.label,
    formula: formulaOf(indicator),
    periodCode: period.code,
    base: figure.base,
    root: explainPart(figures, cells, indicator, unitId, period),
    notes: [
      ...checkFigures(figures, unitId, period).filter(({ facts }) => isAbout(facts['label'], indicator)),
      ...noteFigures(figures, unitId, period, indicator.code),
    ],
  };
}

/** Differences name their row by its label on the form; others (sums, forms) are kept for the main indicator. */
function isAbout(label: string | number | undefined, indicator: Indicator): boolean {
  if (!('rows' in indicator.source)) return false;
  if (label === undefined) return indicator.code === 'admitted.total' || indicator.code === 'members.total';
  return indicator.source.rows.some((ref) => {
    const form = findForm(ref.form);
    return form !== null && labelOf(form, ref.row) === label;
  });
}

function formulaOf(indicator: Indicator): string {
  const { source, label } = indicator;
  const formula = figuresWords.formula;
  switch (source.from) {
    case 'admissions':
      return formula.count(label);
    case 'mean-age':
      return formula.mean;
    case 'forms':
      return indicator.kind === 'state' ? formula.state(label) : formula.opening;
    case 'units':
      return formula.units(label);
    case 'ratio':
      return formula.ratio(indicatorOf(source.of).label, indicatorOf(source.over).label);
    case 'target':
      return source.give === 'target' ? formula.target(label) : formula.achievement;
  }
}

function explainPart(figures: Figures, cells: CellLookup, indicator: Indicator, unitId: number, period: Period): ExplanationPart {
  const { source } = indicator;
  const { value, base } = figures.figureOf(indicator, unitId, period);
  const label = unitName(figures, unitId, period);
  const part = (how: string, parts: readonly ExplanationPart[], sources: readonly CellSource[] = []): ExplanationPart => ({
    label,
    value,
    how,
    unitId,
    sources,
    parts,
  });
  switch (source.from) {
    case 'admissions':
    case 'mean-age':
    case 'forms': {
      const whole = unitId === figures.root.unitId ? figures.wholeFrom(indicator, period) : null;
      if (whole?.by !== 'units') {
        return explainFinding(figures, cells, indicator, unitId, period, figures.finding(indicator, unitId, period));
      }
      const sum = words.sum(formatCount(base.reported), formatCount(base.expected));
      return part(
        sum,
        whole.units.map(({ unit, finding }) => explainFinding(figures, cells, indicator, unit.unitId, period, finding)),
      );
    }
    case 'ratio':
      return part(words.ratio, [
        relabelled(explainPart(figures, cells, indicatorOf(source.of), unitId, period), indicatorOf(source.of).label),
        relabelled(explainPart(figures, cells, indicatorOf(source.over), unitId, period), indicatorOf(source.over).label),
      ]);
    case 'units':
      return part(words.units, countedUnits(figures, source, unitId, period));
    case 'target':
      return explainTarget(figures, cells, indicator, unitId, period);
  }
}

const relabelled = (part: ExplanationPart, label: string): ExplanationPart => ({ ...part, label });

/** One unit's own evidence; several periods laid end to end become parts. */
function explainFinding(
  figures: Figures,
  cells: CellLookup,
  indicator: Indicator,
  unitId: number,
  period: Period,
  { value, parts }: Finding,
): ExplanationPart {
  const label = unitName(figures, unitId, period);
  const [only, ...more] = parts;
  if (only === undefined) return { label, value, how: words.missing, unitId, sources: [], parts: [] };
  if (more.length === 0) return { label, value, unitId, parts: [], ...leaf(figures, cells, indicator, unitId, period, only) };
  return {
    label,
    value,
    how: words.tiles(formatCount(parts.length)),
    unitId,
    sources: [],
    parts: parts.map((one) => ({
      label: periodName(periodFromDays(one.part.span.from, one.part.span.to)),
      value: one.value,
      unitId,
      parts: [],
      ...leaf(figures, cells, indicator, unitId, period, one),
    })),
  };
}

type Leaf = Pick<ExplanationPart, 'how' | 'sources'>;

function leaf(
  figures: Figures,
  cells: CellLookup,
  indicator: Indicator,
  unitId: number,
  period: Period,
  { part, value }: { readonly part: EvidencePart; readonly value: FigureValue },
): Leaf {
  if (part.by === 'form') {
    const form = findForm(part.form.formId);
    const row = form === null ? part.form.cell.row : labelOf(form, part.form.cell.row);
    return {
      how: words.form(form?.number ?? part.form.formId, row, part.form.file),
      sources: cells.reported([part.form.cell.id]),
    };
  }
  const { evidence } = figures;
  const { inside } = evidence.admissionsOf(unitId, part.span, period.to);
  const files = [...new Set(part.lists.map((list) => words.file(list.file)))].join(', ');
  if (value.is === 'missing') return { how: words.notSaid(formatCount(inside.length), files), sources: [] };
  const { source } = indicator;
  const counted =
    source.from === 'admissions'
      ? inside.filter((admission) => evidence.counter.counts(indicator.code, admission, period.to) === true)
      : inside.filter((admission) => admission.birth !== null);
  const field = source.from === 'admissions' ? fieldOf(source.where) : 'birth';
  return {
    how: words.lists(formatCount(counted.length), formatCount(inside.length), files),
    sources: cells.admissions(
      counted.map((admission) => admission.id),
      field,
    ),
  };
}

/** The field of a row that made the person count. */
function fieldOf(predicate: Predicate): string {
  switch (predicate.op) {
    case 'always':
    case 'all':
      return 'fullName';
    case 'is':
    case 'isNot':
      return predicate.field;
    case 'flag':
      return predicate.flag;
    case 'age':
      return 'birth';
  }
}

function countedUnits(
  figures: Figures,
  source: Extract<Indicator['source'], { from: 'units' }>,
  unitId: number,
  period: Period,
): readonly ExplanationPart[] {
  const tree = figures.evidence.treeOn(period.to);
  const kinds: readonly string[] = source.kinds;
  return [...tree.subtreeOf(unitId)].flatMap((id) => {
    const unit = tree.find(id);
    if (unit === null || !kinds.includes(unit.kind)) return [];
    const admitted = figures.figure('admitted.total', id, period).value;
    const value: FigureValue = source.which === 'admitting' ? admitted : { is: 'number', value: 1 };
    const counts = source.which === 'all' || source.which === 'admitting' || unit.noCandidatesLeft;
    return counts ? [{ label: unit.name, value, how: words.units, unitId: id, sources: [], parts: [] }] : [];
  });
}

function explainTarget(figures: Figures, cells: CellLookup, indicator: Indicator, unitId: number, period: Period): ExplanationPart {
  const { source } = indicator;
  if (source.from !== 'target') throw new Error(`not a target: ${indicator.code}`);
  const { value } = figures.figureOf(indicator, unitId, period);
  const label = unitName(figures, unitId, period);
  const target = figures.target(unitId, source.indicator, source.span, period);
  if (target === null) return { label, value, how: words.noTarget, unitId, sources: [], parts: [] };
  const cell = cells.target(target.id);
  const targetPart: ExplanationPart = {
    label: periodName(periodFromDays(target.from, target.to)),
    value: target.valueTo === null ? { is: 'number', value: target.value } : { is: 'undefined', why: 'not-comparable' },
    how: words.target(figuresWords.targetKinds[target.kind], target.document ?? ''),
    unitId,
    sources: cell === null ? [] : [cell],
    parts: [],
  };
  if (source.give === 'target') return { ...targetPart, label, value };
  const result = explainPart(figures, cells, indicatorOf(source.indicator), unitId, resultPeriod(target, period));
  return { label, value, how: words.ratio, unitId, sources: [], parts: [result, targetPart] };
}

function indicatorOf(code: string): Indicator {
  const indicator = findIndicator(code);
  if (indicator === null) throw new Error(`no such indicator: ${code}`);
  return indicator;
}
