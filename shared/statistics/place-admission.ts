import type { AdmissionFact } from '../domain/admission.ts';
import type { Settings } from '../domain/settings.ts';
import type { Span } from './cover-period.ts';

/**
 * The days an admission may belong to: the one day of the counting date (setting; the other date when that one is
 * missing), or the whole period of its list when its row gives neither.
 */
export function placeAdmission(admission: AdmissionFact, settings: Pick<Settings, 'countingDate'>): Span {
  const { decisionDate, ceremonyDate } = admission;
  const day = settings.countingDate === 'decision' ? (decisionDate ?? ceremonyDate) : (ceremonyDate ?? decisionDate);
  return day === null ? { from: admission.listFrom, to: admission.listTo } : { from: day, to: day };
}

/** `in`, `out`, or `unclear`: the list's period reaches beyond the one asked for and the row has no date. */
export function placeIn(place: Span, period: Span): 'in' | 'out' | 'unclear' {
  if (place.from >= period.from && place.to <= period.to) return 'in';
  return place.from > period.to || place.to < period.from ? 'out' : 'unclear';
}
