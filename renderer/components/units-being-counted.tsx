import { formatCount } from '../../shared/text/format.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useCall } from '../api/use-call.ts';
import { reportingUnits } from './reporting-units.ts';

/** As many as a high screen holds: nobody scrolls through a table that is about to come. */
const SHOWN = 40;

/** Stands in the place of a table of units until its figures are there: the units, and that each is being counted. */
export function UnitsBeingCounted({ day }: { readonly day: string }) {
  const units = useCall('units/list', { on: day });
  const [, ...children] = reportingUnits(units.data ?? []);
  const words = ui.frame.counting;
  return (
    <div className="being-counted" aria-busy="true">
      <p className="quiet" role="status">
        {units.data === undefined ? ui.frame.loading : words.units(formatCount(children.length))}
      </p>
      {children.length > 0 && (
        <div className="table-scroll being-counted-units">
          <table className="plain-table" aria-label={words.table}>
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.figures}</th>
              </tr>
            </thead>
            <tbody>
              {children.slice(0, SHOWN).map(({ id, name }) => (
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
