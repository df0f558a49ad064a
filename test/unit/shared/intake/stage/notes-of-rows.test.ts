import { describe, expect, test } from 'vitest';
import { saysGone } from '../../../../../shared/intake/cells/says-gone.ts';
import { saysOtherDays } from '../../../../../shared/intake/read/says-other-days.ts';
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
    ...['chờ quyết định', 'dự kiến', 'đã báo cáo quý trước', 'báo cáo trùng', 'đã tính ở chi bộ khác', 'chưa làm lễ'],
    ...['QĐ chưa ký', 'chưa ký quyết định', 'chưa ban hành QĐ', 'chưa chuẩn y', 'chưa họp xét', 'Chuyển SHĐ đi Nà Hỳ'],
    ...['kết nạp tại quân đội', 'phục hồi đảng tịch', 'Truy nhận', 'đang xin ý kiến'],
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
    ...['chưa ký hợp đồng', 'chưa lập gia đình', 'miễn SHĐ'],
    ...['Chưa được cấp thẻ', 'Cần rút kinh nghiệm', 'không thuộc diện hộ nghèo', 'chưa có QĐ công nhận chính thức'],
  ])('“%s” is none', (remark) => {
    expect(saysGone(remark, 'admissions')).toBe(false);
  });

  test('what says that nobody was admitted yet is none in a list of candidates or members', () => {
    expect(['candidates', 'members'].map((of) => saysGone('Chưa kết nạp', of as 'members'))).toEqual([false, false]);
    expect(['candidates', 'members'].map((of) => saysGone('Đã rút hồ sơ', of as 'members'))).toEqual([true, true]);
  });
});

describe('in a list of members or candidates', () => {
  test.each([
    ...['mất 2015', 'mất ngày 3/2/2016', 'bỏ sinh hoạt', 'không sinh hoạt', 'đình chỉ sinh hoạt', 'quá cố', 'mất tích'],
    ...['đảng viên chi bộ khác', 'sinh hoạt tạm thời tại đây', 'thôi SH'],
    ...[
      'Chuyển SHĐ đi huyện khác tháng 12/2016',
      'chuyển SHCT',
      'chuyen shd',
      'bỏ SHĐ',
      'không SHĐ',
      'CSH đi nơi khác',
    ],
  ])('“%s” says that a member is not here', (remark) => {
    expect(saysGone(remark, 'members')).toBe(true);
  });

  test.each(['Đã kết nạp', 'đã là đảng viên', 'đã được kết nạp Đảng', 'kết nạp ngày 3/2/2017', 'đi nghĩa vụ quân sự'])(
    '“%s” says that a candidate is none any longer',
    (remark) => {
      expect([saysGone(remark, 'candidates'), saysGone(remark, 'members')]).toEqual([true, false]);
    },
  );
});

