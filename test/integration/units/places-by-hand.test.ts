import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/calls.ts';
import type { PlaceRow } from '../../../shared/contract/places-views.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { writePlaces } from '../../fixtures/seeds/places-of.ts';
import { dumpContent } from '../../support/intake-desk.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { openUnitsDesk, type UnitsDesk } from '../../support/units-desk.ts';

type Edit = Input<'places/save'>['edit'];
type Report = Extract<Edit, { act: 'add' }>['report'];

const PERIOD = '2017-Q1';
let desk: UnitsDesk;
let khoa: number;
beforeEach(async () => {
  desk = await openUnitsDesk();
  khoa = (await desk.unitNamed('Đảng bộ xã Nà Khoa')).unitId;
});
afterEach(() => desk.close());

const report = (given: Partial<Report> = {}): Report => ({
  day: '2017-03-31',
  unitId: khoa,
  hasMembers: null,
  memberCount: null,
  cellTie: null,
  cellId: null,
  note: '',
  ...given,
});
const newPlace = (name: string, given: Partial<Report>): Edit => ({
  act: 'add',
  code: '',
  kind: 'ban',
  name,
  from: null,
  report: report(given),
});
const save = (edit: Edit) => desk.call('places/save', { edit });
const refusal = async (edit: Edit) => describeProblem(await problemFromAsync(save(edit))).what;
const placeNamed = async (name: string): Promise<PlaceRow> => {
  const { rows } = await desk.call('places/list', { period: PERIOD });
  const found = rows.find((row) => row.name === name);
  if (found === undefined) throw new Error(`no place ${name}`);
  return found;
};
const count = async (indicator: string, period = PERIOD) => {
  const { figures } = await desk.call('places/list', { period });
  const found = figures.find((figure) => figure.indicator === indicator);
  return found?.value.is === 'number' ? found.value.value : found?.value.is;
};
const content = async () => {
  await desk.call('data/close', {});
  const dump = dumpContent(desk.dataFile);
  const { token } = await desk.lend(desk.dataFile);
  await desk.call('data/open', { file: token });
  return dump;
};

describe('a place written at the app', () => {
  test('counts from its day on, says where it comes from, and can be taken back to the letter', async () => {
    const before = await content();
    const { changeSetId } = await save(
      newPlace('Huổi Sang', { day: '2016-12-31', hasMembers: false, cellTie: 'none' }),
    );
    const { id } = await placeNamed('Bản Huổi Sang');
    expect([await count('places.without-members'), await count('places.cleared')]).toEqual([1, 0]);
    await save({ act: 'report', placeId: id, report: report({ memberCount: 2 }) });
    expect([await count('places.without-members'), await count('places.cleared')]).toEqual([0, 1]);
    expect(await placeNamed('Bản Huổi Sang')).toMatchObject({ memberCount: 2, hasMembers: true, cellTie: 'none' });

    const { root } = await desk.call('figures/explain', { period: PERIOD, indicator: 'places.cleared' });
    const [village] = root.parts.flatMap(({ parts }) => parts);
    expect(village).toMatchObject({
      label: 'Bản Huổi Sang',
      how: '2 đảng viên, tại ngày 31/03/2017; cơ quan ghi tại ứng dụng ngày 02/03/2026',
      sources: [],
    });

    const { rows } = await desk.call('log/list', { from: 0, count: 2, filter: {} });
    await desk.call('changes/undo', { changeSetId: rows[0]?.changeSetId ?? 0 });
    await desk.call('changes/undo', { changeSetId: changeSetId ?? 0 });
    expect(await content()).toEqual(before);
  });

  test('the same again changes nothing; other words for the day stand in their place', async () => {
    await save(newPlace('Huổi Sang', { memberCount: 3 }));
    const { id } = await placeNamed('Bản Huổi Sang');
    const again = await save({ act: 'report', placeId: id, report: report({ memberCount: 3 }) });
    expect(again.changeSetId).toBeNull();
    await save({ act: 'report', placeId: id, report: report({ memberCount: 4 }) });
    expect(await placeNamed('Bản Huổi Sang')).toMatchObject({ memberCount: 4 });
  });

  test('name, kind and days are put right; a report outside its days is refused', async () => {
    await save(newPlace('Huổi Sang', { memberCount: 3 }));
    const { id, code } = await placeNamed('Bản Huổi Sang');
    const change = (given: Partial<Extract<Edit, { act: 'change' }>>): Edit => ({
      ...{ act: 'change', placeId: id, code, kind: 'thon', name: 'Huổi Sáng', from: null, to: null },
      ...given,
    });
    await save(change({}));
    expect(await placeNamed('Thôn Huổi Sáng')).toMatchObject({ code, memberCount: 3 });
    expect(await refusal(change({ to: '2017-01-31' }))).toContain('không có vào ngày 31/03/2017');
    await save(change({ to: '2017-12-31' }));
    const late = report({ day: '2018-03-31', memberCount: 1 });
    expect(await refusal({ act: 'report', placeId: id, report: late })).toContain('không có vào ngày 31/03/2018');
  });
});

