import { expect, test } from 'vitest';
import { makeOds, odsCell, odsRow, odsTable, odsText } from '../../support/make-ods.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { cellsByAddress, firstSheet, readBytes } from '../../support/read-bytes.ts';

const oneTable = (rows: string, more = {}) => makeOds({ tables: odsTable(rows), ...more });
const codeOf = async (bytes: Uint8Array, limits = {}) => (await problemFromAsync(readBytes(bytes, limits))).code;
const empty = (count: number) => `<table:table-cell table:number-columns-repeated="${count}"/>`;

test('every type of value becomes what a person sees', async () => {
  const cells = [
    odsText('Lò Thị Ước'.normalize('NFD')),
    odsCell('float', 'office:value="1234.5"', '1.234,5'),
    odsCell('percentage', 'office:value="0.4444"', '44,44%'),
    odsCell('date', 'office:date-value="1990-05-04"', '04/05/90'),
    odsCell('date', 'office:date-value="2017-03-31T12:00:00"'),
    odsCell('time', 'office:time-value="PT06H00M00S"', '6:00'),
    odsCell('boolean', 'office:boolean-value="true"', 'ĐÚNG'),
    odsCell('string', 'office:string-value="" calcext:value-type="error" table:formula="of:=1/0"', '#DIV/0!'),
    odsCell('float', 'office:value="0" table:formula="of:=1/0"', '#DIV/0!'),
    '<table:table-cell table:formula="of:=1+1"/>',
    '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>',
    odsCell('float', 'office:value="2" table:formula="of:=1+1"', '2'),
    odsCell('date', 'office:date-value="1990-02-31"', '31/02/1990'),
    odsText('#N/A'),
  ];
  expect(await firstSheet(oneTable(odsRow(cells.join(''))))).toEqual({
    A1: { kind: 'text', text: 'Lò Thị Ước' },
    B1: { kind: 'number', number: 1234.5 },
    C1: { kind: 'number', number: 0.4444 },
    D1: { kind: 'date', day: '1990-05-04', serial: 32997 },
    E1: { kind: 'date', day: '2017-03-31', serial: 42825.5 },
    F1: { kind: 'number', number: 0.25 },
    G1: { kind: 'boolean', boolean: true },
    H1: { kind: 'error', error: '#DIV/0!', isFormula: true },
    I1: { kind: 'error', error: '#DIV/0!', isFormula: true },
    J1: { kind: 'formula-without-result', isFormula: true },
    L1: { kind: 'number', number: 2, isFormula: true },
    M1: { kind: 'text', text: '31/02/1990' },
    N1: { kind: 'text', text: '#N/A' },
  });
});

test('texts: paragraphs, counted blanks, spans and links are joined; notes and pictures are not text', async () => {
  const cell = (inside: string) => `<table:table-cell office:value-type="string">${inside}</table:table-cell>`;
  const rows = [
    cell(
      '<text:p>Xã <text:span>Nà  </text:span><text:s text:c="2"/>Thử<text:tab/>a<text:line-break/>b</text:p><text:p/><text:p>hai</text:p>',
    ),
    cell(
      '<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p><text:a xlink:href="x">có</text:a> chữ</text:p>',
    ),
    cell('<text:p>x</text:p><draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame>'),
    cell(
      '<text:p><text:ruby><text:ruby-base>gốc</text:ruby-base><text:ruby-text>đọc</text:ruby-text></text:ruby></text:p>',
    ),
  ];
  expect(await firstSheet(oneTable(odsRow(rows.join(''))))).toEqual({
    A1: { kind: 'text', text: 'Xã Nà   Thử\ta\nb\n\nhai' },
    B1: { kind: 'text', text: 'có chữ' },
    C1: { kind: 'text', text: 'x' },
    D1: { kind: 'text', text: 'gốc' },
  });
});

test('rows repeated at the top of each page and grouped rows stay where they are', async () => {
  const rows =
    `<table:table-header-rows>${odsRow(odsText('đầu'))}</table:table-header-rows>` +
    `<table:table-row-group>${odsRow(odsText('nhóm'))}</table:table-row-group>${odsRow(odsText('cuối'))}`;
  expect(Object.keys(await firstSheet(oneTable(rows)))).toEqual(['A1', 'A2', 'A3']);
});

