import type { Problem } from '../contract/problem.ts';
import { periodFromDays, periodInSentence, type Period } from '../domain/period.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { formCells } from '../forms/form-cells.ts';
import { findForm } from '../forms/registry.ts';
import { figuresWords } from '../text/vi/figures.ts';
import { restateWords } from '../text/vi/restate.ts';
import { formatCount } from '../text/format.ts';
import { checkLastYear } from './check-last-year.ts';
import { checkAcrossForms, checkAcrossSeries, checkSubmission, placeOfRow } from './check-form.ts';
import { rowLabel } from '../forms/row-label.ts';
import { listsCover } from './cover-period.ts';
import { differencesFromPieces } from './differences-from-pieces.ts';
import type { FigureValue } from './figure.ts';
import { MISSING } from './figure-values.ts';
import type { SubmissionFact } from './figure-facts.ts';
import type { Figures } from './figures.ts';
import { sumOfOldUnits } from './restate/sum-of-old-units.ts';
import type { Indicator } from './indicator.ts';
import { dayOfMembers, findInMembers, findInReports, SUMMARY_FORM } from './unit-finding.ts';

/**
 * What speaks against the figures of a period: forms that do not add up, forms that differ from lists or from each
 * other, people outside the tree. For the root: of all its units. Weight `fix` first. `only`: what concerns this form.
 */
export function checkFigures(
  asked: Figures,
  unitId: number,
  period: Period,
  only?: FormDefinition,
): readonly Problem[] {
  // Whoever asks by other units: what was sent is checked as it was sent.
  const figures = asked.restated?.base ?? asked;
  const isWhole = unitId === figures.root.unitId;
  const units = isWhole ? [unitId, ...figures.reportingUnits(period).map((unit) => unit.unitId)] : [unitId];
  const problems = units.flatMap((id) => checksOfUnit(figures, id, period, only));
  const ofWhole = isWhole ? [...ownFormDiffers(figures, period, only), ...outsideTheTree(figures, period)] : [];
  return [...problems, ...ofWhole].sort((a, b) => Number(a.weight === 'note') - Number(b.weight === 'note'));
}

const checked = new WeakMap<Figures, Map<string, Map<number, readonly Problem[]>>>();

/** Kept with the figures: the whole and the board of reports ask the same of each unit. */
function checksOfUnit(figures: Figures, unitId: number, period: Period, only?: FormDefinition): readonly Problem[] {
  if (figures.evidence.submissionsOf(unitId).length === 0) return [];
  const periods = checked.get(figures) ?? new Map<string, Map<number, readonly Problem[]>>();
  checked.set(figures, periods);
  const key = `${period.from} ${period.to} ${only?.id ?? ''}`;
  const ofPeriod = periods.get(key) ?? new Map<number, readonly Problem[]>();
  periods.set(key, ofPeriod);
  const problems = ofPeriod.get(unitId) ?? checkUnit(figures, unitId, period, only);
  ofPeriod.set(unitId, problems);
  return problems;
}

/** What the unit's own forms of the period say against each other, its lists and last year. */
function checkUnit(figures: Figures, unitId: number, period: Period, only?: FormDefinition): readonly Problem[] {
  const submissions = figures.evidence.submissionsOf(unitId);
  const inPeriod = submissions.filter((submission) => submission.from >= period.from && submission.to <= period.to);
  if (inPeriod.length === 0) return [];
  const concerned = inPeriod.filter(({ formId }) => only === undefined || formId === only.id);
  const { forms } = figures.evidence.facts;
  const name = unitName(figures, unitId, period);
  return [
    ...concerned.flatMap((submission) => checkSubmission(submission, name, forms)),
    ...checkAcrossForms(submissions, name, forms, only).filter((problem) => isAbout(problem, inPeriod)),
    ...checkAcrossSeries(inPeriod, name, forms, only),
    ...concerned.flatMap((submission) =>
      checkLastYear(submission, submissions, {
        unit: name,
        forms,
        fromOldUnits(row, lastYear) {
          const old = sumOfOldUnits(figures, submission, row, lastYear);
          if (old === null) return null;
          return { value: old.value, units: old.unitIds.map((id) => unitName(figures, id, lastYear)).join(', ') };
        },
      }),
    ),
    ...concerned.flatMap((submission) => differencesFromLists(figures, submission, name)),
    ...concerned.flatMap((submission) => differencesFromReports(figures, submission, name)),
    ...concerned.flatMap((submission) => differencesFromPieces(figures.evidence, submission, name)),
  ];
}

