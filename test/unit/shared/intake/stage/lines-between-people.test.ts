import { describe, expect, test } from 'vitest';
import type { FixtureCell } from '../../../../fixtures/intake/write-workbook.ts';
import type { SectionMeaning, StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

type Line = readonly FixtureCell[];
const HEADS: Line = ['TT', 'Họ và tên', 'Năm sinh', 'Dân tộc', 'Ngày QĐ'];
const bun: Line = [1, 'Lò Văn Bun', 1988, 'Thái', '03/02/2017'];
const xuan: Line = [2, 'Quàng Thị Xuân', 1990, 'Mông', '03/02/2017'];

const stage = (unit: string, rows: readonly Line[], answers: readonly StageAnswer[] = []) =>
  stageSheets(
    [{ name: 'DS', rows: [[unit], ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP'], ['Quý I năm 2017'], HEADS, ...rows] }],
    {
      choices: { answers },
    },
  );
const admissions = ({ plan }: ReturnType<typeof stage>, column: string) =>
  plan?.changes.flatMap(({ table, after }) => (table === 'admission' && after !== null ? [after[column]] : [])) ?? [];
const meaning = (row: number, means: SectionMeaning, lastRow = row + 1): StageAnswer => ({
  about: 'section',
  sheet: 'DS',
  row,
  lastRow,
  means,
});

describe('a line that may name the organisation of those below it', () => {
  const rows = [['I. Đảng bộ xã Nà Khoa'], bun, ['II. Nà Hỳ'], xuan];

  test('is never passed over: nobody stays in the organisation above without a question', () => {
    const staged = stage('Đảng bộ huyện Nậm Pồ', rows);
    expect([told(staged.problems).includes('intake.section-unclear B8'), staged.plan]).toEqual([true, null]);
  });

  test('is that organisation once it was answered, and asked about when no unit is called so', () => {
    const staged = stage('Đảng bộ huyện Nậm Pồ', rows, [meaning(7, 'committee')]);
    expect(told(staged.problems)).toEqual(['intake.columns-missing', 'intake.row-unit-unknown B8']);
  });

  test('in short words is known', () => {
    const known = [['I. ĐB xã Nà Khoa (1 đồng chí)'], bun, ['II/ ĐU xã Nà Hỳ: 1 đ/c'], xuan];
    expect(admissions(stage('Đảng bộ huyện Nậm Pồ', known), 'unit_id')).toEqual([2, 3]);
  });
});

describe('a line that may name the Party cell', () => {
  test.each([
    '- bản Huổi Sang',
    '1. CB bản Huổi Sang',
    'Chi bộ bản Huổi Sang: 2 đ/c',
    'Chi bộ bản Huổi Sang (2 đồng chí)',
  ])('“%s” does', (line) => {
    expect(admissions(stage('Đảng bộ xã Nà Khoa', [[null, line], bun, xuan]), 'cell_id')).toEqual([5, 5]);
  });

  test('a name alone between numbered people heads those below, and is asked about', () => {
    const rows = [['Chi bộ cơ quan xã'], bun, [null, 'Huổi Sang'], xuan];
    const out = { leaveOut: [{ sheet: 'DS', row: 7 }] };
    const given = (answers: readonly StageAnswer[]) =>
      stageSheets(
        [
          {
            name: 'DS',
            rows: [['Đảng bộ xã Nà Khoa'], ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP'], ['Quý I năm 2017'], HEADS, ...rows],
          },
        ],
        {
          choices: { answers, ...out },
        },
      );
    expect([told(given([]).problems).includes('intake.section-unclear B8'), given([]).plan]).toEqual([true, null]);
    expect(admissions(given([meaning(7, 'cell')]), 'cell_id')).toEqual([null, 5]);
  });

  test('holds below a heading that says nothing of anybody', () => {
    const rows = [['- Huổi Sang'], ['Đợt 1'], bun, xuan];
    const staged = stage('Đảng bộ xã Nà Khoa', rows);
    expect(told(staged.problems)).toContain('intake.section-unclear B7');
    expect(admissions(stage('Đảng bộ xã Nà Khoa', rows, [meaning(5, 'cell', 8)]), 'cell_id')).toEqual([5, 5]);
  });
});

describe('a row of words in a list without dates of birth', () => {
  const candidates = (rows: readonly Line[], answers: readonly StageAnswer[] = []) =>
    stageSheets(
      [
        {
          name: 'DS',
          rows: [
            ['Đảng bộ xã Nà Khoa'],
            ['DANH SÁCH QUẦN CHÚNG ƯU TÚ'],
            ['Quý I năm 2017'],
            ['TT', 'Họ đệm', 'Tên', 'Dân tộc', 'Tôn giáo', 'Nghề nghiệp', 'Đảng viên giúp đỡ'],
            ...rows,
          ],
        },
      ],
      { choices: { answers } },
    );
  const names = ({ plan }: ReturnType<typeof candidates>) =>
    plan?.changes.flatMap(({ table, after }) => (table === 'person' ? [after?.['full_name']] : []));

  test('is somebody, also called Tòng or Công as a total is', () => {
    const rows: readonly Line[] = [
      [1, 'Tòng', 'Xuân', 'Kháng', 'Không', 'Nông dân', 'Đặng Văn An'],
      [2, 'Công', 'Mai', 'Thái', 'Không', 'Nông dân', 'Đặng Văn An'],
    ];
    expect(names(candidates(rows))).toEqual(['Tòng Xuân', 'Công Mai']);
  });

  test('alone between others is no candidate once it was answered that it names their Party cell', () => {
    const rows: readonly Line[] = [
      ['Chi bộ cơ quan xã'],
      [1, 'Lò', 'Xuân', 'Kháng', 'Không', 'Nông dân', 'Đặng Văn An'],
      [null, 'Huổi Sang'],
      [2, 'Quàng', 'Mai', 'Thái', 'Không', 'Nông dân', 'Đặng Văn An'],
    ];
    const open = candidates(rows);
    expect([told(open.problems).includes('intake.section-unclear B8'), open.plan]).toEqual([true, null]);
    expect(names(candidates(rows, [meaning(7, 'cell')]))).toEqual(['Lò Xuân', 'Quàng Mai']);
  });

  test('counts people below them as “Nữ | 1” does, and is nobody', () => {
    const rows: readonly Line[] = [
      [1, 'Lò', 'Xuân', 'Kháng', 'Không', 'Nông dân', 'Đặng Văn An'],
      [null, 'Nữ', 1],
      [null, 'Trong đó: dân tộc thiểu số 1'],
    ];
    expect(names(candidates(rows))).toEqual(['Lò Xuân']);
  });
});

test('another village with the letters of a known one, in other marks, is not that one', () => {
  const rows = [['Chi bộ bản Huổi Sáng'], bun];
  expect(admissions(stage('Đảng bộ xã Nà Khoa', rows), 'cell_id')).toEqual([null]);
});
