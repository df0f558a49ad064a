import { describe, expect, test } from 'vitest';
import { convertLegacyText, type LegacyDecision } from '../../../../../shared/intake/mend/convert-legacy-text.ts';
import type { GridCell, SheetGrid } from '../../../../../shared/intake/grid/grid.ts';
import type { LegacyEncoding } from '../../../../../shared/text/legacy/judge-encoding.ts';
import { describeProblem } from '../../../../../shared/text/vi/describe-problem.ts';
import { vietnameseLines, type LineKind } from '../../../../fixtures/legacy/vietnamese-lines.ts';
import { toLegacy } from '../../../../support/legacy-encoders.ts';
import { gridOf, workbookOf } from '../../../../support/make-grid.ts';

const kinds: readonly LineKind[] = ['names', 'given', 'places', 'cells'];

const columnSheet = (texts: readonly string[], font?: string): SheetGrid => ({
  ...gridOf(texts.map((text) => [text])),
  ...(font === undefined ? {} : { font }),
});
const convert = (sheet: SheetGrid, decision: LegacyDecision | null) => convertLegacyText(workbookOf([sheet]), decision);
const textsOf = (sheet: SheetGrid | undefined) =>
  (sheet?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
const after = (sheet: SheetGrid, decision: LegacyDecision) => textsOf(convert(sheet, decision).workbook.sheets[0]);
const codes = (sheet: SheetGrid, decision: LegacyDecision | null) =>
  convert(sheet, decision).problems.map(({ code }) => code);

test('the last line of a very long list is brought into Unicode as the first', () => {
  const line = (index: number) => `Lò Thị Hương ${index}`;
  const lines = Array.from({ length: 25_000 }, (_, index) => line(index));
  const sheet = columnSheet(
    lines.map((text) => toLegacy(text, 'TCVN3')),
    '.VnTime',
  );
  expect(convert(sheet, 'TCVN3').converted).toBe(25_000);
  expect(after(sheet, 'TCVN3').at(-1)).toBe(lines.at(-1));
  expect(convert(columnSheet(lines, '.VnTime'), 'TCVN3').converted).toBe(0);
});

describe('10.000 lines each way', () => {
  const lines = kinds.flatMap((kind, index) => vietnameseLines(kind, 2500, index + 1));
  const pieces = (size: number) =>
    kinds.flatMap((_, kind) => {
      const own = lines.slice(kind * 2500, (kind + 1) * 2500);
      return Array.from({ length: Math.floor(own.length / size) }, (__, at) => own.slice(at * size, (at + 1) * size));
    });

  test.each([
    ['one sheet, plain font', undefined],
    ['one sheet in a font of TCVN3', '.VnTime'],
    ['one sheet in a font of VNI', 'VNI-Times'],
  ])('good Unicode is never touched: %s', (_, font) => {
    for (const form of ['NFC', 'NFD'] as const) {
      const written = lines.map((line) => line.normalize(form));
      const sheet = {
        ...columnSheet([]),
        rows: columnSheet(lines, font).rows,
        ...(font === undefined ? {} : { font }),
      };
      const asWritten = {
        ...sheet,
        rows: sheet.rows.map((row, index) => ({
          ...row,
          cells: row.cells.map((cell): GridCell => ({ column: cell.column, kind: 'text', text: written[index] ?? '' })),
        })),
      };
      expect(convert(asWritten, 'both')).toMatchObject({ converted: 0 });
      expect(after(asWritten, 'both')).toEqual(written);
    }
  });

  test('good Unicode is never touched: columns of 30, of 3 and single cells, without fonts', () => {
    for (const size of [30, 3, 1]) {
      const harmed = pieces(size).filter((piece) => convert(columnSheet(piece), 'both').converted > 0);
      expect([size, harmed]).toEqual([size, []]);
    }
  });

  const sameLetters = (read: readonly (string | undefined)[], meant: readonly string[]) =>
    read.filter((text, index) => text?.toLowerCase() === meant[index]?.toLowerCase()).length;
  const exact = (read: readonly (string | undefined)[], meant: readonly string[]) =>
    read.filter((text, index) => text === meant[index]).length;
  const convertedBack = (meant: readonly string[], encoding: LegacyEncoding, font?: string) =>
    after(
      columnSheet(
        meant.map((line) => toLegacy(line, encoding)),
        font,
      ),
      'both',
    );

  test('with its font every line of VNI comes back exactly', () => {
    expect(exact(convertedBack(lines, 'VNI', 'VNI-Times'), lines)).toBe(10_000);
  });

  test('with its font every line of TCVN3 comes back but for capitals that TCVN3 does not have', () => {
    expect(sameLetters(convertedBack(lines, 'TCVN3', '.VnTime'), lines)).toBe(10_000);
    const names = vietnameseLines('names', 2500);
    expect(exact(convertedBack(names, 'TCVN3', '.VnTime'), names)).toBe(2500);
    const capitals = lines.map((line) => line.toUpperCase());
    const read = convertedBack(capitals, 'TCVN3', '.VnTimeH');
    // A text whose only old sign is `ý`, the same sign in both, is not converted and its ý stays small.
    expect(
      read.filter((text, index) => text !== capitals[index] && text?.replaceAll('ý', 'Ý') !== capitals[index]),
    ).toEqual([]);
    expect(exact(read, capitals)).toBe(9936);
  });

  test('without fonts every column of 30 is told', () => {
    const columns = pieces(30);
    expect(columns).toHaveLength(332);
    for (const encoding of ['TCVN3', 'VNI'] as const) {
      const right = columns.filter((column) => sameLetters(convertedBack(column, encoding), column) === 30);
      expect([encoding, right.length]).toEqual([encoding, 332]);
    }
  });

  test('without fonts and neighbours a line is converted right or left as it is, never wrong', () => {
    for (const encoding of ['TCVN3', 'VNI'] as const) {
      const wrong = lines.filter((line) => {
        const [read] = convertedBack([line], encoding);
        return read !== toLegacy(line, encoding) && sameLetters([read], [line]) === 0;
      });
      expect([encoding, wrong]).toEqual([encoding, []]);
    }
  });
});

describe('without fonts', () => {
  test.each([[['GIΜNG A THUÛ']], [['THUÛ', 'Sïng ThÞ Mai']], [['THUÛ', 'NGUYÔN V¡N Tó']]])(
    'nothing beside signs of TCVN3 is offered as VNI: %s',
    (texts) => {
      const { problems } = convert(columnSheet(texts), null);
      expect(problems.filter(({ facts }) => facts['encoding'] === 'VNI')).toEqual([]);
    },
  );

  test('VNI beside Unicode signs that no word holds is still told', () => {
    const vni = ['Ñaûng boä xaõ', 'Hoï vaø teân', '½ ngaøy', '§ 3'];
    expect(convert(columnSheet(vni), null).problems).toMatchObject([{ facts: { encoding: 'VNI', count: 3 } }]);
  });
});

describe('asked once for a file', () => {
  const list = columnSheet(['Hä vµ tªn', 'L\u00adêng V¨n ¸nh', 'TrÇn ThÞ µo', 'Lß V¨n Bun', 'Hµ ThÞ Ên'], '.VnTime');

  test('with three texts before and after, and nothing converted until it is answered', () => {
    const { workbook, converted, problems } = convert(list, null);
    expect([converted, textsOf(workbook.sheets[0])]).toEqual([0, textsOf(list)]);
    expect(problems).toMatchObject([{ code: 'intake.legacy-font', weight: 'fix', place: { cell: 'A1' } }]);
    expect(problems.map(describeProblem)[0]?.what).toBe(
      'Có 5 ô dùng bảng mã cũ TCVN3. Trước và sau khi đổi sang Unicode: “Hä vµ tªn” → “Họ và tên”; “L\u00adêng V¨n ¸nh” → “Lường Văn Ánh”; “TrÇn ThÞ µo” → “Trần Thị Ào”.',
    );
  });

  test('answered: the cells are Unicode, keep what the file holds, and a note tells how many', () => {
    const { workbook, converted, problems } = convert(list, 'TCVN3');
    expect(converted).toBe(5);
    expect(textsOf(workbook.sheets[0])).toEqual([
      'Họ và tên',
      'Lường Văn Ánh',
      'Trần Thị Ào',
      'Lò Văn Bun',
      'Hà Thị Ấn',
    ]);
    expect(workbook.sheets[0]?.rows[3]?.cells[0]).toMatchObject({ text: 'Lò Văn Bun', written: 'Lß V¨n Bun' });
    expect(problems).toMatchObject([{ code: 'intake.legacy-converted', weight: 'note', facts: { count: 5 } }]);
  });

  test('answered otherwise: every text stays, and it is not asked again', () => {
    expect(convert(list, 'none')).toMatchObject({ converted: 0, problems: [] });
    expect(after(list, 'none')).toEqual(textsOf(list));
  });

  test('an answer about one code does not speak for the other', () => {
    expect(codes(list, 'VNI')).toEqual(['intake.legacy-font']);
  });
});

describe('which cells', () => {
  test.each([
    ['Hä vµ tªn', '.VnTime', 'Họ và tên'],
    ['Ngµy sinh', undefined, 'Ngày sinh'],
    ['Hoï vaø teân', undefined, 'Họ và tên'],
    ['Ngaøy sinh', 'VNI-Times', 'Ngày sinh'],
    ['Họ và tên', '.VnTime', 'Họ và tên'],
    ['Nam', '.VnTime', 'Nam'],
    ['Hà Thị Êm', undefined, 'Hà Thị Êm'],
    ['Hoà', undefined, 'Hoà'],
    ['Công văn số 5 § 2', undefined, 'Công văn số 5 § 2'],
  ])('“%s” in the font %s is read as “%s”', (text, font, meant) => {
    expect(after(columnSheet([text], font), 'both')).toEqual([meant]);
  });

  test('Unicode and an old code in one column: each cell by itself, the doubtful one asked about', () => {
    const old = vietnameseLines('names', 20).map((name) => toLegacy(name, 'TCVN3'));
    const sheet = columnSheet([...old, 'Lường Văn Ươc', 'Lò']);
    const { workbook, problems } = convert(sheet, 'TCVN3');
    expect(textsOf(workbook.sheets[0]).slice(-2)).toEqual(['Lường Văn Ươc', 'Lò']);
    expect(problems.map(({ code, facts }) => [code, facts['read'] ?? facts['count']])).toEqual([
      ['intake.legacy-converted', 20],
      ['intake.legacy-unsure', 'Lũ'],
    ]);
  });

  test('Unicode typed in a sheet whose font is an old one stays, also words that both could mean', () => {
    const sheet = columnSheet(['Lò', 'Hoà', 'Tú', ...vietnameseLines('names', 40)], '.VnTime');
    expect(convert(sheet, 'both')).toMatchObject({ converted: 0, problems: [] });
  });

  test('a short column is read as its sheet is, beside a column of Unicode it is not', () => {
    const names = vietnameseLines('names', 20);
    const old = names.map((name) => [toLegacy(name, 'TCVN3'), 'N÷']);
    expect(textsOf(convertLegacyText(workbookOf([gridOf(old)]), 'both').workbook.sheets[0])[1]).toBe('Nữ');
    const unicode = names.map((name) => [name, 'Hoà']);
    expect(convertLegacyText(workbookOf([gridOf(unicode)]), 'both').converted).toBe(0);
  });
});
