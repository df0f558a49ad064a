import { ui } from '../../shared/text/vi/ui.ts';

type BeingCountedProps = {
  /** What is going on. */
  readonly status: string;
  /** Null until the rows are known. */
  readonly table: {
    readonly label: string;
    readonly heads: readonly [row: string, figures: string];
    readonly rows: readonly { readonly key: string | number; readonly name: string }[];
  } | null;
};

/** Stands in the place of a table until its figures are there: its rows, and that each is being counted. */
export function BeingCounted({ status, table }: BeingCountedProps) {
  return (
    <div className="being-counted" aria-busy="true">
      <p className="quiet" role="status">
        {status}
      </p>
      {table !== null && (
        <div className="table-scroll being-counted-units">
          <table className="plain-table" aria-label={table.label}>
            <thead>
              <tr>
                {table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, name }) => (
                <tr key={key}>
                  <td>{name}</td>
                  <td className="quiet">{ui.frame.counting.cell}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
