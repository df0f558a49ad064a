import { formatCount, formatDay, formatPercent } from '../text/format.ts';
import { reportingWords as words } from '../text/vi/reporting.ts';
import type { ReportCount } from './count-reports.ts';
import type { JudgedReport, ReportFaults } from './judge-report.ts';

type Judged = Omit<JudgedReport, 'faults'> & { readonly faults: ReportFaults | null };

/** `muộn 5 ngày`, `còn 3 ngày`; empty where there is nothing to say about time. */
export function timingText({ timing, days }: Pick<JudgedReport, 'timing' | 'days'>): string {
  switch (timing) {
    case 'late':
      return words.lateBy(formatCount(days));
    case 'overdue':
      return words.overdueBy(formatCount(days));
    case 'open':
      return days === 0 ? words.lastDay : words.daysLeft(formatCount(days));
    case 'on-time':
    case 'not-judged':
      return '';
  }
}

/** What is wrong with a report, each fault by itself. */
export function faultTexts({ waiting, leftOut, failedChecks, noTotal }: ReportFaults): readonly string[] {
  return [
    ...(waiting === 0 ? [] : [words.faults.waiting(formatCount(waiting))]),
    ...(leftOut === 0 ? [] : [words.faults.leftOut(formatCount(leftOut))]),
    ...(failedChecks === 0 ? [] : [words.faults.failedChecks(formatCount(failedChecks))]),
    ...(noTotal ? [words.faults.noTotal] : []),
  ];
}

/** A report in one line: state, time, faults, whose it is. `có lỗi; muộn 5 ngày; nhận 15/04/2017; bỏ qua 2 dòng, ô`. */
export function describeReport(report: Judged): string {
  const { state, by, isWaiting, receivedOn, isDayByHand, faults } = report;
  const time = timingText(report);
  const day = receivedOn === null ? '' : formatDay(receivedOn);
  return [
    // Late and by how many days is one thing to say.
    state === 'late' ? time : words.states[state].word,
    ...(time === '' || state === 'late' ? [] : [time]),
    ...(day === '' ? [] : [isDayByHand ? words.byHand(day) : words.receivedOn(day)]),
    ...(faults === null ? [] : faultTexts(faults)),
    ...(by === 'board' ? [words.byBoard] : []),
    ...(isWaiting && state !== 'faulty' ? [words.waiting] : []),
  ].join('; ');
}

/** `46/52`. */
export const reportedText = ({ reported, expected }: ReportCount): string =>
  words.ofAll(formatCount(reported), formatCount(expected));

/** `40/52`, of the reports that can be judged; null when none can. */
export const onTimeText = ({ onTime, judged }: ReportCount): string | null =>
  judged === 0 ? null : words.ofAll(formatCount(onTime), formatCount(judged));

/** `46/52 (88,46%)`; without a share where nobody is expected. */
export function shareText(part: number, whole: number): string {
  const [one, all] = [formatCount(part), formatCount(whole)];
  return whole === 0 ? words.ofAll(one, all) : words.withShare(one, all, formatPercent(part, whole));
}
