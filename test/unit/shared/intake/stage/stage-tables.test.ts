import { describe, expect, test } from 'vitest';
import type { KnownTarget } from '../../../../../shared/intake/plan/plan-targets.ts';
import type { Plan } from '../../../../../shared/intake/plan/plan.ts';
import { day, type FixtureCell } from '../../../../fixtures/intake/write-workbook.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

type Row = readonly FixtureCell[];
const rowsOf = (plan: Plan | null, table: string) => plan?.changes.filter((change) => change.table === table) ?? [];

describe('a list of units', () => {
  const heads: Row = ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Trực thuộc', 'Từ ngày', 'Đến ngày'];
  const units = (...rows: readonly Row[]) => stageSheets([{ name: 'Đơn vị', rows: [heads, ...rows] }]);

  test('children may stand before their parent, and parents may be named by code', () => {
    const staged = units(
      ['07.1', 'Chi bộ bản A', 'Chi bộ trực thuộc', '07'],
      ['07', 'Đảng bộ xã A', 'Đảng bộ cơ sở', null],
    );
    const [child, parent] = rowsOf(staged.plan, 'unit_version').map(({ after }) => after);
    expect(child?.['parent_id']).toBe(parent?.['unit_id']);
    expect(parent?.['parent_id']).toBe(1);
  });

  test('the organisation itself may stand in the list', () => {
    const staged = units(
      ['00', 'Huyện ủy Nậm Pồ', null, null],
      ['07', 'Đảng bộ xã A', 'Đảng bộ cơ sở', 'Đảng bộ huyện Nậm Pồ'],
    );
    expect([staged.counts.same, staged.counts.add, told(staged.problems)]).toEqual([1, 1, []]);
  });

  test('a later day begins a new span and ends the one before', () => {
    const staged = units(['01', 'Đảng bộ xã Nà Khoa mới', 'Đảng bộ cơ sở', null, day('2017-01-01')]);
    expect(rowsOf(staged.plan, 'unit_version')).toMatchObject([
      { id: 1002, before: { valid_to: null }, after: { valid_to: '2016-12-31' } },
      { before: null, after: { unit_id: 2, name: 'Đảng bộ xã Nà Khoa mới', valid_from: '2017-01-01', valid_to: null } },
    ]);
  });

  test('without a code a unit is known by its name under the same parent', () => {
    const staged = units(
      [null, 'Chi bộ bản Huổi Sang', 'Chi bộ trực thuộc', 'Đảng ủy xã Nà Khoa'],
      [null, 'Chi bộ bản Huổi Sang', 'Chi bộ trực thuộc', 'Đảng bộ xã Nà Hỳ'],
    );
    expect(staged.rows.map(({ state }) => state)).toEqual(['same', 'add']);
    expect(rowsOf(staged.plan, 'unit_version').map(({ id, after }) => [id, after?.['cell_kind']])).toEqual([
      [102, null],
    ]);
  });

  test('what the list has no column for stays as it is, an empty cell takes it away', () => {
    const row = ['01.01', 'Chi bộ bản Huổi Sang', 'Chi bộ trực thuộc', '01'] as const;
    expect(units(row).plan).toBeNull();
    const staged = stageSheets([
      {
        name: 'Đơn vị',
        rows: [
          [...heads.slice(0, 4), 'Loại chi bộ'],
          [...row, null],
        ],
      },
    ]);
    expect(rowsOf(staged.plan, 'unit_version')).toMatchObject([{ id: 1005, after: { cell_kind: null } }]);
  });

  test('a span that ends and two that follow it are written in one go', () => {
    const staged = units(
      ['01', 'Đảng bộ xã Nà Khoa', 'Đảng bộ cơ sở', null, null, day('2016-12-31')],
      ['01', 'Đảng bộ xã Nà Khoa mới', 'Đảng bộ cơ sở', null, day('2017-01-01')],
      ['01', 'Đảng bộ xã Nà Khoa lớn', 'Đảng bộ cơ sở', null, day('2020-01-01')],
    );
    expect(rowsOf(staged.plan, 'unit_version').map(({ id, after }) => [id, after?.['valid_to']])).toEqual([
      [1002, '2016-12-31'],
      [101, '2019-12-31'],
      [102, null],
    ]);
  });

  test('a head “Loại” is the kind of organisation when the values below are kinds, and nothing else is', () => {
    const list = (value: string) =>
      stageSheets([
        {
          name: 'Đơn vị',
          rows: [
            ['Mã đơn vị', 'Tên đơn vị', 'Loại'],
            ['07', 'Đảng bộ xã A', value],
            ['08', 'Đảng bộ xã B', value],
          ],
        },
      ]);
    expect(list('Đảng bộ cơ sở')).toMatchObject({ kind: 'units', counts: { add: 2 } });
    expect(list('Khá').kind).toBeNull();
  });

  test('special rights are read, several in a cell, and an unknown one is asked about', () => {
    const list = (rights: string) =>
      stageSheets([
        {
          name: 'Đơn vị',
          rows: [
            ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Loại hình', 'Quyền đặc biệt'],
            ['01', 'Đảng bộ xã Nà Khoa', 'Đảng bộ cơ sở', 'Xã', rights],
          ],
        },
      ]);
    const both = list('Được ủy quyền kết nạp đảng viên; Được giao quyền cấp trên cơ sở');
    expect(rowsOf(both.plan, 'unit_version')).toMatchObject([
      {
        id: 1002,
        before: { special_rights: null },
        after: { special_rights: '["superior-powers","admission-authority"]' },
      },
    ]);
    expect(told(list('Được cấp xe').problems)).toEqual(['intake.value-unknown E2']);
  });

  test('what cannot stand in the tree is told with the cell that says so', () => {
    const staged = units(
      ['07', 'Đảng bộ xã A', 'Đảng bộ cơ sở', null, day('2015-01-01'), day('2020-12-31')],
      ['07.1', 'Chi bộ bản A', 'Chi bộ trực thuộc', '07', day('2010-01-01'), day('2018-12-31')],
      ['07.2', 'Chi bộ bản B', 'Chi bộ trực thuộc', '07', day('2016-01-01')],
      ['08', 'Chi bộ bản C', 'Chi bộ trực thuộc', null],
      ['01', 'Đảng bộ xã Nà Khoa', 'Đảng bộ cơ sở', null, null, day('2016-12-31')],
    );
    expect(staged.plan).toBeNull();
    expect(told(staged.problems)).toEqual([
      'unit.after-parent F6',
      'unit.before-parent E3',
      'unit.after-parent E4',
      'unit.wrong-parent C5',
    ]);
  });

  test('the same list again is nothing new', () => {
    const staged = stageSheets([
      {
        name: 'Đơn vị',
        rows: [
          ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Loại hình', 'Trực thuộc'],
          ['01', 'Đảng bộ xã Nà Khoa', 'Đảng bộ cơ sở', 'Xã', null],
        ],
      },
    ]);
    expect([staged.plan, told(staged.problems)]).toEqual([null, ['intake.nothing-new']]);
  });

  test.each<[string, FixtureCell, boolean]>([
    ['đã giải thể năm 2016', null, true],
    ['sáp nhập vào xã B', null, true],
    ['đã giải thể năm 2016', day('2016-12-31'), false],
    ['thành lập trên cơ sở sáp nhập xã A và xã B', null, false],
  ])('a unit of which the note says “%s” (last day %j) is in doubt: %s', (note, to, isAsked) => {
    const sheet = {
      name: 'Đơn vị',
      rows: [
        [...heads.slice(0, 4), 'Từ ngày', 'Đến ngày', 'Ghi chú'],
        ['07', 'Đảng bộ xã A', 'Đảng bộ cơ sở', null, day('2015-01-01'), to, note],
      ],
    };
    expect(told(stageSheets([sheet]).problems)).toEqual(isAsked ? ['intake.note-says-ended G2'] : []);
  });

  test('a ring of units is refused even when all are known', () => {
    const staged = units(
      ['01', 'Đảng bộ xã Nà Khoa', 'Đảng bộ cơ sở', '02'],
      ['02', 'Đảng bộ xã Nà Hỳ', 'Đảng bộ cơ sở', '01'],
    );
    expect(told(staged.problems)).toEqual(['unit.cycle D2', 'unit.cycle D3']);
  });
});

