import { describe, expect, test } from 'vitest';
import type { SheetGrid } from '../../../shared/intake/grid/grid.ts';
import { textByAddress } from '../../support/grid-text.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { cellsByAddress, readBytes } from '../../support/read-bytes.ts';

const page = (body: string, head = '<meta charset="utf-8">') => `<html><head>${head}</head><body>${body}</body></html>`;
const sheetsOf = async (html: string | Buffer) => {
  const grid = await readBytes(typeof html === 'string' ? Buffer.from(html) : html);
  expect(grid.format).toBe('html');
  return grid.sheets;
};
const textsOf = async (html: string | Buffer) => textByAddress((await sheetsOf(html))[0]);
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const merged = (sheet: SheetGrid | undefined) =>
  (sheet?.merges ?? []).map(({ firstRow, firstColumn, lastRow, lastColumn }) => [
    firstRow,
    firstColumn,
    lastRow,
    lastColumn,
  ]);

describe('cells of an HTML table', () => {
  test('stay exactly as written: nothing becomes a number or a day', async () => {
    const written = ['12/12', '1,5', '1.200', '012345678901', '05/04/1975', '1/2', '0', '3.4E+10', 'TRUE'];
    const cells = cellsByAddress((await sheetsOf(page(`<table>${row(...written)}</table>`)))[0]);
    expect(Object.values(cells)).toEqual(written.map((text) => ({ kind: 'text', text })));
  });

  test('entities, spaces and line breaks are read as a browser shows them', async () => {
    const html = page(
      `<table>${row('Nguy&#7877;n&nbsp;Th&#x1ECB;\n   &amp; H&agrave;', ' Lò <b>Văn</b><br>\n Bun ', '<p>1</p><p>2</p>', '&nbsp;', '&lt;script&gt;')}</table>`,
    );
    expect(await textsOf(html)).toEqual({
      A1: 'Nguyễn\u00a0Thị & Hà',
      B1: 'Lò Văn\nBun',
      C1: '1\n2',
      E1: '<script>',
    });
  });

  test('letters in parts are joined to NFC', async () => {
    expect(await textsOf(page(`<table>${row('Nguyễn'.normalize('NFD'), '1', '2')}</table>`))).toMatchObject({
      A1: 'Nguyễn',
    });
  });

  test('what nobody sees is not read: scripts, styles, comments, hidden parts of a cell', async () => {
    const html = page(
      `<script>document.write('<table><tr><td>x')</script><table>${row('<span style="display:none">20170203</span>03/02/2017<!-- 5 -->', '<script>9</script>a', '<style>td{}</style>b')}</table>`,
    );
    expect(await textsOf(html)).toEqual({ A1: '03/02/2017', B1: 'a', C1: 'b' });
  });

  test('values that Excel kept beside the text are taken, days by their format', async () => {
    const head =
      '<meta charset=utf-8><style><!--td {font-family:"Times New Roman", serif;} .xl24 {mso-number-format:"dd\\/mm\\/yyyy";} .xl25{mso-number-format:Percent;font-family:.VnTime;} .xl26{mso-number-format:"\\@";}--></style>';
    const html = page(
      `<table><tr><td class=xl24 align=right x:num="32997">04/05/1990</td><td x:num>1234</td><td class=xl25 x:num="0.4444">44,44%</td><td x:num="1234.5">1.234,50</td></tr>
       <tr><td x:str>012</td><td x:str="a ">a</td><td x:err="#DIV/0!">#DIV/0!</td><td x:bool="TRUE">TRUE</td><td x:num="5" x:fmla="=2+3">5</td><td x:num>1.234</td><td class=xl26>12/12</td></tr></table>`,
      head,
    );
    const [sheet] = await sheetsOf(html);
    expect(sheet?.font).toBe('Times New Roman');
    expect(cellsByAddress(sheet)).toEqual({
      A1: { kind: 'date', day: '1990-05-04', serial: 32997, format: 'dd/mm/yyyy' },
      B1: { kind: 'number', number: 1234 },
      C1: { kind: 'number', number: 0.4444, format: '0.00%', font: '.VnTime' },
      D1: { kind: 'number', number: 1234.5 },
      A2: { kind: 'text', text: '012' },
      B2: { kind: 'text', text: 'a ' },
      C2: { kind: 'error', error: '#DIV/0!' },
      D2: { kind: 'boolean', boolean: true },
      E2: { kind: 'number', number: 5, isFormula: true },
      F2: { kind: 'number', number: 1.234 },
      G2: { kind: 'text', text: '12/12' },
    });
  });

  test('fonts come from style, class and font element', async () => {
    const html = page(
      `<table style="font-family:Arial">${row('a', 'b', 'c', 'd')}<tr style="font-family:'VNI-Times',serif"><td>e<td style='font-family:".VnTime"'>f<td><font face=".VnTimeH">g</font><td class=v>h</table>`,
      '<meta charset="utf-8"><style>.v, .w { color:red; font-family: .VnArial }</style>',
    );
    const [sheet] = await sheetsOf(html);
    expect(sheet?.font).toBe('Arial');
    expect(Object.values(cellsByAddress(sheet)).map(({ font }) => font)).toEqual([
      ...[undefined, undefined, undefined, undefined],
      ...['VNI-Times', '.VnTime', '.VnTimeH', '.VnArial'],
    ]);
  });
});

