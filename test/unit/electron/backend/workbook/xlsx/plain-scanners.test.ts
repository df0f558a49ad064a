import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanPlainRows } from '../../../../../../electron/backend/workbook/xlsx/scan-plain-rows.ts';
import { composedLength, scanPlainTexts } from '../../../../../../electron/backend/workbook/xlsx/scan-plain-texts.ts';
import { makeXmlScanner } from '../../../../../../electron/backend/workbook/xml/xml-scanner.ts';
import { readBytes } from '../../../../../support/read-bytes.ts';
import { makeWorkbook, sheetXml } from '../../../../../support/make-workbook.ts';

type Row = readonly [row: number | null, isHidden: boolean, ...cells: readonly unknown[]];

function plainRows(xml: string): { readonly rows: readonly Row[]; readonly end: number } {
  const rows: Row[] = [];
  let cells: unknown[] = [];
  const bytes = Buffer.from(xml);
  const end = scanPlainRows(bytes, 0, {
    openRow: (row, isHidden) => {
      cells = [row, isHidden];
    },
    takeCell: (column, style, isShared, number, isFormula) =>
      void cells.push([column, style, isShared ? 's' : 'n', number, isFormula]),
    skipCell: (column) => void cells.push([column]),
    closeRow: () => void rows.push(cells as unknown as Row), // begins with the two of openRow
  });
  return { rows, end };
}

/** The same by the scanner that knows all of XML; throws what is no XML. */
function parsedRows(xml: string): readonly Row[] {
  const rows: Row[] = [];
  let cells: unknown[] = [];
  let cell: { column: number | null; style: number; type: string; text: string | null; isFormula: boolean } | null =
    null;
  let inValue = false;
  const scanner = makeXmlScanner(
    {
      open(name, attributes) {
        const reference = attributes.get('r');
        if (name === 'row') {
          const hidden = attributes.get('hidden');
          cells = [reference === undefined ? null : Number(reference), hidden === '1' || hidden === 'true'];
        } else if (name === 'c') {
          const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
          const column =
            letters === undefined ? null : [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
          const type = attributes.get('t') ?? 'n';
          cell = { column, style: Number(attributes.get('s') ?? 0), type, text: null, isFormula: false };
        } else if (name === 'f' && cell !== null) cell.isFormula = true;
        else if (name === 'v') inValue = true;
      },
      text(text) {
        if (inValue && cell !== null) cell.text = (cell.text ?? '') + text;
      },
      close(name) {
        if (name === 'v') inValue = false;
        if (name === 'row') rows.push(cells as unknown as Row);
        if (name !== 'c' || cell === null) return;
        const { column, style, type, text, isFormula } = cell;
        cells.push(text === null ? [column] : [column, style, type, Number(text), isFormula]);
      },
    },
    (kind) => new Error(kind),
  );
  scanner.write(`<sheetData>${xml}</sheetData>`);
  scanner.close();
  return rows;
}

const digits = fc.oneof(
  fc.integer({ min: -99, max: 99_999 }).map(String),
  fc.constantFrom(
    '0.5',
    '-1.25',
    '1E-3',
    '4.2E+21',
    '123456789012345',
    '1234567890123456789',
    '007',
    '',
    ' 1',
    'x',
    '1,5',
    '1e5',
  ),
);
const attribute = (name: string, value: fc.Arbitrary<string>) => value.map((text) => ` ${name}="${text}"`);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 4 });
const formula = fc.constantFrom(
  '',
  '',
  '',
  '<f>SUM(A1:B2)</f>',
  '<f t="shared" ref="A1:A9" si="0">A1*2</f>',
  '<f/>',
  '<f>A1&amp;B1</f>',
  '<f>"é"</f>',
);
const cellXml = (row: number) =>
  fc
    .tuple(
      maybe(
        attribute(
          'r',
          fc.constantFrom('A', 'B', 'Z', 'AB', 'XFD').map((column) => `${column}${row}`),
        ),
      ),
      maybe(attribute('s', fc.integer({ min: 0, max: 12 }).map(String))),
      maybe(attribute('t', fc.constantFrom('s', 's', 'n', 'str', 'b'))),
      formula,
      fc.oneof(
        digits.map((text) => `<v>${text}</v>`),
        fc.constantFrom('', '<v/>', '<is><t>a</t></is>'),
      ),
      fc.boolean(),
    )
    .map(([r, s, t, f, v, isClosed]) => `<c${r ?? ''}${s ?? ''}${t ?? ''}${isClosed ? '/>' : `>${f}${v}</c>`}`);
const rowXml = fc
  .integer({ min: 1, max: 999 })
  .chain((row) =>
    fc
      .tuple(
        maybe(fc.constant(` r="${row}"`)),
        fc.constantFrom(
          '',
          ' spans="1:20"',
          ' hidden="1"',
          ' hidden="0" x14ac:dyDescent="0.25"',
          ' ht="15" hidden="true"',
        ),
        fc.array(cellXml(row), { maxLength: 5 }),
      )
      .map(([r, rest, cells]) => `<row${r ?? ''}${rest}>${cells.join('')}</row>`),
  );
