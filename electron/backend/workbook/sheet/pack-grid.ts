import type { WorkbookGrid } from '../../../../shared/intake/grid/grid.ts';
import type { PackedSheet, PackedWorkbook } from './packed-grid.ts';
import { packMerges } from './pack-merges.ts';
import { packRows } from './sheet-cells.ts';
import { makeTextTable } from './text-table.ts';
import { packedFormOf } from './unpack-grid.ts';

/** Packs a workbook; `unpackGrid` gives the same again. One that was unpacked before is given back as it was. */
export function packGrid(workbook: WorkbookGrid): PackedWorkbook {
  const known = packedFormOf(workbook.sheets);
  if (known !== null) return { ...workbook, ...known };
  const texts = makeTextTable();
  const sheets = workbook.sheets.map((sheet): PackedSheet => {
    const { name, state, font, hiddenColumns, rows, merges } = sheet;
    return {
      name,
      state,
      hiddenColumns,
      ...(font === undefined ? {} : { font }),
      merges: packMerges(merges),
      ...packRows(rows, texts),
    };
  });
  return { ...workbook, sheets, texts: texts.finish() };
}
