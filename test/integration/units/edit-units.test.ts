import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnitContent } from '../../../shared/intake/plan/unit-rows.ts';
import { dumpContent } from '../../support/intake-desk.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { content, contentOf, openUnitsDesk, type Edit, type UnitsDesk } from '../../support/units-desk.ts';

let desk: UnitsDesk;
beforeEach(async () => {
  desk = await openUnitsDesk();
});
afterEach(() => desk.close());

describe('a unit is added', () => {
  test('from a day, with a code of its own, behind its siblings', async () => {
    const parent = await desk.unitNamed('Đảng bộ xã Nà Khoa');
    const { unitId } = await desk.save({
      act: 'add',
      code: '',
      from: '2020-01-01',
      content: content({ name: '  Chi bộ   bản Nà Khoa 1 ', parentId: parent.unitId }),
    });
    expect(await desk.namesOn('2019-12-31')).not.toContain('Chi bộ bản Nà Khoa 1');
    expect(await desk.namesOn('2020-01-01')).toEqual([
      'Đảng bộ huyện Nậm Pồ',
      'Đảng bộ xã Nà Khoa',
      'Chi bộ bản Huổi Sang',
      'Chi bộ bản Nà Khoa 1',
      'Đảng bộ xã Nà Hỳ',
    ]);
    expect(await desk.call('units/read', { unitId })).toMatchObject({
      code: `T${unitId}`,
      isRoot: false,
      spans: [{ name: 'Chi bộ bản Nà Khoa 1', parentName: 'Đảng bộ xã Nà Khoa', source: null, to: null }],
    });
  });

  test('every kind under its parent, and under no other', async () => {
    const [root, khoa] = [await desk.unitNamed('Đảng bộ huyện Nậm Pồ'), await desk.unitNamed('Đảng bộ xã Nà Khoa')];
    const add = (kind: UnitContent['kind'], name: string, parentId: number): Edit => ({
      act: 'add',
      code: '',
      from: null,
      content: content({ name, parentId, kind }),
    });
    const superior = await desk.save(add('superior', 'Đảng bộ xã Mường Toong', root.unitId));
    await desk.save(add('base-cell', 'Chi bộ Kho bạc', superior.unitId));
    await desk.save(add('village-cell', 'Chi bộ thôn 1', root.unitId));
    const sub = await desk.save(add('sub-committee', 'Đảng bộ bộ phận A', khoa.unitId));
    const cell = await desk.save(add('cell', 'Chi bộ bản A', sub.unitId));
    expect(await desk.refusals(add('village-cell', 'Chi bộ thôn 2', khoa.unitId))).toEqual([
      '“Chi bộ thôn 2” (Chi bộ thôn) không thể trực thuộc “Đảng bộ xã Nà Khoa” (Đảng bộ cơ sở), mọi ngày.',
    ]);
    expect(await desk.refusals(add('cell', 'Chi bộ bản B', cell.unitId))).toHaveLength(1);
  });

  test('a code that is taken, a missing name and a day nobody reads back are refused', async () => {
    const { unitId } = await desk.unitNamed('Đảng bộ xã Nà Khoa');
    const add = (given: Partial<Extract<Edit, { act: 'add' }>>, name = 'Chi bộ bản X'): Edit => ({
      act: 'add',
      code: '',
      from: null,
      content: content({ name, parentId: unitId }),
      ...given,
    });
    expect(await desk.refusals(add({ code: '01.01' }))).toEqual(['Mã “01.01” đã dùng cho “Chi bộ bản Huổi Sang”.']);
    expect(await desk.refusals(add({}, '   '))).toEqual(['Chưa ghi tên đơn vị.']);
    expect(await desk.refusals(add({ from: '1929-12-31' }))).toEqual(['Ngày 31/12/1929 quá sớm.']);
  });

  test('a name its parent has already is told and written all the same', async () => {
    const { unitId } = await desk.unitNamed('Đảng bộ xã Nà Khoa');
    const edit: Edit = {
      act: 'add',
      code: '',
      from: null,
      content: content({ name: 'Bản Huổi Sang', parentId: unitId, kind: 'cell' }),
    };
    expect((await desk.call('units/preview-edit', { edit })).problems).toEqual([]);
    const same = { ...edit, content: { ...edit.content, name: 'CHI BỘ BẢN HUỔI SANG' } };
    const shown = await desk.call('units/preview-edit', { edit: same });
    expect(shown.problems).toMatchObject([{ code: 'unit.same-name', weight: 'note', facts: { code: '01.01' } }]);
    expect(shown.planHash).not.toBeNull();
  });
});

