import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FilledBlank } from '../../../shared/contract/views.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { openFillDesk, type FillDesk } from '../../support/fill-desk.ts';
import { richBlank, rowOf, type RichBlank } from '../../support/rich-blank.ts';

let desk: FillDesk;
beforeEach(async () => {
  desk = await openFillDesk();
});
afterEach(() => desk.close());

const against = ({ problems }: FilledBlank) =>
  problems
    .filter(({ weight }) => weight !== 'note')
    .map(({ code, place }) => [code, place.at === 'cell' ? place.cell : place.at]);

const row = rowOf('I.1');
const relabelled = (code: string, text: string | null): RichBlank => ({
  labelOf: (one, label) => (one === code ? text : label),
});

describe('a blank that is not as the form says is named with its cell, and nothing is written', () => {
  const cases: readonly (readonly [what: string, blank: RichBlank, found: readonly (readonly string[])[]])[] = [
    [
      'a label that was edited',
      relabelled('I.1', '- Nữ và trẻ em'),
      [
        ['fill.row-unknown', `A${row}`],
        ['fill.row-missing', 'sheet'],
      ],
    ],
    [
      'a label that says more in brackets',
      relabelled('I.1', '- Nữ (dưới 30 tuổi)'),
      [['fill.label-differs', `A${row}`]],
    ],
    [
      'two rows for one indicator',
      relabelled('I.3', '- Nữ'),
      [
        ['fill.row-twice', `A${rowOf('I.3')}`],
        ['fill.row-missing', 'sheet'],
      ],
    ],
    ['a row that is not there', relabelled('I.1', null), [['fill.row-missing', 'sheet']]],
    ['another form that is not known', { number: 'Biểu số 9-TCTW' }, [['fill.unknown-form', 'file']]],
    ['no column of this period', { heads: ['Số liệu', 'Cùng kỳ năm trước', '(%)'] }, [['fill.heads-missing', 'file']]],
    ['no column of last year', { heads: ['Kỳ này', 'Ghi chép', '(%)'] }, [['fill.column-missing', 'A5']]],
    [
      'the same column twice',
      { heads: ['Kỳ này', 'Kỳ này', '(%)'] },
      [
        ['fill.column-missing', 'A5'],
        ['fill.column-twice', 'C6'],
      ],
    ],
    ['a period of its own', { period: 'QUÝ II NĂM 2017' }, [['fill.period-differs', 'B3']]],
    [
      'words in a value cell',
      { cells: { [`B${row}`]: `<c r="B${row}" s="3" t="inlineStr"><is><t>x</t></is></c>` } },
      [['fill.cell-has-text', `B${row}`]],
    ],
    ['value cells merged over two rows', { merges: [`B${row}:B${row + 1}`] }, [['fill.cells-merged', `B${row + 1}`]]],
  ];
  test.each(cases)('%s', async (_what, blank, found) => {
    const result = await desk.fill(richBlank(blank));
    expect(against(result).toSorted()).toEqual(found.toSorted());
    expect(result).toMatchObject({ written: null, forms: [], cells: 0 });
    expect(desk.written()).toBeNull();
  });

  test('another form than the one that is wanted', async () => {
    const result = await desk.fill(richBlank(), { formId: 'bieu-3-btctw' });
    expect(against(result)).toEqual([['fill.other-form', 'A5']]);
    expect(result.problems[0]?.facts).toEqual({ found: 'Biểu số 2-BTCTW', wanted: 'Biểu số 3-BTCTW' });
    expect(desk.written()).toBeNull();
  });

  test('a workbook that holds no form', async () => {
    const list = readFileSync(await desk.write('list.xlsx', [{ name: 'A', rows: [['Xin chào', 1]] }]));
    expect(against(await desk.fill(list))).toEqual([['fill.no-form', 'file']]);
  });
});

describe('a blank that may be filled, with something to know', () => {
  test('dots and dashes for a number by hand make room', async () => {
    const dots = { [`B${row}`]: `<c r="B${row}" s="3" t="inlineStr"><is><t>……</t></is></c>` };
    expect((await desk.fill(richBlank({ cells: dots }))).written).not.toBeNull();
  });

  test('a series that is not in force for the period is told at its number', async () => {
    const { written, problems } = await desk.fill(richBlank(), { period: '2026-Q1' });
    expect(written).not.toBeNull();
    const told = problems.find(({ code }) => code === 'fill.series-not-in-force');
    expect(told?.place).toMatchObject({ at: 'cell', cell: 'D1' });
  });
});

describe('files', () => {
  test('an old .xls is answered with one sentence: save as .xlsx, or take the own layout', async () => {
    const path = join(import.meta.dirname, '../../fixtures/workbooks/resaved/form-2-clean.xls');
    const { written, problems } = await desk.fill(readFileSync(path), {}, 'bieu.xls');
    expect(written).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['fill.not-xlsx']);
    const [only] = problems;
    const { what, todo } = only === undefined ? { what: '', todo: '' } : describeProblem(only);
    expect(what).toContain('.xls');
    expect(todo).toContain('lưu thành .xlsx');
    expect(todo).toContain('Xuất Excel');
  });

  test('a workbook with macros is not filled into a file of another kind', async () => {
    const type = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    const { problems } = await desk.fill(richBlank({ contentType: type }));
    expect(problems.map(({ code }) => code)).toEqual(['fill.not-xlsx']);
  });

  test('the blank itself is never the target, under whatever name', async () => {
    const [path, other] = ['trong.xlsx', 'cung-tep.xlsx'].map((name) => join(desk.folder, name));
    if (path === undefined || other === undefined) throw new Error('two paths');
    writeFileSync(path, richBlank());
    linkSync(path, other);
    const blank = (await desk.lend(path)).token;
    for (const one of [path, other]) {
      const target = (await desk.lend(one, 'write')).token;
      const asked = desk.call('forms/fill-blank', { period: '2017-Q1', blank, target });
      await expect(asked).rejects.toThrow('fill.target-is-blank');
    }
    expect(readFileSync(path).equals(richBlank())).toBe(true);
  });

  test('the target must be .xlsx, and a broken blank is refused as any workbook is', async () => {
    const blank = (await desk.lend(await desk.write('a.xlsx', [{ name: 'A', rows: [['x']] }]))).token;
    const target = (await desk.lend(join(desk.folder, 'a.xls'), 'write')).token;
    await expect(desk.call('forms/fill-blank', { period: '2017-Q1', blank, target })).rejects.toThrow(
      'fill.target-not-xlsx',
    );
    await expect(desk.fill(richBlank().subarray(0, 4000))).rejects.toThrow('file.damaged');
    expect(desk.written()).toBeNull();
  });

  test('a form that does not exist is refused', async () => {
    await expect(desk.fill(richBlank(), { formId: 'bieu-99' })).rejects.toThrow('report.unknown-form');
  });
});