/** Name of a unit on the period's last day, else its last one; of another file's unit with where it stands. */
export function unitName(figures: Figures, unitId: number, period: Period): string {
  const { facts, treeOn } = figures.evidence;
  const now = treeOn(period.to).find(unitId) ?? facts.units.findLast((version) => version.unitId === unitId);
  if (now !== undefined) return now.name;
  const outside = facts.outsideUnits.find((unit) => unit.unitId === unitId);
  if (outside === undefined) return String(unitId);
  return outside.superior === null ? outside.name : restateWords.outsideName(outside.name, outside.superior);
}

function isAbout(problem: Problem, submissions: readonly SubmissionFact[]): boolean {
  const { place } = problem;
  return 'file' in place && submissions.some((submission) => submission.file === place.file);
}

/** “Biểu ghi 8, danh sách có 7”: rows of a form that the unit's lists for the same days count otherwise. */
function differencesFromLists(figures: Figures, submission: SubmissionFact, unit: string): readonly Problem[] {
  const { evidence } = figures;
  const form = findForm(submission.formId, evidence.facts.forms);
  if (form === null || submission.unitId === figures.root.unitId) return [];
  const { unitId } = submission;
  const isCovered = listsCover(submission, evidence.listsFor(unitId, submission.to));
  const tally = isCovered ? evidence.tallyOf(unitId, submission, submission.to) : null;
  const listedIn = (indicator: Indicator): number | null => {
    const { code, source } = indicator;
    if (source.from === 'members') {
      const day = dayOfMembers(source, periodFromDays(submission.from, submission.to));
      const { value } = findInMembers(evidence, { ...indicator, source }, unitId, day);
      return value.is === 'number' ? value.value : null;
    }
    if (source.from !== 'admissions' || tally === null) return null;
    const index = evidence.counter.indexOf(code);
    return tally.people === 0 || tally.unknown[index] !== tally.people ? (tally.matched[index] ?? 0) : null;
  };
  return formCells(form).flatMap(({ ref, indicator: code }) => {
    const written = submission.values.get(ref)?.value ?? null;
    const indicator = code === null ? null : evidence.catalogue.find(code);
    const listed = written === null || indicator === null ? null : listedIn(indicator);
    if (written === null || listed === null || listed === written) return [];
    const problem: Problem = {
      code: 'figures.form-and-list-differ',
      weight: 'fix',
      place: placeOfRow(submission, ref),
      facts: {
        unit,
        period: periodInSentence(periodFromDays(submission.from, submission.to)),
        label: rowLabel(form, ref),
        form: formatCount(written),
        list: formatCount(listed),
        used: figuresWords.evidence[evidence.facts.settings.evidence],
      },
    };
    return [problem];
  });
}

/** “Bảng tổng hợp ghi 8, biểu hoặc danh sách của đơn vị có 7”: a summary against what the unit itself sent. */
function differencesFromReports(figures: Figures, submission: SubmissionFact, unit: string): readonly Problem[] {
  if (submission.formId !== SUMMARY_FORM) return [];
  const period = periodFromDays(submission.from, submission.to);
  return [...submission.values].flatMap(([code, { value: written }]) => {
    const indicator = figures.evidence.catalogue.find(code);
    if (written === null || indicator === null) return [];
    const value = withoutSummary(figures, indicator, submission.unitId, period);
    if (value.is !== 'number' || value.value === written) return [];
    const problem: Problem = {
      code: 'figures.summary-differs',
      weight: 'fix',
      place: placeOfRow(submission, code),
      facts: {
        unit,
        period: periodInSentence(period),
        label: indicator.label,
        summary: formatCount(written),
        reported: formatCount(value.value),
      },
    };
    return [problem];
  });
}

