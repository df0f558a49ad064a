import { describe, expect, test } from 'vitest';
import type { StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import { blanks, headsC, listC, person, type Row } from '../../../../fixtures/intake/list-rows.ts';
import { cleanFigures, form2 } from '../../../../fixtures/intake/form-rows.ts';
import { decided, farmer, teacher } from '../../../../fixtures/intake/people.ts';
import { day, type FixtureSheet } from '../../../../fixtures/intake/write-workbook.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const bun = person({ number: 1, name: 'Lò Văn Bun', male: day('1988-05-14'), ...farmer, ...decided });
const pao = person({ number: 2, name: 'Mùa A Páo', male: day('1996-01-01'), ...farmer, ...decided });
const dua = person({ number: 3, name: 'Giàng Thị Dợ', female: day('1993-11-02'), ...teacher, ...decided });
const partsOf = (staged: ReturnType<typeof stageSheets>) =>
  staged.parts.map(({ sheet, kind, headerRow, firstDataRow, counts, unit, period }) =>
    [sheet, kind, headerRow, firstDataRow, counts.rows, unit?.name ?? null, period?.code ?? null].join(' | '),
  );
const peopleOf = ({ plan }: ReturnType<typeof stageSheets>) =>
  plan?.changes.flatMap(({ table, after }) => (table === 'person' ? [after?.['full_name']] : []));
const originsOf = ({ plan }: ReturnType<typeof stageSheets>) =>
  plan?.changes.flatMap(({ table, after }) =>
    table === 'admission' ? [`${after?.['sheet']} ${after?.['sheet_row']}`] : [],
  );

const small: Row = ['TT', 'Họ và tên', 'Ngày sinh', 'Dân tộc', 'Ngày quyết định'];
const smallRow = (number: number, name: string, at = '3/2/2017'): Row => [number, name, `${number}/2/1988`, 'Thái', at];
const titles: readonly Row[] = [['ĐẢNG ỦY XÃ NÀ KHOA'], ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP QUÝ I NĂM 2017']];

describe('several tables on one sheet', () => {
  test('a second list below the first one, with a title and heads of its own, is the same list of the unit', () => {
    const first = listC([bun, pao, [null, 'Cộng: 2 đồng chí']]);
    const sheet: FixtureSheet = {
      ...first,
      rows: [...first.rows, [], ['DANH SÁCH BỔ SUNG'], ...headsC, dua, [null, 'Cộng: 1 đồng chí']],
    };
    const staged = stageSheets([sheet]);
    expect(partsOf(staged)).toEqual([
      'Danh sách | admissions | 7 | 10 | 2 | Đảng bộ xã Nà Khoa | 2017-Q1',
      'Danh sách | admissions | 15 | 17 | 1 | Đảng bộ xã Nà Khoa | 2017-Q1',
    ]);
    expect([told(staged.problems), peopleOf(staged)]).toEqual([[], ['Lò Văn Bun', 'Mùa A Páo', 'Giàng Thị Dợ']]);
    expect(staged.plan?.changes.filter(({ table }) => table === 'intake')).toHaveLength(1);
  });

  test('a table of another period below has its own period, and both make one plan', () => {
    const first = listC([bun]);
    const later = person({ number: 1, name: 'Sùng A Chu', male: '1/1/1990', ...farmer, decisionDate: '5/5/2017' });
    const sheet: FixtureSheet = {
      ...first,
      rows: [...first.rows, [], ['DANH SÁCH KẾT NẠP QUÝ II NĂM 2017'], ...headsC, later],
    };
    const staged = stageSheets([sheet]);
    expect(partsOf(staged).map((part) => part.slice(-7))).toEqual(['2017-Q1', '2017-Q2']);
    expect(staged.plan?.changes.filter(({ table }) => table === 'intake')).toHaveLength(2);
    expect(new Set(staged.plan?.changes.map(({ table, id }) => `${table} ${id}`)).size).toBe(
      staged.plan?.changes.length,
    );
  });

  test('heads repeated at the top of a printed page do not end the group they interrupt', () => {
    const list = listC([['I', 'Chi bộ bản Huổi Sang'], bun, ...headsC, pao]);
    const staged = stageSheets([list]);
    expect([told(staged.problems), staged.parts.length, staged.counts.add]).toEqual([[], 1, 2]);
    expect(staged.rows.map(({ cells }) => cells()[11])).toEqual(['Chi bộ bản Huổi Sang', 'Chi bộ bản Huổi Sang']);
  });

  test('somebody of whom only the name is said, right above the heads of the next list, is not taken for a title', () => {
    for (const name of ['Sùng A Chu', 'SÙNG A CHU']) {
      const list = listC([bun, person({ name, people: 'Mông' }), ...headsC, pao]);
      const alone = listC([bun, person({ name }), ...headsC, pao]);
      for (const sheet of [list, alone]) {
        const staged = stageSheets([sheet]);
        expect(told(staged.problems)).toContain('intake.birth-missing B11');
        expect([staged.plan, staged.counts.rows]).toEqual([null, 3]);
      }
    }
  });

  test('two lists beside each other are read each from its own columns', () => {
    const rows: readonly Row[] = [
      ...titles,
      [...small, null, ...small],
      [...smallRow(1, 'Lò Văn Bun'), null, ...smallRow(2, 'Mùa A Páo')],
      [...smallRow(3, 'Giàng Thị Dợ'), null, ...smallRow(4, 'Sùng A Chu')],
    ];
    const staged = stageSheets([{ name: 'x', rows }]);
    expect(partsOf(staged).map((part) => part.split(' | ')[4])).toEqual(['2', '2']);
    expect(peopleOf(staged)).toEqual(['Lò Văn Bun', 'Giàng Thị Dợ', 'Mùa A Páo', 'Sùng A Chu']);
  });

  test('a list after the signatures of another one is not lost', () => {
    const first = listC([bun, ['Danh sách này có 1 đồng chí.'], [null, 'NGƯỜI LẬP'], [null, 'Lường Văn Giót']]);
    const sheet: FixtureSheet = { ...first, rows: [...first.rows, ...headsC, pao] };
    expect(peopleOf(stageSheets([sheet]))).toEqual(['Lò Văn Bun', 'Mùa A Páo']);
  });

  test('a smaller table above the clearest one is found as well', () => {
    const staged = stageSheets([
      {
        name: 'x',
        rows: [...titles, ['Họ và tên', 'Ngày sinh', 'Ngày QĐ'], ['Lò Văn Bun', 1988, '3/2/2017'], [], ...headsC, pao],
      },
    ]);
    expect(peopleOf(staged)).toEqual(['Lò Văn Bun', 'Mùa A Páo']);
  });

  test('data may begin in column B and the heads in row 30', () => {
    const rows: readonly Row[] = [
      ...titles,
      ...Array.from({ length: 27 }, () => []),
      [null, ...small],
      [null, ...smallRow(1, 'Lò Văn Bun')],
      [],
      [null, ...smallRow(2, 'Mùa A Páo')],
    ];
    const staged = stageSheets([{ name: 'x', rows }]);
    expect([staged.parts[0]?.headerRow, peopleOf(staged)]).toEqual([30, ['Lò Văn Bun', 'Mùa A Páo']]);
  });

  test('a group of heads that nobody merged over its leaves holds for those beside it', () => {
    const staged = stageSheets([{ ...listC([bun, pao]), merges: [] }]);
    expect([told(staged.problems), staged.counts.add]).toEqual([[], 2]);
  });
});

describe('several sheets', () => {
  const month = (name: string, ...rows: readonly Row[]): FixtureSheet => ({ ...listC(rows), name });

  test('lists of one unit and period on sheets of their own are one list, each row with its own sheet', () => {
    const staged = stageSheets([month('Tháng 1', bun), month('Tháng 2', pao), month('Tháng 3', dua)]);
    expect([told(staged.problems), staged.counts.rows]).toEqual([[], 3]);
    expect(originsOf(staged)).toEqual(['Tháng 1 10', 'Tháng 2 10', 'Tháng 3 10']);
    expect(staged.rows.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual(['Tháng 1 10', 'Tháng 2 10', 'Tháng 3 10']);
    expect(staged.plan?.changes.filter(({ table }) => table === 'intake')).toHaveLength(1);
  });

  test('a row is left out on its own sheet only', () => {
    const staged = stageSheets([month('Tháng 1', bun), month('Tháng 2', pao)], {
      choices: { leaveOut: [{ sheet: 'Tháng 2', row: 10 }] },
    });
    expect(peopleOf(staged)).toEqual(['Lò Văn Bun']);
    expect(staged.rows.map(({ state }) => state)).toEqual(['add', 'left-out']);
  });

  test('a problem makes a question of its row on its sheet only', () => {
    const broken = person({ number: 1, name: 'Sùng A Chu', male: '31/2/1990', ...farmer, ...decided });
    const staged = stageSheets([month('Tháng 1', bun), month('Tháng 2', broken)]);
    expect(staged.rows.map(({ state }) => state)).toEqual(['add', 'question']);
    expect(staged.plan).toBeNull();
  });

  test('a sheet named after a cell of the unit says where its people belong, when no column does', () => {
    const rows: readonly Row[] = [...titles, small, smallRow(1, 'Lò Văn Bun')];
    const staged = stageSheets([{ name: 'Bản Huổi Sang', rows }]);
    const admission = staged.plan?.changes.find(({ table }) => table === 'admission')?.after;
    expect([admission?.['cell_id'], admission?.['cell_kind']]).toEqual([5, 'village']);
    expect(told(staged.problems)).toEqual(['intake.columns-missing', 'intake.cell-from-sheet-name']);
  });

  test('the same person on two sheets is asked about', () => {
    const staged = stageSheets([month('Tháng 1', bun), month('Tháng 2', bun)]);
    expect(told(staged.problems)).toEqual(['intake.same-person-twice B10']);
    expect(staged.problems[0]?.facts).toMatchObject({ row: '10 (trang “Tháng 1”)' });
  });

  test('a total of the whole on the last sheet is right', () => {
    const staged = stageSheets([month('Tháng 1', bun), month('Tháng 2', pao, ['Tổng cộng: 2 đồng chí'])]);
    expect(told(staged.problems)).toEqual([]);
  });

  test('tables of two units are parts of their own and one plan', () => {
    const staged = stageSheets([listC([bun]), { ...listC([pao], { heading: 'ĐẢNG ỦY XÃ NÀ HỲ' }), name: 'B' }]);
    expect(staged.parts.map(({ unit }) => unit?.id)).toEqual([2, 3]);
    expect([staged.unit, staged.period?.code, staged.plan === null]).toEqual([null, '2017-Q1', false]);
  });

  test('one person in the lists of two periods is asked about, as each alone would make them anew', () => {
    const later = { number: 1, name: 'Lò Văn Bun', male: day('1988-05-14'), ...farmer, decisionDate: '5/5/2017' };
    const staged = stageSheets([listC([bun]), { ...listC([person(later)], { period: 'Quý II năm 2017' }), name: 'B' }]);
    expect(told(staged.problems)).toEqual(['intake.person-in-two-parts A10']);
    expect([staged.plan, staged.counts.question]).toEqual([null, 1]);
  });

  test('a list and a form of one unit in any order make one plan', () => {
    const figures = form2(cleanFigures);
    const staged = stageSheets([figures, { name: 'Bìa', rows: [['BÁO CÁO QUÝ I']] }, listC([bun])]);
    expect(staged.parts.map(({ kind }) => kind)).toEqual(['form', 'admissions']);
    expect([staged.kind, staged.plan?.changes.filter(({ table }) => table === 'intake').length]).toEqual([null, 2]);
    expect(told(staged.problems)).toEqual(['intake.sheet-unread']);
  });

  test('two forms of one unit and period are refused together', () => {
    const staged = stageSheets([form2(cleanFigures), { ...form2(cleanFigures), name: 'Bản sao' }]);
    expect([told(staged.problems), staged.plan]).toEqual([['intake.several-tables'], null]);
  });

  test('a table can be passed over, and then nothing of it is written', () => {
    const answers: readonly StageAnswer[] = [
      { about: 'table', sheet: 'B', headerRow: 7, lastHeaderRow: 8, firstDataRow: 10, layout: null },
    ];
    const staged = stageSheets([listC([bun]), { ...listC([bun]), name: 'B' }], { choices: { answers } });
    expect([told(staged.problems), peopleOf(staged)]).toEqual([[], ['Lò Văn Bun']]);
  });

  test('rows with several cells above the only table are told', () => {
    const wide = [...blanks(1), 'a', 'b', 'c', 'd', 'e'];
    const list = listC([bun]);
    const staged = stageSheets([{ ...list, rows: list.rows.with(2, wide).with(5, wide) }]);
    expect(told(staged.problems)).toEqual(['intake.rows-above-unread A1']);
  });
});
