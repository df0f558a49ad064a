import { describe, expect, test } from 'vitest';
import { sexOfName } from '../../../../../shared/domain/sex-of-name.ts';
import type { StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import { person, type Person } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, told } from '../../../../support/stage-list.ts';

test.each<[string, 'female' | 'male' | null]>([
  ['Vàng Thị Dợ', 'female'],
  ['VÀNG THỊ DỢ', 'female'],
  ['Nguyễn Hoàng Thị Mai', 'female'],
  ['Lò Văn Bun', 'male'],
  ['Nguyễn Thị Văn Anh', null],
  ['Nguyễn Hoàng Văn Anh', null],
  ['Lò Thị', null],
  ['Văn Thị', null],
  ['Mùa A Páo', null],
  ['Nguyen Thi Mai', null],
  ['Thị', null],
])('“%s” tells %s', (name, sex) => {
  expect(sexOfName(name)?.sex ?? null).toBe(sex);
});

describe('a sex that the name contradicts', () => {
  const common: Person = { people: 'Thái', religion: 'Không', decisionDate: day('2017-02-03') };
  const stage = (of: Person, answers: readonly StageAnswer[] = []) =>
    stageList([person({ ...common, ...of })], { choices: { answers } });
  const sexIn = ({ plan }: ReturnType<typeof stage>) =>
    plan?.changes.find(({ table }) => table === 'person')?.after?.['sex'];

  test('is asked about at the cell that says it, and the answer counts', () => {
    const dợ: Person = { name: 'Vàng Thị Dợ', male: day('1990-05-14') };
    const open = stage(dợ);
    expect([told(open.problems), open.plan]).toEqual([['intake.sex-against-name C10'], null]);
    const [question] = open.questions;
    expect(question?.options[question.proposed ?? -1]?.label).toBe('Nữ');
    const [female, male] = question?.options.map(({ answer }) => [answer]) ?? [];
    expect([sexIn(stage(dợ, female)), sexIn(stage(dợ, male))]).toEqual(['female', 'male']);
    expect(told(stage({ name: 'Lò Văn Bun', female: day('1990-05-14') }).problems)).toEqual([
      'intake.sex-against-name D10',
    ]);
  });

  test('is no matter where the name says the same or nothing', () => {
    expect(stage({ name: 'Vàng Thị Dợ', female: day('1990-05-14') }).problems).toEqual([]);
    expect(stage({ name: 'Mùa A Páo', female: day('1990-05-14') }).problems).toEqual([]);
  });
});
