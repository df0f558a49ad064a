import type { Period } from '../../domain/period.ts';
import { formCells } from '../../forms/form-cells.ts';
import { findForm } from '../../forms/registry.ts';
import type { SubmissionFact } from '../figure-facts.ts';
import type { Figures } from '../figures.ts';
import { restateFigures } from './restate-figures.ts';

const SENT: ReadonlySet<string> = new Set(['admissions', 'mean-age', 'members', 'members-mean-age', 'forms']);
const restated = new WeakMap<Figures, Map<string, Figures>>();

/**
 * A row of a form for a unit that was not there in an earlier period, added up from the units it came from. Null when
 * it came from none, when one of them sent nothing, or when the parts are not known.
 */
export function sumOfOldUnits(
  base: Figures,
  { unitId, formId, to }: SubmissionFact,
  row: string,
  earlier: Period,
): { readonly value: number; readonly unitIds: readonly number[] } | null {
  const { successions } = base.evidence.facts;
  const hasPast = successions.some((link) => link.toUnitId === unitId && link.fromUnitId !== unitId);
  if (!hasPast || unitId === base.root.unitId) return null;
  const form = findForm(formId, base.evidence.facts.forms);
  const cell = form === null ? undefined : formCells(form).find(({ ref }) => ref === row);
  const indicator = cell === undefined ? null : base.evidence.catalogue.find(cell.figure);
  const source = indicator?.source.from;
  const isSent = source !== undefined && SENT.has(source);
  if (indicator === null || !isSent) return null;
  const ofBase = restated.get(base) ?? new Map<string, Figures>();
  restated.set(base, ofBase);
  const now = ofBase.get(to) ?? restateFigures(base, to);
  ofBase.set(to, now);
  const parts = now.restated?.contributionsTo(indicator, unitId, earlier) ?? [];
  const unitIds = parts.map((part) => part.unitId);
  if (unitIds.length === 0 || unitIds.includes(unitId)) return null;
  const { value, base: count } = now.figureOf(indicator, unitId, earlier);
  return value.is === 'number' && count.reported === count.expected ? { value: value.value, unitIds } : null;
}
