import { describe, expect, test } from 'vitest';
import type { StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import { person, type Person, listC } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const bun: Person = {
  name: 'Lò Văn Bun',
  male: day('1988-05-14'),
  people: 'Thái',
  religion: 'Không',
  decisionDate: day('2017-02-03'),
};
/** A list of xã Nà Hỳ; bản Huổi Sang is a cell of xã Nà Khoa. */
const stage = (cells: readonly string[], answers: readonly StageAnswer[] = []) =>
  stageSheets(
    [
      listC(
        cells.map((cell, index) => person({ ...bun, name: `Lò Văn ${'ABCD'[index]}`, cell })),
        { heading: 'ĐẢNG ỦY XÃ NÀ HỲ' },
      ),
    ],
    { choices: { answers } },
  );
const placed = ({ plan }: ReturnType<typeof stage>) =>
  plan?.changes.flatMap(({ table, after }) =>
    table === 'admission' ? [[after?.['unit_id'], after?.['cell_id']]] : [],
  );

describe('a row whose Party cell belongs to another unit', () => {
  test('is asked about once for all rows that name the cell, and counts for nobody before', () => {
    const open = stage(['Bản Huổi Sang', 'Chi bộ 3', 'Bản Huổi Sang']);
    expect([told(open.problems), open.plan, open.counts.question]).toEqual([
      ['intake.cell-of-another-unit N10'],
      null,
      2,
    ]);
    expect(open.questions[0]?.problem.facts).toMatchObject({ count: 2, others: 'Đảng bộ xã Nà Khoa' });
    expect(open.questions[0]?.options.map(({ label }) => label)).toEqual([
      'Thuộc “Đảng bộ xã Nà Hỳ”',
      'Thuộc “Đảng bộ xã Nà Khoa”',
    ]);
  });

  test('counts for the unit that was answered', () => {
    const answer = (unitId: number) =>
      ({ about: 'cell-unit', written: 'Bản Huổi Sang', of: 3, unitId }) as const satisfies StageAnswer;
    expect(placed(stage(['Bản Huổi Sang'], [answer(3)]))).toEqual([[3, null]]);
    expect(placed(stage(['Bản Huổi Sang'], [answer(2)]))).toEqual([[2, 5]]);
    // A unit that was not offered is no answer.
    expect(stage(['Bản Huổi Sang'], [answer(4)]).plan).toBeNull();
  });

  test.each(['Chi bộ bản Pắc A, xã Nà Khoa', 'Chi bộ Công an xã Nà Khoa', 'Trường THPT Nậm Pồ'])(
    '“%s” names another unit',
    (cell) => {
      expect(told(stage([cell]).problems)).toEqual(['intake.cell-of-another-unit N10']);
    },
  );

  test.each(['Bản Nà Hỳ 1', 'Chi bộ 3', 'Chi bộ Công an xã', 'Chi bộ Trường Mầm non', 'Chi bộ bản Pắc A, xã Nà Hỳ'])(
    '“%s” asks nothing',
    (cell) => {
      const staged = stage([cell]);
      expect([told(staged.problems), placed(staged)]).toEqual([[], [[3, null]]]);
    },
  );
});