const rowsXml = fc.array(rowXml, { maxLength: 5 }).map((rows) => rows.join(''));
/** One place of the text taken out, doubled or exchanged. */
const broken = fc
  .tuple(rowsXml, fc.nat(), fc.constantFrom('', '<', '>', '"', '/', ' ', '&', 'A', '9', 'é', "'", '=', '\t'))
  .map(([xml, place, sign]) => {
    const at = xml.length === 0 ? 0 : place % xml.length;
    return `${xml.slice(0, at)}${sign}${xml.slice(at + 1)}`;
  });

test('rows taken on the short way are those of the parser, to the last number', () => {
  let taken = 0;
  fc.assert(
    fc.property(rowsXml, (xml) => {
      const { rows, end } = plainRows(xml);
      taken += rows.length;
      expect(rows).toEqual(parsedRows(xml.slice(0, end)));
    }),
    { numRuns: 500 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('whatever is broken in a row, the short way takes nothing that the parser would not give', () => {
  fc.assert(
    fc.property(broken, (xml) => {
      const { rows, end } = plainRows(xml);
      expect(rows).toEqual(parsedRows(Buffer.from(xml).subarray(0, end).toString()));
    }),
    { numRuns: 2000 },
  );
});

test('a sheet reads the same wherever its rows leave the short way', async () => {
  const plain = (row: number) =>
    `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c><c r="B${row}" s="1"><v>${42_000 + row}</v></c></row>`;
  const other = (row: number) => `<row r="${row}"> <c r="A${row}" t="str"><f>1</f><v>ă</v></c><!-- </row> --></row>`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), async (isPlain) => {
      const rows = isPlain.map((is, index) => (is ? plain : other)(index + 1)).join('');
      const sharedStrings =
        '<si><t>Đảng</t></si><si><r><t>a</t></r><r><t>b</t></r></si><si><t xml:space="preserve"> x </t></si>';
      const read = await readBytes(makeWorkbook({ rows, sharedStrings }));
      // A prefix closes the short way for the whole sheet.
      const prefixed = sheetXml(rows)
        .replaceAll('<', '<x:')
        .replaceAll('<x:/', '</x:')
        .replaceAll(/<x:([?!])/g, '<$1')
        .replace('xmlns=', 'xmlns:x=');
      const parsed = await readBytes(
        makeWorkbook({ sharedStrings, parts: [{ name: 'xl/worksheets/sheet1.xml', content: prefixed }] }),
      );
      expect(read.sheets).toEqual(parsed.sheets);
      expect(read.sheets[0]?.rows).toHaveLength(isPlain.length);
    }),
    { numRuns: 40 },
  );
});

function plainTexts(xml: Buffer): { readonly texts: readonly string[]; readonly end: number | null } {
  const texts: string[] = [];
  const end = scanPlainTexts(xml, 0, 40, (start, stop) => void texts.push(xml.toString('utf8', start, stop)));
  return { texts, end };
}

test('shared texts taken on the short way are composed, without entities and escapes, and never too long', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'Đặng Ước',
      'Đặng'.normalize('NFD'),
      '&lt;',
      '_x000D_',
      'a\rb',
      'a\nb',
      ' ',
      '',
      'x'.repeat(41),
      '😀',
      '–“”',
    ),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (given) => {
      const escaped = given.map((one) => (one === '&lt;' ? one : one.replaceAll('&', '&amp;').replaceAll('<', '&lt;')));
      const { texts } = plainTexts(Buffer.from(escaped.map((one) => `<si><t>${one}</t></si>`).join('')));
      expect(texts).toEqual(given.slice(0, texts.length));
      for (const one of texts) {
        expect(one.normalize('NFC')).toBe(one);
        expect(one).not.toMatch(/[&<\r]|_x/);
        expect(Buffer.byteLength(one)).toBeLessThanOrEqual(40);
      }
      const next = given[texts.length];
      if (next !== undefined && /^[a-zA-ZĐđÀàÁáÂâÃãÈèÉéÊêÌìÍíÒòÓóÔôÕõÙùÚúÝýĂăƠơƯư\u1ea0-\u1ef9 ]{0,9}$/u.test(next))
        expect(next.normalize('NFC')).not.toBe(next);
    }),
  );
});

test('bytes that are no letter are told', () => {
  expect(plainTexts(Buffer.from('<si><t>\xc3(</t></si>', 'latin1')).end).toBeNull();
});

test('every letter that may be taken as it stands is composed, beside any other', () => {
  for (let code = 0x80; code <= 0xffff; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const letter = String.fromCharCode(code);
    const [first = 0, second = 0, third = 0] = Buffer.from(letter);
    if (composedLength(first, second, third) === 0) continue;
    for (const before of ['', 'a', 'o', 'Ư', 'ê']) expect((before + letter).normalize('NFC')).toBe(before + letter);
  }
  for (const letter of 'ĂÂĐÊÔƠƯăâđêôơưÁÀẢÃẠẾỀỂỄỆỨỪỬỮỰỹỵ') {
    const bytes = Buffer.from(letter);
    expect(composedLength(bytes[0] ?? 0, bytes[1] ?? 0, bytes[2] ?? 0)).toBe(bytes.length);
  }
});
