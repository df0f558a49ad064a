import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/calls.ts';
import { day, type FixtureCell, type FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

type Choices = Omit<Input<'intake/stage'>, 'file'>;
type Row = readonly FixtureCell[];
const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc'];
const dinh: Row = [1, 'Mùa A Dinh', day('1971-07-01'), 'Nam', 'Mông'];
const bun: Row = [2, 'Lò Văn Bun', day('1968-05-14'), 'Nam', 'Thái'];
const mai: Row = [1, 'Giàng A Mai', day('1975-09-09'), 'Nam', 'Mông'];
const sua: Row = [1, 'Hạng A Sùa', day('1970-01-09'), 'Nam', 'Mông'];

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk(new Date('2017-04-05T08:00:00'));
});
afterEach(() => desk.close());

const members = (title: string, rows: readonly Row[]): FixtureSheet => ({
  name: 'Danh sách',
  rows: [
    ['ĐẢNG ỦY XÃ NÀ KHOA'],
    [title],
    ['(Tính đến ngày 31/3/2017)'],
    [...heads, 'Ngày vào Đảng', 'Ngày chính thức'],
    ...rows.map((row) => [...row, day('2010-02-03'), day('2011-02-03')]),
  ],
});
const candidates = (title: string, rows: readonly Row[]): FixtureSheet => ({
  name: 'Danh sách',
  rows: [
    ['ĐẢNG ỦY XÃ NÀ KHOA'],
    [title],
    [...heads, 'Đảng viên giúp đỡ'],
    ...rows.map((row) => [...row, 'Cà Văn Sơn']),
  ],
});
const stage = async (file: string, sheet: FixtureSheet, choices: Choices = {}) =>
  desk.stage(await desk.write(file, [sheet]), choices);
const takeIn = async (...args: Parameters<typeof stage>) => desk.commit(await stage(...args));
const answered = (name: string | null): Choices => ({
  answers: [{ about: 'supplement', sheet: 'Danh sách', name }],
});
/** Members on 31/3/2017 by Biểu số 3. */
const counted = async () => {
  const { rows } = await desk.call('forms/fill', { formId: 'bieu-3-btctw', period: '2017-Q1' });
  const figure = rows.find(({ code }) => code === 'I')?.thisPeriod;
  return figure?.is === 'number' ? figure.value : figure?.is;
};
const ALL = 'DANH SÁCH ĐẢNG VIÊN';

test('members added in brackets are asked about and count with the list they add to', async () => {
  await takeIn('1.xlsx', members(ALL, [dinh, bun]));
  expect(await counted()).toBe(2);
  const asked = await stage('2.xlsx', members(`${ALL} (bổ sung)`, [mai]));
  expect(asked.planHash).toBeNull();
  expect(asked.questions[0]?.problem).toMatchObject({ code: 'intake.list-adds', facts: { count: 2 } });
  expect(asked.questions[0]?.options).toEqual([
    {
      label: `Bổ sung vào “${ALL}” đã có`,
      answer: { about: 'supplement', sheet: 'Danh sách', name: `${ALL} + BỔ SUNG` },
    },
    {
      label: 'Là danh sách riêng hoặc thay danh sách đã có',
      answer: { about: 'supplement', sheet: 'Danh sách', name: null },
    },
  ]);
  const { changeSetId } = await takeIn('2.xlsx', members(`${ALL} (bổ sung)`, [mai]), answered(`${ALL} + BỔ SUNG`));
  expect(await counted()).toBe(3);
  await desk.call('changes/undo', { changeSetId });
  expect(await counted()).toBe(2);
});

test('additions without the list they add to count nobody, and are told', async () => {
  const preview = await stage('1.xlsx', members(`${ALL} (bổ sung)`, [mai]));
  expect(preview.questions[0]?.problem.code).toBe('intake.list-adds-first');
  expect(preview.problems.map(({ code }) => code)).toContain('intake.members-a-part');
  await takeIn('1.xlsx', members(`${ALL} (bổ sung)`, [mai]), answered(`${ALL} + BỔ SUNG`));
  expect(await counted()).toBe('missing');
  await takeIn('2.xlsx', members(ALL, [dinh, bun]));
  expect(await counted()).toBe(3);
});

test('a member of both counts once; told differently it is asked', async () => {
  await takeIn('1.xlsx', members(ALL, [dinh, bun]));
  const same = await stage('2.xlsx', members(`${ALL} BỔ SUNG`, [dinh, mai]), answered(`${ALL} + BỔ SUNG`));
  expect(same.counts).toMatchObject({ add: 1, same: 1 });
  expect(same.problems.map(({ code }) => code)).toEqual(['intake.listed-already']);
  const otherwise: Row = [1, 'Mùa A Dinh', day('1971-07-01'), 'Nam', 'Thái'];
  const asked = await stage('3.xlsx', members(`${ALL} BỔ SUNG`, [otherwise, mai]), answered(`${ALL} + BỔ SUNG`));
  expect(asked.questions.map(({ problem }) => problem)).toMatchObject([
    { code: 'intake.listed-differently', facts: { fields: 'Dân tộc' } },
  ]);
  await desk.commit(same);
  expect(await counted()).toBe(3);
});

test('candidates: a supplement sent anew is compared with itself, the list before it stays', async () => {
  const title = 'DANH SÁCH QUẦN CHÚNG ƯU TÚ';
  const name = `${title} + BỔ SUNG LẦN 2`;
  await takeIn('1.xlsx', candidates(title, [dinh, bun]));
  await takeIn('2.xlsx', candidates(`${title} BỔ SUNG LẦN 2`, [mai]), answered(name));
  const asked = await stage('3.xlsx', candidates(`${title} BỔ SUNG LẦN 2`, [mai, sua]));
  expect(asked.questions[0]).toMatchObject({ proposed: 0, options: [{ answer: { name } }, {}, {}] });
  const again = await stage('3.xlsx', candidates(`${title} BỔ SUNG LẦN 2`, [mai, sua]), {
    ...answered(name),
    replaceSubmission: true,
  });
  expect(again.counts).toMatchObject({ add: 1, same: 1 });
  expect(again.difference?.totals[0]).toMatchObject({ before: 1, after: 2 });
  await desk.commit(again);
  expect((await desk.call('safety/check', {})).counts['candidate']).toBe(4);
});

test('a list of the same title with nobody of the former one is asked about', async () => {
  const title = 'DANH SÁCH QUẦN CHÚNG ƯU TÚ';
  await takeIn('1.xlsx', candidates(title, [dinh, bun]));
  const asked = await stage('2.xlsx', candidates(title, [mai]));
  expect(asked.questions.map(({ problem }) => problem.code)).toEqual(['intake.list-maybe-supplement']);
  await takeIn('2.xlsx', candidates(title, [mai]), answered(`${title} + BỔ SUNG`));
  expect((await desk.call('safety/check', {})).counts['candidate']).toBe(3);
});
