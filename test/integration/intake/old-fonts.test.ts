import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentOf } from '../../support/desk-content.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { toLegacy } from '../../support/legacy-encoders.ts';
import { day, type FixtureCell, type FixtureSheet } from '../../fixtures/intake/write-workbook.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const people = [
  ['Lò Văn Tướng', 'Thái', 'Chi bộ bản Huổi Sang', '12/12'],
  ['Giàng Thị Dợ', 'Mông', 'Chi bộ bản Huổi Sang', '9/12'],
] as const;

/** A list all of whose texts are in an old code, in its font. */
function listIn(encoding: 'TCVN3' | 'VNI'): FixtureSheet {
  const font = encoding === 'TCVN3' ? '.VnTime' : 'VNI-Times';
  const old = (text: string): FixtureCell => ({ text: toLegacy(text, encoding), font });
  return {
    name: 'Sheet1',
    rows: [
      [old('Đảng ủy xã Nà Khoa')],
      [old('Danh sách đảng viên mới kết nạp')],
      [old('Quý I năm 2017')],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Chi bộ', 'Học vấn', 'Ngày quyết định'].map((head) =>
        head === 'TT' ? head : old(head),
      ),
      ...people.map(([name, kin, cell, school], index) => [
        index + 1,
        old(name),
        day(`198${index}-05-14`),
        old(index === 0 ? 'Nam' : 'Nữ'),
        old(kin),
        old(cell),
        school,
        day('2017-02-03'),
      ]),
    ],
  };
}

test.each(['TCVN3', 'VNI'] as const)('a list in %s is written in Unicode once it is answered so', async (encoding) => {
  const path = await desk.write('cu.xlsx', [listIn(encoding)]);
  const asked = await desk.stage(path);
  expect([asked.planHash, asked.problems.map(({ code }) => code)]).toEqual([null, ['intake.legacy-font']]);
  const answer = asked.questions[0]?.options[0]?.answer;
  if (answer === undefined) throw new Error('a way to convert is offered');
  await desk.takeIn(path, { answers: [answer] });
  const content = await contentOf(desk);
  expect(content['person']).toMatchObject([
    { full_name: 'Lò Văn Tướng', name_key: 'lo van tuong', people: 'thai', sex: 'male', birth: '1980-05-14' },
    { full_name: 'Giàng Thị Dợ', name_key: 'giang thi do', people: 'mong', sex: 'female', birth: '1981-05-14' },
  ]);
  expect(content['admission']).toMatchObject([
    { cell_name: 'Chi bộ bản Huổi Sang', cell_kind: 'village', education: 'upper-secondary' },
    { cell_name: 'Chi bộ bản Huổi Sang', cell_kind: 'village', education: 'lower-secondary' },
  ]);
  const [first] = (content['admission'] ?? []) as readonly { readonly origin: string }[];
  // The source shows what the file holds.
  expect(JSON.parse(first?.origin ?? '')).toMatchObject({
    fullName: ['B5', toLegacy('Lò Văn Tướng', encoding), 'as-text'],
  });
});

test('left as it is, a list in an old code is not understood and nothing of it is written', async () => {
  const path = await desk.write('cu.xlsx', [listIn('TCVN3')]);
  const left = await desk.stage(path, { answers: [{ about: 'legacy', encoding: null }] });
  expect(left.planHash).toBeNull();
  expect(left.problems.some(({ weight }) => weight !== 'note')).toBe(true);
});
