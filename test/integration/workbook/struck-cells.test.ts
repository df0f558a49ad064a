import { expect, test } from 'vitest';
import { cellAddress } from '../../../shared/intake/grid/grid.ts';
import { makeOds, odsRow, odsTable, odsText } from '../../support/make-ods.ts';
import { makeWorkbook } from '../../support/make-workbook.ts';
import { cellFormat, font, label, makeXls, richText, sharedText, sharedTexts } from '../../support/make-xls.ts';
import { readBytes } from '../../support/read-bytes.ts';

const styles =
  '<fonts><font><name val="Arial"/></font><font><strike/><name val="Arial"/></font><font><strike val="0"/><name val="Arial"/></font></fonts>' +
  '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
const inline = (address: string, style: number) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>Lò Thị Ước</t></is></c>`;
/** Two runs of text, of which only the first looks as told. */
const runs = (look: string) => `<r><rPr>${look}</rPr><t>Lò Thị</t></r><r><t xml:space="preserve"> Ước</t></r>`;
const rich = (address: string, look: string) => `<c r="${address}" s="0" t="inlineStr"><is>${runs(look)}</is></c>`;
const xmlStyle = (id: string, struck: string) => `<Style ss:ID="${id}"><Font ss:FontName="Arial"${struck}/></Style>`;
const xmlCell = (id: string) => `<Cell ss:StyleID="${id}"><Data ss:Type="String">Lò Thị Ước</Data></Cell>`;
const odsStyle = (name: string, line: string) =>
  `<style:style style:name="${name}" style:family="table-cell"><style:text-properties style:text-line-through-style="${line}"/></style:style>`;

const textStyle = (name: string, line: string) => odsStyle(name, line).replace('"table-cell"', '"text"');

/** A row of which only B1 is struck through, in each format. */
const struck: Readonly<Record<string, Buffer>> = {
  xlsx: makeWorkbook({ rows: `<row r="1">${inline('A1', 0)}${inline('B1', 1)}${inline('C1', 2)}</row>`, styles }),
  'xlsx, rich text of its own': makeWorkbook({
    rows: `<row r="1">${rich('A1', '<strike val="0"/>')}${rich('B1', '<strike/>')}${rich('C1', '<b/>')}</row>`,
    styles,
  }),
  'xlsx, shared rich text': makeWorkbook({
    rows: '<row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
    sharedStrings:
      `<si><r><rPr><strike val="0"/></rPr><t>Lò</t></r></si><si>${runs('<strike/>')}</si>` +
      '<si><r><rPr><strike/></rPr><t xml:space="preserve"> </t></r><r><t>Lò</t></r></si>',
    styles,
  }),
  xls: makeXls(
    [label(0, 0, 'Lò Thị Ước', 0), label(0, 1, 'Lò Thị Ước', 1)],
    [font('Arial'), font('Arial', 0x0008), cellFormat(0, 0), cellFormat(1, 0)],
  ),
  ods: makeOds({
    styles: odsStyle('on', 'solid') + odsStyle('off', 'none'),
    tables: odsTable(
      odsRow(odsText('Lò Thị Ước', 'table:style-name="off"') + odsText('Lò Thị Ước', 'table:style-name="on"')),
    ),
  }),
  'xls, rich text': makeXls(
    [sharedText(0, 0, 0), sharedText(0, 1, 1), sharedText(0, 2, 2)],
    [
      ...['Arial', 'Arial', 'Arial', 'Arial'].map((name) => font(name)),
      font('Arial', 0x0008),
      cellFormat(0, 0),
      sharedTexts([
        richText('Lò Thị Ước', [[7, 0]]),
        richText('Lò Thị Ước', [
          [0, 5],
          [6, 0],
        ]),
        richText('Lò Thị', [
          [2, 5],
          [3, 0],
        ]),
      ]),
    ],
  ),
  'ods, rich text': makeOds({
    styles: textStyle('on', 'single').replace('through-style', 'through-type') + textStyle('off', 'none'),
    tables: odsTable(
      odsRow(
        ['off', 'on'].map((name) => odsText(`<text:span text:style-name="${name}">Lò</text:span> Thị`)).join('') +
          odsText('Lò<text:span text:style-name="on"> </text:span>Thị'),
      ),
    ),
  }),
  'SpreadsheetML 2003': Buffer.from(
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      `<Styles>${xmlStyle('a', '')}${xmlStyle('b', ' ss:StrikeThrough="1"')}</Styles>` +
      `<Worksheet ss:Name="A"><Table><Row>${xmlCell('a')}${xmlCell('b')}</Row></Table></Worksheet></Workbook>`,
  ),
  'a page with <s>': Buffer.from('<table><tr><td>Lò Thị Ước<td><b><s>Lò Thị Ước</s></b></table>'),
  'a page with a part in <s>': Buffer.from('<table><tr><td>Lò Thị Ước<td><s>Lò</s> Thị<td>Ước</table>'),
  'a page with the end in <s>': Buffer.from('<table><tr><td>Lò Thị<td>Lò <s>Thị</s></table>'),
  'a page with a style': Buffer.from(
    '<style>.x1 {text-decoration:line-through}</style><table><tr><td>Lò Thị Ước<td class=x1>Lò Thị Ước</table>',
  ),
};

test.each(Object.entries(struck))('a cell struck through is told apart: %s', async (_, bytes) => {
  const { sheets } = await readBytes(bytes);
  const marked = (sheets[0]?.rows ?? []).flatMap(({ row, cells }) =>
    cells.flatMap(({ column, isStruck }) => (isStruck === true ? [cellAddress(row, column)] : [])),
  );
  expect(marked).toEqual(['B1']);
});