/** What speaks of a unit beside the board's summary: its forms and lists, or the lists of places and cells. */
function withoutSummary(figures: Figures, indicator: Indicator, unitId: number, period: Period): FigureValue {
  const { source } = indicator;
  if (source.from === 'admissions' || source.from === 'members' || source.from === 'forms')
    return findInReports(figures.evidence, indicator, unitId, period).value;
  const unit = figures.evidence.treeOn(period.to).find(unitId);
  if ((source.from !== 'places' && source.from !== 'cells') || unit === null) return MISSING;
  const counted = figures.own.countIn({ ...indicator, source }, unit, period);
  return counted.isFromSummary === true || !counted.isComplete ? MISSING : counted.value;
}

/** The organisation's own form against the sum of its units, where all of them reported. */
function ownFormDiffers(figures: Figures, period: Period, only: FormDefinition | undefined): readonly Problem[] {
  const { facts, catalogue } = figures.evidence;
  const own = figures.evidence
    .submissionsOf(figures.root.unitId)
    .filter(
      (submission) =>
        submission.from === period.from &&
        submission.to === period.to &&
        (only === undefined || submission.formId === only.id),
    );
  return own.flatMap((submission) => {
    const form = findForm(submission.formId, facts.forms);
    return (form === null ? [] : formCells(form)).flatMap(({ ref, indicator: code }) => {
      const written = submission.values.get(ref)?.value ?? null;
      const indicator = code === null ? null : catalogue.find(code);
      const from = indicator?.source.from;
      const isCounted = from === 'admissions' || from === 'members' || from === 'forms';
      if (form === null || written === null || indicator === null || !isCounted) return [];
      const whole = figures.wholeFrom(indicator, period);
      const sum = figures.figure(indicator.code, figures.root.unitId, period);
      if (whole.by === 'own' || sum.value.is !== 'number' || sum.value.value === written) return [];
      const problem: Problem = {
        code: 'figures.own-form-differs',
        weight: 'fix',
        place: placeOfRow(submission, ref),
        facts: {
          unit: figures.root.name,
          period: periodInSentence(period),
          label: rowLabel(form, ref),
          own: formatCount(written),
          sum: formatCount(sum.value.value),
          base: `${sum.base.reported}/${sum.base.expected}`,
        },
      };
      return [problem];
    });
  });
}

/** People counted in the period whose unit does not stand below the root on its last day: in no sum. */
function outsideTheTree(figures: Figures, period: Period): readonly Problem[] {
  const { evidence, root } = figures;
  const units = figures.reportingUnits(period);
  if (units.length === 0) return [];
  const inside = new Set(units.flatMap((unit) => [...evidence.treeOn(period.to).subtreeOf(unit.unitId)]));
  for (const { unit, days } of figures.endedUnits(period)) {
    for (const id of evidence.treeOn(days.to).subtreeOf(unit.unitId)) inside.add(id);
  }
  const outside = evidence.admittingUnits
    .filter((id) => !inside.has(id))
    .map((id) => ({ id, count: countAt(figures, id, period) }))
    .filter(({ count }) => count > 0);
  if (outside.length === 0) return [];
  return [
    {
      code: 'figures.admissions-outside',
      weight: 'fix',
      place: { at: 'record', kind: 'unit', id: outside[0]?.id ?? root.unitId },
      facts: {
        count: outside.reduce((sum, { count }) => sum + count, 0),
        period: periodInSentence(period),
        day: period.to.split('-').reverse().join('/'),
        units: outside.map(({ id }) => unitName(figures, id, period)).join('; '),
      },
    },
  ];
}

/** People whose own unit this is, not those of units below it. */
function countAt(figures: Figures, unitId: number, period: Period): number {
  const { inside } = figures.evidence.admissionsOf(unitId, period, period.to);
  return inside.filter((admission) => admission.unitId === unitId).length;
}
