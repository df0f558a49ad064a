import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { writeReport } from '../../../electron/backend/workbook/write/write-report.ts';
import type { ReportBlock, ReportRow } from '../../../shared/reports/report-document.ts';
import { sampleFormReport } from '../../support/sample-report.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { zipEntries } from '../../support/zip-entries.ts';

const line = (written: string): ReportRow => ({ role: 'data', cells: [{ value: { is: 'text', text: written } }] });
const tableOfLines = (rows: readonly ReportRow[], head: string): ReportBlock => ({
  kind: 'table',
  table: { columns: [{ key: 'a', width: 1 }], head: [[{ value: { is: 'text', text: head } }]], rows },
});

test.each<[string, readonly ReportBlock[], string]>([
  ['the last line of notes', [{ kind: 'notes', title: 'Ghi chú', lines: ['một', 'hai'] }], 'hai'],
  [
    'a table of one row with its group, head and title',
    [
      { kind: 'title', lines: [{ text: 'Tệp thứ hai' }] },
      tableOfLines([{ ...line('Cần sửa'), role: 'group', keepWithNext: true }, line('ô B10')], 'Ô'),
    ],
    'Tệp thứ hai',
  ],
])('signatures take %s along to their page', async (_, above, first) => {
  const closing = sampleFormReport().blocks.filter(({ kind }) => kind === 'closing');
  let broken = 0;
  for (let count = 30; count <= 50; count += 2) {
    const many = tableOfLines(
      Array.from({ length: count }, (_, row) => line(`dòng ${row}`)),
      'Dòng',
    );
    const path = join(tempFolder(), 'a.xlsx');
    await writeReport({ ...sampleFormReport(), blocks: [many, ...above, ...closing] }, path);
    const part = zipEntries(readFileSync(path)).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
    const last = /<brk id="(\d+)"[^>]*man="1"/.exec(part?.content.toString('utf8') ?? '')?.[1];
    if (last === undefined) continue;
    broken += 1;
    const row = (await readGrid(path)).sheets[0]?.rows.find(({ cells }) =>
      cells.some((cell) => cell.kind === 'text' && cell.text === first),
    );
    // The empty line that parts a title from the table above it goes along.
    expect((row?.row ?? 0) - Number(last)).toBeGreaterThanOrEqual(1);
    expect((row?.row ?? 0) - Number(last)).toBeLessThanOrEqual(2);
  }
  expect(broken).toBeGreaterThan(0);
});

test('signatures that a page would end in begin a new page by hand, with the last row of the table', async () => {
  const document = sampleFormReport();
  const closing = document.blocks.find(({ kind }) => kind === 'closing');
  const signed = closing?.kind === 'closing' ? (closing.zones.flatMap(({ lines }) => lines)[0]?.text ?? '') : '';
  let [broken, fitted] = [0, 0];
  for (let extra = 0; extra <= 40; extra += 4) {
    const longer = {
      ...document,
      blocks: document.blocks.map((block) =>
        block.kind === 'table'
          ? { ...block, table: { ...block.table, rows: [...block.table.rows, ...block.table.rows.slice(0, extra)] } }
          : block,
      ),
    };
    const path = join(tempFolder(), 'a.xlsx');
    await writeReport(longer, path);
    const part = zipEntries(readFileSync(path)).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
    const xml = part?.content.toString('utf8') ?? '';
    const row = (await readGrid(path)).sheets[0]?.rows.find(({ cells }) =>
      cells.some((cell) => cell.kind === 'text' && cell.text === signed),
    );
    const last = /<brk id="(\d+)"[^>]*man="1"/.exec(xml)?.[1];
    if (last === undefined) {
      fitted += 1;
      expect(xml).toContain('fitToHeight="0"');
      continue;
    }
    broken += 1;
    expect(xml).not.toContain('fitToHeight');
    expect(Number(/<pageSetup[^>]* scale="(\d+)"/.exec(xml)?.[1])).toBeGreaterThan(50);
    expect((row?.row ?? 0) - Number(last)).toBeGreaterThan(0);
    expect((row?.row ?? 0) - Number(last)).toBeLessThan(5);
  }
  expect(broken).toBeGreaterThan(0);
  expect(fitted).toBeGreaterThan(0);
});