describe('the layout of a table', () => {
  test('spans are merges with one master and keep their places free', async () => {
    const html = page(
      '<table><tr><th rowspan=2>TT<th rowspan="2">Họ và tên<th colspan=2>Ngày sinh<th rowspan=2>Ghi chú<tr><th>Nam<th>Nữ<tr><td>1<td>Lò A<td>1990<td><td>x</table>',
    );
    const [sheet] = await sheetsOf(html);
    expect(textByAddress(sheet)).toEqual({
      ...{ A1: 'TT', B1: 'Họ và tên', C1: 'Ngày sinh', E1: 'Ghi chú', C2: 'Nam', D2: 'Nữ' },
      ...{ A3: '1', B3: 'Lò A', C3: '1990', E3: 'x' },
    });
    expect(merged(sheet)).toEqual([
      [1, 1, 2, 1],
      [1, 2, 2, 2],
      [1, 3, 1, 4],
      [1, 5, 2, 5],
    ]);
  });

  test('hidden rows, sections and columns are known, also a table that is hidden as a whole', async () => {
    const html = page(
      `<table><col><col style="display:none"><col>${row('a', 'b', 'c')}<tr style="display: none"><td>d<td>e<td>f</tr><tbody style="display:none"><tr><td>g<td>h<td>i</tbody></table>
       <div style="display:none"><table>${row('1', '2', '3')}</table></div>`,
    );
    const [first, second] = await sheetsOf(html);
    expect(first?.rows.map(({ row: number, hidden }) => [number, hidden === true])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
    expect(first?.hiddenColumns).toEqual([2]);
    expect(second?.rows.map(({ hidden }) => hidden)).toEqual([true]);
  });

  test('every table of data is a sheet; lines and small tables go with the one below them', async () => {
    const html = page(
      `<h3>ĐẢNG BỘ XÃ NÀ THỬ</h3><table><tr><td>ĐẢNG ỦY</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table><p>DANH SÁCH
        MỚI</p><table>${row('TT', 'Họ', 'Tên')}${row('1', 'Lò', 'Bun')}</table><table>${row('4', '5', '6')}</table>Người lập<br>Ký`,
    );
    const [first, second, third] = await sheetsOf(html);
    expect(textByAddress(first)).toEqual({
      ...{ A1: 'ĐẢNG BỘ XÃ NÀ THỬ', A2: 'ĐẢNG ỦY', B2: 'ĐẢNG CỘNG SẢN VIỆT NAM', A3: 'DANH SÁCH MỚI' },
      ...{ A4: 'TT', B4: 'Họ', C4: 'Tên', A5: '1', B5: 'Lò', C5: 'Bun' },
    });
    expect(textByAddress(second)).toEqual({ A1: '4', B1: '5', C1: '6', A2: 'Người lập', A3: 'Ký' });
    expect([first?.name, second?.name, third]).toEqual(['Bảng 1', 'Bảng 2', undefined]);
  });

  test('tables that only hold other tables give up what they hold, in the order of the page', async () => {
    const html = page(
      `<table><tr><td>Trên</td><td><table>${row('a', 'b', 'c')}</table></td></tr><tr><td>Dưới</td></tr></table>`,
    );
    const sheets = await sheetsOf(html);
    expect(sheets).toHaveLength(1);
    expect(textByAddress(sheets[0])).toEqual({ A1: 'Trên', A2: 'a', B2: 'b', C2: 'c', A3: 'Dưới' });
  });

  test('Excel names the sheet in a comment', async () => {
    const head =
      '<meta charset="utf-8"><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheet><x:Name>Danh sách</x:Name></x:ExcelWorksheet></x:ExcelWorkbook></xml><![endif]-->';
    expect((await sheetsOf(page(`<table>${row('1', '2', '3')}</table>`, head)))[0]?.name).toBe('Danh sách');
  });
});

describe('the encoding of a page', () => {
  const table = (head: string) => page(`<table>${row('Nguyễn Thị Ước', 'Đảng bộ', 'Hà')}</table>`, head);
  const meant = { A1: 'Nguyễn Thị Ước', B1: 'Đảng bộ', C1: 'Hà' };

  test('UTF-8 with and without a mark, whatever the page declares', async () => {
    for (const head of ['', '<meta charset=utf-8>', '<meta charset="windows-1252">']) {
      expect(await textsOf(table(head))).toEqual(meant);
      expect(await textsOf(`\ufeff${table(head)}`)).toEqual(meant);
    }
  });

  test('UTF-16 of both orders, with and without a mark', async () => {
    for (const mark of ['', '\ufeff']) {
      const little = Buffer.from(mark + table(''), 'utf16le');
      expect(await textsOf(little)).toEqual(meant);
      expect(await textsOf(Buffer.from(little).swap16())).toEqual(meant);
    }
  });

  test('Windows-1258, declared or told by its words, and letters of TCVN3 in Windows-1252', async () => {
    const vietnamese = Buffer.from([0x4e, 0xdd, 0xde]);
    const bytes = (head: string, letters: Buffer) =>
      Buffer.concat([
        Buffer.from(`<html><head>${head}</head><table><tr><td>`),
        letters,
        Buffer.from('<td>1<td>2</table>'),
      ]);
    // N, ư, combining tilde: “NỮ” as Windows-1258 has it.
    expect((await textsOf(bytes('<meta charset="windows-1258">', vietnamese)))['A1']).toBe('NỮ');
    expect((await textsOf(bytes('', vietnamese)))['A1']).toBe('NỮ');
    const tcvn3 = Buffer.from('Hä vµ tªn', 'latin1');
    expect((await textsOf(bytes('', tcvn3)))['A1']).toBe('Hä vµ tªn');
    const quoted = Buffer.from([0x93, 0xa7, 0xb6, 0x6e, 0x67, 0x94]);
    expect((await textsOf(bytes('<meta charset=iso-8859-1>', quoted)))['A1']).toBe('“§¶ng”');
    expect((await problemFromAsync(readBytes(bytes('', Buffer.from([0xff, 0xfe, 0x81, 0xff]))))).code).toBe(
      'file.unknown-encoding',
    );
  });
});

describe('pages that are no table', () => {
  test.each([
    ['a page without a table', 'file.html-no-table', page('<p>Đăng nhập</p>')],
    ['a page cut off inside the tag after its table', 'file.damaged', `<table>${row('1', '2', '3')}</table></`],
    ['a page cut off inside a longer tag', 'file.damaged', `<table>${row('1', '2', '3')}</table><p cla`],
    ['a page whose tables are empty', 'file.sheet-empty', page('<table><tr><td>&nbsp;</td></tr></table>')],
    ['a page saved as one file', 'file.web-archive', 'MIME-Version: 1.0\r\nContent-Type: multipart/related'],
    ['elements without end', 'file.suspicious', `<table><tr><td>${'<b>'.repeat(600)}`],
    ['a cell too wide', 'file.suspicious', `<table><tr><td colspan=999999>1`],
    ['a copy that broke off between its tables', 'file.damaged', '<html><body><table><tr><td>1</table>'],
    ['a copy that broke off in its last tags', 'file.damaged', '<html><body><table><tr><td>1</table>\n</bo'],
    [
      'a copy that broke off and was filled with zeros',
      'file.damaged',
      Buffer.concat([Buffer.from(page('<table>').padEnd(9000)), Buffer.alloc(10)]),
    ],
  ])('%s is refused as %s', async (_, code, html) => {
    expect((await problemFromAsync(readBytes(Buffer.from(html as Buffer)))).code).toBe(code);
  });

  test('the limits hold', async () => {
    const many = Buffer.from(page(`<table>${row('1', '2', '3').repeat(40)}</table>`));
    expect((await problemFromAsync(readBytes(many, { cells: 100 }))).code).toBe('file.too-many-cells');
    expect((await problemFromAsync(readBytes(many, { rows: 39 }))).code).toBe('file.too-many-rows');
    const long = Buffer.from(page(`<table>${row('a'.repeat(200))}</table>`));
    expect((await problemFromAsync(readBytes(long, { cellCharacters: 199 }))).code).toBe('file.cell-too-long');
    const line = Buffer.from(page(`${'a'.repeat(900)}<table>${row('1')}</table>`));
    expect((await problemFromAsync(readBytes(line, { cellCharacters: 199 }))).code).toBe('file.cell-too-long');
  });
});
