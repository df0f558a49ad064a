import { formatCount } from '../../shared/text/format.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useCall } from '../api/use-call.ts';
import { BeingCounted } from './being-counted.tsx';

/** Stands in the place of a table of units until its figures are there. */
export function UnitsBeingCounted({ day }: { readonly day: string }) {
  const { data } = useCall('units/name-reporting', { on: day });
  const words = ui.frame.counting;
  if (data === undefined) return <BeingCounted status={ui.frame.loading} table={null} />;
  const rows = data.first.map(({ id, name }) => ({ key: id, name }));
  return (
    <BeingCounted
      status={words.units(formatCount(data.count))}
      table={{ label: words.table, heads: [words.unit, words.figures], rows }}
    />
  );
}
