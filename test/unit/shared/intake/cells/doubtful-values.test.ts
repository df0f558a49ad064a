import { expect, test } from 'vitest';
import { person } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, told } from '../../../../support/stage-list.ts';

const bun = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Thái', decisionDate: day('2017-02-03') };

test.each([
  ['people', 'Kinh?', 'G10'],
  ['religion', 'Không (?)', 'H10'],
  ['education', '12/12 ?', 'I10'],
  ['qualification', 'ĐH?', 'J10'],
  ['theory', 'SC ?', 'K10'],
])('a question mark in the column %s is a question of the unit, not its answer', (column, written, cell) => {
  const { problems, plan } = stageList([person({ ...bun, [column]: written })]);
  expect([plan, told(problems)]).toEqual([null, [`intake.value-unknown ${cell}`]]);
});
