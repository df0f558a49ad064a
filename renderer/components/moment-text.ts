import { formatDay } from '../../shared/text/format.ts';
import { ui } from '../../shared/text/vi/ui.ts';

/** `2017-04-05T08:10:00` → `08:10 ngày 05/04/2017`, or `08:10 hôm nay` when that is the day `today`. */
export function momentText(moment: string, today?: string): string {
  const day = moment.slice(0, 10);
  const time = moment.slice(11, 16);
  return day === today ? ui.frame.status.today(time) : ui.frame.status.onDay(time, formatDay(day));
}
