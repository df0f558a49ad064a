import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/calls.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { dumpContent, openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Thái', decisionDate: day('2017-02-03') };
const dinh: Person = { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01'), decisionDate: day('2017-03-03') };
const mai: Person = { ...bun, name: 'Giàng A Mai', male: day('1995-09-09'), decisionDate: day('2017-03-21') };
const sua: Person = { ...bun, name: 'Hạng A Sùa', male: day('1990-01-09'), decisionDate: day('2017-03-22') };

const TITLE = 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP';
const ADDED = 'DANH SÁCH BỔ SUNG ĐẢNG VIÊN MỚI KẾT NẠP';
type Choices = Omit<Input<'intake/stage'>, 'file'>;

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const stage = async (file: string, title: string, people: readonly Person[], choices: Choices = {}) =>
  desk.stage(await desk.write(file, [listC(people.map(person), { title })]), choices);
const takeIn = async (...args: Parameters<typeof stage>) => desk.commit(await stage(...args));
const answered = (name: string | null): Choices => ({
  answers: [{ about: 'supplement', sheet: 'Danh sách', name }],
});
const admitted = async () => {
  const { total } = await desk.call('figures/read-table', { period: '2017-Q1', indicators: ['admitted.total'] });
  return total.figures[0]?.value;
};
const is = (value: number) => ({ is: 'number', value });
const codes = ({ problems }: Awaited<ReturnType<typeof stage>>) => problems.map(({ code }) => code);

test('a list that calls itself a supplement is asked about with the words it has, at their cell', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  const preview = await stage('2.xlsx', ADDED, [mai]);
  expect(preview.planId).not.toBeNull();
  expect(preview.planHash).toBeNull();
  const [question] = preview.questions;
  expect(question?.problem).toMatchObject({
    code: 'intake.list-adds',
    place: { at: 'cell', cell: 'A4' },
    facts: { written: ADDED, unit: 'Đảng bộ xã Nà Khoa', count: 2 },
  });
  expect(question?.options.map(({ label }) => label)).toEqual([
    'Bổ sung vào danh sách đã có (“bổ sung”)',
    'Thay danh sách đã có',
  ]);
  expect(question?.proposed).toBe(0);
});

test('as a supplement it takes nobody away, and an undo takes only the supplement back', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  const { changeSetId } = await takeIn('2.xlsx', ADDED, [mai], answered('bổ sung'));
  expect(await admitted()).toEqual(is(3));
  await desk.call('changes/undo', { changeSetId });
  expect(await admitted()).toEqual(is(2));
  await takeIn('2.xlsx', ADDED, [mai], answered('bổ sung'));
  expect(await admitted()).toEqual(is(3));
});

test('the list before a supplement can be taken back, and the supplement stays', async () => {
  const { changeSetId } = await takeIn('1.xlsx', TITLE, [bun, dinh]);
  await takeIn('2.xlsx', ADDED, [mai], answered('bổ sung'));
  await desk.call('changes/undo', { changeSetId });
  expect(await admitted()).toEqual(is(1));
});

test('answered as the whole list it is a new version, which is still compared and accepted', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  const preview = await stage('2.xlsx', ADDED, [mai], answered(null));
  expect(codes(preview)).toEqual(['intake.list-already-sent']);
  await takeIn('2.xlsx', ADDED, [mai], { ...answered(null), replaceSubmission: true });
  expect(await admitted()).toEqual(is(1));
});

test('somebody who is on both lists counts once and is told; the list that was there stays their source', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  const preview = await stage('2.xlsx', ADDED, [dinh, mai], answered('bổ sung'));
  expect(preview.counts).toMatchObject({ add: 1, same: 1, change: 0 });
  expect(preview.problems).toEqual([
    expect.objectContaining({
      code: 'intake.listed-already',
      weight: 'note',
      place: expect.objectContaining({ cell: 'B10' }) as unknown,
      facts: { name: 'Mùa A Dinh', sheet: 'Danh sách', row: 11 },
    }),
  ]);
  await desk.commit(preview);
  expect(await admitted()).toEqual(is(3));
  // Sent anew without them: they are no longer in the supplement, and never were of it.
  await takeIn('3.xlsx', ADDED, [mai, sua], { ...answered('bổ sung'), replaceSubmission: true });
  expect(await admitted()).toEqual(is(4));
});