describe('a change from a day', () => {
  test('leaves what was, and can be taken back after a restart', async () => {
    const unit = await desk.unitNamed('Đảng bộ xã Nà Khoa');
    await desk.call('data/close', {});
    const before = dumpContent(desk.dataFile);
    await desk.reopen();
    const edit: Edit = {
      act: 'change',
      unitId: unit.unitId,
      from: '2025-07-01',
      content: { ...contentOf(unit), name: 'Đảng bộ xã Nà Hỳ mới', specialRights: ['admission-authority'] },
    };
    const shown = await desk.call('units/preview-edit', { edit });
    expect(shown.spans).toMatchObject([
      { is: 'changed', fields: [{ field: 'to', before: '', after: '30/06/2025' }] },
      {
        is: 'new-span',
        fields: [
          { field: 'name', before: 'Đảng bộ xã Nà Khoa', after: 'Đảng bộ xã Nà Hỳ mới' },
          { field: 'from', before: '', after: '01/07/2025' },
          { field: 'specialRights', before: '', after: 'Được ủy quyền kết nạp đảng viên' },
        ],
      },
    ]);
    const { changeSetId } = await desk.save(edit);
    expect(await desk.namesOn('2025-06-30')).toContain('Đảng bộ xã Nà Khoa');
    expect(await desk.namesOn('2025-07-01')).toContain('Đảng bộ xã Nà Hỳ mới');
    expect((await desk.unitNamed('Đảng bộ xã Nà Hỳ mới')).specialRights).toEqual(['admission-authority']);
    expect((await desk.unitNamed('Đảng bộ xã Nà Khoa', '2025-06-30')).specialRights).toEqual([]);
    await desk.reopen();
    await desk.call('changes/undo', { changeSetId });
    await desk.call('data/close', {});
    expect(dumpContent(desk.dataFile)).toEqual(before);
  });

  test('on the first day of a span is a correction, and before it there is nothing to change', async () => {
    const parent = await desk.unitNamed('Đảng bộ xã Nà Khoa');
    const fresh = content({ name: 'Chi bộ bản Mới', parentId: parent.unitId });
    const { unitId } = await desk.save({ act: 'add', code: '', from: '2020-01-01', content: fresh });
    const change = (from: string, name = 'Chi bộ bản Khác'): Edit => ({
      act: 'change',
      unitId,
      from,
      content: { ...fresh, name },
    });
    expect(await desk.refusals(change('2020-01-01'))).toEqual([
      'Thời kỳ của “Chi bộ bản Mới” đã bắt đầu từ 01/01/2020.',
    ]);
    expect(await desk.refusals(change('2019-01-01'))).toEqual(['Ngày 01/01/2019 không có “Chi bộ bản Mới”.']);
    expect(await desk.refusals(change('2021-01-01', 'Chi bộ bản Mới'))).toEqual(['Không có gì thay đổi.']);
  });

  test('that would make a ring is refused by name', async () => {
    const [khoa, hy] = [await desk.unitNamed('Đảng bộ xã Nà Khoa'), await desk.unitNamed('Đảng bộ xã Nà Hỳ')];
    const rights = ['superior-powers'] as const;
    const move = (unit: typeof khoa, parentId: number): Edit => ({
      act: 'change',
      unitId: unit.unitId,
      from: '2025-07-01',
      content: { ...contentOf(unit), parentId, specialRights: rights },
    });
    await desk.save({ ...move(khoa, khoa.parentId ?? 1) });
    await desk.save(move(hy, khoa.unitId));
    const ring: Edit = {
      act: 'change',
      unitId: khoa.unitId,
      from: '2025-08-01',
      content: { ...contentOf(khoa), parentId: hy.unitId, specialRights: rights },
    };
    expect(await desk.refusals(ring)).toContain(
      '“Đảng bộ xã Nà Khoa” trực thuộc “Đảng bộ xã Nà Hỳ”, mà “Đảng bộ xã Nà Hỳ” lại thuộc “Đảng bộ xã Nà Khoa” (từ 01/08/2025).',
    );
  });
});

