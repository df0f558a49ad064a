import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { contentOf } from '../../support/desk-content.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const listOf = (people: readonly Person[], period = '(Quý I năm 2017)') => [listC(people.map(person), { period })];
const codes = ({ problems }: IntakePreview) => problems.map(({ code }) => code);
const sheet = 'Danh sách';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const peopleIn = async () => (await contentOf(desk))['person'] as readonly { id: number; birth: string }[];

describe('somebody like a person of the data file', () => {
  const other: Person = { ...bun, male: day('1988-04-15'), decisionDate: day('2017-05-02') };
  const openQuestion = async () => {
    await desk.takeIn(await desk.write('quy-1.xlsx', listOf([bun])));
    const path = await desk.write('quy-2.xlsx', listOf([other], '(Quý II năm 2017)'));
    return { path, preview: await desk.stage(path) };
  };

  test('is a question that holds both sides and names the answers', async () => {
    const { preview } = await openQuestion();
    expect([preview.planHash, preview.counts.question, codes(preview)]).toEqual([null, 1, ['intake.similar-known']]);
    const [question] = preview.questions;
    expect(question?.problem).toEqual(preview.problems[0]);
    expect(question?.problem.facts).toMatchObject({
      name: 'Lò Văn Bun',
      birth: '14/05/1988',
      ownBirth: '15/04/1988',
      unit: 'Đảng bộ xã Nà Khoa',
      decision: '03/02/2017',
      ownDecision: '02/05/2017',
    });
    expect(question?.options.map(({ label }) => label)).toEqual([
      'Là đồng chí Lò Văn Bun (đã có), sinh 14/05/1988, Đảng bộ xã Nà Khoa, quyết định 03/02/2017',
      'Là người khác',
    ]);
    expect(question?.details?.map(({ label, text }) => [label, text])).toEqual([
      ['Họ và tên', 'Lò Văn Bun'],
      ['Ngày sinh', '15/04/1988'],
      ['Đảng bộ cơ sở', 'Đảng bộ xã Nà Khoa'],
      ['Chi bộ', ''],
      ['Quyết định kết nạp', '02/05/2017'],
    ]);
    expect(question?.options[0]?.details?.map(({ label }) => label)).toEqual(
      question?.details?.map(({ label }) => label),
    );
    expect(question?.proposed).toBeNull();
  });

  test('answered as the same person it changes that person and adds nobody', async () => {
    const { path, preview } = await openQuestion();
    const answers = [preview.questions[0]?.options[0]?.answer].flatMap((answer) => answer ?? []);
    const receipt = await desk.takeIn(path, { answers });
    expect(receipt.written).toMatchObject({ rows: 1, change: 1, add: 0 });
    expect(await peopleIn()).toMatchObject([{ birth: '1988-04-15' }]);
  });

  test('answered as somebody else it is added, and the next version asks no more', async () => {
    const { path, preview } = await openQuestion();
    const answers = [preview.questions[0]?.options[1]?.answer].flatMap((answer) => answer ?? []);
    expect((await desk.takeIn(path, { answers })).written).toMatchObject({ add: 1 });
    expect(await peopleIn()).toHaveLength(2);
    const again = await desk.stage(
      await desk.write('quy-2-sua.xlsx', listOf([{ ...other, people: 'Thái' }], '(Quý II năm 2017)')),
    );
    expect([again.counts.change, codes(again)]).toEqual([1, ['intake.list-already-sent']]);
  });

  test('an answer that names nobody who was asked about settles nothing', async () => {
    const { path } = await openQuestion();
    const preview = await desk.stage(path, { answers: [{ about: 'person', sheet, row: 10, personId: 4711 }] });
    expect(codes(preview)).toEqual(['intake.similar-known']);
  });
});

describe('two rows of one list', () => {
  test('with the same name, birth date and unit are asked about; told apart both are written and found again', async () => {
    const path = await desk.write('na-khoa.xlsx', listOf([bun, bun]));
    const preview = await desk.stage(path);
    expect(preview.questions.map(({ problem, options }) => [problem.code, options.map(({ label }) => label)])).toEqual([
      ['intake.same-person-twice', ['Là người khác']],
    ]);
    const answers = [{ about: 'person', sheet, row: 11, personId: null }] as const;
    expect((await desk.takeIn(path, { answers: [...answers] })).written).toMatchObject({ add: 2, question: 0 });

    const next = await desk.stage(await desk.write('na-khoa-2.xlsx', listOf([bun, { ...bun, people: 'Thái' }])));
    expect(next.counts).toMatchObject({ same: 1, change: 1, add: 0, question: 0 });
  });

  test('with one id number are one person: nothing but leaving a row out helps', async () => {
    const numbered = { ...bun, note: '' };
    const sheetOf = (rows: readonly Person[]) => {
      const [list] = listOf(rows);
      if (list === undefined) throw new Error('no sheet');
      return [
        {
          ...list,
          rows: list.rows.map((row, index) =>
            index === 6
              ? [...row, 'Số định danh cá nhân']
              : index >= 9 && row[1] !== undefined
                ? [...row, '011088001234']
                : row,
          ),
        },
      ];
    };
    const path = await desk.write('na-khoa.xlsx', sheetOf([numbered, { ...numbered, male: day('1988-06-01') }]));
    const answers = [{ about: 'person', sheet, row: 11, personId: null }] as const;
    const preview = await desk.stage(path, { answers: [...answers] });
    expect(preview.questions.map(({ problem, options }) => [problem.code, options])).toEqual([
      ['intake.same-person-twice', []],
    ]);
  });
});
