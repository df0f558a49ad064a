import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pipeline } from '../../fixtures/intake/candidate-lists.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { officeList, probationary, upperExport } from '../../fixtures/intake/member-lists.ts';
import { wardList } from '../../fixtures/intake/ward-lists.ts';
import { day, type FixtureCell, type FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { dumpContent, openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);
const content = async (): Promise<ReturnType<typeof dumpContent>> => {
  await desk.call('data/close', {});
  const dump = dumpContent(desk.dataFile);
  const { token } = await desk.lend(desk.dataFile);
  await desk.call('data/open', { file: token });
  return dump;
};
/** The sheet with its cells of one text changed. */
const edited = (sheet: FixtureSheet, from: FixtureCell, to: FixtureCell): FixtureSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.map((cell) => (cell === from ? to : cell))),
});
const without = (sheet: FixtureSheet, row: number): FixtureSheet => ({
  ...sheet,
  rows: sheet.rows.filter((_, index) => index !== row - 1),
});
const admitted = (people: readonly Person[]) => [listC(people.map(person))];

describe.each([
  ['the membership', wardList, 'member_record', 'members'],
  ['candidates', pipeline, 'candidate', 'candidates'],
] as const)('a list of %s', (_, sheet, table, kind) => {
  test('its rows and its people are written, and nothing else that is counted', async () => {
    const preview = await desk.stage(await desk.write('a.xlsx', [sheet]));
    expect([preview.kind, preview.counts.question]).toEqual([kind, 0]);
    const { written } = await desk.commit(preview);
    const now = await content();
    expect(now[table]).toHaveLength(written.add);
    expect(now['person']).toHaveLength(written.add);
    expect(now['admission']).toEqual([]);
    const [record] = await desk.call('intake/list', {});
    expect(record).toMatchObject({ kind, rows: written.add, unit: { name: 'Đảng bộ xã Nà Khoa' }, period: null });
    const { counts } = await desk.call('safety/check', {});
    expect(counts[table]).toBe(written.add);
  });

  test('the same list again is nothing new', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [sheet]));
    const again = await desk.stage(await desk.write('b.xlsx', [{ ...sheet, name: 'Bản 2' }]));
    expect([again.counts.same, again.counts.add, again.planHash]).toEqual([again.counts.rows, 0, null]);
    expect(codes(again)).toContain('intake.nothing-new');
  });

  test('undone it leaves nothing, and imports as new', async () => {
    const before = await content();
    const path = await desk.write('a.xlsx', [sheet]);
    const { changeSetId, written } = await desk.takeIn(path);
    await desk.call('changes/undo', { changeSetId });
    expect(await content()).toEqual(before);
    expect((await desk.stage(path)).counts.add).toBe(written.add);
  });
});

test('a new version of a list is taken by choice only, takes away who is gone, and undo brings all back', async () => {
  await desk.takeIn(await desk.write('a.xlsx', [wardList]));
  const first = await content();
  const second = await desk.write('b.xlsx', [without(without(edited(wardList, 'BT', 'PBT'), 13), 11)]);
  const asked = await desk.stage(second);
  expect([asked.planHash, codes(asked)]).toEqual([null, expect.arrayContaining(['intake.list-already-sent'])]);
  expect(asked.problems.find(({ code }) => code === 'intake.list-already-sent')?.facts).toMatchObject({
    add: 0,
    change: 1,
    removed: 1,
  });
  const { changeSetId } = await desk.takeIn(second, { replaceSubmission: true });
  const now = await content();
  expect(now['member_record']).toMatchObject([{ party_post: 'PBT' }, { party_post: 'ĐV' }]);
  expect(now['person']).toHaveLength(2);
  await desk.call('changes/undo', { changeSetId });
  expect(await content()).toEqual(first);
});

test('a new version shows what it changes cell by cell, and each row may be kept as it was', async () => {
  await desk.takeIn(await desk.write('a.xlsx', [wardList]));
  const first = await content();
  const path = await desk.write('b.xlsx', [without(without(edited(wardList, 'BT', 'PBT'), 13), 11)]);
  const preview = await desk.stage(path, { replaceSubmission: true });
  const { rows } = await desk.call('intake/read-difference', { planId: preview.planId ?? '', from: 0, count: 100 });
  expect(rows.map(({ state, cells }) => [state, cells.length > 0])).toEqual([
    ['change', true],
    ['remove', true],
  ]);
  expect(rows[0]?.cells).toEqual([{ field: 'Chức vụ trong Đảng', before: 'BT', after: 'PBT', isCorrected: false }]);
  expect(preview.difference?.totals[0]).toMatchObject({ before: 3, after: 2 });

  const [changed = '', removed = ''] = rows.map(({ key }) => key);
  const all = await desk.stage(path, { replaceSubmission: true, keepOld: [changed, removed] });
  expect([all.planHash, codes(all)]).toEqual([null, expect.arrayContaining(['intake.nothing-new'])]);
  const part = await desk.stage(path, { replaceSubmission: true, keepOld: [removed] });
  expect(part.difference?.totals[0]).toMatchObject({ before: 3, after: 3 });
  await desk.commit(part);
  const posts = ({ member_record }: ReturnType<typeof dumpContent>) =>
    JSON.stringify(member_record).match(/"party_post":"[^"]*"/g);
  expect(posts(await content())).toEqual(posts(first)?.map((post) => post.replace('"BT"', '"PBT"')));
  // Offered again the rest of it is still a difference.
  const again = await desk.stage(await desk.write('c.xlsx', [{ ...wardList, name: 'Bản 3' }]), {
    replaceSubmission: true,
  });
  expect([again.counts.change, again.counts.same]).toEqual([1, 2]);
});

