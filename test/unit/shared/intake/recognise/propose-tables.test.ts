import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutKey } from '../../../../../shared/intake/recognise/remembered.ts';
import type { FindRemembered, RememberedAnswer } from '../../../../../shared/intake/recognise/remembered.ts';
import type { StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import type { StagedIntake } from '../../../../../shared/intake/stage/staged-intake.ts';
import { describeProblem } from '../../../../../shared/text/vi/describe-problem.ts';
import { listC, person, type Row } from '../../../../fixtures/intake/list-rows.ts';
import { farmer } from '../../../../fixtures/intake/people.ts';
import type { FixtureSheet } from '../../../../fixtures/intake/write-workbook.ts';
import { answerAll } from '../../../../support/answer-all.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const rows: readonly Row[] = [
  [1, 'Lò Văn Bun', '1/2/1988', 'Nam', 'Thái', 'Không', '12/12', '15-QĐ/HU', '3/2/2017'],
  [2, 'Mùa A Páo', '1/1/1990', 'Nam', 'Mông', 'Không', '9/12', '16-QĐ/HU', '3/2/2017'],
  [3, 'Giàng Thị Dợ', '1990', 'Nữ', 'Mông', 'Tin lành', '12/12', '17-QĐ/HU', '10/2/2017'],
];
const strange: Row = [
  'Stt',
  'Họ, chữ đệm và tên',
  'Sinh ngày tháng',
  'Phái tính',
  'Sắc tộc',
  'Tín ngưỡng',
  'Lớp',
  'QĐ số',
  'Ngày được kết nạp',
];
const known: Row = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Tôn giáo', 'Học vấn', 'Số QĐ', 'Ngày QĐ'];
const sheetOf = (heads: Row | null, data: readonly Row[] = rows, unit = 'ĐẢNG ỦY XÃ NÀ KHOA'): FixtureSheet => ({
  name: 'Sheet1',
  rows: [[unit], ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP'], ['Quý I năm 2017'], ...(heads === null ? [] : [heads]), ...data],
});
const proposedOf = ({ parts }: StagedIntake) => parts[0]?.columns.map(({ field }) => field);
const peopleOf = ({ plan }: StagedIntake) =>
  plan?.changes.flatMap(({ table, after }) => (table === 'person' ? [after] : []));
const settle = (sheets: readonly FixtureSheet[], remembered: FindRemembered = () => []) =>
  answerAll((answers) => stageSheets(sheets, { choices: { answers }, facts: { remembered } }));

describe('a layout nobody knows', () => {
  const fields = ['order', 'fullName', 'birth', 'sex', 'people', 'religion', 'education'];

  test('is proposed by heads that are alike and by the values below them, and not written before it is answered', () => {
    const staged = stageSheets([sheetOf(strange)]);
    expect(proposedOf(staged)?.slice(0, 7)).toEqual(fields);
    expect([staged.plan, staged.rows.length]).toEqual([null, 0]);
    expect(staged.questions.map(({ problem }) => problem.code)).toEqual([
      'intake.table-unsure',
      ...Array.from({ length: 8 }, () => 'intake.column-unsure'),
    ]);
  });

  test('each question says in words why the proposal is likely', () => {
    const { questions } = stageSheets([sheetOf(strange)]);
    const [table, name, birth] = questions.map(({ problem }) => describeProblem(problem).what);
    expect(table).toBe(
      'Trang không đúng mẫu nào (gần nhất trong các mẫu đã biết). Có phải danh sách đảng viên mới kết nạp không?',
    );
    expect(name).toBe(
      'Cột B “Họ, chữ đệm và tên”: giống “Họ và tên”; các ô bên dưới là họ tên người. Có phải là “Họ và tên” không?',
    );
    expect(birth).toContain('Cột C “Sinh ngày tháng”: ');
  });

  test('offers the fitting fields first, then every other one, then to pass the column over', () => {
    const { questions } = stageSheets([sheetOf(strange)]);
    const sex = questions.find(({ problem }) => problem.facts['column'] === 'D');
    expect(sex?.options[0]).toMatchObject({
      label: 'Giới tính',
      answer: { about: 'column', column: 'D', field: 'sex' },
    });
    expect(sex?.options.at(-1)).toMatchObject({ label: 'Bỏ qua', answer: { field: null } });
    expect(new Set(sex?.options.map(({ label }) => label)).size).toBe(sex?.options.length);
  });

  test('answered with its proposals gives the values of the cells', () => {
    const { staged } = settle([sheetOf(strange)]);
    expect(staged.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect(peopleOf(staged)).toMatchObject([
      { full_name: 'Lò Văn Bun', birth: '1988-02-01', sex: 'male', people: 'thai' },
      { full_name: 'Mùa A Páo', birth: '1990-01-01', sex: 'male', people: 'mong' },
      { full_name: 'Giàng Thị Dợ', birth: '1990', sex: 'female', people: 'mong', religion: 'protestantism' },
    ]);
    expect(staged.parts[0]?.columns.slice(1, 4).map(({ how }) => how)).toEqual(['answered', 'answered', 'answered']);
  });

  test('without any heads is proposed by its values alone', () => {
    const { staged } = settle([sheetOf(null)]);
    expect(proposedOf(staged)?.slice(0, 7)).toEqual(fields);
    expect([staged.counts.add, peopleOf(staged)?.length]).toEqual([3, 3]);
  });

  test('two columns of births beside each other are those of men and women', () => {
    const data = rows.map(([number, name, birth, sex, ...rest]) =>
      sex === 'Nam' ? [number, name, birth, null, ...rest] : [number, name, null, birth, ...rest],
    ) as readonly Row[];
    const staged = stageSheets([sheetOf(null, data)]);
    expect(proposedOf(staged)?.slice(2, 4)).toEqual(['birthMale', 'birthFemale']);
  });

  test('a head with a slip of the pen is proposed, never taken', () => {
    const staged = stageSheets([sheetOf(known.with(4, 'Dân tọcc').with(5, 'Tôn giáoo'))]);
    expect(told(staged.problems).filter((code) => code.startsWith('intake.column-unsure'))).toEqual([
      'intake.column-unsure E4',
      'intake.column-unsure F4',
    ]);
    expect([staged.plan, staged.counts.rows]).toEqual([null, 3]);
  });

  test('an unknown column whose values say nothing of what is missing stays a note', () => {
    const staged = stageSheets([
      sheetOf(
        [...known, 'Sở thích'],
        rows.map((row) => [...row, 'bóng chuyền']),
      ),
    ]);
    expect(told(staged.problems)).toEqual(['intake.columns-unread', 'intake.columns-missing']);
  });

  test('a filled column without a head is told, and asked about when it looks like one that is missing', () => {
    const heads = known.with(4, null);
    const staged = stageSheets([sheetOf(heads)]);
    expect(told(staged.problems).filter((code) => code.includes('column-unsure'))).toEqual(['intake.column-unsure E4']);
    const odd = stageSheets([
      sheetOf(
        [...known, null],
        rows.map((row) => [...row, 'bóng chuyền']),
      ),
    ]);
    expect(odd.problems.find(({ code }) => code === 'intake.columns-unread')?.facts['columns']).toBe(
      'J “(không có tiêu đề)”',
    );
  });

  test('a sheet that is no list of people is not asked about', () => {
    const hours = {
      name: 'Sheet1',
      rows: [['BẢNG CHẤM CÔNG'], ['TT', 'Họ và tên', 'Ngày công', 'Ghi chú'], [1, 'Lò Văn Bun', 22, null]],
    };
    expect(stageSheets([hours]).questions).toEqual([]);
    const codes = {
      name: 'danh mục',
      rows: [
        ['STT', 'Dân tộc'],
        [1, 'Kinh'],
        [2, 'Thái'],
        [3, 'Mông'],
      ],
    };
    expect(stageSheets([codes]).questions).toEqual([]);
  });

  test('a block of heads the person points to is read as the layout they name', () => {
    const sheet = sheetOf(strange);
    const answer: StageAnswer = {
      about: 'table',
      sheet: 'Sheet1',
      headerRow: 4,
      lastHeaderRow: 4,
      firstDataRow: 6,
      layout: 'new-members',
    };
    const staged = stageSheets([sheet], { choices: { answers: [answer] } });
    expect(staged.questions.map(({ problem }) => problem.code)).not.toContain('intake.table-unsure');
    expect(staged.parts[0]).toMatchObject({ headerRow: 4, firstDataRow: 6, counts: { rows: 2 } });
  });

  test('a hidden sheet is read when the person says so', () => {
    const list = {
      ...listC([person({ number: 1, name: 'Lò Văn Bun', male: 1988, ...farmer, decisionDate: '3/2/2017' })]),
    };
    const answer: StageAnswer = {
      about: 'table',
      sheet: 'Danh sách',
      headerRow: 7,
      lastHeaderRow: 8,
      firstDataRow: 10,
      layout: 'new-members',
    };
    const staged = stageSheets([{ ...list, state: 'hidden' }], { choices: { answers: [answer] } });
    expect([told(staged.problems), staged.counts.add]).toEqual([[], 1]);
  });
});

describe('what was answered before', () => {
  const { answers } = settle([sheetOf(strange)]);
  const kept = stageSheets([sheetOf(strange)], { choices: { answers } }).plan?.changes.filter(
    ({ table }) => table === 'remembered_answer',
  );
  const memoryOf =
    (unitId: number | null): FindRemembered =>
    (subject, key) =>
      (kept ?? []).flatMap(({ id, after }): readonly RememberedAnswer[] =>
        after?.['subject'] === subject && after['answer_key'] === key
          ? [{ id, unitId, answer: String(after['answer']) }]
          : [],
      );

  test('is written with the intake, by the look of the heads and the unit', () => {
    expect(kept).toMatchObject([{ before: null, after: { subject: 'layout', unit_id: 2 } }]);
    const intake = stageSheets([sheetOf(strange)], { choices: { answers } }).plan?.changes.find(
      ({ table }) => table === 'intake',
    );
    expect(kept?.[0]?.after?.['intake_id']).toBe(intake?.id);
  });

  test('the same heads from the same unit ask nothing, and a note says so', () => {
    const next = rows.map((row) => row.with(1, `${row[1] as string} Hai`)) as readonly Row[];
    const staged = stageSheets([sheetOf(strange, next)], { facts: { remembered: memoryOf(2) } });
    expect([staged.questions, staged.counts.add]).toEqual([[], 3]);
    expect(staged.parts[0]?.columns.slice(1).every(({ how }) => how === 'remembered')).toBe(true);
    expect(told(staged.problems)).toEqual(['intake.columns-missing', 'intake.layout-remembered']);
    expect(staged.plan?.changes.filter(({ table }) => table === 'remembered_answer')).toEqual([]);
  });

  test('from another unit it is one question for the whole', () => {
    const sheet = sheetOf(strange, rows, 'ĐẢNG ỦY XÃ NÀ HỲ');
    const staged = stageSheets([sheet], { facts: { remembered: memoryOf(2) } });
    expect(staged.questions.map(({ problem }) => problem.code)).toEqual(['intake.table-unsure']);
    expect(staged.plan).toBeNull();
    const { staged: settled } = settle([sheet], memoryOf(2));
    expect(settled.counts.add).toBe(3);
    expect(settled.plan?.changes.filter(({ table }) => table === 'remembered_answer')).toMatchObject([
      { after: { unit_id: 3 } },
    ]);
  });

  test('a head that changed is asked about again', () => {
    const staged = stageSheets([sheetOf(strange.with(4, 'Thành phần'))], { facts: { remembered: memoryOf(2) } });
    expect(staged.questions.length).toBeGreaterThan(1);
    expect(staged.plan).toBeNull();
  });

  test('no memory speaks for a table without heads', () => {
    expect(layoutKey({ firstRow: 4, lastRow: 4, columns: [{ column: 1, header: '', field: 'order' }] })).toBe('');
    const { staged } = settle([sheetOf(null)]);
    expect(staged.plan?.changes.filter(({ table }) => table === 'remembered_answer')).toEqual([]);
  });
});

describe('over random tables', () => {
  const names = fc.constantFrom('Lò Văn', 'Mùa A', 'Giàng Thị', 'Sùng A', 'Vàng Thị', 'Quàng Văn');
  const given = fc.constantFrom('Bun', 'Páo', 'Dợ', 'Chu', 'Én', 'Giót', 'Hừ', 'Lả', 'Sinh', 'Tủa');
  const people = fc.uniqueArray(
    fc.record({
      name: fc.tuple(names, given).map((parts) => parts.join(' ')),
      year: fc.integer({ min: 1960, max: 1998 }),
      people: fc.constantFrom('Thái', 'Mông', 'Kinh', 'không rõ'),
      leaveOut: fc.boolean(),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 8 },
  );
  const headings = fc.record({
    name: fc.constantFrom('Họ và tên', 'Họ tên khai sinh đầy đủ', 'Tên gọi', 'Họ vàtên'),
    birth: fc.constantFrom('Ngày sinh', 'Sinh vào ngày', 'NS', 'Ngày, tháng, năm sinh của người vào Đảng'),
    people: fc.constantFrom('Dân tộc', 'Tộc', 'Dân tộc gì', 'X'),
    day: fc.constantFrom('Ngày quyết định', 'Ngày ra quyết định', 'Ngày có hiệu lực'),
  });
  type Person = { readonly name: string; readonly year: number; readonly people: string; readonly leaveOut: boolean };
  const sheetFor = (heads: Record<'name' | 'birth' | 'people' | 'day', string>, list: readonly Person[]) =>
    sheetOf(
      ['TT', heads.name, heads.birth, heads.people, heads.day],
      list.map(({ name, year, people: of }, at) => [at + 1, name, `1/2/${year}`, of, '3/2/2017']),
    );

  test('rows = add + change + same + question + left out, and no plan while anything is open', () => {
    fc.assert(
      fc.property(headings, people, (heads, list) => {
        const leaveOut = list.flatMap(({ leaveOut: isOut }, at) => (isOut ? [{ sheet: 'Sheet1', row: at + 5 }] : []));
        for (const answers of [[], settle([sheetFor(heads, list)]).answers]) {
          const staged = stageSheets([sheetFor(heads, list)], { choices: { answers, leaveOut } });
          const { rows: all, add, change, same, question, leftOut } = staged.counts;
          expect(all).toBe(add + change + same + question + leftOut);
          if (staged.questions.length > 0 || question > 0) expect(staged.plan).toBeNull();
          if (staged.questions.length === 0) expect([all, leftOut]).toEqual([list.length, leaveOut.length]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('answered with its proposals, a plan holds exactly what stands in the cells', () => {
    fc.assert(
      fc.property(headings, people, (heads, everybody) => {
        const list = everybody.map((one) => (one.people === 'không rõ' ? { ...one, people: 'Kinh' } : one));
        const { staged } = settle([sheetFor(heads, list)]);
        expect(peopleOf(staged)?.map((one) => [one?.['full_name'], one?.['birth']])).toEqual(
          list.map(({ name, year }) => [name, `${year}-02-01`]),
        );
      }),
      { numRuns: 40 },
    );
  });
});