describe('a remark of other days', () => {
  const period = { code: '2017-Q1', from: '2017-01-01', to: '2017-03-31' };
  test.each(['bổ sung quý IV/2016', 'kết nạp quý II', 'Kết nạp ngày 5/4/2017', 'QĐ số 15 ngày 05/4/2017'])(
    '“%s” puts the admission elsewhere',
    (note) => {
      expect(saysOtherDays(note, period)).toBe(true);
    },
  );

  test.each([
    ...['kết nạp quý I', 'QĐ số 15 ngày 05/02/2017', 'Kết nạp tháng 2 năm 2017', 'vào Đoàn 26/3/2005'],
    ...['GCN ngày 12/11/2016', 'kết nạp Đoàn ngày 26/3/2005', 'bố là Lò Văn Quý', 'con ông Quý, sinh năm 1960', ''],
  ])('“%s” does not', (note) => {
    expect(saysOtherDays(note, period)).toBe(false);
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

describe('a remark that says what else a person counts as', () => {
  const bun: Person = {
    name: 'Lò Văn Bun',
    male: day('1991-07-01'),
    people: 'Thái',
    religion: 'Không',
    decisionDate: day('2017-02-03'),
  };
  const stage = (note: string, rest: Partial<Person> = {}) => stageList([person({ ...bun, ...rest, note })]);
  const flagsOf = ({ plan }: ReturnType<typeof stage>) =>
    plan?.changes.flatMap(({ table, after }) => (table === 'admission' ? [[after?.['flags'], after?.['origin']]] : []));

  test.each([
    ['Kết nạp lại', ['readmission']],
    ['kết nạp lần 2', ['readmission']],
    ['Đoàn viên', ['youth-union']],
    ['Chủ DNTN', ['private-business-owner']],
    ['Vi phạm chính sách dân số, KHHGĐ', ['family-planning']],
    ['Đoàn viên; kết nạp lại', ['youth-union', 'readmission']],
    ['Trưởng bản, đoàn viên', ['youth-union']],
    ['Hôn nhân với người nước ngoài', ['foreign-spouse']],
  ])('“%s” counts, and leads to the note', (note, flags) => {
    const staged = stage(note);
    expect(told(staged.problems)).toEqual([]);
    const [first] = flags;
    expect(flagsOf(staged)).toEqual([[JSON.stringify(flags), expect.stringContaining(`"${first}":["T10"`)]]);
  });

  test.each([
    ...['Đảng viên kết nạp lại từ 2010', 'đề nghị kết nạp lần thứ hai', 'không phải kết nạp lại', 'Kết nạp lần II'],
    ...['nguyên đoàn viên xã Nà Hỳ', 'ĐV ĐTN', 'chưa vào Đoàn', 'chủ DN tư nhân Hoa Ban', 'sinh con thứ 3'],
    ...['vợ là người nước ngoài', 'lấy chồng Lào, quốc tịch Lào'],
  ])('“%s” may say so: it is asked about', (note) => {
    const staged = stage(note);
    expect([told(staged.problems), staged.plan]).toEqual([['intake.note-says-flag T10'], null]);
  });

  test.each([
    'Bí thư chi bộ',
    'Đoàn viên công đoàn',
    'Công đoàn viên',
    'con thứ 2 trong gia đình',
    'Trưởng đoàn thể thao',
  ])('“%s” says nothing of the kind', (note) => {
    expect([told(stage(note).problems), flagsOf(stage(note))?.[0]?.[0]]).toEqual([[], '[]']);
  });

  test('what a column of its own says already is not asked again', () => {
    expect(told(stage('đoàn viên từ 2009', { youth: 'x' }).problems)).toEqual([]);
  });

  test.each([
    ['Theo đạo Tin lành', { religion: 'Không' }],
    ['Công giáo', { religion: null }],
    ['gia đình có đạo', { religion: '' }],
    ['Dân tộc Mông', { people: 'Kinh' }],
    ['người DTTS', { people: 'Kinh' }],
    ['Nữ', { male: day('1991-07-01') }],
  ] as const)('“%s” against its own column is asked about', (note, rest) => {
    const staged = stage(note, rest as Partial<Person>);
    expect([told(staged.problems), staged.plan]).toEqual([['intake.note-against-cell T10'], null]);
  });

  test.each([
    ['Theo đạo Tin lành', { religion: 'Tin lành' }],
    ['Dân tộc Thái', {}],
    ['không theo tôn giáo', {}],
    ['phụ trách công tác dân tộc, tôn giáo', {}],
    ['Nam', {}],
  ] as const)('“%s” in agreement with its column is nothing to ask', (note, rest) => {
    expect(told(stage(note, rest as Partial<Person>).problems)).toEqual([]);
  });

  test('an owner of a business written as occupation counts as one, and leads to that cell', () => {
    const staged = stage('', { occupation: 'Chủ doanh nghiệp tư nhân' });
    expect(told(staged.problems)).toEqual([]);
    expect(flagsOf(staged)).toEqual([
      ['["private-business-owner"]', expect.stringContaining('"private-business-owner":["M10"')],
    ]);
  });

  test('an occupation that may mean an owner is told when it is not counted so', () => {
    const answers = [{ about: 'value', field: 'occupation', written: 'Chủ DN vận tải', code: '07a' } as const];
    const staged = stageList([person({ ...bun, occupation: 'Chủ DN vận tải' })], { choices: { answers } });
    expect(told(staged.problems)).toContain('intake.occupation-says-flag M10');
  });
});
