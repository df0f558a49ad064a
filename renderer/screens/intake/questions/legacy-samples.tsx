import type { IntakeQuestion } from '../../../../shared/contract/views.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';

/** Texts in an old font as they are and as they would be: to look at before they are converted. */
export function LegacySamples({ question }: { readonly question: IntakeQuestion }) {
  const words = ui.intake.desk.questions;
  const { problem, options } = question;
  const converted = options.find(({ details }) => details !== undefined && details.length > 0)?.details;
  const { written, read } = problem.facts;
  const samples =
    converted?.map(({ label, text }) => ({ before: label, after: text })) ??
    (written === undefined || read === undefined ? [] : [{ before: String(written), after: String(read) }]);
  if (samples.length === 0) return null;
  return (
    <table className="plain-table question-table" aria-label={words.samples}>
      <thead>
        <tr>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {samples.map(({ before, after }, index) => (
          <tr key={index}>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
