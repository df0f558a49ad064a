import { describe, expect, test } from 'vitest';
import { indexUnits } from '../../../../../shared/intake/recognise/unit-index.ts';
import { listC, person } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { answerAll } from '../../../../support/answer-all.ts';
import { world } from '../../../../support/intake-world.ts';
import { stageSheets } from '../../../../support/stage-list.ts';

describe('a unit that was renamed', () => {
  const renamed = world.flatMap((unit) =>
    unit.code === '01'
      ? [
          { ...unit, to: '2017-02-14' },
          { ...unit, id: unit.id + 500, name: 'Đảng bộ xã Nà Sang', from: '2017-02-15' },
        ]
      : [unit],
  );
  const bun = person({ name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Thái', decisionDate: day('2017-02-03') });
  const stageAs = (choices: Parameters<typeof stageSheets>[1] = {}) =>
    stageSheets([listC([bun])], { ...choices, facts: { units: renamed } });

  test('is proposed by its former name after the day, and asked about', () => {
    const staged = stageAs();
    const [question] = staged.questions;
    expect([staged.plan, question?.problem.code, question?.problem.facts]).toEqual([
      null,
      'intake.unit-former-name',
      { heading: 'ĐẢNG ỦY XÃ NÀ KHOA', unit: 'Đảng bộ xã Nà Sang', day: '14/02/2017' },
    ]);
    const { staged: answered } = answerAll((answers) => stageAs({ choices: { answers } }));
    expect(answered.unit?.name).toBe('Đảng bộ xã Nà Sang');
  });

  test('is no likeness for a name with other marks', () => {
    const index = indexUnits(renamed, '2017-03-31');
    expect(index.findFormer('Đảng bộ xã Nà Khóa')).toEqual([]);
    expect(index.findFormer('Đảng ủy xã Nà Khoa').map(({ unit, until }) => [unit.name, until])).toEqual([
      ['Đảng bộ xã Nà Sang', '2017-02-14'],
    ]);
  });
});
