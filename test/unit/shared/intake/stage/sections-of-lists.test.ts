import { describe, expect, test } from 'vitest';
import type { SectionMeaning } from '../../../../../shared/intake/questions/stage-choices.ts';
import { blanks, person } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, told } from '../../../../support/stage-list.ts';

const somebody = (name: string, born: string) =>
  person({ name, male: day(born), people: 'Thái', religion: 'Không', decisionDate: day('2017-02-03') });
const bun = somebody('Lò Văn Bun', '1988-05-14');
const hac = somebody('Lò Văn Hặc', '1990-06-15');
const duc = somebody('Lò Văn Đức', '1991-07-16');
const inNumbers = (text: string) => [text, ...blanks(19)];
const inNames = (text: string) => [null, text, ...blanks(18)];

const stage = (line: readonly (string | null)[], means: SectionMeaning | null = null) => {
  const answer = { about: 'section', sheet: 'Danh sách', row: 11, lastRow: 13, means: means ?? 'heading' } as const;
  return stageList([bun, line, hac, duc], { choices: { answers: means === null ? [] : [answer] } });
};
const flags = ({ plan }: ReturnType<typeof stage>) =>
  plan?.changes.flatMap(({ table, after }) => (table === 'admission' ? [after?.['flags']] : []));

describe('a line above people that names no organisation', () => {
  test.each([
    inNumbers('II. Kết nạp lại'),
    inNames('Kết nạp lại'),
    inNumbers('B. Công nhận chính thức'),
    inNames('Đề nghị kết nạp'),
    inNumbers('Đoàn viên'),
    inNumbers('Chuyển đến'),
  ])('“%s%s” is asked about once for all people below it', (...line) => {
    const { problems, questions, plan } = stage(line as readonly (string | null)[]);
    expect([told(problems), plan]).toEqual([['intake.section-unclear B12'], null]);
    expect(
      questions.map(({ problem }) => [problem.facts['count'], problem.facts['first'], problem.facts['last']]),
    ).toEqual([[2, 12, 13]]);
  });

  test.each(['A. Kết nạp mới', 'Đảng viên mới kết nạp', 'Quý I', 'Tháng 2/2017', 'Đợt 1'])(
    '“%s” says nothing of anybody',
    (text) => {
      expect([told(stage(inNumbers(text)).problems), flags(stage(inNumbers(text)))]).toEqual([[], ['[]', '[]', '[]']]);
    },
  );

  test('may say what they count as: those above stay as they are, the others lead to the line', () => {
    const staged = stage(inNumbers('II. Kết nạp lại'), 'readmission');
    expect(flags(staged)).toEqual(['[]', '["readmission"]', '["readmission"]']);
    const origins = staged.plan?.changes.flatMap(({ table, after }) =>
      table === 'admission' ? [after?.['origin']] : [],
    );
    expect(origins?.[1]).toContain('"readmission":["A11"');
  });

  test('may be a heading only, or leave them out', () => {
    expect(flags(stage(inNumbers('II. Kết nạp lại'), 'heading'))).toEqual(['[]', '[]', '[]']);
    const left = stage(inNumbers('B. Công nhận chính thức'), 'left-out');
    expect([flags(left), left.counts.leftOut]).toEqual([['[]'], 2]);
  });

  test('holds until the next such line, over organisations in between', () => {
    const rows = [inNumbers('Kết nạp lại'), bun, inNumbers('Chi bộ bản Nà Khoa 1'), hac, inNumbers('Kết nạp mới'), duc];
    const [question] = stageList(rows).questions;
    expect([question?.problem.facts['count'], question?.problem.facts['last']]).toEqual([2, 13]);
  });
});