test('repeated rows and columns are told out, up to the end of the sheet only where they hold something', async () => {
  const rows =
    odsRow(odsText('a', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
    odsRow(empty(16384), 'table:number-rows-repeated="5"') +
    odsRow(odsText('b')) +
    odsRow(empty(16384), 'table:number-rows-repeated="1048568"');
  expect(Object.keys(await firstSheet(oneTable(rows)))).toEqual(['A1', 'B1', 'A2', 'B2', 'A8']);
});

test('merged cells of a repeated row are merged in every one of them', async () => {
  const merged = odsText('x', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + odsText('y');
  const { sheets } = await readBytes(oneTable(odsRow(merged, 'table:number-rows-repeated="3"')));
  expect(sheets[0]?.merges.map(({ firstRow, lastRow }) => [firstRow, lastRow])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
});

test('hidden rows, columns and sheets, merged cells and what lies under them', async () => {
  const hiddenStyle =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const columns =
    '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
  const merged =
    odsText('gộp', 'table:number-columns-spanned="3" table:number-rows-spanned="2"') +
    '<table:covered-table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>che</text:p></table:covered-table-cell>' +
    odsText('bên');
  const rows =
    columns +
    odsRow(merged) +
    odsRow(
      `<table:covered-table-cell table:number-columns-repeated="3"/>${odsText('dưới')}`,
      'table:visibility="collapse"',
    ) +
    odsRow(odsText('lọc'), 'table:visibility="filter"');
  const { sheets } = await readBytes(
    makeOds({ tables: odsTable(rows) + odsTable(odsRow(odsText('x')), 'Ẩn', 'ta2'), styles: hiddenStyle }),
  );
  expect(Object.keys(cellsByAddress(sheets[0]))).toEqual(['A1', 'D1', 'D2', 'A3']);
  expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([undefined, true, true]);
  expect(sheets[0]?.hiddenColumns).toEqual([2, 3]);
  expect(sheets[0]?.merges).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 }]);
  expect(sheets.map(({ name, state }) => [name, state])).toEqual([
    ['Sheet1', 'visible'],
    ['Ẩn', 'hidden'],
  ]);
});

test('fonts and formats come from the cell, its row, its column and what their styles inherit', async () => {
  const fonts = `<style:font-face style:name="F1" svg:font-family="&apos;.VnTime&apos;, serif"/>`;
  const styles =
    '<number:percentage-style style:name="N1"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>' +
    '<number:date-style style:name="N2"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
    '<style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial"/></style:default-style>' +
    '<style:style style:name="old" style:family="table-cell"><style:text-properties style:font-name="F1"/></style:style>' +
    '<style:style style:name="oldPercent" style:family="table-cell" style:parent-style-name="old" style:data-style-name="N1"/>' +
    '<style:style style:name="day" style:family="table-cell" style:data-style-name="N2"/>';
  const rows =
    '<table:table-column/><table:table-column table:default-cell-style-name="day"/>' +
    odsRow(odsText('a') + odsCell('date', 'office:date-value="1990-05-04"')) +
    odsRow(odsCell('percentage', 'office:value="0.5" table:style-name="oldPercent"') + odsText('b')) +
    odsRow(odsText('c') + odsText('d'), 'table:default-cell-style-name="old"');
  const { sheets } = await readBytes(oneTable(rows, { styles, fonts }));
  expect(sheets[0]?.font).toBe('Arial');
  expect(cellsByAddress(sheets[0])).toEqual({
    A1: { kind: 'text', text: 'a' },
    B1: { kind: 'date', day: '1990-05-04', format: 'dd/mm/yyyy', serial: 32997 },
    A2: { kind: 'number', number: 0.5, format: '0.00%', font: '.VnTime' },
    B2: { kind: 'text', text: 'b' },
    A3: { kind: 'text', text: 'c', font: '.VnTime' },
    B3: { kind: 'text', text: 'd', font: '.VnTime' },
  });
});

test('tables within a cell, in drawings and in the list of changes are not read', async () => {
  const inner = odsTable(odsRow(odsText('trong')), 'Inner');
  const tables =
    `<table:tracked-changes><table:cell-content-change><table:table-cell><text:p>cũ</text:p></table:table-cell></table:cell-content-change></table:tracked-changes>` +
    odsTable(
      `<table:shapes>${inner}</table:shapes>${odsRow(`<table:table-cell>${inner}</table:table-cell>${odsText('a')}`)}`,
    ) +
    `<table:dde-links><table:dde-link>${inner}</table:dde-link></table:dde-links>`;
  const { sheets } = await readBytes(makeOds({ tables }));
  expect(sheets).toHaveLength(1);
  expect(cellsByAddress(sheets[0])).toEqual({ B1: { kind: 'text', text: 'a' } });
});

test('a cell repeated over a million rows, endless blanks and other bombs end at the limits', async () => {
  const million = 'table:number-rows-repeated="1048576"';
  expect(await codeOf(oneTable(odsRow(odsText('x'), million)))).toBe('file.too-many-rows');
  const wide = odsText('x', 'table:number-columns-repeated="16384"');
  expect(await codeOf(oneTable(odsRow(wide, 'table:number-rows-repeated="1000"')))).toBe('file.too-many-cells');
  expect(
    await codeOf(oneTable(odsRow(odsText('x', 'table:number-columns-repeated="99999999999"'))), { cells: 100 }),
  ).toBe('file.too-many-cells');
  expect(await codeOf(oneTable(odsRow(odsText('<text:s text:c="999999999"/>'))))).toBe('file.cell-too-long');
  expect(await codeOf(oneTable(odsRow(odsText('x'.repeat(32768)))))).toBe('file.cell-too-long');
  const doctype = { name: 'content.xml', content: '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>' };
  expect(await codeOf(makeOds({ tables: '', parts: [doctype] }))).toBe('file.suspicious');
  expect(await codeOf(makeOds({ tables: '' }))).toBe('file.no-sheet');
  expect(await codeOf(oneTable(odsRow(empty(3))))).toBe('file.sheet-empty');
  expect(await codeOf(makeOds({ tables: odsTable(odsRow(odsText('x'))).replace('</table:table>', '') }))).toBe(
    'file.damaged',
  );
});

test('a cell beyond the last column is refused, and soon', async () => {
  const row = `${empty(16_383)}${odsText('a')}`;
  const columns = '<table:table-column table:number-columns-repeated="16384"/>';
  expect((await readBytes(oneTable(columns + odsRow(row)))).sheets[0]?.rows[0]?.cells[0]?.column).toBe(16_384);
  expect(await codeOf(oneTable(columns + odsRow(row + odsText('b'))))).toBe('file.damaged');
  expect(await codeOf(oneTable(columns + odsRow(empty(16_384) + odsText('b'))))).toBe('file.damaged');
});
