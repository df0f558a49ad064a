import { Select } from '@fluentui/react-components';
import type { ShownProposal } from '../../../shared/contract/views.ts';
import { columnMeanings, type ColumnMeaning } from '../../../shared/forms/learn/learn-answers.ts';
import { learnWords } from '../../../shared/text/vi/learn.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

type ColumnTableProps = {
  readonly columns: ShownProposal['columns'];
  readonly onMeans: (column: string, means: ColumnMeaning) => void;
};

/** The columns of the blank with what each is taken for, and why. */
export function ColumnTable({ columns, onMeans }: ColumnTableProps) {
  const words = ui.learn.columns;
  return (
    <table className="plain-table learn-table" aria-label={ui.learn.sections.columns}>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.heads}</th>
          <th scope="col">{words.means}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ letters, beside, heads, means, sure, reason }) => (
          <tr key={letters} className={sure === 'likeness' ? 'learn-open' : ''}>
            <th scope="row">{beside === null ? letters : `${letters}, ${beside}`}</th>
            <td title={heads.join(' > ')}>{heads.at(-1) ?? ''}</td>
            <td>
              <Select
                size="small"
                aria-label={words.meansOf(letters)}
                value={means}
                onChange={(_, { value }) => {
                  const chosen = columnMeanings.find((one) => one === value);
                  if (chosen !== undefined) onMeans(letters, chosen);
                }}
              >
                {columnMeanings.map((one) => (
                  <option key={one} value={one}>
                    {learnWords.columns[one]}
                  </option>
                ))}
              </Select>
              <span className="quiet learn-why">{learnWords.columnReasons[reason]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
