import { describe, expect, test } from 'vitest';
import type { StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import { person, type Person } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, told } from '../../../../support/stage-list.ts';

const bun: Person = {
  name: 'Lò Văn Bun',
  male: day('1988-05-14'),
  people: 'Thái',
  religion: 'Không',
  decisionDate: day('2017-02-03'),
};
const stage = (name: string, answers: readonly StageAnswer[] = []) =>
  stageList([person({ ...bun, name })], { choices: { answers } });
const nameIn = ({ plan }: ReturnType<typeof stage>) =>
  plan?.changes.find(({ table }) => table === 'person')?.after?.['full_name'];

describe('a remark beside a name', () => {
  test.each(['Lò Văn Bun (chuyển đi)', 'Lò Văn Bun *', 'Lò Văn Bun; con ông Ín'])(
    '“%s” is asked about, and the answer is the name',
    (written) => {
      const open = stage(written);
      expect([told(open.problems), open.plan, open.counts.question]).toEqual([
        ['intake.name-with-remark B10'],
        null,
        1,
      ]);
      const [question] = open.questions;
      const answers = question?.options.map(({ answer }) => answer) ?? [];
      expect(question?.proposed).toBe(0);
      expect(nameIn(stage(written, answers.slice(0, 1)))).toBe('Lò Văn Bun');
      expect(nameIn(stage(written, answers.slice(1, 2)))).toBe(written);
    },
  );

  test('what the cell says is kept as its source', () => {
    const written = 'Lò Văn Bun (chuyển đi)';
    const staged = stage(written, [{ about: 'name', sheet: 'Danh sách', row: 10, written, name: 'Lò Văn Bun' }]);
    const origin = staged.plan?.changes.find(({ table }) => table === 'admission')?.after?.['origin'];
    expect(JSON.parse(String(origin))).toMatchObject({ fullName: ['B10', written, 'answered'] });
  });

  test('an answer holds for what stood in the cell, not for what was mended since', () => {
    const written = 'Lò Văn Bun (chuyển đi)';
    const answer = { about: 'name', sheet: 'Danh sách', row: 10, written, name: 'Lò Văn Bun' } as const;
    const fixes = [{ sheet: 'Danh sách', cell: 'B10', text: 'Lò Văn Hừ (chuyển đi)' }];
    const staged = stageList([person({ ...bun, name: written })], { choices: { answers: [answer], fixes } });
    expect(told(staged.problems)).toEqual(['intake.name-with-remark B10']);
    const foreign = { ...answer, name: 'Vàng Thị Dợ' };
    expect(told(stage(written, [foreign]).problems)).toEqual(['intake.name-with-remark B10']);
  });

  test('“Đ/c” is taken away and told once', () => {
    const names = ['Đ/c Lò Văn Bun', 'Đ/c Mùa A Páo'];
    const staged = stageList(names.map((name, index) => person({ ...bun, name, male: day(`1988-05-1${index}`) })));
    expect(told(staged.problems)).toEqual(['intake.name-title B10']);
    const written = staged.plan?.changes.flatMap(({ table, after }) => (table === 'person' ? [after] : []));
    expect(written?.map((one) => one?.['full_name'])).toEqual(['Lò Văn Bun', 'Mùa A Páo']);
  });

  test.each(['Lò Văn Bun, Vàng Thị Dợ', 'Lò Văn Bun\nVàng Thị Dợ'])('“%s” is never one person unasked', (written) => {
    const open = stage(written);
    expect([told(open.problems), open.plan]).toEqual([['intake.names-two B10'], null]);
    const [question] = open.questions;
    expect([question?.options.length, question?.proposed]).toEqual([1, null]);
    const out = stageList([person({ ...bun, name: written }), person({ ...bun, name: 'Mùa A Páo' })], {
      choices: { takePart: true },
    });
    expect([nameIn(out), out.counts.leftOut]).toEqual(['Mùa A Páo', 1]);
  });
});