test('somebody of both lists who is told differently is a question that names the columns', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  const other = { ...dinh, people: 'Mông' };
  const preview = await stage('2.xlsx', ADDED, [other, mai], answered('bổ sung'));
  expect(preview.planHash).toBeNull();
  const [question] = preview.questions;
  expect(question?.problem).toMatchObject({ code: 'intake.listed-differently', facts: { fields: 'Dân tộc' } });
  const answer = question?.options[0]?.answer;
  if (answer === undefined) throw new Error('nothing to choose');
  await takeIn('3.xlsx', ADDED, [other, mai], { answers: [...(answered('bổ sung').answers ?? []), answer] });
  expect(await admitted()).toEqual(is(3));
});

test('a supplement sent anew is compared with the supplement alone', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  await takeIn('2.xlsx', ADDED, [mai], answered('bổ sung'));
  const asked = await stage('3.xlsx', ADDED, [mai, sua]);
  expect(asked.questions[0]?.options.map(({ label }) => label)).toEqual([
    'Bản mới của danh sách “bổ sung” đã nhập (1 người)',
    'Bổ sung vào danh sách đã có (“bổ sung (2)”)',
    'Thay danh sách đã có',
  ]);
  expect(asked.questions[0]?.proposed).toBe(0);
  const preview = await stage('3.xlsx', ADDED, [mai, sua], answered('bổ sung'));
  expect(codes(preview)).toEqual(['intake.list-already-sent']);
  expect(preview.problems[0]?.facts).toMatchObject({ add: 1, change: 0, removed: 0 });
  await takeIn('3.xlsx', ADDED, [mai, sua], { ...answered('bổ sung'), replaceSubmission: true });
  expect(await admitted()).toEqual(is(4));
});

test('a second supplement with other people is one more; a third replaces neither', async () => {
  await takeIn('1.xlsx', TITLE, [bun]);
  const SECOND = 'DANH SÁCH BỔ SUNG LẦN THỨ HAI ĐẢNG VIÊN MỚI KẾT NẠP';
  await takeIn('2.xlsx', 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP BỔ SUNG ĐỢT I', [dinh], answered('bổ sung lần 1'));
  const preview = await stage('3.xlsx', SECOND, [mai]);
  expect(preview.questions[0]?.proposed).toBe(1);
  expect(preview.questions[0]?.options[1]?.answer).toMatchObject({ name: 'bổ sung lần 2' });
  await takeIn('3.xlsx', SECOND, [mai], answered('bổ sung lần 2'));
  await takeIn('4.xlsx', 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP (đợt 3)', [sua], answered('đợt 3'));
  expect(await admitted()).toEqual(is(4));
  const intakes = await desk.call('intake/list', {});
  expect(intakes.map(({ formTitle }) => formTitle)).toContain('danh sách đảng viên mới kết nạp – bổ sung lần 2');
});

test('the main list sent anew keeps the supplement and names its people; once it holds them it is their source', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  await takeIn('2.xlsx', ADDED, [mai], answered('bổ sung'));
  const other = await stage('3.xlsx', TITLE, [bun, dinh, sua], { replaceSubmission: true });
  expect(other.problems.map(({ code, facts }) => `${code}: ${facts['names']}`)).toEqual([
    'intake.people-of-other-lists-absent: Giàng A Mai',
  ]);
  await desk.commit(other);
  expect(await admitted()).toEqual(is(4));
  await takeIn('4.xlsx', TITLE, [bun, dinh, sua, mai], { replaceSubmission: true });
  expect(await admitted()).toEqual(is(4));
  await takeIn('5.xlsx', TITLE, [bun, dinh, sua], { replaceSubmission: true });
  expect(await admitted()).toEqual(is(3));
});

test('“lần 2” behind “kết nạp” in the title of a supplement may mean either, and is told', async () => {
  await takeIn('1.xlsx', TITLE, [bun]);
  const preview = await stage('2.xlsx', `${ADDED} LẦN 2`, [mai], answered('bổ sung lần 2'));
  expect(preview.problems.map(({ code, weight }) => `${weight} ${code}`)).toEqual(['note intake.readmission-unsaid']);
  expect(preview.planHash).not.toBeNull();
});

test('a supplement before its main list waits for it', async () => {
  const preview = await stage('1.xlsx', ADDED, [mai]);
  expect(codes(preview)).toEqual(['intake.list-adds-first']);
  await takeIn('1.xlsx', ADDED, [mai], answered('bổ sung'));
  await takeIn('2.xlsx', TITLE, [bun, dinh]);
  expect(await admitted()).toEqual(is(3));
});

test('a list without any word that names nobody of the former one is asked about, too', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  const preview = await stage('2.xlsx', TITLE, [mai]);
  expect(codes(preview)).toEqual(['intake.list-already-sent', 'intake.list-maybe-supplement']);
  await takeIn('2.xlsx', TITLE, [mai], answered('bổ sung'));
  expect(await admitted()).toEqual(is(3));
});

