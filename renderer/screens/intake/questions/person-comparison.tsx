import type { IntakePart, IntakeQuestion } from '../../../../shared/contract/views.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { useSheetRows } from '../sheet/use-sheet-rows.ts';
import { comparePersons } from './compare-persons.ts';

type PersonComparisonProps = {
  readonly file: string;
  readonly question: IntakeQuestion;
  readonly parts: readonly IntakePart[];
};

/** The person of the row beside those it may be, field by field; what differs is marked in words of the same line. */
export function PersonComparison({ file, question, parts }: PersonComparisonProps) {
  const answer = question.options[0]?.answer;
  const sheet = answer?.about === 'person' ? answer.sheet : '';
  const row = answer?.about === 'person' ? answer.row : 1;
  const other = Number(question.problem.facts['row'] ?? 0);
  const rows = useSheetRows(file, sheet, other > 0 ? [row, other] : [row]);
  const part = parts.find((each) => each.sheet === sheet && each.headerRow < row && row <= each.lastDataRow);
  const { heads, lines } = comparePersons(question, row, other, part?.columns ?? [], rows.row);
  const words = ui.intake.desk.questions;
  if (lines.length === 0) return null;
  return (
    <table className="plain-table question-table question-persons" aria-label={words.persons}>
      <thead>
        <tr>
          <th scope="col">{words.detail}</th>
          {heads.map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, texts, differs }) => (
          <tr key={label} className={differs ? 'question-differs' : ''}>
            <th scope="row">
              {label}
              {differs && <span aria-hidden> ≠</span>}
            </th>
            {texts.map((text, index) => (
              <td key={index}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
