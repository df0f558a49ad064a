import { describe, expect, test } from 'vitest';
import { textByAddress } from '../../support/grid-text.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { cellsByAddress, readBytes } from '../../support/read-bytes.ts';

const HEAD = `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>`;
const NAMES =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"';
const STYLES = `<Styles>
  <Style ss:ID="Default" ss:Name="Normal"><Font ss:FontName="Times New Roman"/><NumberFormat/></Style>
  <Style ss:ID="day"><NumberFormat ss:Format="dd/mm/yyyy"/></Style>
  <Style ss:ID="short"><NumberFormat ss:Format="Short Date"/></Style>
  <Style ss:ID="old" ss:Parent="day"><Font ss:FontName=".VnTime"/></Style>
  <Style ss:ID="text"><NumberFormat ss:Format="@"/></Style></Styles>`;
const book = (sheets: string, styles = STYLES) => `${HEAD}<Workbook ${NAMES}>${styles}${sheets}</Workbook>`;
const sheet = (table: string, options = '', name = 'Danh sách') =>
  `<Worksheet ss:Name="${name}"><Table>${table}</Table>${options}</Worksheet>`;
const options = (visible: string) =>
  `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>${visible}</Visible></WorksheetOptions>`;
const cell = (type: string, text: string, more = '') => `<Cell ${more}><Data ss:Type="${type}">${text}</Data></Cell>`;

const gridOf = async (xml: string | Buffer) => {
  const grid = await readBytes(typeof xml === 'string' ? Buffer.from(xml) : xml);
  expect(grid.format).toBe('xml-2003');
  return grid.sheets;
};

