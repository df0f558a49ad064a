import { describe, expect, test } from 'vitest';
import type { StageChoices } from '../../../../../shared/intake/questions/stage-choices.ts';
import { person, type Person, type Row } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, told } from '../../../../support/stage-list.ts';

const common: Person = { people: 'Thái', religion: 'Không', decisionDate: day('2017-02-03') };
const rowsOf = (cells: readonly (string | null)[]): readonly Row[] =>
  cells.map((cell, index) => person({ ...common, name: `Lò Văn ${'ABCDEG'[index]}`, male: day('1988-05-14'), cell }));
const stage = (rows: readonly Row[], choices: Partial<StageChoices> = {}) => stageList(rows, { choices });
const cellsIn = ({ plan }: ReturnType<typeof stage>) =>
  plan?.changes.flatMap(({ table, after }) => (table === 'admission' ? [after?.['cell_name']] : []));
const fills = (cell: string, yes: boolean) => ({ about: 'fill-down', sheet: 'Danh sách', cell, fills: yes }) as const;

describe('a Party cell named only in the first row of its people', () => {
  const rows = rowsOf([null, 'Bản Huổi Sang', null, null, 'Chi bộ 3', null]);

  test('is asked about once for the rows below, and neither left empty nor carried down before', () => {
    const open = stage(rows);
    expect(told(open.problems)).toEqual(['intake.cell-name-below N12', 'intake.cell-name-below N15']);
    expect([open.plan, open.counts.question]).toEqual([null, 3]);
    expect(open.questions[0]?.problem.facts).toMatchObject({ from: 'N11', written: 'Bản Huổi Sang', count: 2 });
  });

  test('holds for them as answered', () => {
    expect(cellsIn(stage(rows, { answers: [fills('N11', true), fills('N14', false)] }))).toEqual([
      null,
      'Bản Huổi Sang',
      'Bản Huổi Sang',
      'Bản Huổi Sang',
      'Chi bộ 3',
      null,
    ]);
  });

  test('is the source of what it fills', () => {
    const { plan } = stage(rowsOf(['Bản Huổi Sang', null]), { answers: [fills('N10', true)] });
    const [, second] = plan?.changes.flatMap(({ table, after }) => (table === 'admission' ? [after] : [])) ?? [];
    expect(second).toMatchObject({ cell_id: 5, cell_kind: 'village' });
    expect(JSON.parse(String(second?.['origin']))).toMatchObject({ cellName: ['N10', 'Bản Huổi Sang', 'as-text'] });
  });

  test('still counts for the rows below when its own row is left out', () => {
    const leaveOut = [{ sheet: 'Danh sách', row: 14 }];
    const answers = [fills('N11', true)];
    expect(told(stage(rows, { leaveOut, answers }).problems)).toEqual(['intake.cell-name-below N15']);
  });

  test.each(['"', 'nt', '-nt-', 'như trên', '-'])('“%s” below it names none', (sign) => {
    const below = rowsOf(['Bản Huổi Sang', sign]);
    expect(told(stage(below).problems)).toEqual(['intake.cell-name-below N11']);
    expect(cellsIn(stage(below, { answers: [fills('N10', true)] }))).toEqual(['Bản Huổi Sang', 'Bản Huổi Sang']);
    expect(cellsIn(stage(below, { answers: [fills('N10', false)] }))).toEqual(['Bản Huổi Sang', null]);
  });

  test('ends at a line that heads other people, and at another organisation', () => {
    const [first = [], second = []] = rowsOf(['Bản Huổi Sang', null]);
    expect(told(stage([first, ['I', 'Chi bộ Nậm Chua'], second]).problems)).toEqual([]);
    const of = (committee: string, cell: string | null, name: string) =>
      person({ ...common, name, male: day('1988-05-14'), committee, cell });
    const own = [of('Đảng bộ xã Nà Khoa', 'Bản Huổi Sang', 'Lò Văn A'), of('Xã Nà Khoa', null, 'Lò Văn B')];
    expect(told(stage(own).problems)).toEqual([]);
  });

  test('asks nothing where no row names a cell', () => {
    expect(told(stage(rowsOf([null, null])).problems)).toEqual([]);
  });
});
