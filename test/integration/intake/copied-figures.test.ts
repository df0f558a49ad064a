import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/calls.ts';
import { cleanFigures, form2, type Figures } from '../../fixtures/intake/form-rows.ts';
import type { FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const form = (period: string, figures: Figures = {}): FixtureSheet =>
  form2({ ...cleanFigures, ...figures }, { period: `QUÝ ${period}` });
const summary = (period: string, admitted = 7): FixtureSheet => ({
  name: 'Tổng hợp',
  rows: [
    [`KẾT QUẢ KẾT NẠP ĐẢNG VIÊN QUÝ ${period}`],
    ['TT', 'Đơn vị', 'Kết nạp', 'Nữ', 'Dân tộc thiểu số', 'Người theo tôn giáo'],
    [1, 'Đảng bộ xã Nà Khoa', 4, 2, 3, 1],
    [2, 'Đảng bộ xã Nà Hỳ', admitted, 1, 5, 2],
  ],
});
const stage = async (file: string, sheet: FixtureSheet, choices: Omit<Input<'intake/stage'>, 'file'> = {}) =>
  desk.stage(await desk.write(file, [sheet]), choices);
const codes = ({ problems }: Awaited<ReturnType<typeof stage>>) => problems.map(({ code }) => code);
const COPIED = 'intake.figures-of-other-period';

test.each([
  ['a form', form('I NĂM 2017'), form('II NĂM 2017'), form('II NĂM 2017', { 'I.1': [2, 2] })],
  ['a summary', summary('I NĂM 2017'), summary('II NĂM 2017'), summary('II NĂM 2017', 8)],
])('%s of the quarter before with a new title is asked about', async (_, before, copy, another) => {
  await desk.commit(await stage('1.xlsx', before));
  const preview = await stage('2.xlsx', copy);
  expect([preview.planHash, codes(preview)]).toEqual([null, [COPIED]]);
  expect(preview.problems[0]?.facts).toMatchObject({ period: 'Quý II/2017', other: 'Quý I/2017' });
  const [own, passOver] = preview.questions[0]?.options ?? [];
  if (own === undefined || passOver === undefined) throw new Error('there are two answers');
  expect(own.label).toBe('Đúng là số liệu của kỳ Quý II/2017');
  expect((await stage('2.xlsx', copy, { answers: [passOver.answer] })).counts.rows).toBe(0);
  expect(codes(await stage('3.xlsx', another))).toEqual([]);
  await desk.commit(await stage('2.xlsx', copy, { answers: [own.answer] }));
});

test('so is that of the year before; a unit with nothing, or one person, may report the same again', async () => {
  await desk.commit(await stage('1.xlsx', form('I NĂM 2016')));
  expect(codes(await stage('2.xlsx', form('I NĂM 2017')))).toEqual([COPIED]);
  const nothing = Object.fromEntries(Object.keys(cleanFigures).map((code) => [code, [0, 0] as const]));
  await desk.commit(await stage('3.xlsx', form('III NĂM 2016', nothing)));
  expect(codes(await stage('4.xlsx', form('IV NĂM 2016', nothing)))).not.toContain(COPIED);
});

const ofNaHy = (figures: Figures = {}) =>
  form2({ ...cleanFigures, ...figures }, { heading: 'ĐẢNG BỘ XÃ NÀ HỲ', period: 'QUÝ I NĂM 2017' });

test('a form that is another unit’s of the same days in every figure is asked about', async () => {
  await desk.commit(await stage('1.xlsx', form('I NĂM 2017')));
  const preview = await stage('2.xlsx', ofNaHy());
  expect([preview.planHash, codes(preview)]).toEqual([null, ['intake.figures-of-other-unit']]);
  expect(preview.problems[0]?.facts).toMatchObject({ unit: 'Đảng bộ xã Nà Hỳ', other: 'Đảng bộ xã Nà Khoa' });
  const [own] = preview.questions[0]?.options ?? [];
  if (own === undefined) throw new Error('there is an answer');
  expect(codes(await stage('3.xlsx', ofNaHy({ 'I.2': [2, 5] })))).toEqual([]);
  await desk.commit(await stage('2.xlsx', ofNaHy(), { answers: [own.answer] }));
  // Sent anew it is its own report, whoever else has the same figures.
  expect(codes(await stage('4.xlsx', ofNaHy({ 'I.2': [2, 5] })))).toEqual(['intake.form-already-sent']);
});
