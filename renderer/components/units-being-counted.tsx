import { formatCount } from '../../shared/text/format.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useCall } from '../api/use-call.ts';

/** Stands in the place of a table of units until its figures are there: the units, and that each is being counted. */
export function UnitsBeingCounted({ day }: { readonly day: string }) {
  const { data } = useCall('units/name-reporting', { on: day });
  const words = ui.frame.counting;
  return (
    <div className="being-counted" aria-busy="true">
      <p className="quiet" role="status">
        {data === undefined ? ui.frame.loading : words.units(formatCount(data.count))}
      </p>
      {data !== undefined && (
        <div className="table-scroll being-counted-units">
          <table className="plain-table" aria-label={words.table}>
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.figures}</th>
              </tr>
            </thead>
            <tbody>
              {data.first.map(({ id, name }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td className="quiet">{words.cell}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
