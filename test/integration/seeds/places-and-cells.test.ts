import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';
import { writePlaces, type SeedPlace } from '../../fixtures/seeds/places-of.ts';
import { writeKrongPac } from '../../fixtures/seeds/krong-pac.ts';
import { writeYenSon } from '../../fixtures/seeds/yen-son.ts';
import { formatPercent } from '../../../shared/text/format.ts';
import { takeInSeed, type SeedData } from './seed-data.ts';

const NA_HY = 'Đảng bộ xã Nà Hỳ';
const NA_KHOA = 'Đảng bộ xã Nà Khoa';

/** Two villages empty at the end of 2016 and not at the end of March; two more that stay empty. */
const placesOfNamPo: readonly SeedPlace[] = (
  [
    ['Bản Huổi Sang', NA_HY, 0, 2],
    ['Bản Nà Hỳ 1', NA_HY, 14, 14],
    ['Bản Nậm Ngà', NA_HY, 0, 0],
    ['Bản Huổi Lụ', NA_KHOA, 0, 1],
    ['Bản Nà Khoa 1', NA_KHOA, 11, 11],
    ['Bản Huổi Đáp', NA_KHOA, 0, 0],
  ] as const
).flatMap(([name, unit, before, now]) => [
  { name, unit, members: before, cell: before === 0 ? 'Chưa có' : 'Riêng', day: '2016-12-31' },
  { name, unit, members: now, cell: now > 2 ? 'Riêng' : 'Chưa có', day: '2017-03-31' },
]);

describe('the villages of Nậm Pồ in the first quarter of 2017', () => {
  let data: SeedData;
  beforeAll(async () => {
    data = await takeInSeed({ profile: 'district', organisationName: 'Nậm Pồ' }, async (folder) => [
      ...(await writeSampleWorkbooks(folder)),
      await writePlaces(folder, '99-thon-ban.xlsx', { organisation: 'Đảng bộ huyện Nậm Pồ', places: placesOfNamPo }),
    ]);
  });
  afterAll(() => data.close());

  test('two “trắng” were cleared, one of Nà Hỳ and one of Nà Khoa', async () => {
    expect(await data.shown('2017-Q1', 'places.cleared')).toBe('2');
    expect(await data.shown('2017-Q1', 'places.cleared', NA_HY)).toBe('1');
    expect(await data.shown('2017-Q1', 'places.cleared', NA_KHOA)).toBe('1');
    expect(await data.shown('2017-Q1', 'places.became-empty')).toBe('0');
    expect(await data.shown('2016', 'places.without-members')).toBe('4');
    expect(await data.shown('2017-Q1', 'places.without-members')).toBe('2');
  });

  test('two of the four to five of a year are 40% to 50%', async () => {
    const cleared = await data.figure('2017-Q1', 'places.cleared');
    if (cleared.is !== 'number') throw new Error('not counted');
    expect([formatPercent(cleared.value, 5, 0), formatPercent(cleared.value, 4, 0)]).toEqual(['40%', '50%']);
  });

  test('Nà Hỳ has nine cells: four of villages, four of schools, one office', async () => {
    expect(await data.shown('2017-Q1', 'cells.inner', NA_HY)).toBe('9');
    const byKind = ['village', 'school', 'office', 'health', 'unknown'].map((kind) =>
      data.shown('2017-Q1', `cells.inner.${kind}`, NA_HY),
    );
    expect(await Promise.all(byKind)).toEqual(['4', '4', '1', '0', '0']);
  });

  test('1.906 less 74 is 1.832 only where nothing else moved: the rest is shown', async () => {
    const [opening, other] = await Promise.all([
      data.figure('2017-Q1', 'members.opening'),
      data.figure('2017-Q1', 'members.other-movement'),
    ]);
    if (opening.is !== 'number' || other.is !== 'number') throw new Error('not known');
    expect(opening.value + 74 + other.value).toBe(1_906);
  });

  test('a village opens to the cell of the workbook that says so', async () => {
    const { root } = await data.call('figures/explain', { period: '2017-Q1', indicator: 'places.cleared' });
    const villages = root.parts.flatMap(({ parts }) => parts);
    expect(
      villages.map(({ label, sources }) => [label, sources.map(({ cell, written }) => `${cell} ${written}`)]),
    ).toEqual([
      ['Bản Huổi Sang', ['E8 2']],
      ['Bản Huổi Lụ', ['E14 1']],
    ]);
  });

  test('what is exported is read in again without a change', async () => {
    const document = await data.call('reports/build', { report: { kind: 'places', which: 'all', period: '2017-Q1' } });
    expect(document.title).toBe('Danh sách địa bàn 31-03-2017');
    const again = await data.takeBack({ kind: 'places', which: 'all', period: '2017-Q1' });
    expect(again.problems.map(({ code }) => code)).toEqual(['intake.sheet-unread', 'intake.nothing-new']);
    expect(again.counts).toMatchObject({ rows: 6, same: 6 });
  });

  test('a printed list that no unit sent says so, it does not say that there is none', async () => {
    const { blocks } = await data.call('reports/build', {
      report: { kind: 'cells', which: 'few-members', period: '2017-Q1' },
    });
    const text = JSON.stringify(blocks.filter(({ kind }) => kind === 'table'));
    expect([text.includes('Chưa có số liệu'), text.includes('Không có')]).toEqual([true, false]);
  });

  test('is taken back as one act', async () => {
    const [last] = await data.call('intake/list', {});
    expect(last?.kind).toBe('places');
    await data.call('changes/undo', { changeSetId: last?.changeSetId ?? 0 });
    expect((await data.call('places/list', { period: '2017-Q1' })).rows).toEqual([]);
    expect(await data.shown('2017-Q1', 'places.cleared')).toBe('chưa có');
  });
});

