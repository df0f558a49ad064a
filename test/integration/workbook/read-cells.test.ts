import { expect, test } from 'vitest';
import { makeWorkbook, sheetXml } from '../../support/make-workbook.ts';
import { makeZip } from '../../support/make-zip.ts';
import { workbookParts } from '../../support/make-workbook.ts';
import { firstSheet, readBytes } from '../../support/read-bytes.ts';

const text = (written: string) => ({ kind: 'text', text: written });

test('each type of cell is told apart', async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>44.439999999999998</v></c><c r="C1" s="1"><v>42775</v></c>' +
    '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="inlineStr"><is><t>Lò Thị Ước</t></is></c>' +
    '<c r="G1" s="2"><v>1481</v></c><c r="H1" t="d"><v>1975-04-30T00:00:00</v></c><c r="I1" s="1"/></row>';
  expect(
    await firstSheet(makeWorkbook({ rows, sharedStrings: '<si><t xml:space="preserve"> Kinh </t></si>' })),
  ).toEqual({
    A1: text(' Kinh '),
    B1: { kind: 'number', number: 44.44 },
    C1: { kind: 'date', day: '2017-02-09', format: 'dd/mm/yyyy', serial: 42775 },
    D1: { kind: 'boolean', boolean: true },
    E1: { kind: 'error', error: '#REF!' },
    F1: text('Lò Thị Ước'),
    G1: { kind: 'number', number: 1481, format: '#,##0' },
    H1: { kind: 'date', day: '1975-04-30', serial: 27514 },
  });
});

test('of a formula only the stored result is read, and a missing result is not empty', async () => {
  const rows =
    '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>8</v></c><c r="B1"><f>C1</f></c><c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
    '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f t="shared" si="0"/><v>2</v></c></row>';
  expect(await firstSheet(makeWorkbook({ rows }))).toEqual({
    A1: { kind: 'number', number: 8, isFormula: true },
    B1: { kind: 'formula-without-result', isFormula: true },
    C1: { ...text('ab'), isFormula: true },
    D1: { kind: 'error', error: '#DIV/0!', isFormula: true },
    F1: { kind: 'number', number: 2, isFormula: true },
  });
});

test('rich text is joined, readings are left out, escapes are decoded, letters get one form', async () => {
  const sharedStrings =
    '<si><r><rPr><b/></rPr><t>Đảng </t></r><r><t>bộ xã</t></r><rPh sb="0" eb="1"><t>ĐỌC</t></rPh></si>' +
    `<si><t>a_x000D_b_x005F_x0041_</t></si><si><t>${'Nguyễn'.normalize('NFD')}</t></si><si><t>a&amp;b &lt;c&gt; &#7877; &#x1EC7;</t></si>`;
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>' +
    '<c r="E1" t="inlineStr"><is><r><t>Nà </t></r><r><t>Khoa</t></r><rPh sb="0" eb="1"><t>X</t></rPh></is></c></row>';
  expect(await firstSheet(makeWorkbook({ rows, sharedStrings }))).toEqual({
    A1: text('Đảng bộ xã'),
    B1: text('a\rb_x0041_'),
    C1: text('Nguyễn'.normalize('NFC')),
    D1: text('a&b <c> ễ ệ'),
    E1: text('Nà Khoa'),
  });
});

test('cells and rows without an address count on from the one before', async () => {
  const rows =
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
  expect(Object.keys(await firstSheet(makeWorkbook({ rows })))).toEqual(['A1', 'B1', 'C5', 'D5', 'A6']);
});

