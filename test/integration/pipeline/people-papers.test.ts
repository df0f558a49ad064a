import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportRequest } from '../../../shared/contract/paper-requests.ts';
import { classList, pipeline, proposals } from '../../fixtures/intake/candidate-lists.ts';
import { writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { takeInSeed } from '../seeds/seed-data.ts';

let desk: IntakeDesk;
let unitId: number;
beforeEach(async () => {
  desk = await openIntakeDesk();
  const units = await desk.call('units/list', {});
  unitId = units.find(({ name }) => name === 'Đảng bộ xã Nà Khoa')?.unitId ?? 0;
});
afterEach(() => desk.close());

type PeopleRequest = Omit<Extract<ReportRequest, { kind: 'people-list' }>, 'kind'>;
const write = async (request: PeopleRequest, name = 'ra.xlsx') => {
  const path = join(desk.folder, name);
  const { token } = await desk.lend(path, 'write');
  await desk.call('reports/write-workbook', { report: { kind: 'people-list', ...request }, target: token });
  return path;
};
const build = (request: PeopleRequest) => desk.call('reports/build', { report: { kind: 'people-list', ...request } });

describe('a list of candidates that goes out', () => {
  test.each([
    ['the sheet of the whole way', pipeline],
    ['the list for the class, of a year', classList],
    ['the proposals of a quarter', proposals],
  ])('%s comes back as nothing new', async (_, sheet) => {
    await desk.takeIn(await desk.write('a.xlsx', [sheet]));
    const again = await desk.stage(await write({ list: 'candidates', unitId }));
    expect(again.problems.map(({ code }) => code)).toContain('intake.nothing-new');
    expect([again.counts.same, again.counts.add, again.counts.change, again.planHash]).toEqual([
      ...[again.counts.rows, 0, 0, null],
    ]);
  });

  test('of the whole stands under a title of its own with each person once', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [pipeline]));
    await desk.takeIn(await desk.write('b.xlsx', [proposals]));
    const { blocks } = await build({ list: 'candidates' });
    const table = blocks.find((block) => block.kind === 'table')?.table;
    expect(table?.rows).toHaveLength(3);
    expect(table?.head[0]?.map(({ value }) => (value.is === 'text' ? value.text : ''))).toContain('Đảng bộ cơ sở');
  });

  test('of nobody is no list', async () => {
    await expect(build({ list: 'candidates' })).rejects.toThrow('pipeline.nobody');
  });
});

describe('lists of what falls due', () => {
  test('name person, chi bộ, day, rule and base', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [pipeline]));
    const document = await build({ list: 'certificates', day: '2021-11-01' });
    const text = JSON.stringify(document);
    for (const part of ['Lò Thị Hoa', 'Chi bộ bản Huổi Sang', '20/11/2021', 'còn 19 ngày', 'HD 01-HD/TW', 'danh sách'])
      expect(text).toContain(part);
    await write({ list: 'certificates', day: '2021-11-01' });
  });

  test('people without a day stand in a group of their own', async () => {
    await desk.takeIn(await desk.write('b.xlsx', [proposals]));
    const text = JSON.stringify(await build({ list: 'certificates', day: '2017-04-01' }));
    for (const part of ['Chưa tính được hạn vì thiếu ngày: 1', 'Chưa có ngày cấp giấy chứng nhận'])
      expect(text).toContain(part);
    const late = JSON.stringify(await build({ list: 'decisions', day: '2017-09-01' }));
    expect(late).toContain('quá');
  });

  test('for the class come those recognised and not yet sent, a man under Nam and a woman under Nữ', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [pipeline]));
    const { blocks } = await build({ list: 'class', day: '2016-10-15' });
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
    const cells = rows.map((row) => row.cells.map(({ value }) => (value.is === 'text' ? value.text : '')));
    expect(cells.map((row) => row.slice(1, 4))).toEqual([
      ['Lò Thị Hoa', '', '04/03/1998'],
      ['Mùa A Sử', '05/1990', ''],
    ]);
    await write({ list: 'class', day: '2016-10-15' });
  });
});

test('what holds for every row with a day is said once below the table', async () => {
  const sample = await takeInSeed({ profile: 'district', organisationName: 'Nậm Pồ' }, writeSampleWorkbooks);
  try {
    const { blocks } = await sample.call('reports/build', {
      report: { kind: 'people-list', list: 'ceremonies', day: '2017-03-01' },
    });
    const said = 'ịch nghỉ năm 2017 chưa xác nhận; tính từ ngày ký quyết định vì danh sách không có ngày nhận';
    const textOf = (kind: string) => JSON.stringify(blocks.filter((block) => block.kind === kind));
    expect(textOf('notes')).toContain(`Mọi dòng đã tính được hạn: l${said}.`);
    expect(textOf('table')).not.toContain('chưa xác nhận');
  } finally {
    await sample.close();
  }
});
