import type { JudgedReport } from './judge-report.ts';

/** How many reports there are of those expected. expected = reported + waiting + missing, always. */
export type ReportCount = {
  readonly expected: number;
  /** In the figures, whoever made them. */
  readonly reported: number;
  /** Only a file that is not written yet. */
  readonly waiting: number;
  readonly missing: number;
  /** Reports of which it can be said whether they came in time, and those that did and did not. */
  readonly judged: number;
  readonly onTime: number;
  readonly late: number;
  readonly faulty: number;
  readonly nothing: number;
};

/** Counts reports of one period, one unit or the whole board. Where the unit did not exist there is none to count. */
export function countReports(reports: Iterable<JudgedReport | null>): ReportCount {
  const count = {
    ...{ expected: 0, reported: 0, waiting: 0, missing: 0 },
    ...{ judged: 0, onTime: 0, late: 0, faulty: 0, nothing: 0 },
  };
  for (const report of reports) {
    if (report === null) continue;
    count.expected += 1;
    if (report.by !== 'none') count.reported += 1;
    else if (report.isWaiting) count.waiting += 1;
    else count.missing += 1;
    if (report.timing !== 'not-judged') count.judged += 1;
    if (report.timing === 'on-time') count.onTime += 1;
    if (report.timing === 'late') count.late += 1;
    if (report.state === 'faulty') count.faulty += 1;
    if (report.state === 'nothing') count.nothing += 1;
  }
  return count;
}
