import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../../shared/intake/plan/plan.ts';
import type { KnownPlace } from '../../../../../shared/intake/match/match-places.ts';
import { day, type FixtureCell } from '../../../../fixtures/intake/write-workbook.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

type Row = readonly FixtureCell[];
const rowsOf = (plan: Plan | null, table: string) =>
  (plan?.changes ?? []).flatMap((change) => (change.table === table ? [change.after] : []));
const heads: Row = ['TT', 'Thôn, bản', 'Loại', 'Xã', 'Số đảng viên', 'Chi bộ', 'Tại ngày', 'Ghi chú'];
const list = (rows: readonly Row[], options: Parameters<typeof stageSheets>[1] = {}) =>
  stageSheets([{ name: 'Địa bàn', rows: [heads, ...rows] }], options);
const end = day('2017-03-31');

describe('a list of places', () => {
  test('is read in the app’s own columns, and the name tells the kind where no column does', () => {
    const staged = list([
      [1, 'Bản Huổi Sang', null, 'Đảng bộ xã Nà Khoa', 7, 'Riêng', end, null],
      [2, 'Huổi Hạ', 'Bản', 'Xã Nà Hỳ', 0, 'Chưa có', end, 'vùng sâu'],
    ]);
    expect(told(staged.problems)).toEqual([]);
    expect(staged.counts).toMatchObject({ rows: 2, add: 2 });
    expect(rowsOf(staged.plan, 'place')).toMatchObject([
      { kind: 'ban', name: 'Bản Huổi Sang', name_key: 'ban huoi sang' },
      { kind: 'ban', name: 'Huổi Hạ', name_key: 'ban huoi ha' },
    ]);
    expect(rowsOf(staged.plan, 'place_state')).toMatchObject([
      { unit_id: 2, on_day: '2017-03-31', has_members: 1, member_count: 7, cell_tie: 'own' },
      { unit_id: 3, has_members: 0, member_count: 0, cell_tie: 'none', note: 'vùng sâu' },
    ]);
  });

  test.each(['đã sáp nhập vào bản B', 'không còn'])(
    'a place that “%s” is not counted as one without asking',
    (note) => {
      const staged = list([[1, 'Bản Huổi Sang', null, 'Xã Nà Khoa', 0, 'Chưa có', end, note]]);
      expect([told(staged.problems), staged.plan]).toEqual([['intake.note-says-ended H2'], null]);
    },
  );

  test('a number that cannot be read is told of what it is', () => {
    const { problems } = list([[1, 'Bản Huổi Sang', null, 'Xã Nà Khoa', '5?', null, end, null]]);
    expect(problems[0]).toMatchObject({ code: 'intake.number-expected', facts: { row: 'Số đảng viên' } });
  });

  test('is read with its columns in any order and with words instead of numbers', () => {
    const staged = stageSheets(
      [
        {
          name: 'Địa bàn',
          rows: [
            ['Tính đến ngày', 'Có đảng viên', 'Tình trạng chi bộ', 'Tên bản', 'Xã, phường'],
            [end, 'có', 'sinh hoạt ghép', 'Bản A', 'Nà Khoa'],
            [end, 'chưa có', 'chưa có chi bộ', 'Bản B', 'xã Nà Khoa'],
            [end, null, null, 'Bản C', 'xã Nà Khoa'],
          ],
        },
      ],
      { choices: { answers: [{ about: 'unit', written: 'Nà Khoa', unitId: 2 }] } },
    );
    expect(told(staged.problems)).toEqual([]);
    expect(rowsOf(staged.plan, 'place_state')).toMatchObject([
      { has_members: 1, member_count: null, cell_tie: 'shared' },
      { has_members: 0, member_count: 0, cell_tie: 'none' },
      { has_members: null, member_count: null, cell_tie: null },
    ]);
  });

  test('a unit nobody knows is a question with the units like it', () => {
    const staged = list([[1, 'Bản A', null, 'Nà Khoa', 3, 'Riêng', end, null]]);
    expect(told(staged.problems)).toEqual(['intake.place-unit-unknown D2']);
    expect(staged.questions[0]?.options.map(({ label }) => label)).toEqual(['Đảng bộ xã Nà Khoa']);
    expect(staged.plan).toBeNull();
  });

  test('a cell may be named: its own by its name, another’s is refused', () => {
    const staged = list([
      [1, 'Bản Huổi Sang', null, 'Đảng bộ xã Nà Khoa', 7, 'Chi bộ bản Huổi Sang', end, null],
      [2, 'Bản Hạ', null, 'Đảng bộ xã Nà Hỳ', 7, 'Chi bộ bản Huổi Sang', end, null],
      [3, 'Bản Nữa', null, 'Đảng bộ xã Nà Hỳ', 7, 'Chi bộ Không Tên', end, null],
    ]);
    expect(told(staged.problems)).toEqual(['intake.place-cell-of-other-unit F3', 'intake.place-cell-unknown F4']);
    expect(staged.rows.map(({ state }) => state)).toEqual(['add', 'question', 'question']);
  });

  test('a cell that two places name is shared; one of another name is asked about', () => {
    const row = (name: string): Row => [1, name, null, 'Đảng bộ xã Nà Khoa', 2, 'Chi bộ bản Huổi Sang', end, null];
    expect(rowsOf(list([row('Bản A'), row('Bản B')]).plan, 'place_state')).toMatchObject([
      { cell_tie: 'shared', cell_id: 5 },
      { cell_tie: 'shared', cell_id: 5 },
    ]);
    const asked = list([row('Bản A')]);
    expect(told(asked.problems)).toEqual(['intake.place-cell-unsure F2']);
    const answer = asked.questions[0]?.options[0]?.answer;
    const answered = list([row('Bản A')], { choices: { answers: answer === undefined ? [] : [answer] } });
    expect(rowsOf(answered.plan, 'place_state')).toMatchObject([{ cell_tie: 'own', cell_id: 5 }]);
  });

  test.each<[string, Row, string]>([
    ['without a day', [1, 'Bản A', null, 'Đảng bộ xã Nà Khoa', 3, 'Riêng', null, null], 'intake.place-day-missing B2'],
    ['without a kind', [1, 'Huổi', null, 'Đảng bộ xã Nà Khoa', 3, 'Riêng', end, null], 'intake.place-kind-missing B2'],
    ['without a unit', [1, 'Bản A', null, null, 3, 'Riêng', end, null], 'intake.place-unit-missing B2'],
    [
      'without members but with its own cell',
      [1, 'Bản A', null, 'Đảng bộ xã Nà Khoa', 0, 'Riêng', end, null],
      'intake.place-cell-without-members E2',
    ],
    [
      'with a cell nobody understands',
      [1, 'Bản A', null, 'Đảng bộ xã Nà Khoa', 4, 'có', end, null],
      'intake.place-cell-unknown F2',
    ],
  ])('a row %s is refused with its cell', (_, row, expected) => {
    const staged = list([row]);
    expect(told(staged.problems)).toEqual([expected]);
    expect(staged.plan).toBeNull();
  });

  test('the same place twice on one day is refused; on two days it is two reports of one place', () => {
    const row = (name: string, members: number, when = end): Row => [
      1,
      name,
      'Bản',
      'Đảng bộ xã Nà Khoa',
      members,
      null,
      when,
      null,
    ];
    expect(told(list([row('Bản A', 0), row('A', 3)]).problems)).toEqual(['intake.place-twice B3']);
    const { plan } = list([row('Bản A', 0, day('2016-12-31')), row('Bản A', 3)]);
    expect([rowsOf(plan, 'place').length, rowsOf(plan, 'place_state').length]).toEqual([1, 2]);
  });

  const known: KnownPlace = {
    id: 50,
    code: 'DB50',
    kind: 'ban',
    name: 'Bản A',
    nameKey: 'ban a',
    from: '1900-01-01',
    to: null,
    states: [
      {
        id: 51,
        unitId: 2,
        day: '2017-03-31',
        hasMembers: false,
        memberCount: 0,
        cellTie: 'none',
        cellId: null,
        note: null,
        enteredAt: null,
      },
    ],
  };
  const facts = { knownPlaces: () => [known] };

  test('the same list again is nothing new, other words for the day change it, a later day adds to it', () => {
    const row = (members: number, when = end): Row => [
      1,
      'Bản A',
      null,
      'Đảng bộ xã Nà Khoa',
      members,
      'Chưa có',
      when,
      null,
    ];
    expect(told(list([row(0)], { facts }).problems)).toEqual(['intake.nothing-new']);
    const changed = list([row(2)], { facts });
    expect(changed.plan?.changes.filter(({ table }) => table !== 'intake')).toEqual([
      {
        table: 'place_state',
        id: 51,
        before: { has_members: 0, member_count: 0 },
        after: { has_members: 1, member_count: 2 },
      },
    ]);
    expect(rowsOf(list([row(2, day('2017-06-30'))], { facts }).plan, 'place_state')).toMatchObject([
      { place_id: 50, on_day: '2017-06-30', has_members: 1 },
    ]);
  });

  test('a place is known again in the unit that followed its own', () => {
    const { plan } = list([[1, 'Bản A', null, 'Đảng bộ xã Nà Hỳ', 2, 'Chưa có', day('2017-06-30'), null]], {
      facts: { ...facts, originsOf: (unitId) => new Set(unitId === 3 ? [3, 2] : [unitId]) },
    });
    expect(rowsOf(plan, 'place_state')).toMatchObject([{ place_id: 50, unit_id: 3 }]);
  });
});