describe('a list of targets', () => {
  const heads: Row = [
    'TT',
    'Đơn vị',
    'Nội dung chỉ tiêu',
    'Phạm vi',
    'Kỳ',
    'Loại chỉ tiêu',
    'Chỉ tiêu',
    'Cơ quan giao',
  ];
  const targets = (rows: readonly Row[], known: readonly KnownTarget[] = []) =>
    stageSheets([{ name: 'Chỉ tiêu', rows: [heads, ...rows] }], { facts: { targetsInForce: () => known } });
  const given: KnownTarget = {
    id: 60,
    unitId: 2,
    indicator: 'admitted.total',
    scope: '',
    from: '2017-01-01',
    to: '2017-12-31',
    kind: 'assigned',
    value: 9,
    valueTo: null,
    decimals: 0,
    setter: 'Huyện ủy',
    document: null,
    documentDate: null,
  };

  test('an empty unit is the organisation itself, an empty content is admissions', () => {
    const staged = targets([[1, null, null, null, 2017, null, 100]]);
    expect(rowsOf(staged.plan, 'target')[0]?.after).toMatchObject({
      unit_id: 1,
      indicator: 'admitted.total',
      kind: 'assigned',
      value: 100,
      value_to: null,
    });
  });

  test('a changed target revises the one before', () => {
    const staged = targets([[1, 'Đảng bộ xã Nà Khoa', null, null, 2017, null, 12, 'Huyện ủy']], [given]);
    expect(rowsOf(staged.plan, 'target')).toMatchObject([{ before: null, after: { value: 12, revises_id: 60 } }]);
    expect(staged.counts.change).toBe(1);
  });

  test('the same target again is nothing new', () => {
    const staged = targets([[1, 'Đảng bộ xã Nà Khoa', null, null, 2017, null, 9, 'Huyện ủy']], [given]);
    expect([staged.plan, told(staged.problems)]).toEqual([null, ['intake.nothing-new']]);
  });

  test.each<[string, FixtureCell, readonly string[]]>([
    ['a range', '4-5', []],
    ['a range that became a date', day('2017-05-04'), ['intake.target-is-date G2']],
    ['a range upside down', '5-4', ['target.range-upside-down G2']],
    ['a fraction', 1.5, ['target.fraction G2']],
    ['a negative number', -3, ['target.negative G2']],
  ])('%s', (_, value, expected) => {
    expect(told(targets([[1, null, null, null, '2016-2020', 'Nghị quyết', value]]).problems)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['điều chỉnh xuống 7', ['target.remark-changes H2']],
    ['không giao', ['target.remark-changes H2']],
    ['thu hồi theo QĐ 35', ['target.remark-changes H2']],
    ['theo Công văn số 12', ['target.remark H2']],
    ['-', []],
  ])('beside a target the remark “%s”', (remark, expected) => {
    const sheet = {
      name: 'Chỉ tiêu',
      rows: [
        [...heads.slice(0, 7), 'Ghi chú'],
        [1, 'Đảng bộ xã Nà Khoa', null, null, 2017, null, 9, remark],
      ],
    };
    expect(told(stageSheets([sheet]).problems)).toEqual(expected);
  });

  test('a document older than the one in force does not revise its target', () => {
    const dated = { ...given, document: '12-QĐ/HU', documentDate: '2017-01-05' };
    const sent = (on: string) =>
      stageSheets(
        [
          {
            name: 'Chỉ tiêu',
            rows: [
              [...heads.slice(0, 7), 'Số văn bản', 'Ngày văn bản'],
              [1, 'Đảng bộ xã Nà Khoa', null, null, 2017, null, 8, '05-QĐ/HU', day(on)],
            ],
          },
        ],
        { facts: { targetsInForce: () => [dated] } },
      );
    const older = sent('2017-01-03');
    expect([older.plan, told(older.problems)]).toEqual([null, ['target.document-older G2']]);
    const newer = sent('2017-05-03');
    expect([newer.counts.change, told(newer.problems)]).toEqual([1, []]);
  });

  test.each([
    ['ĐIỀU CHỈNH TĂNG CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM 2017', ['intake.table-unsure A2']],
    ['GIAO BỔ SUNG CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN', ['intake.table-unsure A2']],
    ['GIAO CHỈ TIÊU TĂNG CƯỜNG PHÁT TRIỂN ĐẢNG VIÊN NĂM 2017', []],
  ])('below “%s” numbers may be what is added', (title, expected) => {
    const rows = [[title], heads, [1, 'Đảng bộ xã Nà Khoa', null, null, 2017, null, 3, 'Huyện ủy']];
    expect(told(stageSheets([{ name: 'Chỉ tiêu', rows }]).problems)).toEqual(expected);
  });

  test('two targets for the same thing are refused', () => {
    expect(
      told(
        targets([
          [1, null, null, null, 2017, null, 1],
          [2, null, null, null, 2017, null, 2],
        ]).problems,
      ),
    ).toEqual(['intake.target-twice G3']);
  });
});
