import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/calls.ts';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day, type FixtureCell, type FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { correctByHand } from '../../support/correct-by-hand.ts';
import { dumpContent, openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

type Choices = Omit<Input<'intake/stage'>, 'file'>;
type Kind = 'candidate' | 'member_record';
const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Trình độ GDPT'];
const list: Readonly<Record<Kind, (rows: readonly (readonly FixtureCell[])[]) => FixtureSheet>> = {
  candidate: (rows) => ({
    name: 'Danh sách',
    rows: [['ĐẢNG ỦY XÃ NÀ KHOA'], ['DANH SÁCH QUẦN CHÚNG ƯU TÚ'], [...heads, 'Đảng viên giúp đỡ'], ...rows],
  }),
  member_record: (rows) => ({
    name: 'Danh sách',
    rows: [['ĐẢNG ỦY XÃ NÀ KHOA'], ['DANH SÁCH ĐẢNG VIÊN'], [...heads, 'Ngày vào Đảng'], ...rows],
  }),
};
const last: Readonly<Record<Kind, FixtureCell>> = { candidate: 'Cà Văn Sơn', member_record: day('2010-02-03') };

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const content = async () => {
  await desk.call('data/close', {});
  const dump = dumpContent(desk.dataFile);
  await desk.call('data/open', { file: (await desk.lend(desk.dataFile)).token });
  return dump;
};
const reasons = async () =>
  ((await content())['correction'] as { field: string; before: string; after: string }[]).map(
    ({ field, before, after }) => `${field}: ${before} → ${after}`,
  );

describe.each(['candidate', 'member_record'] as const)('a list of %s', (kind) => {
  const rowOf = (people: string, education: string) => [
    [1, 'Mùa A Dinh', day('1991-07-01'), 'Nam', people, education, last[kind]],
    [2, 'Lò Văn Bun', day('1988-05-14'), 'Nam', 'Thái', '9/12', last[kind]],
  ];
  const write = (file: string, people: string, education: string) =>
    desk.write(file, [list[kind](rowOf(people, education))]);
  const fixes = [
    { sheet: 'Danh sách', cell: 'E4', text: 'Mông' },
    { sheet: 'Danh sách', cell: 'F4', text: '12/12' },
  ];
  const takeMended = async () => desk.takeIn(await write('1.xlsx', 'Thái', '9/12'), { fixes });
  const again = async (file: string, people: string, education: string, choices: Choices = {}) =>
    desk.stage(await write(file, people, education), choices);
  const cellsOf = async (planId: string | null) => {
    const { rows } = await desk.call('intake/read-difference', { planId: planId ?? '', from: 0, count: 100 });
    return rows.flatMap(({ state, cells }) =>
      cells.map(
        ({ field, before, after, isCorrected }) =>
          `${state} ${field}: ${before} → ${after}${isCorrected ? ', corrected' : ''}`,
      ),
    );
  };

  test('mended cells are stored as the unit wrote them, each with a correction that counts', async () => {
    await takeMended();
    expect(await reasons()).toEqual(['people: thai → mong', 'education: lower-secondary → upper-secondary']);
    const { person, [kind]: records } = await content();
    expect(person).toMatchObject([{ people: 'thai' }, { people: 'thai' }]);
    expect(records).toMatchObject([{ education: 'lower-secondary' }, { education: 'lower-secondary' }]);
  });

  test('the same list with the unit’s own cells is nothing new', async () => {
    await takeMended();
    const preview = await again('2.xlsx', ' Thái', '9/12 ');
    expect(preview.counts).toMatchObject({ same: 2, change: 0 });
    expect(preview.planHash).toBeNull();
  });

  test('another value of the unit is a conflict: the board’s own stays, is marked and told', async () => {
    await takeMended();
    const preview = await again('2.xlsx', 'Tày', '9/12', { replaceSubmission: true });
    expect(preview.problems.filter(({ code }) => code === 'intake.correction-kept').map(({ facts }) => facts)).toEqual([
      { unit: 'Mùa A Dinh', label: 'Dân tộc', kept: 'Mông', says: 'Tày' },
      {
        unit: 'Mùa A Dinh',
        label: 'Trình độ giáo dục phổ thông',
        kept: 'Trung học phổ thông',
        says: 'Trung học cơ sở',
      },
    ]);
    expect(await cellsOf(preview.planId)).toEqual([
      'change Dân tộc: Mông → Tày, corrected',
      'change Trình độ giáo dục phổ thông: Trung học phổ thông → Trung học cơ sở, corrected',
    ]);
    expect(preview.difference).toMatchObject({ conflicts: 2 });
    await desk.commit(preview);
    expect(await reasons()).toEqual(['people: thai → mong', 'education: lower-secondary → upper-secondary']);
    expect((await content())['person']).toMatchObject([{ people: 'tay' }, { people: 'thai' }]);
  });

  test('a row that is overruled by name takes the unit’s values', async () => {
    await takeMended();
    const open = await again('2.xlsx', 'Tày', '9/12', { replaceSubmission: true });
    const { rows } = await desk.call('intake/read-difference', { planId: open.planId ?? '', from: 0, count: 9 });
    await desk.commit(
      await again('2.xlsx', 'Tày', '9/12', { replaceSubmission: true, overrule: rows.map(({ key }) => key) }),
    );
    expect(await reasons()).toEqual([]);
  });

  test('a unit that takes the board’s values over changes its text only', async () => {
    await takeMended();
    const preview = await again('2.xlsx', 'Mông', '12/12', { replaceSubmission: true });
    expect(await cellsOf(preview.planId)).toEqual([
      'change Dân tộc: Thái → Mông',
      'change Trình độ giáo dục phổ thông: Trung học cơ sở → Trung học phổ thông',
    ]);
    expect(preview.difference).toMatchObject({ conflicts: 0 });
    await desk.commit(preview);
  });

  test('somebody with a corrected value who is no longer on the list is asked about', async () => {
    await takeMended();
    const path = await desk.write('2.xlsx', [list[kind](rowOf('', '').slice(1))]);
    const preview = await desk.stage(path, { replaceSubmission: true });
    const [asked] = preview.problems.filter(({ code }) => code === 'intake.corrected-person-gone');
    expect(asked?.facts).toMatchObject({ name: 'Mùa A Dinh', fields: 'Dân tộc, Trình độ giáo dục phổ thông' });
    expect(preview.planHash).toBeNull();
    const key = String(asked?.facts['key']);
    await desk.commit(await desk.stage(path, { replaceSubmission: true, overrule: [key] }));
    expect(await reasons()).toEqual([]);
    const { counts } = await desk.call('safety/check', {});
    expect(counts['person']).toBe(1);
  });

  test('corrected by hand, sent anew, and either taken back: what is left is as if the other alone had been', async () => {
    const wrote = await write('1.xlsx', 'Thái', '9/12');
    await desk.takeIn(wrote);
    const first = await content();
    const [{ id: rowId } = { id: 0 }] = (first[kind] ?? []) as { id: number }[];
    const hand = { table: kind, rowId, field: 'education', before: 'lower-secondary', after: 'upper-secondary' };
    const correction = await correctByHand(desk, hand);
    const corrected = await content();
    const second = await desk.commit(await again('2.xlsx', 'Tày', 'lớp 5', { replaceSubmission: true }));
    const both = await content();
    expect(await reasons()).toEqual(['education: lower-secondary → upper-secondary']);
    await desk.call('changes/undo', { changeSetId: second.changeSetId });
    expect(await content()).toEqual(corrected);
    const third = await desk.commit(await again('3.xlsx', 'Tày', 'lớp 5', { replaceSubmission: true }));
    await desk.call('changes/undo', { changeSetId: correction });
    expect({ ...(await content()), intake: [] }).toMatchObject({ person: both['person'], correction: [] });
    await desk.call('changes/undo', { changeSetId: third.changeSetId });
    expect(await content()).toEqual(first);
  });
});

test('a candidate whose people the board mended is admitted: what the admission says otherwise is told', async () => {
  const rows = [[1, 'Mùa A Dinh', day('1991-07-01'), 'Nam', 'Mông', '9/12', 'Cà Văn Sơn']];
  const fixes = [{ sheet: 'Danh sách', cell: 'E4', text: 'Thái' }];
  await desk.takeIn(await desk.write('1.xlsx', [list.candidate(rows)]), { fixes });
  const su = { name: 'Mùa A Dinh', male: day('1991-07-01'), people: 'Mông', decisionDate: day('2017-02-03') };
  const preview = await desk.stage(await desk.write('2.xlsx', [listC([person(su)])]));
  expect(preview.problems.map(({ code, facts }) => `${code} ${facts['kept']} ${facts['says']}`)).toEqual([
    'intake.correction-kept Thái Mông',
  ]);
});
