import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../../../fixtures/intake/list-rows.ts';
import type { FixtureSheet } from '../../../../fixtures/intake/write-workbook.ts';
import { stageSheets } from '../../../../support/stage-list.ts';

const HEADS: readonly (readonly Row[])[] = [
  [['TT', 'Họ và tên', 'Ngày sinh', 'Dân tộc', 'Ngày quyết định']],
  [
    ['STT', 'Họ tên', 'Ngày sinh', null, 'Quyết định kết nạp', null],
    [null, null, 'Nam', 'Nữ', 'Số', 'Ngày'],
  ],
  [['Ngày QĐ', 'Họ và tên', 'Năm sinh', 'Chi bộ']],
];
const GIVEN = ['Bun', 'Páo', 'Dợ', 'Chu', 'Én', 'Giót', 'Hừ', 'Lả', 'Sinh', 'Tủa', 'Vừ', 'Xá'];
/** No middle name that tells the sex: the tables put people under Nam and Nữ in turn. */
const FAMILY = ['Lò Minh', 'Mùa A', 'Giàng Seo', 'Sùng A', 'Vàng Mí', 'Quàng Xuân', 'Hoàng Ngọc', 'Cà Thanh'];

type Shape = {
  readonly heads: number;
  readonly people: number;
  readonly title: 'none' | 'line' | 'period' | 'unit';
  readonly numbering: boolean;
  readonly gapBefore: number;
  readonly gapInside: boolean;
  readonly total: boolean;
  readonly footer: boolean;
  readonly group: boolean;
  readonly column: number;
};
const table: fc.Arbitrary<Shape> = fc.record({
  heads: fc.nat({ max: 2 }),
  people: fc.integer({ min: 1, max: 4 }),
  title: fc.constantFrom('none', 'line', 'period', 'unit'),
  numbering: fc.boolean(),
  gapBefore: fc.integer({ min: 1, max: 3 }),
  gapInside: fc.boolean(),
  total: fc.boolean(),
  footer: fc.boolean(),
  group: fc.boolean(),
  column: fc.nat({ max: 1 }),
});

/** A workbook of lists, and who stands in which of them. Nobody has the name of another one. */
function build(sheets: readonly (readonly Shape[])[]): {
  readonly sheets: readonly FixtureSheet[];
  /** Name, unit, first day of the list, sheet. */
  readonly people: readonly string[];
} {
  const people: string[] = [];
  const built = sheets.map((tables, sheetAt): FixtureSheet => {
    const sheet = `Trang ${sheetAt + 1}`;
    const rows: Row[] = [['ĐẢNG ỦY XÃ NÀ KHOA'], ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP'], ['Quý I năm 2017']];
    let heads = -1;
    for (const [at, given] of tables.entries()) {
      // The first table stands under the heading of the sheet; the same heads again without a title may be its next page.
      const isBare = at > 0 && given.title === 'none';
      const isNextPage = isBare && given.heads === heads;
      heads = isNextPage ? (given.heads + 1) % HEADS.length : given.heads;
      const shape = {
        ...given,
        heads,
        title: at === 0 ? ('none' as const) : given.title,
        total: given.total && !isBare,
      };
      const nextName = () => {
        const count = people.length;
        const name = `${FAMILY[count % FAMILY.length]} ${GIVEN[Math.floor(count / FAMILY.length) % GIVEN.length]}`;
        people.push(
          `${name} ${shape.title === 'unit' ? 3 : 2} ${shape.title === 'period' ? '2017-04-01' : '2017-01-01'} ${sheet}`,
        );
        return name;
      };
      rows.push(...rowsOf(shape, nextName));
    }
    return { name: sheet, rows };
  });
  return { sheets: built, people };
}

function rowsOf(shape: Shape, nextName: () => string): readonly Row[] {
  const shift = (row: Row): Row => [...Array.from({ length: shape.column }, () => null), ...row];
  const heads = HEADS[shape.heads] ?? [];
  const titles: readonly Row[] = {
    none: [],
    line: [['DANH SÁCH BỔ SUNG']],
    period: [['DANH SÁCH KẾT NẠP QUÝ II NĂM 2017']],
    unit: [['ĐẢNG ỦY XÃ NÀ HỲ'], ['DANH SÁCH KẾT NẠP QUÝ I NĂM 2017']],
  }[shape.title];
  const people = Array.from({ length: shape.people }, (_, at): Row => {
    const name = nextName();
    const day = shape.title === 'period' ? '3/5/2017' : '3/2/2017';
    const birth = `${1 + at}/2/${1970 + at}`;
    if (shape.heads === 0) return [at + 1, name, birth, 'Thái', day];
    if (shape.heads === 1)
      return at % 2 === 0 ? [at + 1, name, birth, null, '5-QĐ/HU', day] : [at + 1, name, null, birth, '5-QĐ/HU', day];
    return [day, name, 1970 + at, 'Bản Pắc A'];
  });
  const [first, ...others] = people;
  const width = (heads.at(-1) ?? []).length;
  return [
    ...Array.from({ length: shape.gapBefore }, () => []),
    ...titles,
    ...heads.map(shift),
    ...(shape.numbering ? [shift(Array.from({ length: width }, (_, at) => at + 1))] : []),
    ...(shape.group ? [shift(['I', 'Chi bộ bản Pắc A'])] : []),
    ...(first === undefined ? [] : [shift(first)]),
    ...(shape.gapInside ? [[]] : []),
    ...others.map(shift),
    ...(shape.total ? [shift([null, `Cộng: ${shape.people} đồng chí`])] : []),
    ...(shape.footer ? [[], shift([null, 'NGƯỜI LẬP DANH SÁCH']), shift([null, 'Lường Văn Giót'])] : []),
  ];
}

/** A table without a title of its own below those of two units or two periods may belong to either. */
function isClear(tables: readonly Shape[]): boolean {
  const titles = tables.map(({ title }, at) => (at === 0 ? 'none' : title));
  return titles.every((title, at) => {
    const before = titles.slice(0, at);
    if (title === 'unit') return true;
    if (title === 'period') return !before.includes('unit');
    return !before.includes('unit') && !before.includes('period');
  });
}

const workbook = fc.array(fc.array(table, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

test('however lists stand below each other on however many sheets, everybody in them is written once, in the right list', () => {
  fc.assert(
    fc.property(workbook, (shapes) => {
      const { sheets, people } = build(shapes);
      const { plan, problems, counts } = stageSheets(sheets);
      const { rows, add, change, same, question, leftOut } = counts;
      expect(rows).toBe(add + change + same + question + leftOut);
      if (!shapes.every(isClear)) {
        expect([plan, problems.some(({ weight }) => weight === 'fix')]).toEqual([null, true]);
        return;
      }
      const lists = new Map(
        plan?.changes.flatMap(({ table: of, id, after }) => (of === 'intake' ? [[id, after] as const] : [])),
      );
      const names = new Map(
        plan?.changes.flatMap(({ table: of, id, after }) =>
          of === 'person' ? [[id, after?.['full_name']] as const] : [],
        ),
      );
      const written = plan?.changes.flatMap(({ table: of, after }) => {
        const list = lists.get(Number(after?.['intake_id']));
        return of === 'admission' && after !== null
          ? [`${names.get(Number(after['person_id']))} ${after['unit_id']} ${list?.['period_from']} ${after['sheet']}`]
          : [];
      });
      expect(written?.toSorted()).toEqual(people.toSorted());
    }),
    { numRuns: 200 },
  );
});
