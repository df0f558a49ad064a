import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchSheet, type CellFill } from '../../../../../../electron/backend/workbook/fill-blank/patch-sheet.ts';
import { cellAddress } from '../../../../../../shared/intake/grid/grid.ts';
import { sheetTokens } from '../../../../../support/sheet-tokens.ts';

const contents = {
  empty: { type: '', xml: '' },
  number: { type: '', xml: '<p:v>7</p:v>' },
  shared: { type: ' t="s"', xml: '<p:v>0</p:v>' },
  inline: { type: ' t="inlineStr"', xml: '<p:is><p:r><p:t>a &amp; b</p:t></p:r></p:is>' },
  error: { type: ' t="e"', xml: '<p:v>#REF!</p:v>' },
  formula: { type: '', xml: '<p:f>SUM(A1:A9)&gt;1</p:f><p:v>7</p:v>' },
  textFormula: { type: ' t="str"', xml: '<p:f>"a"&amp;B1</p:f><p:v>a</p:v>' },
  sharedFormula: { type: '', xml: '<p:f t="shared" si="0"/>\n<p:v>7</p:v>' },
  extended: { type: '', xml: '<p:v>7</p:v><p:extLst><p:ext uri="u"/></p:extLst>' },
} as const;
type Content = keyof typeof contents;
const isFormula = (content: Content) => /formula/i.test(content);

const cell = fc.record({
  column: fc.integer({ min: 1, max: 7 }),
  content: fc.constantFrom(...(Object.keys(contents) as Content[])),
  style: fc.option(fc.integer({ min: 0, max: 9 })),
  isNumbered: fc.boolean(),
});
const row = fc.record({
  row: fc.integer({ min: 1, max: 9 }),
  cells: fc.uniqueArray(cell, { selector: ({ column }) => column, maxLength: 6 }),
  isNumbered: fc.boolean(),
  look: fc.constantFrom('', ' ht="20" customHeight="1"', ' s="5" customFormat="1"', ' s="5"', ' spans="1:3"'),
});
const model = fc.record({
  prefix: fc.constantFrom('', 'x:'),
  rows: fc.uniqueArray(row, { selector: (one) => one.row, maxLength: 7 }),
  hasDimension: fc.boolean(),
});
const fills = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 11 }),
    column: fc.integer({ min: 1, max: 9 }),
    value: fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ minLength: 1 }),
    ),
  }),
  { selector: (one) => `${one.row} ${one.column}`, maxLength: 14 },
);
type Model = typeof model extends fc.Arbitrary<infer M> ? M : never;

function draw({ prefix, rows, hasDimension }: Model): string {
  let lastRow = 0;
  const drawn = rows
    .toSorted((a, b) => a.row - b.row)
    .map((one) => {
      let lastColumn = 0;
      const cells = one.cells
        .toSorted((a, b) => a.column - b.column)
        .map(({ column, content, style, isNumbered }) => {
          const mayCount = column === lastColumn + 1;
          lastColumn = column;
          const { type, xml } = contents[content];
          const open = `<p:c${isNumbered || !mayCount ? ` r="${cellAddress(one.row, column)}"` : ''}${style === null ? '' : ` s="${style}"`}${type}`;
          return xml === '' ? `${open}/>` : `${open}>${xml}</p:c>`;
        });
      const number = one.isNumbered || one.row !== lastRow + 1 ? ` r="${one.row}"` : '';
      lastRow = one.row;
      const open = `<p:row${number}${one.look}`;
      return cells.length === 0 ? `${open}/>` : `${open}>\n${cells.join('')}</p:row>`;
    });
  const data = drawn.length === 0 ? '<p:sheetData/>' : `<p:sheetData>${drawn.join('\n')}</p:sheetData>`;
  const xml = `<?xml version="1.0"?>\n<p:worksheet xmlns:q="urn:q">${hasDimension ? '<p:dimension ref="B2:C3"/>' : ''}<p:cols><p:col min="2" max="3" style="4"/></p:cols>${data}<p:legacyDrawing q:id="r1"/></p:worksheet>`;
  return xml
    .replaceAll('<p:', `<${prefix}`)
    .replaceAll('</p:', `</${prefix}`)
    .replace('xmlns:q', prefix === '' ? 'xmlns:q' : 'xmlns:x="urn:x" xmlns:q');
}

