import { expect, test } from 'vitest';
import { makeWorkbook } from '../../support/make-workbook.ts';
import { readBytes } from '../../support/read-bytes.ts';

// Letters of one, two, three and four bytes, in texts whose lengths have no common measure with the pieces.
const LETTERS = 'aéĐđơưăằẵệỗứỵỲ😀';
const textOf = (index: number) =>
  Array.from({ length: 5 + (index % 23) }, (_, at) => [...LETTERS][(index * 7 + at * at) % [...LETTERS].length]).join(
    '',
  );

test('no letter of a large file is broken at the border of two pieces, shared or inline', async () => {
  const count = 30_000;
  const sharedStrings = Array.from({ length: count }, (_, index) => `<si><t>${textOf(index)}</t></si>`).join('');
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c><c r="B${index + 1}" t="inlineStr"><is><t>${textOf(index + 11)}</t></is></c></row>`,
  ).join('');
  const grid = await readBytes(makeWorkbook({ rows, sharedStrings }));
  const read = grid.sheets[0]?.rows ?? [];
  expect(read).toHaveLength(count);
  const wrong = read.filter(({ cells }, index) => {
    const texts = cells.map((cell) => (cell.kind === 'text' ? cell.text : ''));
    return texts[0] !== textOf(index).normalize('NFC') || texts[1] !== textOf(index + 11).normalize('NFC');
  });
  expect(wrong).toEqual([]);
});
