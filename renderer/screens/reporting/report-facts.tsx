import { Checkbox } from '@fluentui/react-components';
import type { ReportFileView, UnitReportView } from '../../../shared/contract/reporting-views.ts';
import { describeReport } from '../../../shared/reporting/describe-report.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { reportingWords } from '../../../shared/text/vi/reporting.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { WeightIcon } from '../../components/problem-list.tsx';
import { momentText } from '../../components/moment-text.ts';

type ReportFactsProps = {
  readonly known: UnitReportView;
  /** So many places are left out rightly; null takes that back. */
  readonly onAccept: (count: number | null) => void;
};

/** State, deadline, files and problems of one report. */
export function ReportFacts({ known, onAccept }: ReportFactsProps) {
  const { unit, period, deadline, report, files, waiting, problems, leftOut, acceptedLeftOut } = known;
  const words = ui.reporting.panel;
  return (
    <>
      <p className="explanation-label">{unit.name}</p>
      <p className="quiet">{period.name}</p>
      {report === null ? (
        <p>{words.noReport}</p>
      ) : (
        <p className={`report-line report-${report.state}`}>
          <span className="report-sign" aria-hidden>
            {reportingWords.states[report.state].sign}
          </span>{' '}
          {describeReport(report)}
        </p>
      )}
      <p>
        {deadline === null ? reportingWords.noDue : reportingWords.due(formatDay(deadline.on))}
        {deadline?.isRule === false && ` (${[words.own, deadline.note].filter(Boolean).join(', ')})`}
      </p>
      <section>
        <h3>{words.files}</h3>
        {files.length === 0 ? (
          <p className="quiet">{words.noFiles}</p>
        ) : (
          <ul className="report-files">
            {files.map((file) => (
              <FileLine key={`${file.changeSetId} ${file.file} ${file.period.code} ${file.kind}`} file={file} />
            ))}
          </ul>
        )}
        {leftOut > 0 && (
          <Checkbox
            className="report-accept"
            checked={acceptedLeftOut === leftOut}
            label={words.accept(formatCount(leftOut))}
            onChange={(_, { checked }) => onAccept(checked === true ? leftOut : null)}
          />
        )}
      </section>
      {waiting.length > 0 && (
        <section>
          <h3>{words.waiting}</h3>
          <ul className="report-files">
            {waiting.map(({ file, receivedAt, problems: count }) => (
              <li key={`${file} ${receivedAt}`}>
                {file}: {words.received(momentText(receivedAt))}, {words.waitingState(formatCount(count))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {problems.length > 0 && (
        <section>
          <h3>{words.problems}</h3>
          <ul className="report-problems">
            {problems.map((problem, index) => (
              <li key={index}>
                <WeightIcon weight={problem.weight} /> {describeProblem(problem).what}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function FileLine({ file }: { readonly file: ReportFileView }) {
  const words = ui.reporting.panel;
  const content = file.formNumber ?? ui.intake.kinds[file.kind];
  const isWrittenLater = file.writtenAt.slice(0, 10) !== file.receivedAt.slice(0, 10);
  return (
    <li className={file.isCurrent ? '' : 'report-old'}>
      {words.file(file.file, content, file.period.name)}
      <br />
      <span className="quiet">
        {[
          words.received(momentText(file.receivedAt)),
          ...(isWrittenLater ? [words.written(momentText(file.writtenAt))] : []),
          ...(file.isCurrent ? [] : [words.replaced]),
          ...(file.isOfBoard ? [words.ofBoard] : []),
          ...(file.leftOut === 0 ? [] : [words.leftOut(formatCount(file.leftOut))]),
        ].join('; ')}
      </span>
    </li>
  );
}