test('rows and cells out of order are put in order, an address that stands twice is damage', async () => {
  const rows = '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
  const grid = await readBytes(makeWorkbook({ rows }));
  expect(grid.sheets[0]?.rows).toEqual([
    { row: 1, cells: [{ kind: 'number', number: 1, column: 1 }] },
    {
      row: 2,
      cells: [
        { kind: 'number', number: 3, column: 1 },
        { kind: 'number', number: 4, column: 2 },
      ],
    },
  ]);
  const doubled = makeWorkbook({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' });
  await expect(readBytes(doubled)).rejects.toMatchObject({ problem: { code: 'file.damaged' } });
});

test('what is no number in spite of its type stays as it is written', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1,5</v></c><c r="B1" s="1"><v>12/05/1980</v></c><c r="C1" t="d"><v>1975-02-30</v></c></row>';
  expect(await firstSheet(makeWorkbook({ rows }))).toEqual({
    A1: text('1,5'),
    B1: text('12/05/1980'),
    C1: text('1975-02-30'),
  });
});

test('a time alone, serial 60 and a negative number are numbers, never a wrong day', async () => {
  const rows =
    '<row r="1"><c r="A1" s="3"><v>0.5</v></c><c r="B1" s="3"><v>42775.5</v></c><c r="C1" s="1"><v>60</v></c><c r="D1" s="1"><v>-1</v></c>' +
    '<c r="E1" s="1"><v>42775.99999</v></c><c r="F1" s="1"><v>0.25</v></c></row>';
  const cells = await firstSheet(makeWorkbook({ rows }));
  expect(Object.values(cells).map(({ kind }) => kind)).toEqual([
    'number',
    'number',
    'number',
    'number',
    'date',
    'number',
  ]);
  expect(cells['E1']).toMatchObject({ day: '2017-02-09' });
});

test.each(['date1904="1"', 'date1904="true"'])(
  'the date system of 1904 is honoured when written %s',
  async (workbookPr) => {
    const cells = await firstSheet(
      makeWorkbook({ workbookPr, rows: '<row r="1"><c r="A1" s="1"><v>41313</v></c></row>' }),
    );
    expect(cells).toEqual({ A1: { kind: 'date', day: '2017-02-09', format: 'dd/mm/yyyy', serial: 41313 } });
  },
);

test('prefixed names, the strict namespace, absolute targets and capitals in part names make no difference', async () => {
  const plain = makeWorkbook({ rows: '<row r="1"><c r="A1"><v>7</v></c></row>' });
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const odd = makeWorkbook({
    parts: [
      {
        name: 'xl/workbook.xml',
        content: `<x:workbook xmlns:x="${strict}" xmlns:d="${relations}"><x:sheets><x:sheet name="Sheet1" sheetId="1" d:id="rId1"/></x:sheets></x:workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<p:Relationships xmlns:p="x"><p:Relationship Id="rId1" Type="${relations}/worksheet" Target="/XL/Worksheets/Sheet1.xml"/></p:Relationships>`,
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `\ufeff<x:worksheet xmlns:x='${strict}'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    ],
  });
  expect((await readBytes(odd)).sheets).toEqual((await readBytes(plain)).sheets.map(({ font: _, ...sheet }) => sheet));
});

test('parts parted by backslashes, stored or with zip64 sizes are read', async () => {
  const parts = workbookParts({ rows: '<row r="1"><c r="A1"><v>7</v></c></row>' });
  const odd = parts.map((part, index) => ({
    ...part,
    name: part.name.replace('xl/', 'xl\\'),
    stored: index % 2 === 0,
    zip64: index % 3 === 0,
  }));
  expect(await firstSheet(makeZip(odd))).toEqual({ A1: { kind: 'number', number: 7 } });
});

test('a part in UTF-16 is read by its mark', async () => {
  const content = Buffer.from(
    `\ufeff${sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Nậm Pồ</t></is></c></row>').replace('UTF-8', 'UTF-16')}`,
    'utf16le',
  );
  const made = makeWorkbook({ parts: [{ name: 'xl/worksheets/sheet1.xml', content }] });
  expect(await firstSheet(made)).toEqual({ A1: text('Nậm Pồ') });
});

test('a workbook without shared strings and without styles is read', async () => {
  const rows = '<row r="1"><c r="A1"><v>7</v></c><c r="B1" t="inlineStr"><is><t>chữ</t></is></c></row>';
  const bare = ['xl/styles.xml', 'xl/sharedStrings.xml'];
  const parts = workbookParts({ rows })
    .filter(({ name }) => !bare.includes(name))
    .map((part) =>
      part.name === 'xl/_rels/workbook.xml.rels'
        ? { ...part, content: String(part.content).replace(/<Relationship Id="rId9[01]"[^>]*>/g, '') }
        : part,
    );
  expect(await firstSheet(makeZip(parts))).toEqual({ A1: { kind: 'number', number: 7 }, B1: text('chữ') });
});

test('chart sheets between sheets are passed by', async () => {
  const rows = '<row r="1"><c r="A1"><v>7</v></c></row>';
  const sheets = ['Trước', 'Biểu đồ', 'Sau'].map((name) => ({ name, xml: sheetXml(rows) }));
  const parts = workbookParts({ sheets }).map((part) =>
    part.name === 'xl/_rels/workbook.xml.rels'
      ? {
          ...part,
          content: String(part.content).replace(
            /\/worksheet" Target="worksheets\/sheet2/,
            '/chartsheet" Target="worksheets/sheet2',
          ),
        }
      : part,
  );
  expect((await readBytes(makeZip(parts))).sheets.map(({ name }) => name)).toEqual(['Trước', 'Sau']);
});

test('sheets keep the order, names and states of the workbook', async () => {
  const sheet = (name: string, state?: string) => ({
    name,
    xml: sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${name}</t></is></c></row>`),
    ...(state === undefined ? {} : { state }),
  });
  const grid = await readBytes(
    makeWorkbook({ sheets: [sheet('Quý I'), sheet('mã', 'veryHidden'), sheet('A &amp; B', 'hidden')] }),
  );
  expect(grid.sheets.map(({ name, state }) => [name, state])).toEqual([
    ['Quý I', 'visible'],
    ['mã', 'very-hidden'],
    ['A & B', 'hidden'],
  ]);
});

test('hidden rows are marked, hidden columns listed up to the last used one', async () => {
  const made = makeWorkbook({
    before: '<cols><col min="2" max="2" width="9" hidden="1"/><col min="4" max="16384" hidden="true"/></cols>',
    rows: '<row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
  });
  const [sheet] = (await readBytes(made)).sheets;
  expect(sheet?.hiddenColumns).toEqual([2, 4, 5]);
  expect(sheet?.rows.map(({ row, hidden }) => [row, hidden])).toEqual([
    [1, undefined],
    [2, true],
  ]);
});

test('a value that lies under a merged range is not read, because nobody sees it', async () => {
  const made = makeWorkbook({
    rows: '<row r="1"><c r="A1"><v>8</v></c><c r="B1"><v>8</v></c><c r="C1"><v>1</v></c></row><row r="2"><c r="A2"><v>8</v></c><c r="B2"><v>8</v></c></row>',
    after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
  });
  const [sheet] = (await readBytes(made)).sheets;
  expect(sheet?.rows).toEqual([
    {
      row: 1,
      cells: [
        { kind: 'number', number: 8, column: 1 },
        { kind: 'number', number: 1, column: 3 },
      ],
    },
  ]);
  expect(sheet?.merges).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 }]);
});

test('merged whole columns and a dimension that lies cost nothing', async () => {
  const made = makeWorkbook({
    before: '<dimension ref="A1:XFD1048576"/>',
    rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="U3"><v>2</v></c></row>',
    after: '<mergeCells count="2"><mergeCell ref="A1:T1048576"/><mergeCell ref="V1:XFD9"/></mergeCells>',
  });
  const [sheet] = (await readBytes(made)).sheets;
  expect(sheet?.merges).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 20 }]);
  expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 3]);
});

test('the commonest font stands at the sheet, every other at its cell', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="4"><v>2</v></c><c r="C1" s="1"><v>3</v></c></row>';
  const [sheet] = (await readBytes(makeWorkbook({ rows }))).sheets;
  expect(sheet?.font).toBe('Times New Roman');
  expect(sheet?.rows[0]?.cells.map(({ font }) => font)).toEqual([undefined, '.VnTime', undefined]);
});

test('texts that look like markup or like names of JavaScript are plain text', async () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1" t="inlineStr"><is><t><![CDATA[<img src=x onerror=1> & ]]></t></is></c><!-- <c r="C1"><v>1</v></c> --></row>';
  expect(await firstSheet(makeWorkbook({ rows }))).toEqual({
    A1: text('__proto__'),
    B1: text('<img src=x onerror=1> & '),
  });
});
