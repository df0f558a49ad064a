import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { formatCount } from '../../shared/text/format.ts';
import './change-table.css';

/** One cell of a plan: whose it is, what it says, and what it was and will be. */
export type ShownChange = {
  readonly who: string;
  readonly what: string;
  /** In full, where `what` is short. */
  readonly title?: string;
  readonly before: string;
  readonly after: string;
};

type ChangeTableProps = {
  readonly changes: readonly ShownChange[];
  readonly words: {
    readonly changes: string;
    readonly unit: string;
    readonly what: string;
    readonly before: string;
    readonly after: string;
    readonly more: (count: string) => string;
  };
};

const FIRST = 100;

/** What a plan would write, cell by cell; the first hundred, more on demand. */
export function ChangeTable({ changes, words }: ChangeTableProps) {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <div className="table-scroll change-table">
        <table className="plain-table" aria-label={words.changes}>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.what}</th>
              <th scope="col" className="number">
                {words.before}
              </th>
              <th scope="col" className="number">
                {words.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, shown).map(({ who, what, title, before, after }, index) => (
              <tr key={index}>
                <th scope="row">{who}</th>
                <td title={title}>{what}</td>
                <td className="number">{before}</td>
                <td className="number">
                  <strong>{after}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > shown && (
        <Button size="small" onClick={() => setShown(shown + FIRST)}>
          {words.more(formatCount(changes.length - shown))}
        </Button>
      )}
    </>
  );
}
