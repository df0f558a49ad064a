import { defineCommand, dataOption } from '../command.ts';
import { takeInTable } from '../take-in-table.ts';

/** `targets import`: takes in the workbook of targets. */
export const targetsImport = defineCommand({
  name: 'targets import',
  options: dataOption,
  operands: { count: 'one', hole: 'file' },
  run: ({ data }, [file = ''], desk) => takeInTable(desk, { dataPath: data, file, expect: 'targets' }),
});
