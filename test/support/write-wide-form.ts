import { join } from 'node:path';
import { cellRef, isValueKey } from '../../shared/forms/form-cells.ts';
import type { FormDefinition, FormRow } from '../../shared/forms/form-definition.ts';
import { writeWorkbook, type FixtureCell } from '../fixtures/intake/write-workbook.ts';

type Sent = {
  readonly heading: readonly [string, string];
  readonly periodText: string;
  /** By `cellRef`. */
  readonly values: ReadonlyMap<string, number | string>;
};

/** A form with many columns or two blocks as a unit types it: heads without merges, no colours, numbers below the heads. */
export async function writeWideForm(folder: string, name: string, form: FormDefinition, sent: Sent): Promise<string> {
  const split = form.rows.findIndex(({ code }) => code === form.rightBlockFrom);
  const left = split === -1 ? form.rows : form.rows.slice(0, split);
  const right = split === -1 ? [] : form.rows.slice(split);
  const twice = (cells: readonly FixtureCell[]) => (split === -1 ? cells : [...cells, ...cells]);
  const cellsOf = (row: FormRow | undefined) =>
    form.columns.map(({ key }): FixtureCell => {
      if (row === undefined) return null;
      if (key === 'label') return row.label;
      if (key === 'ordinal') return row.ordinal ?? null;
      return isValueKey(key) ? (sent.values.get(cellRef(row.code, key)) ?? null) : null;
    });
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...cellsOf(left[index]),
    ...(split === -1 ? [] : cellsOf(right[index])),
  ]);
  const [opening = '', subject = ''] = form.header.centre;
  const path = join(folder, name);
  await writeWorkbook(path, [
    {
      name: 'Biểu',
      rows: [
        [sent.heading[0], opening, null, form.number === '' ? null : form.number],
        [sent.heading[1], subject],
        [null, sent.periodText],
        [],
        twice(form.columns.map(({ key, group, label }) => (key === 'label' ? label : group))),
        twice(form.columns.map(({ key, label }) => (key === 'label' ? null : label))),
        twice(form.columns.map(({ number }) => (/^\d+$/.test(number) ? Number(number) : number))),
        ...rows,
        [],
        [
          'NGƯỜI LẬP BIỂU',
          null,
          null,
          `Nà Khoa, ngày 05 tháng 01 năm ${Number(/\d{4}$/.exec(sent.periodText)?.[0] ?? 2016) + 1}`,
        ],
      ],
    },
  ]);
  return path;
}
