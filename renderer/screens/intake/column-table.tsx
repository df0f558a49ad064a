import type { IntakePreview } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** How each column of the sheet was understood; columns that are not read are named as such. */
export function ColumnTable({ preview }: { readonly preview: IntakePreview }) {
  const words = ui.intake.columns;
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.header}</th>
            <th scope="col">{words.field}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map(({ column, header, field }) => (
            <tr key={column}>
              <td>{column}</td>
              <td>{header}</td>
              <td>{field ?? <em>{words.unread}</em>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