test('words about other things, and additions on a sheet beside the whole list, ask nothing', async () => {
  await takeIn('1.xlsx', TITLE, [bun]);
  const amended = 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP (theo Quy định sửa đổi, bổ sung; đợt 3/2)';
  expect(codes(await stage('2.xlsx', amended, [bun, dinh]))).toEqual(['intake.list-already-sent']);
  const added = { ...listC([mai].map(person), { title: ADDED }), name: 'Bổ sung' };
  const both = await desk.stage(await desk.write('3.xlsx', [listC([bun, dinh].map(person)), added]));
  expect(codes(both)).toEqual(['intake.list-already-sent']);
  expect(both.problems[0]?.facts).toMatchObject({ add: 2, removed: 0 });
});

test('taking all back leaves the data file as it was', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  await desk.call('data/close', {});
  const before = dumpContent(desk.dataFile);
  await desk.call('data/open', { file: (await desk.lend(desk.dataFile)).token });
  const sets = [
    await takeIn('2.xlsx', ADDED, [dinh, mai], answered('bổ sung')),
    await takeIn('3.xlsx', ADDED, [sua], { ...answered('bổ sung'), replaceSubmission: true }),
    await takeIn('4.xlsx', TITLE, [bun, sua], { replaceSubmission: true }),
  ];
  for (const { changeSetId } of sets.toReversed()) await desk.call('changes/undo', { changeSetId });
  expect(await admitted()).toEqual(is(2));
  await desk.call('data/close', {});
  expect(dumpContent(desk.dataFile)).toEqual(before);
});

const CORRECTED = 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP (ĐÍNH CHÍNH)';

test('a correction as the first list of a quarter may hold only what was wrong: it is asked about', async () => {
  const preview = await stage('1.xlsx', CORRECTED, [mai]);
  const [question] = preview.questions;
  expect([codes(preview), preview.planHash, question?.proposed]).toEqual([['intake.list-adds-first'], null, null]);
  await takeIn('1.xlsx', CORRECTED, [mai], answered(null));
  expect(await admitted()).toEqual(is(1));
});

test('a correction of a list that is there is its new version, and who is not in it is told', async () => {
  await takeIn('1.xlsx', TITLE, [bun, dinh]);
  const preview = await stage('2.xlsx', CORRECTED, [{ ...bun, people: 'Mông' }]);
  expect(codes(preview)).toEqual(['intake.list-already-sent']);
  expect(preview.problems[0]?.facts).toMatchObject({ change: 1, removed: 1 });
});
