import type { Problem } from '../contract/problem.ts';
import { periodFromDays, type Period } from '../domain/period.ts';
import { checkAdmissionDates } from '../intake/read/check-admission-dates.ts';
import { checkFigures } from '../statistics/check-figures.ts';
import type { Figures } from '../statistics/figures.ts';

/**
 * What speaks against the figures after a correction and did not before (`known`): parts above their totals, sums,
 * differences between forms and lists, each with both figures, and the dates of the people concerned. Nothing of it
 * stops the board.
 */
export function warningsAfter(known: readonly Problem[], now: readonly Problem[]): readonly Problem[] {
  const keys = new Set(known.map(sentenceKey));
  return now.filter((problem) => !keys.has(sentenceKey(problem))).map((problem) => ({ ...problem, weight: 'note' }));
}

const sentenceKey = ({ code, facts }: Problem) => JSON.stringify([code, facts]);

/** What speaks against the figures of a unit and the dates of these admissions, for `warningsAfter`. */
export function warningsOf(
  figures: Figures,
  { unitId, admissionIds }: { readonly unitId: number; readonly admissionIds: readonly number[] },
  period: Period,
): readonly Problem[] {
  const { facts } = figures.evidence;
  const wanted = new Set(admissionIds);
  const people = wanted.size === 0 ? [] : facts.admissions.filter(({ id }) => wanted.has(id));
  const ofDates = people.flatMap((admission) =>
    checkAdmissionDates(admission, {
      period: periodFromDays(admission.listFrom, admission.listTo),
      countingDate: facts.settings.countingDate,
    }),
  );
  return [
    ...checkFigures(figures, unitId, period),
    ...ofDates.map(({ code, weight, facts: said }) => ({ code, weight, facts: said, place: { at: 'app' as const } })),
  ];
}
