import { describe, expect, test } from 'vitest';
import { rowsOfPerson } from '../../../../../shared/intake/read/rows-of-person.ts';
import { listC, person } from '../../../../fixtures/intake/list-rows.ts';
import { decided, farmer } from '../../../../fixtures/intake/people.ts';
import { gridOf } from '../../../../support/make-grid.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const bun = person({ number: 1, name: 'Lò Văn Bun', male: '14/5/1988', ...farmer, ...decided });
const pao = person({ number: 2, name: 'Mùa A Páo', male: '1/1/1996', ...farmer, ...decided });
const withMerges = (rows: Parameters<typeof listC>[0], merges: readonly string[]) => {
  const list = listC(rows);
  return { ...list, merges: [...(list.merges ?? []), ...merges] };
};

describe('several rows for one person', () => {
  test('rows under a merged name go on with that person: what is empty above is filled', () => {
    const second = person({ residence: 'Bản Huổi Sang' });
    const staged = stageSheets([withMerges([bun, second, pao], ['A10:A11', 'B10:B11'])]);
    expect([told(staged.problems), staged.counts.add]).toEqual([[], 2]);
    const [admission] = staged.plan?.changes.filter(({ table }) => table === 'admission') ?? [];
    expect(admission?.after?.['residence']).toBe('Bản Huổi Sang');
    expect(JSON.parse(String(admission?.after?.['origin']))).toMatchObject({
      residence: ['F11', 'Bản Huổi Sang', 'as-text'],
    });
  });

  test('what both lines fill is a problem, never dropped', () => {
    const second = person({ occupation: 'Trưởng bản' });
    const staged = stageSheets([withMerges([bun, second], ['A10:A11', 'B10:B11'])]);
    expect([told(staged.problems), staged.plan]).toEqual([['intake.cell-below M11'], null]);
  });

  test('a person of their own under a merged order number is not swallowed', () => {
    const staged = stageSheets([
      withMerges([bun, person({ name: 'Mùa A Páo', male: '1/1/1996', ...farmer, ...decided })], ['A10:A11']),
    ]);
    expect([told(staged.problems), staged.counts.add]).toEqual([[], 2]);
  });

  test('a layout of four lines takes the rows without an order number to the person above', () => {
    const { rows } = gridOf([
      [1, 'LÒ VĂN BUN', 'Nam, 14/5/1988'],
      [null, 'Lò Văn Bun', 'Thái'],
      [null, null, 'Không'],
      [2, 'MÙA A PÁO', 'Nam, 1/1/1996'],
      [null, 'Mùa A Páo', 'Mông'],
    ]);
    const owners = rowsOfPerson(rows, { order: 1, key: 2, rowsPerPerson: 4, merges: [], isPerson: () => true });
    expect([...owners]).toEqual([
      [2, 1],
      [3, 1],
      [5, 4],
    ]);
  });
});
