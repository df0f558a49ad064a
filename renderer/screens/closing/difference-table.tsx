import type { SignedDocument } from '../../../shared/contract/closing-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { Notice } from '../../components/notice.tsx';

const SHOWN = 200;

/** Figures that would be printed otherwise today than they were signed. */
export function DifferenceTable({ documents }: { readonly documents: readonly SignedDocument[] }) {
  const words = ui.closing;
  const heads = words.differHeads;
  const rows = documents.flatMap(({ id, title, differences }) =>
    differences.map((difference) => ({ id, title, ...difference })),
  );
  if (rows.length === 0) return <Notice intent="success" title={words.same} />;
  const more = rows.length - SHOWN;
  return (
    <>
      <Notice
        intent="error"
        title={words.differ(formatCount(rows.length))}
        lines={[words.differEffect, words.differTodo]}
      />
      <table className="plain-table" aria-label={words.differTable}>
        <thead>
          <tr>
            {Object.entries(heads).map(([key, head]) => (
              <th key={key} scope="col" {...(key === 'signed' || key === 'now' ? { className: 'number' } : {})}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={`${row.id} ${row.indicator} ${row.unitId} ${row.periodCode}`}>
              <td>{row.title}</td>
              <td>{row.unitName}</td>
              <td>{row.label}</td>
              <td>{row.periodName}</td>
              <td className="number">{row.signed ?? ''}</td>
              <td className="number">{row.now ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{words.more(formatCount(more))}</p>}
    </>
  );
}
