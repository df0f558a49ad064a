import { describe, expect, test } from 'vitest';
import { readPeriod } from '../../../../../shared/domain/period.ts';
import { listC, person } from '../../../../fixtures/intake/list-rows.ts';
import { cleanFigures, form2 } from '../../../../fixtures/intake/form-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { recognise } from '../../../../../shared/intake/recognise/recognise.ts';
import { emptyFacts, world } from '../../../../support/intake-world.ts';
import { gridOf, workbookOf } from '../../../../support/make-grid.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const one = [person({ name: 'Lò Văn Bun', male: 1988, decisionDate: day('2017-02-03') })];
const period = (code: string) => readPeriod(code) ?? undefined;
const found = (staged: ReturnType<typeof stageSheets>) => [
  staged.unit?.name,
  staged.unit?.foundBy,
  staged.period?.code,
  staged.period?.foundBy,
];

describe('whose report it is and for which days', () => {
  test('the heading goes before the file name, the lower unit before the higher one', () => {
    expect(found(stageSheets([listC(one)], { file: '2017.xlsx' }))).toEqual([
      'Đảng bộ xã Nà Khoa',
      'sheet-text',
      '2017-Q1',
      'sheet-text',
    ]);
  });

  test('a file name names what the sheet leaves out', () => {
    const bare = listC(one, { heading: 'BÁO CÁO', period: '' });
    const sheet = { ...bare, rows: [[], ...bare.rows.slice(1)] };
    const staged = stageSheets([sheet], { file: 'Na Khoa quy 1 nam 2017.xlsx' });
    expect(found(staged)).toEqual(['Đảng bộ xã Nà Khoa', 'file-name', '2017-Q1', 'file-name']);
    expect(found(stageSheets([sheet], { file: '01_2017-Q1.xlsx' })).slice(2)).toEqual(['2017-Q1', 'file-name']);
  });

  test('a unit nobody knows is not taken for the superior above it', () => {
    const unknown = listC(one, { heading: 'ĐẢNG ỦY XÃ MƯỜNG TOONG' });
    const staged = stageSheets([unknown]);
    expect([staged.unit, told(staged.problems)]).toEqual([null, ['intake.unit-unknown A2']]);
    expect(stageSheets([unknown], { choices: { given: { unitId: 2 } } }).unit?.foundBy).toBe('given');
  });

  test('a file name does not stand for an organisation the sheet names otherwise', () => {
    const sheet = listC(one, { heading: 'ĐẢNG ỦY XÃ MƯỜNG TOONG' });
    const alone = { ...sheet, rows: [[], ...sheet.rows.slice(1)] };
    expect(told(stageSheets([alone], { file: 'Nà Khoa.xlsx' }).problems)).toEqual(['intake.unit-unknown A2']);
  });

  test('what stands above the organisation itself is its own superior', () => {
    const sheet = listC(one, { heading: 'ĐẢNG BỘ HUYỆN NẬM PỒ' });
    const staged = stageSheets([{ ...sheet, rows: [['ĐẢNG BỘ TỈNH ĐIỆN BIÊN'], ...sheet.rows.slice(1)] }]);
    expect(staged.unit?.name).toBe('Đảng bộ huyện Nậm Pồ');
  });

  test('a file name that says otherwise is a question', () => {
    expect(told(stageSheets([listC(one)], { file: 'Nà Hỳ.xlsx' }).problems)).toEqual(['intake.unit-file-name A2']);
    expect(told(stageSheets([listC(one)], { file: 'quy 2 nam 2017.xlsx' }).problems)).toEqual([
      'intake.period-file-name A5',
    ]);
  });

  test('what the person chose wins, but the sheet may not say otherwise', () => {
    const chosen = { given: { unitId: 3, period: period('2017-Q2') } };
    const staged = stageSheets([listC(one)], {
      choices: { given: { unitId: 3, ...(chosen.given.period === undefined ? {} : { period: chosen.given.period }) } },
    });
    expect(found(staged)).toEqual(['Đảng bộ xã Nà Hỳ', 'given', '2017-Q2', 'given']);
    expect(told(staged.problems)).toEqual(
      expect.arrayContaining(['intake.unit-differs A2', 'intake.period-differs A5']),
    );
    expect(staged.plan).toBeNull();
  });

  test('a heading that names only the superior does not contradict the chosen unit', () => {
    const staged = stageSheets([form2(cleanFigures, { heading: 'ĐẢNG BỘ HUYỆN NẬM PỒ' })], {
      choices: { given: { unitId: 2 } },
    });
    expect(told(staged.problems)).toEqual([]);
  });

  test('two periods in the title are a question', () => {
    expect(told(stageSheets([listC(one, { period: 'quý I năm 2017 (so với quý I năm 2016)' })]).problems)).toEqual([
      'intake.period-ambiguous',
    ]);
  });

  test('two units in the heading are a question', () => {
    const staged = stageSheets([listC(one, { title: 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP ĐẢNG BỘ XÃ NÀ HỲ' })]);
    expect(told(staged.problems)).toEqual(['intake.unit-ambiguous A4']);
  });
});

describe('which layout it is', () => {
  test('two columns with one meaning are refused', () => {
    const sheet = listC(one);
    const heads = sheet.rows[6] ?? [];
    const twice = {
      ...sheet,
      rows: sheet.rows.with(
        6,
        heads.map((head) => (head === 'Ghi chú' ? 'Dân tộc' : head)),
      ),
    };
    expect(told(stageSheets([twice]).problems)).toEqual(['intake.column-twice T8']);
  });

  test('columns that are not read and columns that are missed are told', () => {
    const sheet = listC(one);
    const heads = sheet.rows[6] ?? [];
    const other = {
      ...sheet,
      rows: sheet.rows.with(
        6,
        heads.map((head) => (head === 'Dân tộc' ? 'Sở thích' : head)),
      ),
    };
    expect(told(stageSheets([other]).problems)).toEqual(['intake.columns-unread', 'intake.columns-missing']);
  });

  test('a sheet that is not read beside the one that is read is named', () => {
    const other = { name: 'Nậm Tin', rows: [['Họ và tên'], ['Lò Văn Bun']] };
    const { problems } = stageSheets([listC([]), other]);
    expect(problems.filter(({ code }) => code === 'intake.sheet-unread')).toMatchObject([
      { weight: 'note', place: { at: 'sheet', sheet: 'Nậm Tin' }, facts: { read: listC([]).name } },
    ]);
    expect(stageSheets([listC([])]).problems.map(({ code }) => code)).not.toContain('intake.sheet-unread');
  });

  test('a list of the wrong kind is refused by what was expected', () => {
    expect(told(stageSheets([listC(one)], { choices: { given: { expect: 'units' } } }).problems)).toEqual([
      'intake.other-kind',
    ]);
  });

  test('members of the whole Party cell without dates of admission are not taken for new members without asking', () => {
    const sheet = {
      name: 'x',
      rows: [
        ['DANH SÁCH ĐẢNG VIÊN ĐẢNG BỘ XÃ NÀ KHOA NĂM 2017'],
        ['TT', 'Họ và tên', 'Ngày sinh', 'Dân tộc'],
        [1, 'Lò Văn Bun', '1/1/1990', 'Thái'],
      ],
    };
    const staged = stageSheets([sheet]);
    expect([staged.kind, told(staged.problems)]).toEqual(['members', []]);
  });
});

test('a workbook with macros is read for its figures, and a note says that they are not run', () => {
  const facts = { forms: emptyFacts.forms, units: world, given: {} };
  const workbook = workbookOf([gridOf([['TT', 'Họ và tên']])], 'a.xlsm');
  const codesOf = (format: 'xlsx' | 'xlsm') =>
    told(recognise({ ...workbook, format }, facts).problems).filter((code) => code.startsWith('file.'));
  expect([codesOf('xlsx'), codesOf('xlsm')]).toEqual([[], ['file.macros-not-run']]);
});
