import type { IsoDate } from '../../../shared/domain/partial-date.ts';
import { FIRST_DAY } from '../../../shared/domain/unit.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** The days of a span for people: `01/01/2010 – 30/06/2025`, `từ 01/07/2025`. */
export function spanDays({ from, to }: { readonly from: IsoDate; readonly to: IsoDate | null }): string {
  if (to === null) return from === FIRST_DAY ? ui.units.detail.always : `từ ${formatDay(from)}`;
  return from === FIRST_DAY ? `đến ${formatDay(to)}` : `${formatDay(from)} – ${formatDay(to)}`;
}
