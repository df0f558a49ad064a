import { periodFromDays, periodName, type Period } from '../domain/period.ts';
import { findForm } from '../forms/registry.ts';
import { rowLabel } from '../forms/row-label.ts';
import { formatCount, formatDay } from '../text/format.ts';
import { cellRef } from '../pipeline/explain-way.ts';
import { peopleBehind } from '../pipeline/pipeline-figures.ts';
import { placesWords } from '../text/vi/places.ts';
import { figuresWords } from '../text/vi/figures.ts';
import { restateWords } from '../text/vi/restate.ts';
import { checkFigures, unitName } from './check-figures.ts';
import { explainCount, explainCountsThen } from './explain-own.ts';
import { explainFinding, type CellLookup } from './explain-finding.ts';
import type { CellSource, Explanation, ExplanationPart, FigureValue } from './figure.ts';
import type { Figures } from './figures.ts';
import { resultPeriod } from './target-figure.ts';
import { hasType } from './units-figure.ts';
import { formulaOf } from './formula-words.ts';
import type { Indicator } from './indicator.ts';
import { noteFigures } from './note-figures.ts';
import { closedPart, explainContributions, explainRestated } from './restate/explain-restated.ts';
import type { RestatedView } from './restate/restated-view.ts';

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
    formula: [
      formulaOf(indicator, figures.evidence.facts.settings),
      ...(figures.restated === undefined ? [] : [restateWords.formula(formatDay(figures.restated.viewDay))]),
    ].join(' '),
    periodCode: period.code,
    base: figure.base,
    root: explainPart(figures, cells, indicator, unitId, period),
    notes: [
      ...checkFigures(figures, unitId, period).filter(({ facts }) => isAbout(facts['label'], indicator, figures)),
      ...noteFigures(figures, unitId, period, indicator.code),
    ],
  };
}

/** Differences name their row by its label on the form; others (sums, forms) are kept for the main indicator. */
function isAbout(label: string | number | undefined, indicator: Indicator, { evidence }: Figures): boolean {
  if (!('rows' in indicator.source)) return false;
  if (label === undefined) return indicator.code === 'admitted.total' || indicator.code === 'members.total';
  return indicator.source.rows.some((ref) => {
    const form = findForm(ref.form, evidence.facts.forms);
    return form !== null && rowLabel(form, ref.row) === label;
  });
}

function explainPart(
  figures: Figures,
  cells: CellLookup,
  indicator: Indicator,
  unitId: number,
  period: Period,
): ExplanationPart {
  const { source } = indicator;
  const { value, base } = figures.figureOf(indicator, unitId, period);
  const label = unitName(figures, unitId, period);
  const part = (
    how: string,
    parts: readonly ExplanationPart[],
    sources: readonly CellSource[] = [],
  ): ExplanationPart => ({
    label,
    value,
    how,
    unitId,
    sources,
    parts,
  });
  const explainOther = (code: string): ExplanationPart => {
    const other = indicatorOf(figures, code);
    return { ...explainPart(figures, cells, other, unitId, period), label: other.label };
  };
  switch (source.from) {
    case 'admissions':
    case 'mean-age':
    case 'members':
    case 'members-mean-age':
    case 'forms':
    case 'reported': {
      if (figures.restated !== undefined) {
        const restated = explainRestated(figures.restated, cells, indicator, unitId, period);
        if (restated !== null) return part(...restated);
        if (unitId === figures.root.unitId && figures.wholeFrom(indicator, period).by === 'units') {
          return explainWholeNow(figures, figures.restated, cells, indicator, period);
        }
      }
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
        relabelled(
          explainPart(figures, cells, indicatorOf(figures, source.of), unitId, period),
          indicatorOf(figures, source.of).label,
        ),
        relabelled(
          explainPart(figures, cells, indicatorOf(figures, source.over), unitId, period),
          indicatorOf(figures, source.over).label,
        ),
      ]);
    case 'pipeline':
      return part(...behindPipeline(figures, cells, source, unitId, period));
    case 'units':
      return part(words.units, countedUnits(figures, indicator, source, unitId, period));
    case 'places':
    case 'cells': {
      const { restated } = figures;
      const counting = { ...indicator, source };
      const counts = restated?.countsTo(counting, unitId, period) ?? null;
      if (restated === undefined || counts === null) return explainCount(figures, cells, counting, unitId, period);
      const sum = restateWords.sumOld(formatCount(base.reported), formatCount(base.expected));
      return part(sum, explainCountsThen(restated, cells, counting, { unitId, period, counts }));
    }
    case 'difference':
      return part(
        placesWords.how.difference,
        [source.of, ...source.less].map((code) => explainOther(code)),
      );
    case 'per-year':
      return part(placesWords.how.perYear(periodName(period)), [explainOther(source.of)]);
    case 'target':
      return explainTarget(figures, cells, indicator, unitId, period);
  }
}

