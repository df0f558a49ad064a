import { afterEach, beforeEach, expect, test } from 'vitest';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Thái', decisionDate: day('2017-02-03') };
const dinh: Person = { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01'), decisionDate: day('2017-03-03') };
const mai: Person = { ...bun, name: 'Giàng A Mai', male: day('1995-09-09'), decisionDate: day('2017-06-03') };
const list = (period: string, people: readonly Person[]) => [listC(people.map(person), { period: `(${period})` })];

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const admitted = async (period: string) => {
  const { total } = await desk.call('figures/read-table', { period, indicators: ['admitted.total'] });
  return total.figures[0]?.value;
};
const ABSENT = 'intake.people-of-other-lists-absent';
const takeIn = async (file: string, sheets: ReturnType<typeof list>, replaceSubmission = false) => {
  const preview = await desk.stage(await desk.write(file, sheets), { replaceSubmission });
  await desk.commit(preview);
  return preview.problems.map(({ code, facts }) => (code === ABSENT ? `${code}: ${facts['names']}` : code));
};

test('a list of six months that leaves out somebody of the quarter tells of it, for they still count', async () => {
  expect(await takeIn('1.xlsx', list('Quý I năm 2017', [bun, dinh]))).toEqual([]);
  expect(await takeIn('2.xlsx', list('6 tháng đầu năm 2017', [bun, mai]))).toEqual([`${ABSENT}: Mùa A Dinh`]);
  expect(await admitted('2017-6M')).toEqual({ is: 'number', value: 3 });
});

test('so does a quarter sent anew without somebody of the six months', async () => {
  await takeIn('1.xlsx', list('Quý I năm 2017', [bun, dinh]));
  expect(await takeIn('2.xlsx', list('6 tháng đầu năm 2017', [bun, dinh, mai]))).toEqual([]);
  expect(await takeIn('3.xlsx', list('Quý I năm 2017', [bun]), true)).toEqual([`${ABSENT}: Mùa A Dinh`]);
  expect(await admitted('2017-Q1')).toEqual({ is: 'number', value: 2 });
});

test('people of other days are not missed', async () => {
  await takeIn('1.xlsx', list('6 tháng đầu năm 2017', [bun, dinh, mai]));
  expect(await takeIn('2.xlsx', list('Quý II năm 2017', [mai]))).toEqual([]);
  expect(await admitted('2017-6M')).toEqual({ is: 'number', value: 3 });
});
