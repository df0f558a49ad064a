import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day, type FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
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
const admitted = (people: readonly Person[]) => [listC(people.map(person))];

async function unitOf(name: string): Promise<{ unitId: number }> {
  const units = await desk.call('units/list', {});
  const found = units.find((unit) => unit.name === name);
  if (found === undefined) throw new Error(`no unit ${name}`);
  return { unitId: found.unitId };
}

describe('spellings nobody knows', () => {
  const strange = (name: string, people: string): Person => ({
    name,
    male: day('1991-07-01'),
    people,
    decisionDate: day('2017-02-03'),
  });

  test('one question for all cells of a spelling; the answer is kept and not asked again, in no other unit either', async () => {
    const path = await desk.write(
      'a.xlsx',
      admitted([strange('Mùa A Một', 'Mông Hoa'), strange('Mùa A Hai', 'mông hoa')]),
    );
    const asked = await desk.stage(path);
    expect(codes(asked).filter((code) => code === 'intake.value-unknown')).toHaveLength(1);
    expect([asked.planHash, asked.counts.question, asked.questions.length]).toEqual([null, 2, 1]);
    const [question] = asked.questions;
    expect(question?.problem.facts).toMatchObject({ count: 2, written: 'Mông Hoa' });
    const mong = question?.options.find(({ label }) => label === 'Mông');
    if (mong === undefined) throw new Error('Mông is not offered');

    const before = await content();
    const { changeSetId } = await desk.takeIn(path, { answers: [mong.answer] });
    const now = await content();
    expect(now['person']).toMatchObject([{ people: 'mong' }, { people: 'mong' }]);
    expect(now['remembered_answer']).toMatchObject([
      {
        subject: 'value',
        unit_id: null,
        answer_key: 'people mong hoa',
        answer: '{"written":"mông hoa","code":"mong"}',
      },
    ]);

    const other = [listC([person(strange('Mùa A Ba', 'MÔNG HOA'))], { heading: 'ĐẢNG ỦY XÃ NÀ HỲ' })];
    const next = await desk.stage(await desk.write('b.xlsx', other));
    expect([next.questions, codes(next).includes('intake.value-remembered'), next.counts.add]).toEqual([[], true, 1]);

    await desk.call('changes/undo', { changeSetId });
    expect(await content()).toEqual(before);
    expect((await desk.stage(path)).questions).toHaveLength(1);
  });

  test('“says nothing” is an answer, too', async () => {
    const path = await desk.write('a.xlsx', admitted([strange('Mùa A Một', 'chưa rõ')]));
    const nothing = (await desk.stage(path)).questions[0]?.options.at(-1);
    expect(nothing?.label).toBe('để trống (chưa có)');
    if (nothing === undefined) throw new Error('not offered');
    await desk.takeIn(path, { answers: [nothing.answer] });
    expect((await content())['person']).toMatchObject([{ people: null }]);
  });

  test('an answer that is no code of the field is no answer', async () => {
    const path = await desk.write('a.xlsx', admitted([strange('Mùa A Một', 'Lạ')]));
    const answers = [{ about: 'value', field: 'people', written: 'Lạ', code: 'university' }] as const;
    expect((await desk.stage(path, { answers: [...answers] })).counts.question).toBe(1);
  });

  test('words of two levels are asked in every file', async () => {
    const cn: Person = { ...strange('Mùa A Một', 'Mông'), qualification: 'CN' };
    const path = await desk.write('a.xlsx', admitted([cn]));
    const [question] = (await desk.stage(path)).questions;
    const university = question?.options.find(({ label }) => label === 'Đại học');
    if (university === undefined) throw new Error('not offered');
    await desk.takeIn(path, { answers: [university.answer] });
    expect((await content())['remembered_answer']).toEqual([]);
    const next = [listC([person({ ...cn, name: 'Mùa A Hai' })], { heading: 'ĐẢNG ỦY XÃ NÀ HỲ' })];
    expect((await desk.stage(await desk.write('b.xlsx', next))).questions).toHaveLength(1);
  });
});

test('a list that may be of new members or of the membership is asked about, and the answer is followed', async () => {
  const { unitId } = await unitOf('Đảng bộ xã Nà Khoa');
  const sheet: FixtureSheet = {
    name: 'Sheet1',
    rows: [
      ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Dân tộc'],
      [1, 'Lò Văn Bun', day('1988-05-14'), day('2017-02-03'), 'Thái'],
    ],
  };
  const path = await desk.write('a.xlsx', [sheet]);
  const chosen = { unitId, period: '2017-Q1' };
  const asked = await desk.stage(path, chosen);
  expect([asked.kind, codes(asked)]).toEqual([null, ['intake.list-kind-unsure']]);
  const kinds = await Promise.all(
    (asked.questions[0]?.options ?? []).map(
      async ({ answer }) => (await desk.stage(path, { ...chosen, answers: [answer] })).kind,
    ),
  );
  expect(kinds).toEqual(['admissions', 'members', null]);
});
