import { expect, test } from 'vitest';
import { readOccupation } from '../../../../../shared/intake/cells/read-coded-cell.ts';
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

test.each([
  'Giáo viên, Trường Mầm non tư thục Hoa Mai',
  'Y sĩ, phòng khám An Bình',
  'Công nhân (nguyên)',
  'Nông dân, trước đây ở huyện',
])('an occupation beside words that make it another is asked about: “%s”', (text) => {
  expect(readOccupation({ kind: 'text', text, column: 1 })).toMatchObject({
    value: null,
    remark: { code: 'intake.value-unknown' },
  });
});
