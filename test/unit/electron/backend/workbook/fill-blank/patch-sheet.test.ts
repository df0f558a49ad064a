import { describe, expect, test } from 'vitest';
import { patchSheet, type CellFill } from '../../../../../../electron/backend/workbook/fill-blank/patch-sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (rows: string, before = '') =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData><pageMargins left="0.7"/></worksheet>`;
const patched = (xml: string, fills: readonly CellFill[], percentStyles: readonly number[] = []) =>
  patchSheet(xml, fills, new Set(percentStyles))?.text;
const B2 = (value: CellFill['value']): CellFill => ({ row: 2, column: 2, value });

describe('filling a cell that is there', () => {
  test('an empty one keeps its style and place', () => {
    expect(patched(sheet('<row r="2"><c r="A2" s="1"/><c r="B2" s="7"/><c r="C2" s="8"/></row>'), [B2(12)])).toBe(
      sheet('<row r="2"><c r="A2" s="1"/><c r="B2" s="7"><v>12</v></c><c r="C2" s="8"/></row>'),
    );
  });

  test('a text, a shared text and an error make room for the number, type and all', () => {
    for (const [type, content] of [
      ['s', '<v>5</v>'],
      ['inlineStr', '<is><r><t>…</t></r></is>'],
      ['e', '<v>#N/A</v>'],
    ]) {
      expect(patched(sheet(`<row r="2"><c r="B2" s="7" t="${type}">${content}</c></row>`), [B2(0)])).toBe(
        sheet('<row r="2"><c r="B2" s="7"><v>0</v></c></row>'),
      );
    }
  });

  test('what nobody reported empties the cell and never writes 0', () => {
    expect(patched(sheet('<row r="2"><c r="B2" s="7"><v>9</v></c></row>'), [B2(null)])).toBe(
      sheet('<row r="2"><c r="B2" s="7"></c></row>'),
    );
    const untouched = sheet('<row r="2"><c r="B2" s="7"/></row>');
    expect(patched(untouched, [B2(null)])).toBe(untouched);
    expect(patched(sheet('<row r="1"/>'), [B2(null)])).toBe(sheet('<row r="1"/>'));
  });

  test('a text goes in as inline text, in letters that any encoding has', () => {
    expect(patched(sheet('<row r="2"><c r="B2" s="7"/></row>'), [B2('– & <x>')])).toBe(
      sheet('<row r="2"><c r="B2" s="7" t="inlineStr"><is><t>&#8211; &#38; &#60;x&#62;</t></is></c></row>'),
    );
  });

  test('quotes, line breaks and a > in an attribute, and a comment with a cell in it, do not mislead', () => {
    const before = sheet(
      "<!-- <row r='2'><c r='B2'/></row> --><row\n r='2' note='a>b'><c r = 'B2'\ts='7' t='s'><v>1</v></c></row>",
    );
    expect(patched(before, [B2(3)])).toBe(before.replace(" t='s'><v>1</v>", '><v>3</v>'));
  });
});

describe('filling a cell with a formula', () => {
  test('the formula stays and its stored result is ours', () => {
    expect(patched(sheet('<row r="2"><c r="B2" s="7" t="str"><f>SUM(B3:B9)</f><v></v></c></row>'), [B2(4)])).toBe(
      sheet('<row r="2"><c r="B2" s="7"><f>SUM(B3:B9)</f><v>4</v></c></row>'),
    );
    expect(patched(sheet('<row r="2"><c r="B2"><f t="shared" si="0"/></c></row>'), [B2(4)])).toBe(
      sheet('<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>'),
    );
  });

  test('without a figure its result is known to be nothing: an empty text, as Excel stores it', () => {
    for (const before of ['<c r="B2" s="7"><f>C2*2</f><v>0</v></c>', '<c r="B2" s="7"><f>C2*2</f></c>']) {
      expect(patched(sheet(`<row r="2">${before}</row>`), [B2(null)])).toBe(
        sheet('<row r="2"><c r="B2" s="7" t="str"><f>C2*2</f><v></v></c></row>'),
      );
    }
  });

  test('a formula elsewhere loses its result: shared ones, and the whole area of an array formula', () => {
    const result = patchSheet(
      sheet(
        '<row r="5"><c r="A5"><f t="shared" ref="A5:A6" si="0">B5*2</f><v>8</v></c><c r="C5"><f t="array" ref="C5:C6">B5:B6</f><v>1</v></c></row>' +
          '<row r="6"><c r="A6" t="str"><f t="shared" si="0"/><v>Sai</v></c><c r="C6"><v>2</v></c><c r="D6"><v>3</v></c></row>',
      ),
      [],
    );
    expect(result?.text).toBe(
      sheet(
        '<row r="5"><c r="A5"><f t="shared" ref="A5:A6" si="0">B5*2</f></c><c r="C5"><f t="array" ref="C5:C6">B5:B6</f></c></row>' +
          '<row r="6"><c r="A6"><f t="shared" si="0"/></c><c r="C6"></c><c r="D6"><v>3</v></c></row>',
      ),
    );
    expect([...(result?.cleared ?? [])]).toEqual(['A5', 'C5', 'A6', 'C6']);
  });
});

