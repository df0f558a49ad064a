import type { ReportView } from '../../../shared/contract/reporting-views.ts';
import { describeReport, timingText } from '../../../shared/reporting/describe-report.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { reportingWords } from '../../../shared/text/vi/reporting.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** Sign and a short word of a report; the whole sentence is `reportSentence`. */
export function ReportMark({ report }: { readonly report: ReportView }) {
  const { state, timing } = report;
  const isAlsoLate = timing === 'late' && state !== 'late';
  return (
    <span className={`report-mark report-${state}`} aria-hidden>
      <span className="report-sign">{reportingWords.states[state].sign}</span>
      <span>{shortText(report)}</span>
      {isAlsoLate && <span className="report-sign report-late">{reportingWords.states.late.sign}</span>}
    </span>
  );
}

function shortText(report: ReportView): string {
  switch (report.state) {
    case 'late':
      return timingText(report);
    case 'missing':
      return timingText(report) || reportingWords.states.missing.word;
    case 'faulty':
      return reportingWords.states.faulty.word;
    case 'nothing':
      return '';
    case 'on-time':
    case 'received':
      return report.receivedOn === null ? '' : formatDay(report.receivedOn).slice(0, 5);
  }
}

/** Everything the mark means, in one sentence, with what the board wrote. */
export function reportSentence(report: ReportView): string {
  const { note, promisedOn } = report;
  return [
    describeReport(report),
    ...(promisedOn === null ? [] : [ui.reporting.promised(formatDay(promisedOn))]),
    ...(note === '' ? [] : [ui.reporting.withNote(note)]),
  ].join('; ');
}
