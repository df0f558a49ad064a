import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { Indicator, ShownProposal } from '../../../shared/contract/views.ts';
import type { RowMeaning } from '../../../shared/forms/learn/learn-answers.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { learnWords } from '../../../shared/text/vi/learn.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { meaningWords } from './meaning-words.ts';
import { RowEditor } from './row-editor.tsx';

type RowTableProps = {
  readonly rows: ShownProposal['rows'];
  readonly indicators: readonly Indicator[];
  /** Cell of the label of the row that is being looked at. */
  readonly at: string | null;
  readonly onAt: (cell: string | null) => void;
  readonly onSay: (cell: string, said: { readonly means?: RowMeaning; readonly level?: number }) => void;
};

/** The rows of the blank with what each means, and how sure that is; the one looked at can be changed. */
export function RowTable({ rows, indicators, at, onAt, onSay }: RowTableProps) {
  const words = ui.learn.rows;
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (at !== null) table.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const open = rows.filter(({ sure }) => sure === 'likeness');
  const goToNext = () => {
    const here = rows.findIndex(({ cell }) => cell === at);
    const next = open.find((row) => rows.indexOf(row) > here) ?? open[0];
    if (next !== undefined) onAt(next.cell);
  };
  return (
    <>
      <p className="learn-open-count" aria-live="polite">
        {open.length === 0 ? words.noneOpen : words.open(formatCount(open.length))}{' '}
        {open.length > 0 && (
          <Button size="small" onClick={goToNext}>
            {words.nextOpen}
          </Button>
        )}
      </p>
      <table ref={table} className="plain-table learn-table" aria-label={ui.learn.sections.rows}>
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.label}</th>
            <th scope="col">{words.means}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.cell} className={row.sure === 'likeness' ? 'learn-open' : ''} aria-current={row.cell === at}>
              <th scope="row">{row.cell}</th>
              <td>
                <button
                  type="button"
                  className="learn-row"
                  style={{ paddingInlineStart: `${row.level}em` }}
                  aria-expanded={row.cell === at}
                  aria-label={words.change(row.label)}
                  onClick={() => onAt(row.cell === at ? null : row.cell)}
                >
                  {row.ordinal === '' ? row.label : `${row.ordinal} ${row.label}`}
                </button>
              </td>
              <td>
                {row.cell === at ? (
                  <RowEditor row={row} indicators={indicators} onSay={(said) => onSay(row.cell, said)} />
                ) : (
                  meaningWords(row.means, indicators)
                )}
                <span className="quiet learn-why">
                  {learnWords.sure[row.sure]}: {learnWords.rowReasons[row.reason]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
