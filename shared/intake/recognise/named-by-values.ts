import { matchKey } from '../../text/fold.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { isEmptyMark } from '../cells/list-words.ts';
import type { SheetGrid } from '../grid/grid.ts';
import type { LayoutField } from '../layouts/table-layout.ts';
import { sampleRows } from './column-values.ts';
import type { FoundHeader } from './find-header.ts';

const ENOUGH = 0.8;

/** Columns whose short head (`Loại`) names a field because of the values below it, where no other column is that field. */
export function namedByValues(header: FoundHeader, sheet: SheetGrid, fields: readonly LayoutField[]): FoundHeader {
  const wanted = fields.filter(
    ({ id, headersWithValues }) => headersWithValues !== undefined && header.columns.every(({ field }) => field !== id),
  );
  if (wanted.length === 0) return header;
  const rows = sampleRows(sheet.rows.filter(({ row }) => row > header.lastRow));
  const columns = header.columns.map((column) => {
    if (column.field !== null) return column;
    const key = matchKey(column.header.split(' – ').at(-1) ?? '');
    const field = wanted.find(({ headersWithValues }) =>
      headersWithValues?.headers.some((head) => matchKey(head) === key),
    );
    const { isKnown } = field?.headersWithValues ?? {};
    if (field === undefined || isKnown === undefined) return column;
    const texts = rows.flatMap(({ cells }) => {
      const cell = cells.find((one) => one.column === column.column);
      const text = cell === undefined ? '' : textOfCell(cell);
      return text === '' || isEmptyMark(text) ? [] : [text];
    });
    const known = texts.filter(isKnown).length;
    return known > 0 && known >= texts.length * ENOUGH ? { ...column, field: field.id } : column;
  });
  return { ...header, columns };
}
