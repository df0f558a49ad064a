import { describe, expect, test } from 'vitest';
import type { CellFix } from '../../../../../shared/intake/questions/stage-choices.ts';
import { listC, person, type Person } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, stageSheets, told } from '../../../../support/stage-list.ts';

const bun: Person = {
  name: 'Lò Văn Bun',
  male: day('1988-05-14'),
  people: 'Thái',
  religion: 'Không',
  education: '12/12',
  decisionDate: day('2017-02-03'),
};
const pao: Person = { ...bun, name: 'Mùa A Páo', male: day('1990-01-02') };
const rowsOf = ({ plan }: ReturnType<typeof stageList>, table: 'person' | 'admission' | 'correction') =>
  plan?.changes.flatMap((change) => (change.table === table ? [change.after] : []));

describe('a sign for “as above”', () => {
  test.each(['//', '-//-', '"', '”', 'nt', 'n/t', '- nt -', 'Như trên', ',,'])(
    '“%s” is neither nothing nor what stands above before somebody says so',
    (sign) => {
      const staged = stageList([person(bun), person({ ...pao, people: sign, religion: sign, decisionDate: sign })]);
      expect(told(staged.problems)).toEqual([
        'intake.cell-ditto G11',
        'intake.cell-ditto H11',
        'intake.cell-ditto Q11',
      ]);
      expect(staged.plan).toBeNull();
      expect(staged.problems.map(({ facts }) => facts['suggestion'])).toEqual(['Thái', 'Không', '03/02/2017']);
    },
  );

  test('what stands above goes on through several of them, and each is mended by itself', () => {
    const rows = [
      person(bun),
      person({ ...pao, people: '//' }),
      person({ ...pao, name: 'Mùa A Súa', people: '//' }),
      person({ ...pao, name: 'Sùng A Lử', people: 'Mông' }),
      person({ ...pao, name: 'Sùng A Chư', people: '//' }),
    ];
    const open = stageList(rows);
    const fixes = open.problems.flatMap(({ place, facts }): CellFix[] =>
      place.at === 'cell' ? [{ sheet: place.sheet, cell: place.cell, text: String(facts['suggestion']) }] : [],
    );
    const mended = stageList(rows, { choices: { fixes } });
    expect(told(mended.problems)).toEqual([]);
    expect(rowsOf(mended, 'person')?.map((one) => one?.['people'])).toEqual(['thai', null, null, 'mong', null]);
    expect(rowsOf(mended, 'correction')?.map((one) => one?.['after'])).toEqual(['thai', 'thai', 'mong']);
  });

  test('a single dash or stroke still says nothing', () => {
    expect(told(stageList([person({ ...bun, religion: '-', education: '/' })]).problems)).toEqual([]);
  });
});

test('a cell merged over several people holds for each of them, whatever its column', () => {
  const list = listC([
    person({
      ...bun,
      qualification: 'Đại học',
      theory: 'Sơ cấp',
      youth: 'x',
      occupation: 'Giáo viên',
      flags: 'Kết nạp lại',
    }),
    person({ ...pao, education: null }),
  ]);
  const columns = ['I', 'J', 'K', 'L', 'M', 'S'];
  const merges = [...(list.merges ?? []), ...columns.map((column) => `${column}10:${column}11`)];
  const staged = stageSheets([{ ...list, merges }]);
  const [first, second] = rowsOf(staged, 'admission') ?? [];
  for (const column of ['education', 'qualification', 'theory', 'occupation', 'flags'])
    expect([column, second?.[column]]).toEqual([column, first?.[column]]);
  expect(first?.['flags']).toBe('["youth-union","readmission"]');
});
