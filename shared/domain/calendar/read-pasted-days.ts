import type { CalendarDay } from './work-calendar.ts';
import { foldText, normaliseText } from '../../text/fold.ts';
import { partialDateToText } from '../partial-date.ts';
import { readDay } from '../read-day.ts';
import { weekdayOf } from './count-days.ts';

/** Lines copied from a spreadsheet, read as days; `bad` are the numbers of lines that are none. */
export type PastedDays = { readonly days: readonly CalendarDay[]; readonly bad: readonly number[] };

/**
 * Reads lines of day, kind and note, parted by tabs or semicolons: `02/09/2026  nghỉ  Quốc khánh`. Without a kind a
 * weekday is off and a Saturday or Sunday too; `làm bù` or `đi làm` makes it a day worked. Nothing else is guessed.
 */
export function readPastedDays(text: string): PastedDays {
  const days: CalendarDay[] = [];
  const bad: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(/[\t;]/).map(normaliseText);
    const [first = '', ...others] = cells;
    const date = readDay(first, { latestYear: 2100 });
    const kind = kindOf(others[0] ?? '');
    if (date?.day === undefined) {
      bad.push(index + 1);
      continue;
    }
    const day = partialDateToText(date);
    const isWeekday = weekdayOf(day) > 0 && weekdayOf(day) < 6;
    if (kind === 'work' && isWeekday) bad.push(index + 1);
    else
      days.push({
        day,
        kind: kind ?? 'off',
        note: others
          .slice(kind === null ? 0 : 1)
          .join(' ')
          .trim(),
      });
  }
  return { days, bad };
}

const WORKED = new Set(['lam bu', 'lam viec', 'di lam', 'di lam bu']);
const OFF = new Set(['nghi', 'nghi le', 'nghi bu', 'nghi tet']);

function kindOf(text: string): CalendarDay['kind'] | null {
  const key = foldText(text);
  if (WORKED.has(key)) return 'work';
  return OFF.has(key) ? 'off' : null;
}
