import { readDay } from '../../../shared/domain/read-day.ts';
import { partialDateToText } from '../../../shared/domain/partial-date.ts';
import type { Input } from '../../../shared/contract/calls.ts';
import type { ChangeSetKind } from '../../../shared/intake/plan/plan.ts';

/** What stands in the filter row; days as typed. */
export type LogChoice = {
  readonly kind: ChangeSetKind | null;
  readonly unitId: number | null;
  readonly from: string;
  readonly to: string;
  readonly search: string;
};
export const noChoice: LogChoice = { kind: null, unitId: null, from: '', to: '', search: '' };

const THIS_CENTURY = 2099;

/** A whole day as typed, `YYYY-MM-DD`; null when it is none. */
export function dayOf(typed: string): string | null {
  const day = readDay(typed, { latestYear: THIS_CENTURY });
  return day?.day === undefined ? null : partialDateToText(day);
}

/** The filter of the calls. A day that is not one yet does not filter. */
export function filterOf({ kind, unitId, from, to, search }: LogChoice): Input<'log/list'>['filter'] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const text = search.trim();
  return {
    ...(kind === null ? {} : { kind }),
    ...(unitId === null ? {} : { unitId }),
    ...(first === null ? {} : { from: first }),
    ...(last === null ? {} : { to: last }),
    ...(text === '' ? {} : { search: text }),
  };
}