describe('a correction', () => {
  test('puts a span right on all its days, and the code of its unit', async () => {
    const unit = await desk.unitNamed('Chi bộ bản Huổi Sang');
    await desk.save({
      act: 'correct',
      versionId: unit.id,
      code: '01.09',
      from: '2014-05-01',
      to: null,
      content: { ...contentOf(unit), name: 'Chi bộ bản Huổi Sáng', cellKind: 'school' },
    });
    expect(await desk.namesOn('2014-04-30')).not.toContain('Chi bộ bản Huổi Sáng');
    expect(await desk.unitNamed('Chi bộ bản Huổi Sáng', '2014-05-01')).toMatchObject({
      code: '01.09',
      cellKind: 'school',
    });
    const { spans } = await desk.call('units/read', { unitId: unit.unitId });
    expect(spans).toMatchObject([
      { source: { file: 'don-vi.xlsx', sheet: 'Đơn vị', cell: 'B4', written: 'Chi bộ bản Huổi Sang' } },
    ]);
  });

  test('that leaves children without their parent is refused with the days', async () => {
    const unit = await desk.unitNamed('Đảng bộ xã Nà Khoa');
    const edit = (from: string | null, to: string | null): Edit => ({
      act: 'correct',
      versionId: unit.id,
      code: '',
      from,
      to,
      content: contentOf(unit),
    });
    expect(await desk.refusals(edit('2010-01-01', null))).toEqual([
      '“Chi bộ bản Huổi Sang” có đến 31/12/2009, trước khi có đơn vị cấp trên “Đảng bộ xã Nà Khoa” (từ 01/01/2010).',
    ]);
    expect(await desk.refusals(edit(null, '2020-12-31'))).toEqual([
      '“Đảng bộ xã Nà Khoa” kết thúc ngày 31/12/2020 nhưng “Chi bộ bản Huổi Sang” còn trực thuộc (từ 01/01/2021).',
    ]);
    expect(await desk.refusals(edit('2021-01-01', '2020-12-31'))).toContain(
      '“Đảng bộ xã Nà Khoa”: đến ngày 31/12/2020 sớm hơn từ ngày 01/01/2021.',
    );
  });

  test('of a span into the days of another one is refused', async () => {
    const unit = await desk.unitNamed('Đảng bộ xã Nà Hỳ');
    await desk.save({
      act: 'change',
      unitId: unit.unitId,
      from: '2020-01-01',
      content: { ...contentOf(unit), name: 'Đảng bộ xã Nà Hỳ II' },
    });
    const second = await desk.unitNamed('Đảng bộ xã Nà Hỳ II');
    expect(
      await desk.refusals({
        act: 'correct',
        versionId: second.id,
        code: '',
        from: '2019-06-01',
        to: null,
        content: contentOf(second),
      }),
    ).toEqual([
      '“Đảng bộ xã Nà Hỳ II” có hai thời kỳ trùng ngày (từ 01/06/2019 đến 31/12/2019): một đến 31/12/2019, một từ 01/06/2019.',
    ]);
  });
});

test('the organisation itself is not edited here', async () => {
  const root = await desk.unitNamed('Đảng bộ huyện Nậm Pồ');
  expect(await desk.refusals({ act: 'close', unitId: root.unitId, lastDay: '2020-01-01' })).toEqual([
    '“Đảng bộ huyện Nậm Pồ” là toàn đảng bộ, không sửa ở đây.',
  ]);
});

test('what was written since the preview keeps an edit from being written', async () => {
  const unit = await desk.unitNamed('Đảng bộ xã Nà Hỳ');
  const edit: Edit = { act: 'close', unitId: unit.unitId, lastDay: '2024-12-31' };
  const { planHash } = await desk.call('units/preview-edit', { edit });
  const cell = await desk.unitNamed('Chi bộ bản Huổi Sang');
  await desk.save({ act: 'close', unitId: cell.unitId, lastDay: '2024-12-31' });
  const problem = await problemFromAsync(desk.call('units/save-edit', { edit, planHash: planHash ?? '' }));
  expect(problem.code).toBe('store.changed-since-preview');
});
