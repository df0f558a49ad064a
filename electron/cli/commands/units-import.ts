import { defineCommand, dataOption } from '../command.ts';
import { takeInTable } from '../take-in-table.ts';

/** `units import`: takes in the workbook of organisations. */
export const unitsImport = defineCommand({
  name: 'units import',
  options: dataOption,
  operands: { count: 'one', hole: 'file' },
  run: ({ data }, [file = ''], desk) => takeInTable(desk, { dataPath: data, file, expect: 'units' }),
});