const storedAs = (prefix: string, value: number | string, isResult: boolean) => {
  const [v, is, t] = ['v', 'is', 't'].map((name) => [`<${prefix}${name} {}>`, `</${prefix}${name}>`] as const);
  if (v === undefined || is === undefined || t === undefined) throw new Error('three tags');
  if (typeof value === 'number' || isResult) return `${v[0]}${value}${v[1]}`;
  return `${is[0]}${t[0]}${value}${t[1]}${is[1]}`;
};
const typeAs = (value: CellFill['value'], isResult: boolean) => {
  if (typeof value === 'number') return undefined;
  return isResult ? 'str' : value === null ? undefined : 'inlineStr';
};
const readable = (one: CellFill) =>
  typeof one.value !== 'string' || /^[\u0020-\u007e]*$/.test(one.value.replaceAll('_x', ''));

const withoutExtension = (stored = '') => stored.replace(/<\/?(?:x:)?ext[^>]*>/g, '').trim();

test('random sheets: filled cells hold their values, every other cell, tag and text is as it was', () => {
  fc.assert(
    fc.property(model, fills, (sheet, wanted) => {
      fc.pre(wanted.every(readable));
      const xml = draw(sheet);
      const patched = patchSheet(xml, wanted);
      const before = sheetTokens(xml);
      const after = sheetTokens(patched?.text ?? '');
      const contentAt = new Map<string, Content>(
        sheet.rows.flatMap((line) => line.cells.map((one) => [`${line.row} ${one.column}`, one.content] as const)),
      );
      const values = new Map<string, CellFill['value']>(wanted.map((one) => [`${one.row} ${one.column}`, one.value]));
      for (const [address, content] of contentAt) {
        const [old, now] = [before.cells.get(address), after.cells.get(address)];
        const value = values.get(address);
        expect(now?.attributes['s']).toBe(old?.attributes['s']);
        expect(now?.formula).toBe(old?.formula);
        if (value === undefined && !isFormula(content)) expect(now).toEqual(old);
        else if (value === undefined || value === null)
          expect(withoutExtension(now?.stored)).toBe(
            isFormula(content) && value === null ? storedAs(sheet.prefix, '', true) : '',
          );
        else expect(now?.stored.trim().startsWith(storedAs(sheet.prefix, value, isFormula(content)))).toBe(true);
        if (value !== undefined) expect(now?.attributes['t']).toBe(typeAs(value, isFormula(content)));
        else if (isFormula(content)) expect(now?.attributes['t']).toBeUndefined();
        if (content === 'extended') expect(now?.stored).toContain('uri');
      }
      for (const [address, value] of values) {
        if (contentAt.has(address)) continue;
        const made = after.cells.get(address);
        if (value === null) expect(made).toBeUndefined();
        else expect(made?.stored).toBe(storedAs(sheet.prefix, value, false));
      }
      expect([...after.cells.keys()].filter((address) => !contentAt.has(address) && !values.has(address))).toEqual([]);
      expect([...after.cells.keys()]).toEqual(
        [...after.cells.keys()].toSorted((a, b) => {
          const [[r1 = 0, c1 = 0], [r2 = 0, c2 = 0]] = [a.split(' ').map(Number), b.split(' ').map(Number)];
          return r1 - r2 || c1 - c2;
        }),
      );
      const rows = new Set(sheet.rows.map((line) => line.row));
      const newRows = [...values].filter(
        ([address, value]) => value !== null && !rows.has(Number(address.split(' ')[0])),
      );
      if (newRows.length === 0) expect(after.others).toEqual(before.others);
      expect(patchSheet(patched?.text ?? '', wanted)?.text).toBe(patched?.text);
    }),
    { numRuns: 400 },
  );
});
