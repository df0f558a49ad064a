import { describe, expect, test } from 'vitest';
import { saysGone } from '../../../../../shared/intake/cells/says-gone.ts';
import type { StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import { person, type Person } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, told } from '../../../../support/stage-list.ts';

describe('a remark that somebody has gone', () => {
  test.each([
    ...[
      'Đã rút hồ sơ',
      'đã chuyển đi',
      'chuyển sinh hoạt',
      'Chuyển SH Đảng đến xã Nà Hỳ',
      'xóa tên',
      'Xoá tên',
      'XIN RÚT',
    ],
    ...[
      'hoãn kết nạp',
      'Tạm hoãn',
      'da chuyen di',
      'Đã mất',
      'Từ trần ngày 3/2/2017',
      'Hủy quyết định',
      'trùng với dòng 5',
    ],
    ...['Chưa tổ chức lễ kết nạp', 'Chuyển đến từ Nà Hỳ', 'Không đủ điều kiện', 'Đã chuyển; đã chuyển chính thức'],
  ])('“%s” is one in a list of new members', (remark) => {
    expect(saysGone(remark, 'admissions')).toBe(true);
  });

  test.each([
    ...[
      'Bí thư chi đoàn',
      'Chuyển chính thức',
      'đã chuyển Đảng chính thức',
      'Hoàn thành hồ sơ',
      'Bố là Lò Văn Huy',
      '',
    ],
    ...['Đã nghỉ hưu', 'Kết nạp lại', 'Con thương binh', 'Nhậm chức 2016', 'Trung tên lửa', 'Đoàn viên ưu tú', 'x'],
    ...['Chưa được cấp thẻ', 'Cần rút kinh nghiệm', 'không thuộc diện hộ nghèo', 'chưa có QĐ công nhận chính thức'],
  ])('“%s” is none', (remark) => {
    expect(saysGone(remark, 'admissions')).toBe(false);
  });

  test('what says that nobody was admitted yet is none in a list of candidates or members', () => {
    expect(['candidates', 'members'].map((of) => saysGone('Chưa kết nạp', of as 'members'))).toEqual([false, false]);
    expect(['candidates', 'members'].map((of) => saysGone('Đã rút hồ sơ', of as 'members'))).toEqual([true, true]);
  });
});

describe('a row with such a remark', () => {
  const bun: Person = {
    name: 'Lò Văn Bun',
    male: day('1988-05-14'),
    people: 'Thái',
    religion: 'Không',
    decisionDate: day('2017-02-03'),
  };
  const rows = [person({ ...bun, note: 'Đã rút hồ sơ' }), person({ ...bun, name: 'Mùa A Páo', note: 'Bí thư' })];
  const stage = (answers: readonly StageAnswer[] = []) => stageList(rows, { choices: { answers } });
  const names = ({ plan }: ReturnType<typeof stage>) =>
    plan?.changes.flatMap(({ table, after }) => (table === 'person' ? [after?.['full_name']] : []));

  test('is asked about and counts only when somebody says so', () => {
    const open = stage();
    expect([told(open.problems), open.plan]).toEqual([['intake.note-says-gone T10'], null]);
    const [yes, no] = open.questions[0]?.options.map(({ answer }) => answer) ?? [];
    if (yes === undefined || no === undefined) throw new Error('two answers are offered');
    expect(names(stage([yes]))).toEqual(['Lò Văn Bun', 'Mùa A Páo']);
    expect([names(stage([no])), stage([no]).counts.leftOut]).toEqual([['Mùa A Páo'], 1]);
    expect(names(stage([no, yes]))).toEqual(['Lò Văn Bun', 'Mùa A Páo']);
  });

  test('is asked about as well where the remark stands beside the table, in a column without a head', () => {
    const beside = stageList([[...person(bun), 'đã chuyển đi']]);
    expect([told(beside.problems).at(-1), beside.plan]).toEqual(['intake.note-says-gone U10', null]);
    expect(stageList([[...person(bun), 'Nà Khoa']]).plan).not.toBeNull();
  });
});

describe('a remark of a second admission', () => {
  const bun: Person = {
    name: 'Lò Văn Bun',
    male: day('1991-07-01'),
    people: 'Thái',
    religion: 'Không',
    decisionDate: day('2017-02-03'),
  };
  const stage = (note: string) => stageList([person({ ...bun, note })]);
  const flagsOf = ({ plan }: ReturnType<typeof stage>) =>
    plan?.changes.flatMap(({ table, after }) => (table === 'admission' ? [[after?.['flags'], after?.['origin']]] : []));

  test.each(['Kết nạp lại', 'kết nạp lần 2'])('“%s” and nothing else counts as one, and leads to the note', (note) => {
    const staged = stage(note);
    expect(told(staged.problems)).toEqual([]);
    expect(flagsOf(staged)).toEqual([['["readmission"]', expect.stringContaining('"readmission":["T10"')]]);
  });

  test.each(['Đảng viên kết nạp lại từ 2010', 'đề nghị kết nạp lần thứ hai', 'không phải kết nạp lại'])(
    '“%s” may be one: it is asked about',
    (note) => {
      const staged = stage(note);
      expect([told(staged.problems), staged.plan]).toEqual([['intake.note-says-readmission T10'], null]);
    },
  );
});