describe('filling a cell that is not there', () => {
  test('it takes the style of its row before that of its column, and stands in order', () => {
    const columns = '<cols><col min="1" max="1" style="3"/><col min="2" max="3" style="4"/></cols>';
    expect(patched(sheet('<row r="2" s="9" customFormat="1"><c r="A2"/><c r="C2"/></row>', columns), [B2(1)])).toBe(
      sheet('<row r="2" s="9" customFormat="1"><c r="A2"/><c r="B2" s="9"><v>1</v></c><c r="C2"/></row>', columns),
    );
    expect(patched(sheet('<row r="2" s="9"/>', columns), [B2(1)])).toBe(
      sheet('<row r="2" s="9"><c r="B2" s="4"><v>1</v></c></row>', columns),
    );
  });

  test('its row is made where there is none, between the others or in an empty sheet', () => {
    expect(patched(sheet('<row r="1"/><row r="4"/>'), [B2(1), { row: 5, column: 1, value: 2 }])).toBe(
      sheet('<row r="1"/><row r="2"><c r="B2"><v>1</v></c></row><row r="4"/><row r="5"><c r="A5"><v>2</v></c></row>'),
    );
    const empty = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`;
    expect(patched(empty, [B2(1)])).toBe(
      empty.replace('<x:sheetData/>', '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData>'),
    );
  });

  test('rows and cells without a number are counted, and what follows stays where it was', () => {
    expect(
      patched(sheet('<row><c><v>1</v></c></row><row><c/><c r="D2"/><c/></row>'), [
        B2(5),
        { row: 2, column: 5, value: 6 },
      ]),
    ).toBe(sheet('<row><c><v>1</v></c></row><row><c/><c r="B2"><v>5</v></c><c r="D2"/><c><v>6</v></c></row>'));
  });

  test('spans and the used range grow with it, and only then', () => {
    const before = sheet('<row r="2" spans="3:4"><c r="C2"/></row>', '<dimension ref="C2"/>');
    expect(patched(before, [B2(1)])).toBe(
      sheet('<row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="C2"/></row>', '<dimension ref="B2:C2"/>'),
    );
    expect(patched(before, [{ row: 2, column: 3, value: 1 }])).toBe(
      before.replace('"C2"/></row>', '"C2"><v>1</v></c></row>'),
    );
  });
});

describe('a share in percent', () => {
  const fill: CellFill = { row: 2, column: 2, value: 123.45, isPercent: true };
  test('is a hundredth where the cell itself shows a percentage, and only there', () => {
    const before = sheet('<row r="2"><c r="B2" s="7"/></row>');
    expect(patched(before, [fill], [7])).toContain('<v>1.2345</v>');
    expect(patched(before, [fill], [6])).toContain('<v>123.45</v>');
    expect(patched(before, [B2(5)], [7])).toContain('<v>5</v>');
  });
});

test('what is no sheet, or breaks off, is not patched', () => {
  for (const xml of [
    '<chartsheet/>',
    sheet('<row r="2"><c r="B2">').slice(0, -40),
    '<worksheet><sheetData><foo/></sheetData></worksheet>',
  ])
    expect(patchSheet(xml, [B2(1)])).toBeNull();
});
