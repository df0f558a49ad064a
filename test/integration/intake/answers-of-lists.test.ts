import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StageInput } from '../../../shared/contract/stage-input.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { contentOf } from '../../support/desk-content.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const common: Person = { people: 'Thái', religion: 'Không', decisionDate: day('2017-02-03') };
const rows: readonly Person[] = [
  { name: 'Lò Văn Bun (chuyển đi)', male: day('1988-05-14'), cell: 'Chi bộ bản Huổi Sang' },
  { name: 'Mùa A Páo', male: day('1989-05-14'), note: 'Đã rút hồ sơ' },
  { name: 'Vàng Thị Dợ', male: day('1990-05-14'), cell: 'Chi bộ 3' },
  { name: 'Giàng A Chu', male: '03/25/1991', cell: 'Chi bộ 3' },
  { name: 'Sùng A Quả', male: '03/04/1992', cell: 'Chi bộ bản Nà Hỳ 1' },
];

test('what is answered about the rows of a list is what the data file holds', async () => {
  const units = [
    ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Loại hình', 'Loại chi bộ', 'Trực thuộc'],
    ['02.01', 'Chi bộ bản Nà Hỳ 1', 'Chi bộ trực thuộc', null, 'Bản', 'Đảng bộ xã Nà Hỳ'],
  ];
  await desk.takeIn(await desk.write('don-vi.xlsx', [{ name: 'Đơn vị', rows: units }]));
  const path = await desk.write('ds.xlsx', [listC(rows.map((row) => person({ ...common, ...row })))]);
  const asked = await desk.stage(path);
  expect(asked.planHash).toBeNull();
  const codes = asked.questions.map(({ problem }) => problem.code);
  expect(codes).toEqual([
    'intake.name-with-remark',
    'intake.cell-name-below',
    'intake.note-says-gone',
    'intake.sex-against-name',
    'intake.cell-of-another-unit',
    'intake.days-month-first',
  ]);
  const choose = (code: string, index: number) =>
    asked.questions.find(({ problem }) => problem.code === code)?.options[index]?.answer;
  const answers = [
    choose('intake.name-with-remark', 0),
    choose('intake.cell-name-below', 0),
    choose('intake.note-says-gone', 1),
    choose('intake.sex-against-name', 0),
    choose('intake.cell-of-another-unit', 1),
    choose('intake.days-month-first', 0),
  ].filter((answer) => answer !== undefined) as NonNullable<StageInput['answers']>;
  await desk.takeIn(path, { answers });

  const content = await contentOf(desk);
  expect(content['person']).toMatchObject([
    { full_name: 'Lò Văn Bun', birth: '1988-05-14', sex: 'male' },
    { full_name: 'Vàng Thị Dợ', birth: '1990-05-14', sex: 'female' },
    { full_name: 'Giàng A Chu', birth: '1991-03-25', sex: 'male' },
    { full_name: 'Sùng A Quả', birth: '1992-03-04', sex: 'male' },
  ]);
  const idOf = new Map((await desk.call('units/list', {})).map(({ code, unitId }) => [code, unitId]));
  const of = (code: string) => ({ unit_id: idOf.get(code) });
  expect(content['admission']).toMatchObject([
    { ...of('01'), cell_name: 'Chi bộ bản Huổi Sang' },
    { ...of('01'), cell_name: 'Chi bộ 3' },
    { ...of('01'), cell_name: 'Chi bộ 3' },
    { ...of('02'), cell_name: 'Chi bộ bản Nà Hỳ 1', cell_id: idOf.get('02.01') },
  ]);
});