describe('a place that contradicts itself is refused with a sentence', () => {
  test.each<[string, () => Promise<Edit> | Edit]>([
    ['Chưa ghi tên thôn, bản.', () => newPlace('  ', { memberCount: 1 })],
    ['Chưa ghi điều gì của “Bản X” tại ngày 31/03/2017.', () => newPlace('X', {})],
    [
      'Số đảng viên của “Bản X” tại ngày 31/03/2017 không khớp với mục có hay chưa có đảng viên.',
      () => newPlace('X', { hasMembers: true, memberCount: 0 }),
    ],
    [
      '“Bản X” ghi chưa có đảng viên nhưng có chi bộ riêng.',
      () => newPlace('X', { hasMembers: false, cellTie: 'own' }),
    ],
    ['Đơn vị đã chọn không có vào ngày 31/03/2017.', () => newPlace('X', { memberCount: 1, unitId: 99_999 })],
    [
      'Đã chọn tên chi bộ của “Bản X” nhưng chưa ghi là chi bộ riêng hay chi bộ ghép.',
      async () => newPlace('X', { memberCount: 1, cellId: (await desk.unitNamed('Chi bộ bản Huổi Sang')).unitId }),
    ],
    [
      'Chi bộ đã chọn cho “Bản X” không thuộc Đảng bộ xã Nà Hỳ vào ngày 31/03/2017.',
      async () =>
        newPlace('X', {
          memberCount: 1,
          cellTie: 'own',
          cellId: (await desk.unitNamed('Chi bộ bản Huổi Sang')).unitId,
          unitId: (await desk.unitNamed('Đảng bộ xã Nà Hỳ')).unitId,
        }),
    ],
  ])('%s', async (sentence, edit) => {
    expect(await refusal(await edit())).toBe(sentence);
    expect((await desk.call('places/list', { period: PERIOD })).rows).toEqual([]);
  });

  test('a second place of the name in one unit, and a code that is taken', async () => {
    await save({ ...newPlace('Huổi Sang', { memberCount: 1 }), code: 'B1' } as Edit);
    expect(await refusal(newPlace('Bản Huổi Sang', { memberCount: 1 }))).toContain('đã có “Bản Huổi Sang” (mã B1)');
    expect(await refusal({ ...newPlace('Pá Kha', { memberCount: 1 }), code: 'b1' } as Edit)).toBe(
      'Mã “b1” đã dùng cho Bản Huổi Sang.',
    );
  });
});

describe('beside workbooks', () => {
  const list = (members: number, day: string) =>
    writePlaces(desk.folder, `dia-ban-${members}-${day}.xlsx`, {
      organisation: 'Đảng bộ huyện Nậm Pồ',
      places: [{ name: 'Bản Huổi Sang', unit: 'Đảng bộ xã Nà Khoa', members, cell: null, day }],
    });

  test('what a unit reported is not changed by hand; another day is', async () => {
    await desk.takeIn(await list(0, '2017-03-31'));
    const { id } = await placeNamed('Bản Huổi Sang');
    expect(await refusal({ act: 'report', placeId: id, report: report({ memberCount: 5 }) })).toBe(
      'Tình hình của “Bản Huổi Sang” tại ngày 31/03/2017 đã được nhập từ tệp của đơn vị.',
    );
    await save({ act: 'report', placeId: id, report: report({ day: '2017-03-30', memberCount: 5 }) });
    expect(await placeNamed('Bản Huổi Sang')).toMatchObject({ memberCount: 0 });
  });

  test('a list that says otherwise of the day is a problem at its row, one that says the same is not', async () => {
    await save(newPlace('Huổi Sang', { memberCount: 5 }));
    const other = await desk.stage(await list(4, '2017-03-31'));
    expect([other.planHash, other.problems.map(({ code }) => code)]).toEqual([null, ['intake.place-by-hand-differs']]);
    const same = await desk.stage(await list(5, '2017-03-31'));
    expect(same.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    await desk.takeIn(await list(6, '2017-06-30'));
    expect(await placeNamed('Bản Huổi Sang')).toMatchObject({ memberCount: 5 });
  });
});