/** The people behind the figure, each by the cell that makes them count. */
function behindPipeline(
  { evidence, root, restated }: Figures,
  cells: CellLookup,
  { count }: Extract<Indicator['source'], { from: 'pipeline' }>,
  unitId: number,
  period: Period,
): [string, readonly ExplanationPart[], readonly CellSource[]] {
  const pipeline = evidence.facts.pipeline?.();
  if (pipeline === undefined) return [words.missing, [], []];
  const asReported = () =>
    peopleBehind(pipeline, {
      count,
      unitId,
      period,
      tree: evidence.treeOn(period.to),
      isWhole: unitId === root.unitId,
    });
  const found = restated?.peopleIn(count, unitId, period) ?? asReported();
  const refs = found.map(({ time }) => cellRef(time.row, time.field));
  return [words.pipeline(formatCount(found.length)), [], cells.people?.(refs) ?? []];
}

const relabelled = (part: ExplanationPart, label: string): ExplanationPart => ({ ...part, label });

/** The whole by the units of the view day, and what belongs to none of them. */
function explainWholeNow(
  figures: Figures,
  restated: RestatedView,
  cells: CellLookup,
  indicator: Indicator,
  period: Period,
): ExplanationPart {
  const { root } = figures;
  const units = figures.reportingUnits(period);
  const closed = explainContributions(restated, cells, indicator, root.unitId, restated.closedIn(indicator, period));
  const parts = units.map(({ unitId }) => explainPart(figures, cells, indicator, unitId, period));
  return {
    label: root.name,
    value: figures.figureOf(indicator, root.unitId, period).value,
    how: restateWords.sumNow(formatCount(units.length)),
    unitId: root.unitId,
    sources: [],
    parts: closed.length === 0 ? parts : [...parts, closedPart(closed)],
  };
}

function countedUnits(
  figures: Figures,
  indicator: Indicator,
  source: Extract<Indicator['source'], { from: 'units' }>,
  unitId: number,
  period: Period,
): readonly ExplanationPart[] {
  if (figures.restated !== undefined && unitId !== figures.root.unitId) {
    return figures.restated.organisationsOf(indicator, unitId, period).map(({ unitId: id, value }) => ({
      label: unitName(figures, id, period),
      value,
      how: words.units,
      unitId: id,
      sources: [],
      parts: [],
    }));
  }
  const tree = figures.evidence.treeOn(period.to);
  const kinds: readonly string[] = source.kinds;
  return [...tree.subtreeOf(unitId)].flatMap((id) => {
    const unit = tree.find(id);
    if (unit === null || !kinds.includes(unit.kind) || !hasType(source, unit)) return [];
    const admitted = figures.figure('admitted.total', id, period).value;
    const value: FigureValue = source.which === 'admitting' ? admitted : { is: 'number', value: 1 };
    const counts = source.which === 'all' || source.which === 'admitting' || unit.noCandidatesLeft;
    return counts ? [{ label: unit.name, value, how: words.units, unitId: id, sources: [], parts: [] }] : [];
  });
}

function explainTarget(
  figures: Figures,
  cells: CellLookup,
  indicator: Indicator,
  unitId: number,
  period: Period,
): ExplanationPart {
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
  const result = explainPart(
    figures,
    cells,
    indicatorOf(figures, source.indicator),
    unitId,
    resultPeriod(target, period),
  );
  return { label, value, how: words.ratio, unitId, sources: [], parts: [result, targetPart] };
}

function indicatorOf({ evidence }: Figures, code: string): Indicator {
  const indicator = evidence.catalogue.find(code);
  if (indicator === null) throw new Error(`no such indicator: ${code}`);
  return indicator;
}