describe('the villages of Krông Pắc in September 2021', () => {
  let data: SeedData;
  beforeAll(async () => {
    data = await takeInSeed({ profile: 'district', organisationName: 'Krông Pắc' }, async (folder) => {
      const paths = await writeKrongPac(folder);
      const places = ['Ea Phê', 'Ea Kly', 'Hòa An'].flatMap((commune) =>
        Array.from({ length: 5 }, (_, index) => ({
          name: `Buôn ${commune} ${index + 1}`,
          unit: `Đảng bộ xã ${commune}`,
          members: 6 + index,
          cell: 'Riêng',
          day: '2021-09-30',
        })),
      );
      return [
        ...paths,
        await writePlaces(folder, '99-thon-buon.xlsx', { organisation: 'Đảng bộ huyện Krông Pắc', places }),
      ];
    });
  });
  afterAll(() => data.close());

  test('those that are known all have members and a cell; it says of how many communes that is', async () => {
    expect(await data.shown('2021-9M', 'places.without-members')).toBe('0');
    expect(await data.shown('2021-9M', 'places.without-cell')).toBe('0');
    const { total } = await data.call('figures/read-table', { period: '2021-9M', indicators: ['places.total'] });
    expect(total.figures[0]).toMatchObject({ value: { value: 15 }, base: { reported: 3 } });
    expect(total.figures[0]?.base.expected).toBeGreaterThan(3);
  });

  test('492 cells inside the committees, 25 base cells and 23 committees are three counters', async () => {
    expect(await data.shown('2021-9M', 'cells.inner')).toBe('492');
    expect(await data.shown('2021-9M', 'organisations.cells')).toBe('25');
    expect(await data.shown('2021-9M', 'cells.total')).toBe('517');
  });
});

describe('the cells of Yên Sơn in 9 months of 2023', () => {
  let data: SeedData;
  beforeAll(async () => {
    data = await takeInSeed({ profile: 'district', organisationName: 'Yên Sơn' }, writeYenSon);
  });
  afterAll(() => data.close());

  test('13 village cells have fewer than five members', async () => {
    expect(await data.shown('2023-9M', 'cells.few-members')).toBe('13');
  });

  test('four cells of Trung Sơn and five of Hùng Lợi admitted nobody in five years', async () => {
    expect(await data.shown('2023-9M', 'cells.idle', 'Đảng bộ xã Trung Sơn')).toBe('4');
    expect(await data.shown('2023-9M', 'cells.idle', 'Đảng bộ xã Hùng Lợi')).toBe('5');
    expect(await data.shown('2023-9M', 'cells.idle')).toBe('9');
    expect(await data.shown('2023-9M', 'cells.not-enough-data')).toBe('0');
  });

  test('a year later, without a list of that year, nobody knows: none of them is called idle', async () => {
    expect(await data.shown('2024-9M', 'cells.idle')).toBe('chưa có');
    const { rows } = await data.call('cells/list', { period: '2024-9M' });
    expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(['recent', 'not-enough-data']));
  });

  test('of 48 cells 39 admitted in those five years, which is 81,25%; the goal is all of them', async () => {
    const span = '2018-10-01..2023-09-30';
    expect(await data.shown(span, 'cells.admitting')).toBe('39');
    expect(await data.figure(span, 'cells.admitting.share')).toEqual({ is: 'ratio', part: 39, whole: 48 });
    expect(await data.shown(span, 'cells.admitting.share')).toBe('81,25%');
  });

  test('cells with fewer than nine members who live there are those 13 and two whose people moved in', async () => {
    expect(await data.shown('2023-9M', 'cells.few-local')).toBe('15');
  });

  test('a cell opens to its last admission and to the list that counts its members', async () => {
    const { root, formula } = await data.call('figures/explain', { period: '2023-9M', indicator: 'cells.few-members' });
    const [cell] = root.parts.flatMap(({ parts }) => parts);
    expect(formula).toContain('dưới 5 đảng viên');
    expect(cell?.how).toContain('4 đảng viên theo tệp “03-danh-sach-dang-vien.xlsx”, ngày 30/09/2023');
    expect(cell?.sources).toHaveLength(1);
  });

  test('the day of a review is written, printed and taken back', async () => {
    const { rows } = await data.call('cells/list', { period: '2023-9M' });
    const idle = rows.find(({ standing }) => standing === 'idle');
    if (idle === undefined) throw new Error('no idle cell');
    const said = { cellId: idle.id, reviewOn: '2024-03-31', note: 'Giao cấp ủy viên phụ trách' };
    const { changeSetId } = await data.call('cells/review', said);
    expect(await data.call('cells/review', said)).toEqual({ changeSetId: null });
    const paper = await data.call('reports/build', { report: { kind: 'cells', which: 'idle', period: '2023-9M' } });
    expect(JSON.stringify(paper)).toContain('31/03/2024');
    await data.call('changes/undo', { changeSetId: changeSetId ?? 0 });
    const after = await data.call('cells/list', { period: '2023-9M' });
    expect(after.rows.find(({ id }) => id === idle.id)).toMatchObject({ reviewOn: null, note: null });
  });
});
