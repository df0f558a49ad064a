import type { RuleRef } from '../domain/rules/dated-rule.ts';
import { formatCount, formatDay } from '../text/format.ts';
import { pipelineWords as words } from '../text/vi/pipeline.ts';
import type { DueItem, DueMissing } from './due-items.ts';
import type { EligibilityNote } from './eligibility-notes.ts';
import type { PipelineBase } from './pipeline-views.ts';

/** `QĐ 294-QĐ/TW ngày 26/05/2025, điểm 4.3.1`; a rule nobody read says so. */
export function ruleText({ document, clause, basis }: RuleRef): string {
  const said = words.rule(document.number, formatDay(document.date), clause);
  return basis === 'seen' ? said : words.ruleUnread(said);
}

/** `60 tháng`; `45 ngày làm việc, gia hạn tối đa 15`. */
export function limitText(limit: DueItem['limit']): string {
  if ('months' in limit) return words.months(limit.months);
  const days = words.days(limit.days, words.units[limit.unit]);
  return limit.extension === 0 ? days : words.extended(days, limit.extension);
}

/** How much time is left, or how late it is: `còn 12 ngày`, `quá 5 ngày làm việc`. */
export function leftText(item: Pick<DueItem, 'state' | 'daysLeft' | 'daysOver' | 'limit'>): string {
  const unit = words.units['months' in item.limit ? 'calendar-days' : item.limit.unit];
  if (item.state === 'over') return words.over(formatCount(item.daysOver), unit);
  if (item.state === 'done-late') return words.late(formatCount(item.daysOver), unit);
  return item.daysLeft === 0 ? words.lastDay : words.daysLeft(formatCount(item.daysLeft));
}

/** What a reader must know about one due day, beside the day itself. */
export function dueRemarks(item: Omit<DueItem, 'start'>): readonly string[] {
  return [
    ...(item.unconfirmedYears.length === 0 ? [] : [words.unconfirmed(item.unconfirmedYears.join(', '))]),
    ...(item.kind === 'ceremonies' ? [words.fromDecision] : []),
    ...(item.lastOn === null || item.state !== 'over' ? [] : [words.withExtension(formatDay(item.lastOn))]),
    ...(item.announcedOn === null ? [] : [words.announced(formatDay(item.announcedOn))]),
    ...(item.isUntold ? [words.untold] : []),
    ...(item.doneOn === null ? [] : [words.done(formatDay(item.doneOn))]),
  ];
}

/** A condition that a reader should look at, with its rule. */
export function noteText({ code, rule }: EligibilityNote): string {
  return words.note(words.notes[code], ruleText(rule));
}

/** Which day is missing, or what of it is known. */
export function missingText({ step, partly }: Pick<DueMissing, 'step' | 'partly'>): string {
  const name = words.missingSteps[step];
  return partly === '' ? words.noDay(name) : words.partly(name, formatDay(partly));
}

/** “Tính trên 3 danh sách, mới nhất ngày …”. */
export function baseText({ lists, newest }: Pick<PipelineBase, 'lists' | 'newest'>): string {
  return newest === null ? words.noLists : words.base(formatCount(lists), formatDay(newest));
}

/** How many of the units that should report sent a list of candidates. */
export function unitsBaseText({ unitsWithCandidates, unitsExpected }: PipelineBase): string {
  return words.unitsBase(formatCount(unitsWithCandidates), formatCount(unitsExpected));
}
