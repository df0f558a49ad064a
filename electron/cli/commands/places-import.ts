import { defineCommand, dataOption } from '../command.ts';
import { takeInTable } from '../take-in-table.ts';

/** `places import`: takes in the workbook of places (thôn, bản). */
export const placesImport = defineCommand({
  name: 'places import',
  options: dataOption,
  operands: { count: 'one', hole: 'file' },
  run: ({ data }, [file = ''], desk) => takeInTable(desk, { dataPath: data, file, expect: 'places' }),
});
