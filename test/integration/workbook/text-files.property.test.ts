import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultReadLimits } from '../../../electron/backend/workbook/job/read-limits.ts';
import { startReadJob } from '../../../electron/backend/workbook/job/read-job.ts';
import { readWorkbookBytes } from '../../../electron/backend/workbook/read-workbook-bytes.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { textByAddress } from '../../support/grid-text.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { readBytes } from '../../support/read-bytes.ts';

const page = Buffer.from(
  '<html><head><meta charset="utf-8"><style>.a{mso-number-format:"dd\\/mm\\/yyyy"}</style></head><body><h3>Tên</h3><table><col span=2 style="display:none"><tr><th rowspan=2>TT<th colspan=3>Ngày&nbsp;sinh</tr><tr><td class=a x:num="32997">04/05/1990</td><td>Nguy&#7877;n<br>A</td><td><table><tr><td>1<td>2<td>3</table></td></tr></table></body></html>',
);
const xml = Buffer.from(
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="a"><NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="A"><Table><Column ss:Hidden="1"/><Row ss:Index="2"><Cell ss:MergeAcross="1" ss:StyleID="a"><Data ss:Type="Number">32997</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">Ngày &amp; tên</Data></Cell></Row></Table></Worksheet></Workbook>',
);
const csv = Buffer.from('TT;Họ và tên;"Ghi ""chú"""\r\n1;Lò Thị Ước;"dòng\n2"\r\n');
const wide = Buffer.from('\ufeffTT\tHọ và tên\r\n1\tLò Thị Ước\r\n', 'utf16le');

/** Reads, or is refused by a problem of the file; anything else fails. */
async function readsOrIsRefused(bytes: Uint8Array): Promise<void> {
  try {
    const { sheets } = await readBytes(bytes, { rows: 2000, cells: 20_000 });
    for (const { rows } of sheets) {
      rows.forEach(({ row }, index) => expect(row).toBeGreaterThan(rows[index - 1]?.row ?? 0));
      for (const { cells } of rows)
        cells.forEach(({ column }, index) => expect(column).toBeGreaterThan(cells[index - 1]?.column ?? 0));
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problem.code).toMatch(/^file\./);
  }
}

const TOKENS = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '&',
  '&#',
  ';',
  '=',
  '<td',
  '</td>',
  '<tr>',
  '</table>',
  '<table>',
  '<style>',
  '</style>',
];
const MORE = [
  'colspan=9',
  'rowspan=0',
  'style="display:none"',
  '<br>',
  '<!--',
  '-->',
  '\0',
  '\r',
  '\n',
  'ss:Index="9"',
  '<Row>',
  '<Data',
];

describe('no bytes are read wrongly or crash', () => {
  test.each([
    ['a page', page],
    ['SpreadsheetML', xml],
    ['a text', csv],
    ['a text in UTF-16', wide],
  ])('%s with places exchanged, left out or filled in', async (_, good) => {
    const change = fc.record({
      at: fc.nat({ max: good.length - 1 }),
      length: fc.constantFrom(0, 1, 2, 7, 40),
      put: fc.oneof(fc.constantFrom('', ...TOKENS, ...MORE), fc.string({ maxLength: 4 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        let bytes: Buffer = good;
        for (const { at, length, put } of changes)
          bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + length)]);
        await readsOrIsRefused(bytes);
      }),
      { numRuns: 300 },
    );
  });

  test('bytes by chance, alone and behind the beginning of each kind', async () => {
    const starts = [
      '',
      '<html><table><tr><td>',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
      'a;b\n',
      '\ufeff',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
        await readsOrIsRefused(Buffer.concat([Buffer.from(start), bytes]));
      }),
      { numRuns: 500 },
    );
  });
});

const text = fc
  .string({ unit: fc.constantFrom(...'aZ0 ;,"\nắỮđ.-/='), minLength: 1, maxLength: 8 })
  .map((written) => written.normalize('NFC'))
  .filter((written) => written.trim() === written && !written.startsWith('='));
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }));
const addressed = (rows: readonly (readonly string[])[]) =>
  Object.fromEntries(rows.flatMap((cells, row) => cells.map((cell, column) => [`${'ABCDE'[column]}${row + 1}`, cell])));

describe('what was written is what is read', () => {
  test('as text with tabs, every cell in quotes', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const written = rows
          .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t'))
          .join('\r\n');
        const grid = await readBytes(Buffer.from(`sep=\t\r\n${written}`));
        expect(textByAddress(grid.sheets[0])).toEqual(addressed(rows));
      }),
      { numRuns: 200 },
    );
  });

  test('as a page and as SpreadsheetML', async () => {
    const escape = (written: string) => written.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const tidy = (written: string) => written.replace(/[ \n]+/g, ' ');
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const html = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escape(cell)}`).join('')}`).join('')}</table>`;
        const asPage = await readBytes(Buffer.from(html));
        expect(textByAddress(asPage.sheets[0])).toEqual(addressed(rows.map((cells) => cells.map(tidy))));
        const sheet = rows.map(
          (cells) =>
            `<Row>${cells.map((cell) => `<Cell><Data ss:Type="String">${escape(cell)}</Data></Cell>`).join('')}</Row>`,
        );
        const asXml = await readBytes(
          Buffer.from(
            `<?mso-application progid="Excel.Sheet"?><Workbook><Worksheet ss:Name="A"><Table>${sheet.join('')}</Table></Worksheet></Workbook>`,
          ),
        );
        expect(textByAddress(asXml.sheets[0])).toEqual(addressed(rows));
      }),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['a page', `<table>${'<tr><td>1<td>2<td>3'.repeat(60_000)}</table>`],
  [
    'SpreadsheetML',
    `<?mso-application progid="Excel.Sheet"?><Workbook><Worksheet><Table>${'<Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>'.repeat(40_000)}</Table></Worksheet></Workbook>`,
  ],
  ['a text', 'a;b;c\n'.repeat(150_000)],
])('%s can be called off while it is read', async (_, content) => {
  const control = new AbortController();
  const job = startReadJob({ file: 'a.xls', limits: defaultReadLimits, signal: control.signal });
  const reading = problemFromAsync(readWorkbookBytes(Buffer.from(content), job));
  await setImmediate();
  control.abort();
  expect((await reading).code).toBe('file.cancelled');
});
