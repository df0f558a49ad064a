import { describe, expect, test } from 'vitest';
import type { UnitVersion } from '../../../../../shared/domain/unit.ts';
import { indexUnits, LATEST_DAY } from '../../../../../shared/intake/recognise/unit-index.ts';
import { agreesInMarks, markedKey } from '../../../../../shared/text/vietnamese-marks.ts';
import { listC, person } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { world } from '../../../../support/intake-world.ts';
import { answerAll } from '../../../../support/answer-all.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const [root] = world;
const PLACES = ['Nà', 'Nậm', 'Mường', 'Chà', 'Pa', 'Sín', 'Vàng', 'Si', 'Huổi', 'Phìn'];
const SECOND = [
  'Khoa',
  'Hỳ',
  'Nhừ',
  'Tin',
  'Chua',
  'Cang',
  'Tở',
  'Thầu',
  'Đán',
  'Lèng',
  'Bủng',
  'Hồ',
  'Pa',
  'Tùng',
  'Toong',
  'Nè',
  'Kè',
];
const LEVELS = ['xã', 'phường', 'thị trấn'];

/** Five hundred invented base organisations; some differ by one mark or by the level alone. */
const units: readonly UnitVersion[] = LEVELS.flatMap((level) =>
  PLACES.flatMap((first) => SECOND.map((second) => `Đảng bộ ${level} ${first} ${second}`)),
)
  .slice(0, 500)
  .map((name, at) => ({
    ...(root as UnitVersion),
    id: 5000 + at,
    unitId: 100 + at,
    code: `X${at}`,
    name,
    kind: 'base-committee',
    parentId: 1,
    organisationType: 'commune',
  }));
const index = indexUnits([root as UnitVersion, ...units], LATEST_DAY);

/** Ways the same unit is written; each must be found or found nowhere, never as another unit. */
const SPELLINGS: Readonly<Record<string, (name: string) => string>> = {
  capitals: (name) => name.toLocaleUpperCase('vi'),
  'without marks': (name) =>
    name
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D'),
  committee: (name) => name.replace('Đảng bộ', 'Đảng ủy'),
  'other tone placement': (name) => name.replace('Đảng bộ', 'ĐẢNG UỶ'),
  'executive committee': (name) => name.replace('Đảng bộ', 'Ban Chấp hành Đảng bộ'),
  'short for committee': (name) => name.replace('Đảng bộ', 'ĐB'),
  'short for the bureau': (name) => name.replace('Đảng bộ', 'ĐU'),
  'level alone': (name) => name.replace('Đảng bộ ', ''),
  decomposed: (name) => name.normalize('NFD'),
  'double spaces': (name) => name.replaceAll(' ', '  '),
  'short level': (name) => name.replace(' thị trấn ', ' TT. ').replace(' xã ', ' x. ').replace(' phường ', ' P. '),
  'one letter missing': (name) => name.slice(0, -1),
  'last vowel with another mark': (name) =>
    `${name.normalize('NFD').replace(/\p{Mn}(?!.*\p{Mn})/u, '')}\u0301`.normalize('NFC'),
  'two letters exchanged': (name) => name.replace(/(.)(.)$/u, '$2$1'),
  'another level': (name) =>
    name.replace(' xã ', ' đặc khu ').replace(' phường ', ' quận ').replace(' thị trấn ', ' huyện '),
};