describe('SpreadsheetML 2003', () => {
  test('values have the type that is written, days the format of their style', async () => {
    const [first] = await gridOf(
      book(
        sheet(
          `<Row>${cell('Number', '12.5')}${cell('String', '12/12')}${cell('String', '012345678901')}${cell('Boolean', '1')}${cell('Error', '#DIV/0!')}</Row>
           <Row>${cell('DateTime', '1990-05-04T00:00:00.000', 'ss:StyleID="day"')}${cell('Number', '32997', 'ss:StyleID="short"')}${cell('DateTime', '1899-12-31T08:00:00.000')}${cell('Number', '32997', 'ss:StyleID="old"')}${cell('String', '1', 'ss:StyleID="text"')}</Row>
           <Row>${cell('Number', '5', 'ss:Formula="=2+3"')}<Cell ss:Formula="=A1"/><Cell ss:StyleID="day"/></Row>`,
        ),
      ),
    );
    expect(first?.font).toBe('Times New Roman');
    expect(cellsByAddress(first)).toEqual({
      A1: { kind: 'number', number: 12.5 },
      B1: { kind: 'text', text: '12/12' },
      C1: { kind: 'text', text: '012345678901' },
      D1: { kind: 'boolean', boolean: true },
      E1: { kind: 'error', error: '#DIV/0!' },
      A2: { kind: 'date', day: '1990-05-04', serial: 32997, format: 'dd/mm/yyyy' },
      B2: { kind: 'date', day: '1990-05-04', serial: 32997, format: 'dd/mm/yyyy' },
      C2: { kind: 'text', text: '1899-12-31T08:00:00.000' },
      D2: { kind: 'date', day: '1990-05-04', serial: 32997, format: 'dd/mm/yyyy', font: '.VnTime' },
      E2: { kind: 'text', text: '1' },
      A3: { kind: 'number', number: 5, isFormula: true },
      B3: { kind: 'formula-without-result', isFormula: true },
    });
  });

  test('rows and cells stand where ss:Index puts them, merges keep one master, comments are not read', async () => {
    const [first] = await gridOf(
      book(
        sheet(
          `<Row ss:Index="3"><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">Tiêu đề</Data><Comment ss:Author="x"><ss:Data ss:Type="String">ghi chú</ss:Data></Comment></Cell>${cell('String', 'D')}</Row>
           <Row>${cell('String', 'dưới', 'ss:Index="4"')}</Row><Row ss:Span="4"/><Row>${cell('Number', '1')}${cell('Number', '3', 'ss:Index="5"')}</Row>`,
        ),
      ),
    );
    expect(textByAddress(first)).toEqual({ A3: 'Tiêu đề', D3: 'D', D4: 'dưới', A10: '1', E10: '3' });
    expect(first?.merges).toEqual([{ firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 3 }]);
  });

  test('rich text is joined, entities and line breaks decoded, letters composed', async () => {
    const rich = `<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Đảng</B><Font html:Color="#FF0000"> bộ &amp; xã&#10;Nà</Font></ss:Data></Cell>${cell('String', 'Ước'.normalize('NFD'))}</Row>`;
    expect(textByAddress((await gridOf(book(sheet(rich))))[0])).toEqual({ A1: 'Đảng bộ & xã\nNà', B1: 'Ước' });
  });

  test('hidden rows, columns and sheets are known', async () => {
    const sheets = await gridOf(
      book(
        sheet(
          `<Column ss:Width="50"/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/><Row ss:Hidden="1">${cell('String', 'a')}${cell('String', 'd', 'ss:Index="4"')}</Row>`,
        ) +
          sheet(`<Row>${cell('String', 'b')}</Row>`, options('SheetHidden'), 'Mã') +
          sheet('', options('SheetVeryHidden'), 'Ẩn'),
      ),
    );
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Danh sách', 'visible'],
      ['Mã', 'hidden'],
      ['Ẩn', 'very-hidden'],
    ]);
    expect(sheets[0]).toMatchObject({ hiddenColumns: [3, 4], rows: [{ row: 1, hidden: true }] });
  });

  test('UTF-16, another prefix, styles of rows and columns', async () => {
    const prefixed = `${HEAD}<s:Workbook xmlns:s="urn:schemas-microsoft-com:office:spreadsheet"><s:Styles><s:Style s:ID="d"><s:NumberFormat s:Format="Short Date"/></s:Style></s:Styles><s:Worksheet s:Name="Một"><s:Table><s:Column s:StyleID="d"/><s:Row><s:Cell><s:Data s:Type="Number">32997</s:Data></s:Cell></s:Row><s:Row s:StyleID="d"><s:Cell s:Index="2"><s:Data s:Type="Number">32997</s:Data></s:Cell></s:Row></s:Table></s:Worksheet></s:Workbook>`;
    for (const bytes of [
      Buffer.from(prefixed),
      Buffer.from(`\ufeff${prefixed}`),
      Buffer.from(`\ufeff${prefixed}`, 'utf16le'),
      Buffer.from(prefixed, 'utf16le'),
    ])
      expect(textByAddress((await gridOf(bytes))[0])).toEqual({ A1: '04/05/1990', B2: '04/05/1990' });
  });
});

test.each([
  ['no sheet', 'file.no-sheet', book('')],
  ['an empty sheet', 'file.sheet-empty', book(sheet(''))],
  ['a copy that broke off', 'file.damaged', book(sheet('<Row>')).slice(0, -30)],
  [
    'a cell before the one before it',
    'file.damaged',
    book(sheet(`<Row>${cell('Number', '1', 'ss:Index="3"')}${cell('Number', '1', 'ss:Index="2"')}</Row>`)),
  ],
  ['an unknown type', 'file.damaged', book(sheet(`<Row>${cell('Money', '1')}</Row>`))],
  ['a document type', 'file.suspicious', book('').replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook')],
  ['a row beyond the last', 'file.too-many-rows', book(sheet(`<Row ss:Index="2000000">${cell('Number', '1')}</Row>`))],
  ['a column beyond the last', 'file.damaged', book(sheet(`<Row>${cell('Number', '1', 'ss:Index="20000"')}</Row>`))],
])('%s is refused as %s', async (_, code, xml) => {
  expect((await problemFromAsync(readBytes(Buffer.from(xml)))).code).toBe(code);
});