describe('one person in several lists', () => {
  const su: Person = {
    name: 'Mùa A Dinh',
    male: day('1991-07-01'),
    people: 'Mông',
    religion: 'Không',
    decisionDate: day('2017-02-03'),
  };
  const asCandidate: FixtureSheet = {
    name: 'QC',
    rows: [
      ['ĐẢNG ỦY XÃ NÀ KHOA'],
      ['DANH SÁCH QUẦN CHÚNG ƯU TÚ'],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Đảng viên giúp đỡ'],
      [1, 'Mùa A Dinh', day('1991-07-01'), 'Nam', 'Mông', 'Cà Văn Sơn'],
    ],
  };

  test('a candidate who is admitted stays one person, and the candidate’s list can no longer be undone unnoticed', async () => {
    const { changeSetId } = await desk.takeIn(await desk.write('qc.xlsx', [asCandidate]));
    await desk.takeIn(await desk.write('kn.xlsx', admitted([su])));
    const now = await content();
    expect([now['person']?.length, now['candidate']?.length, now['admission']?.length]).toEqual([1, 1, 1]);
    await expect(desk.call('changes/undo', { changeSetId })).rejects.toThrow('store.undo-blocked');
  });

  test('who is counted keeps what the admission said; a list that says otherwise only tells', async () => {
    await desk.takeIn(await desk.write('kn.xlsx', admitted([{ ...su, religion: null }])));
    const before = await content();
    const preview = await desk.stage(await desk.write('qc.xlsx', [edited(asCandidate, 'Mông', 'Thái')]));
    expect(codes(preview)).toContain('intake.person-differs');
    await desk.commit(preview);
    expect((await content())['person']).toEqual(before['person']);
  });

  test('an admission taken away leaves the person whom a list of candidates still tells of', async () => {
    await desk.takeIn(await desk.write('qc.xlsx', [asCandidate]));
    await desk.takeIn(await desk.write('kn.xlsx', admitted([su, { ...su, name: 'Lò Văn Bun' }])));
    await desk.takeIn(await desk.write('kn2.xlsx', admitted([{ ...su, name: 'Lò Văn Bun' }])), {
      replaceSubmission: true,
    });
    const now = await content();
    expect([now['person']?.length, now['candidate']?.length, now['admission']?.length]).toEqual([2, 1, 1]);
    expect((await desk.call('safety/check', {})).integrity).toBe('ok');
  });

  test('a membership list that names no day changes no figure', async () => {
    await desk.takeIn(await desk.write('kn.xlsx', admitted([su])));
    const table = () => desk.call('figures/read-table', { period: '2017-Q1' });
    const before = await table();
    await desk.takeIn(await desk.write('ds.xlsx', [wardList]));
    await desk.takeIn(await desk.write('db.xlsx', [without(probationary, 6)]));
    expect(await table()).toEqual(before);
  });

  test('somebody alike is asked about, and the answer decides', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [asCandidate]));
    const alike: FixtureSheet = {
      name: 'DB',
      rows: [
        ['ĐẢNG ỦY XÃ NÀ KHOA'],
        ['DANH SÁCH ĐẢNG VIÊN DỰ BỊ'],
        ['TT', 'Họ và tên', 'Năm sinh', 'Ngày vào Đảng', 'Ngày chính thức'],
        [1, 'Mùa A Dinh', 1991, day('2016-10-05'), day('2017-10-05')],
      ],
    };
    const path = await desk.write('c.xlsx', [alike]);
    const asked = await desk.stage(path);
    expect([asked.planHash, codes(asked)]).toEqual([null, ['intake.members-without-day', 'intake.similar-known']]);
    const [question] = asked.questions;
    expect(question?.options.map(({ label }) => label)).toEqual([
      'Là · Mùa A Dinh · sinh 01/07/1991 · Đảng bộ xã Nà Khoa',
      'Là người khác',
    ]);
    const [same, different] = question?.options ?? [];
    if (same === undefined || different === undefined) throw new Error('no options');
    const { changeSetId } = await desk.takeIn(path, { answers: [same.answer] });
    expect((await content())['person']).toHaveLength(1);
    await desk.call('changes/undo', { changeSetId });
    await desk.takeIn(path, { answers: [different.answer] });
    expect((await content())['person']).toHaveLength(2);
  });

  test('a card number beside the name finds somebody whose birth date another list does not say', async () => {
    const { unitId } = await unitOf('Đảng bộ xã Nà Khoa');
    await desk.takeIn(await desk.write('xuat.xlsx', [upperExport]), { unitId });
    const office = await desk.stage(await desk.write('vp.xlsx', [edited(officeList, 5812399, '58012399')]));
    expect(office.counts).toMatchObject({ add: 2, question: 0 });
    await desk.commit(office);
    const now = await content();
    expect([now['person']?.length, now['member_record']?.length]).toEqual([2, 4]);
  });
});