describe('five hundred units and every way to write them', () => {
  test('no spelling is taken for another unit', () => {
    let found = 0;
    const wrong: string[] = [];
    for (const [how, spell] of Object.entries(SPELLINGS)) {
      for (const unit of units) {
        const matches = index.findInHeading(spell(unit.name)).flatMap((one) => (one.isMore ? [] : [one.unit]));
        if (matches.length !== 1) continue;
        if (matches[0]?.unitId === unit.unitId) found += 1;
        // What is spelt exactly as another unit is that unit.
        else if (matches[0]?.name.toLocaleLowerCase('vi') !== spell(unit.name).toLocaleLowerCase('vi'))
          wrong.push(`${how}: ${spell(unit.name)} → ${matches[0]?.name}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(4000);
  });

  test('a spelling that is not taken has its unit among the likely ones', () => {
    for (const how of ['short level', 'another level', 'last vowel with another mark']) {
      const spell = SPELLINGS[how] as (name: string) => string;
      const [unit] = units;
      const names = index.findLike(spell(unit?.name ?? '')).map(({ name }) => name);
      expect(names).toContain(unit?.name);
    }
  });
});

describe('marks', () => {
  test.each([
    ['ĐẢNG UỶ XÃ HOÀ BÌNH', 'Đảng ủy xã Hòa Bình', true],
    ['DANG UY XA HOA BINH', 'Đảng ủy xã Hòa Bình', true],
    ['Đảng ủy xã Nà Hý', 'Đảng bộ xã Nà Hỳ', false],
    ['Đảng ủy xã Na Hỳ', 'Đảng bộ xã Nà Hỳ', false],
    ['Danh sách của Đảng bộ xã Nà Hỳ gửi lên', 'Đảng bộ xã Nà Hỳ', true],
  ])('“%s” may be “%s”: %s', (text, name, may) => {
    expect(agreesInMarks(text, name)).toBe(may);
  });
});

describe('a heading that is only like the name of a unit', () => {
  const rows = [person({ name: 'Lò Văn Bun', male: 1988, decisionDate: day('2017-02-03') })];
  const sheet = listC(rows, { heading: 'ĐẢNG ỦY XÃ NÀ KHOÁ' });

  test('is a question with the likely units, and the answer is kept for the next file', () => {
    const staged = stageSheets([sheet]);
    expect([staged.unit, staged.plan, told(staged.problems)]).toEqual([null, null, ['intake.unit-likely A2']]);
    expect(staged.questions[0]?.options[0]?.label).toBe('Đảng bộ xã Nà Khoa');
    const { staged: settled } = answerAll((answers) => stageSheets([sheet], { choices: { answers } }));
    expect(settled.unit).toMatchObject({ id: 2, foundBy: 'given' });
    expect(settled.plan?.changes.filter(({ table }) => table === 'remembered_answer')).toMatchObject([
      { after: { subject: 'unit', unit_id: null, answer_key: markedKey('Đảng uỷ xã Nà Khoá'), answer: '2' } },
    ]);
  });

  test.each([
    'ĐẢNG ỦY XÃ NÀ KHOA CŨ',
    'ĐẢNG ỦY XÃ NÀ KHOA (CŨ)',
    'Đảng bộ xã Nà Khoa 2',
    'ĐẢNG BỘ XÃ NÀ KHOA HẠ',
    'ĐẢNG BỘ HUYỆN NẬM PỒ - ĐẢNG BỘ XÃ NÀ KHOA CŨ',
    'ĐẢNG ỦY XÃ NÀ KHOA, HUYỆN MƯỜNG NHÉ',
    'Đơn vị báo cáo: xã Nà Khoa cũ',
    'Xã Nà Khoa Hạ',
    'CHI BỘ TRƯỜNG TIỂU HỌC THUỘC ĐẢNG BỘ XÃ NÀ KHOA',
    'ĐẢNG BỘ XÃ NÀ KHOA VÀ XÃ NÀ HỲ',
  ])('“%s”, more than the name of a unit, is a question with that unit as proposal', (heading) => {
    const staged = stageSheets([listC(rows, { heading })]);
    expect([staged.unit, staged.plan, told(staged.problems)]).toEqual([null, null, ['intake.unit-name-longer A2']]);
    expect(staged.questions[0]?.options[0]?.label).toBe('Đảng bộ xã Nà Khoa');
    const { staged: settled } = answerAll((answers) =>
      stageSheets([listC(rows, { heading })], { choices: { answers } }),
    );
    expect(settled.unit).toMatchObject({ id: 2, foundBy: 'given' });
  });

  test.each([
    'ĐẢNG BỘ HUYỆN NẬM PỒ - ĐẢNG ỦY XÃ NÀ KHOA',
    'ĐẢNG ỦY XÃ NÀ KHOA, HUYỆN NẬM PỒ, TỈNH ĐIỆN BIÊN',
    'Đảng bộ xã Nà Khoa thuộc Đảng bộ huyện Nậm Pồ',
    'ĐẢNG ỦY XÃ NÀ KHOA – QUÝ I NĂM 2017',
    'ĐẢNG ỦY XÃ NÀ KHOA QUÝ I/2017',
    'Đơn vị báo cáo: xã Nà Khoa',
    'HUYỆN NẬM PỒ - XÃ NÀ KHOA',
    'ĐẢNG ỦY XÃ NÀ KHOA        ĐẢNG CỘNG SẢN VIỆT NAM',
    'DANH SÁCH CÁC CHI BỘ TRỰC THUỘC ĐẢNG BỘ XÃ NÀ KHOA TÍNH ĐẾN 31/3/2017',
  ])('“%s” is the unit and asks nothing', (heading) => {
    const staged = stageSheets([listC(rows, { heading })]);
    expect([staged.unit?.id, staged.questions, told(staged.problems)]).toEqual([2, [], []]);
  });

  test('an unknown organisation is the sender above its known superior too', () => {
    const headed = (first: string, second: string) => {
      const sheet = listC(rows, { heading: second });
      const staged = stageSheets([{ ...sheet, rows: sheet.rows.with(0, [first]) }]);
      return [staged.unit?.id ?? null, ...told(staged.problems)];
    };
    expect(headed('ĐẢNG ỦY XÃ MƯỜNG TOONG', 'HUYỆN NẬM PỒ')).toEqual([null, 'intake.unit-unknown A1']);
    expect(headed('ĐẢNG BỘ HUYỆN NẬM PỒ', 'Đơn vị báo cáo: Chi bộ Trạm Y tế')).toEqual([
      null,
      'intake.unit-unknown A2',
    ]);
    expect(headed('ĐẢNG BỘ TỈNH ĐIỆN BIÊN', 'ĐẢNG ỦY XÃ NÀ KHOA')).toEqual([2]);
  });

  test('a title that names a longer organisation below the heading of a known one is a question', () => {
    const title = 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP CỦA ĐẢNG BỘ XÃ NÀ KHOA CŨ';
    expect(told(stageSheets([listC(rows, { title })]).problems)).toEqual(['intake.unit-name-longer A4']);
  });

  test('a file or a sheet named after more than a unit is a question', () => {
    const bare = listC(rows, { heading: 'BÁO CÁO', period: '(Quý I năm 2017)' });
    const sheet = { ...bare, rows: bare.rows.with(0, []) };
    const foundIn = (name: string, file: string) => {
      const staged = stageSheets([{ ...sheet, name }], { file });
      return [staged.unit?.id ?? null, ...told(staged.problems)];
    };
    expect(foundIn('Sheet1', 'Na Khoa cu.xlsx')).toEqual([null, 'intake.unit-name-longer']);
    expect(foundIn('Nà Khoa 2', 'bao cao.xlsx')).toEqual([null, 'intake.unit-name-longer']);
    expect(foundIn('Sheet1', 'Na Khoa (2).xlsx')).toEqual([2]);
    expect(foundIn('Sheet1', 'Na Khoa 3-2017.xlsx')).toEqual([2]);
    expect(foundIn('Nà Khoa', 'bao cao.xlsx')).toEqual([2]);
  });

  test('that was answered before is taken with a note', () => {
    const stranger = listC(rows, { heading: 'ĐẢNG ỦY XÃ MƯỜNG TOONG' });
    const staged = stageSheets([stranger], {
      facts: {
        remembered: (subject, key) =>
          subject === 'unit' && key === markedKey('Đảng ủy xã Mường Toong')
            ? [{ id: 1, unitId: null, answer: '3' }]
            : [],
      },
    });
    expect([staged.unit?.id, staged.unit?.foundBy, told(staged.problems)]).toEqual([
      3,
      'remembered',
      ['intake.unit-remembered A2'],
    ]);
  });

  test('chosen for a file by the person is kept as well', () => {
    const stranger = listC(rows, { heading: 'ĐẢNG ỦY XÃ MƯỜNG TOONG' });
    const { plan } = stageSheets([stranger], { choices: { given: { unitId: 3 } } });
    expect(plan?.changes.filter(({ table }) => table === 'remembered_answer')).toMatchObject([
      { after: { subject: 'unit', answer_key: markedKey('Đảng ủy xã Mường Toong'), answer: '3' } },
    ]);
  });
});

describe('other places that name unit and period', () => {
  const rows = [person({ name: 'Lò Văn Bun', male: 1988, decisionDate: day('2017-02-03') })];
  const bare = listC(rows, { heading: 'BÁO CÁO', period: '' });
  const nameless = { ...bare, rows: bare.rows.with(0, []) };
  const code = (unit: string, period: string) => ({
    name: '_skn',
    state: 'veryHidden' as const,
    rows: [['SKN1'], [unit], [period], ['new-members'], ['1']],
  });

  test('the name of the sheet counts before the name of the file', () => {
    const staged = stageSheets([{ ...nameless, name: 'Nà Hỳ' }], { file: 'quy 1 nam 2017.xlsx' });
    expect([staged.unit?.id, staged.unit?.foundBy, staged.period?.foundBy]).toEqual([3, 'sheet-name', 'file-name']);
    const byCell = stageSheets([{ ...nameless, name: 'CB bản Huổi Sang' }], { file: 'quy 1 nam 2017.xlsx' });
    expect([byCell.unit?.id, byCell.unit?.foundBy]).toEqual([2, 'sheet-name']);
  });

  test('a sheet named after another unit than its heading is a conflict', () => {
    expect(told(stageSheets([{ ...listC(rows), name: 'Nà Hỳ' }]).problems)).toEqual(['intake.unit-sheet-name A2']);
  });

  test('the hidden code of our own workbook goes first and is never listed as a hidden sheet', () => {
    const staged = stageSheets([nameless, code('02', '2017-Q1')]);
    expect([staged.unit?.id, staged.unit?.foundBy, staged.period?.code, staged.period?.foundBy]).toEqual([
      3,
      'code',
      '2017-Q1',
      'code',
    ]);
    expect(told(staged.problems)).toEqual([]);
  });

  test('a blank workbook of one unit or period that is named after another is a conflict', () => {
    const staged = (options: Parameters<typeof stageSheets>[1], name = 'Danh sách') =>
      told(stageSheets([{ ...nameless, name }, code('01', '2017-Q1')], options).problems);
    expect(staged({ file: '02_2017-Q1_Nà Hỳ.xlsx' })).toEqual(['intake.unit-code-name']);
    expect(staged({}, 'Nà Hỳ')).toEqual(['intake.unit-code-name']);
    expect(staged({ file: 'Nà Khoa quý II năm 2017.xlsx' })).toEqual(['intake.period-file-name']);
    expect(staged({ file: '01_2017-Q1_Nà Khoa.xlsx' })).toEqual([]);
  });

  test('a blank workbook whose heading was overtyped with a unit nobody knows is a conflict', () => {
    const overtyped = (heading: string) =>
      told(stageSheets([listC(rows, { heading }), code('01', '2017-Q1')]).problems);
    expect(overtyped('ĐẢNG ỦY XÃ MƯỜNG TOONG')).toEqual(['intake.unit-code-differs A2']);
    expect(overtyped('ĐẢNG ỦY XÃ NÀ KHOA CŨ')).toEqual(['intake.unit-code-differs A2']);
    expect(overtyped('ĐẢNG ỦY XÃ NÀ KHOA')).toEqual([]);
  });

  test('a code that says otherwise than the sheet is a conflict', () => {
    expect(told(stageSheets([listC(rows), code('02', '2017-Q2')]).problems)).toEqual([
      'intake.period-code-differs A5',
      'intake.unit-code-differs A2',
    ]);
  });
});
