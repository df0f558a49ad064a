import type { FoundColumn } from './find-header.ts';
import type { LayoutField } from '../layouts/table-layout.ts';

/** Settles heads whose meaning hangs on the other columns: pieces of a date beside each other, stand-ins. */
export function settleColumns(columns: readonly FoundColumn[], fields: readonly LayoutField[]): readonly FoundColumn[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const present = fieldsSaid(columns, fields);
  return columns.map((column) => {
    const field = column.field === null ? undefined : byId.get(column.field);
    const { beside, insteadOf } = field ?? {};
    const group = groupOf(column.header);
    const near = columns.filter((one) => Math.abs(one.column - column.column) <= NEAR);
    // Its group may stand above the first of the pieces alone.
    const isBeside = (other: string) =>
      columns.some((one) => one.field === other && groupOf(one.header) === group) ||
      (group === '' && near.some((one) => one.field === other));
    if (beside !== undefined && beside.fields.every(isBeside)) return { ...column, field: beside.means };
    if (insteadOf !== undefined && !present.has(insteadOf)) return { ...column, field: insteadOf };
    return column;
  });
}

const NEAR = 2;

/** What stands above the leaf of a head. */
const groupOf = (header: string) => header.split(' – ').slice(0, -1).join(' – ');

/** Every field the columns say something about: their own, those they are pieces of, those they hold. */
export function fieldsSaid(columns: readonly FoundColumn[], fields: readonly LayoutField[]): ReadonlySet<string> {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return new Set(
    columns.flatMap(({ field: id }) => {
      if (id === null) return [];
      const { part, tick, holds = [] } = byId.get(id) ?? {};
      return [id, ...(part === undefined ? [] : [part.of]), ...(tick === undefined ? [] : [tick.of]), ...holds.flat()];
    }),
  );
}