async function unitOf(name: string): Promise<{ unitId: number }> {
  const units = await desk.call('units/list', {});
  const found = units.find((unit) => unit.name === name);
  if (found === undefined) throw new Error(`no unit ${name}`);
  return { unitId: found.unitId };
}

test('a list over several sheets is one list; its answers are kept once', async () => {
  const sheetOf = (name: string, people: readonly (readonly [string, string])[]): FixtureSheet => ({
    name,
    rows: [
      ['ĐẢNG ỦY XÃ NÀ KHOA'],
      ['DANH SÁCH ĐẢNG VIÊN'],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Dân tộc', 'Số thẻ đảng viên', 'Ngày vào Đảng'],
      ...people.map(([who, birth], index) => [index + 1, who, birth, 'Mông Hoa', null, '2/3/2010']),
    ],
  });
  const sheets = [
    sheetOf('Tháng 1', [['Mùa A Một', '1/1/1980']]),
    sheetOf('Tháng 2', [
      ['Mùa A Hai', '2/2/1981'],
      ['Mùa A Một', '1/1/1980'],
    ]),
  ];
  const path = await desk.write('a.xlsx', sheets);
  const asked = await desk.stage(path);
  expect(codes(asked)).toEqual(expect.arrayContaining(['intake.same-person-twice', 'intake.value-unknown']));
  expect(asked.problems.find(({ code }) => code === 'intake.value-unknown')?.facts).toMatchObject({ count: 1 });
  const mong = asked.questions.flatMap(({ options }) => options).find(({ label }) => label === 'Mông');
  if (mong === undefined) throw new Error('Mông is not offered');
  const leaveOut = [{ sheet: 'Tháng 2', row: 5 }];
  const { written } = await desk.takeIn(path, { answers: [mong.answer], leaveOut });
  expect(written).toMatchObject({ add: 2, leftOut: 1 });
  const now = await content();
  expect(now['intake']?.at(-1)).toMatchObject({ kind: 'members', sheet: 'Tháng 1, Tháng 2', row_count: 2 });
  expect(now['member_record']).toMatchObject([{ sheet: 'Tháng 1' }, { sheet: 'Tháng 2' }]);
  expect(now['remembered_answer']).toHaveLength(1);
});

test('any list of members: nothing gets lost, and undone it is as before and imports as new', async () => {
  await desk.takeIn(await desk.write('goc.xlsx', [wardList]));
  const anyone = fc.record({
    name: fc.constantFrom('LÒ VĂN PÂNG', 'Lò Văn Pâng', 'Giàng A Chu', 'Mùa Thị D'),
    birth: fc.constantFrom<FixtureCell>(day('1960-02-01'), 1960, day('1990-07-09'), '9/7/1990', null, 'lạ'),
    card: fc.constantFrom<FixtureCell>('58.012345', '58012399', null),
    people: fc.constantFrom<FixtureCell>('Thái', 'Mông', 'Lạ', null),
  });
  let file = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyone, { maxLength: 5 }), async (people) => {
      file += 1;
      const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'Số thẻ đảng viên', 'Dân tộc', 'Ngày vào Đảng'];
      const rows = people.map(({ name, birth, card, people: of }, index) => [
        index + 1,
        name,
        birth,
        card,
        of,
        '2/3/1985',
      ]);
      const title = [['ĐẢNG ỦY XÃ NÀ KHOA'], [`DANH SÁCH ĐẢNG VIÊN ĐỢT ${file}`], heads];
      const path = await desk.write(`${file}.xlsx`, [{ name: 'DS', rows: [...title, ...rows] }]);
      const open = await desk.stage(path);
      const { rows: all, add, change, same, question, leftOut } = open.counts;
      expect([all, add + change + same + question + leftOut]).toEqual([people.length, people.length]);
      const asked =
        open.planId === null
          ? []
          : (await desk.call('intake/read-rows', { planId: open.planId, state: 'question', from: 0, count: 100 })).rows;
      const leaveOut = asked.map(({ sheet, row }) => ({ sheet, row }));
      const before = await content();
      const { changeSetId, written } = await desk.takeIn(path, { leaveOut });
      const after = await content();
      expect(after['member_record']).toHaveLength((before['member_record']?.length ?? 0) + written.add);
      await desk.call('changes/undo', { changeSetId });
      expect(await content()).toEqual(before);
      expect((await desk.stage(path, { leaveOut })).counts).toEqual(written);
    }),
    { numRuns: 10 },
  );
});
