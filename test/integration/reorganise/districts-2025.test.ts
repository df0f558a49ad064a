import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import { organisationName } from '../../../shared/domain/reorganise/place-names.ts';
import type { StageAnswer } from '../../../shared/intake/questions/stage-choices.ts';
import { districtTables, ownOldUnits, rowsOf, type DistrictTable } from '../../fixtures/reorganisation/districts.ts';
import { ownColumns, publicColumns, unitsBefore } from '../../fixtures/reorganisation/reorganisation-sheets.ts';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { cellAsWritten } from '../../../shared/intake/grid/grid.ts';
import { dumpContent } from '../../support/intake-desk.ts';
import { openReorganiseDesk, reorganisationFixtures, type ReorganiseDesk } from '../../support/reorganise-desk.ts';

const organisationOf = ({ name }: DistrictTable) => name.replace(/^Huyện /u, '');

async function deskOf(table: DistrictTable): Promise<ReorganiseDesk> {
  const desk = await openReorganiseDesk(unitsBefore(table), { organisationName: organisationOf(table) });
  onTestFinished(() => desk.close());
  return desk;
}

/** Every cell goes to the first offered successor, every share is unknown, the day is the one proposed. */
const answersTo = ({ questions }: IntakePreview): readonly StageAnswer[] =>
  questions.flatMap(({ options }) => options[0]?.answer ?? []);

async function stageAll(stage: (answers: readonly StageAnswer[]) => Promise<IntakePreview>): Promise<IntakePreview> {
  const answers: StageAnswer[] = [];
  let preview = await stage(answers);
  for (let round = 0; round < 5 && preview.questions.length > 0; round += 1) {
    answers.push(...answersTo(preview));
    preview = await stage(answers);
  }
  return preview;
}

/** What the composition says the tree must be: new communes with the cells of their own old ones. */
function expectedTree(table: DistrictTable): ReadonlyMap<string, ReadonlySet<string>> {
  const isOwn = ({ district }: { district: string }) => district === table.name;
  const own = rowsOf(table).filter(isOwn);
  const placed = new Set<string>();
  const tree = new Map<string, Set<string>>();
  for (const { newName, oldName, isPart } of own) {
    const name = organisationName(newName, null);
    const cells = tree.get(name) ?? new Set();
    tree.set(name, cells);
    // The cells of a split commune were all answered to go to the first part.
    if (isPart && placed.has(oldName)) continue;
    placed.add(oldName);
    cells.add(`Chi bộ bản ${oldName} 1`).add(`Chi bộ Trường Tiểu học ${oldName}`);
  }
  return tree;
}

test.each(districtTables.map((table) => [table.name, table] as const))(
  'the table of %s, as printed, makes the communes of 01/07/2025 in one import and is taken back without a trace',
  async (_name, table) => {
    const desk = await deskOf(table);
    await desk.call('data/close', {});
    const before = dumpContent(desk.dataFile);
    await desk.call('data/open', { file: (await desk.lend(desk.dataFile)).token });
    const treeBefore = await desk.tree('2025-06-30');

    const path = join(reorganisationFixtures, `${table.file}.xlsx`);
    const preview = await stageAll((answers) => desk.stage(path, answers));
    expect(preview.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect(preview.kind).toBe('reorganisation');
    const { changeSetId, written } = await desk.commit(preview);
    expect(written.add).toBe(rowsOf(table).length);

    expect(await desk.tree('2025-06-30')).toEqual(treeBefore);
    const after = await desk.units('2025-07-01');
    const found = new Map<string, Set<string>>();
    for (const unit of after) if (unit.kind === 'base-committee') found.set(unit.name, new Set());
    for (const unit of after) if (unit.kind === 'cell') found.get(unit.parentName ?? '')?.add(unit.name);
    expect(found).toEqual(expectedTree(table));

    const links = await desk.links();
    const expected = rowsOf(table).map(({ oldName, newName, isPart, isKept, district }) =>
      [
        isPart ? 'split' : isKept ? 'rename' : 'merge',
        district === table.name ? 'own' : 'outside',
        oldName,
        newName,
        isPart ? 'unknown' : '1/1',
      ].join(' | '),
    );
    const bare = (name: string) => name.replace(/^Đảng bộ (?:xã )?/u, '').replace(/^thị trấn /u, 'TT ');
    const told = links.map(({ kind, from, to, share }) =>
      [
        kind,
        from.isOutside ? 'outside' : 'own',
        from.isOutside ? from.name : bare(from.name).replace(/^phường /u, 'Phường '),
        to.name.replace(/^Đảng bộ xã /u, 'Xã ').replace(/^Đảng bộ phường /u, 'Phường '),
        share === 'unknown' ? 'unknown' : `${share.part}/${share.whole}`,
      ].join(' | '),
    );
    expect(told.toSorted()).toEqual(expected.toSorted());
    expect(links.every(({ day, document }) => day === '2025-07-01' && document !== null)).toBe(true);

    await desk.call('data/close', {});
    await desk.call('data/open', { file: (await desk.lend(desk.dataFile)).token });
    await desk.call('changes/undo', { changeSetId });
    await desk.call('data/close', {});
    expect(dumpContent(desk.dataFile)).toEqual(before);
  },
);

test('a new commune that bears the name of an old one is another unit, a commune that was kept is the same', async () => {
  const [namPo] = districtTables;
  const desk = await deskOf(namPo as DistrictTable);
  const preview = await desk.stage(join(reorganisationFixtures, 'nam-po.xlsx'));
  await desk.commit(preview);
  const find = async (day: string, name: string) => (await desk.units(day)).find((unit) => unit.name === name)?.unitId;
  expect(await find('2025-07-01', 'Đảng bộ xã Nà Hỳ')).not.toBe(await find('2025-06-30', 'Đảng bộ xã Nà Hỳ'));

  const krongPac = districtTables.find(({ file }) => file === 'krong-pac') as DistrictTable;
  const other = await deskOf(krongPac);
  await other.commit(await other.stage(join(reorganisationFixtures, 'krong-pac.xlsx')));
  const vuBon = (await other.units('2025-07-01')).find(({ name }) => name === 'Đảng bộ xã Vụ Bổn');
  expect(vuBon?.unitId).toBe(
    (await other.units('2025-06-30')).find(({ name }) => name === 'Đảng bộ xã Vụ Bổn')?.unitId,
  );
});

test('what a table made names its workbook, its sheet and the first row that says so', async () => {
  const desk = await deskOf(districtTables[0] as DistrictTable);
  await desk.commit(await desk.stage(join(reorganisationFixtures, 'nam-po.xlsx')));
  const made = (await desk.units('2025-07-01')).find(({ name }) => name === 'Đảng bộ xã Nà Hỳ');
  const { spans } = await desk.call('units/read', { unitId: made?.unitId ?? 0 });
  const [source] = spans.map((span) => span.source);
  expect(source).toMatchObject({ file: 'nam-po.xlsx', cell: null, written: null });
  const grid = await readGrid(join(reorganisationFixtures, 'nam-po.xlsx'));
  const sheet = grid.sheets.find(({ name }) => name === source?.sheet);
  const row = sheet?.rows.find(({ row: number }) => number === source?.row);
  expect(row?.cells.map(cellAsWritten).join(' ')).toContain('Nà Hỳ');
});

test('the public table of all districts brings each district its own communes, and says which rows are not its own', async () => {
  const namPo = districtTables[0] as DistrictTable;
  const desk = await deskOf(namPo);
  const path = join(reorganisationFixtures, 'bang-cong-khai.xlsx');
  const first = await desk.stage(path);
  expect(first.questions.map(({ problem }) => problem.code)).toEqual(['reorganise.day-open']);
  const preview = await stageAll((answers) => desk.stage(path, answers));
  const elsewhere = preview.problems.find(({ code }) => code === 'reorganise.rows-elsewhere');
  const all = districtTables.flatMap(rowsOf).length;
  expect(elsewhere?.facts['count']).toBe(all - rowsOf(namPo).length);
  await desk.commit(preview);
  const communes = (await desk.units('2025-07-01')).filter(({ kind }) => kind === 'base-committee');
  expect(communes).toHaveLength(6);
});

test('a cross-border commune says that its past is only partly in this file', async () => {
  const desk = await deskOf(districtTables[0] as DistrictTable);
  const preview = await desk.stage(join(reorganisationFixtures, 'nam-po.xlsx'));
  const notes = preview.problems.filter(({ code }) => code === 'reorganise.past-outside');
  expect(notes.map(({ facts }) => [facts['unit'], facts['names']])).toEqual([
    ['Đảng bộ xã Quảng Lâm', 'Quảng Lâm (Huyện Mường Nhé)'],
  ]);
});

test('a split asks for its share and where each cell goes before it can be written', async () => {
  const yenSon = districtTables.find(({ file }) => file === 'yen-son') as DistrictTable;
  const desk = await deskOf(yenSon);
  const asked = await desk.stageSheet(publicColumns([yenSon]), [
    { about: 'reorganisation', of: 'day', answer: '2025-07-01' },
  ]);
  expect(asked.planHash).toBeNull();
  expect(asked.questions.map(({ problem: { code, facts } }) => [code, facts['unit'], facts['cell']])).toEqual([
    ['reorganise.share-open', 'Thái Bình', undefined],
    ['reorganise.cell-open', 'Thái Bình', 'Chi bộ bản Thái Bình 1'],
    ['reorganise.cell-open', 'Thái Bình', 'Chi bộ Trường Tiểu học Thái Bình'],
  ]);
});

test('the same table once more changes nothing', async () => {
  const namPo = districtTables[0] as DistrictTable;
  const desk = await deskOf(namPo);
  await desk.commit(await desk.stage(join(reorganisationFixtures, 'nam-po.xlsx')));
  const again = await desk.stageSheet(ownColumns(namPo));
  expect(again.counts).toMatchObject({ add: 0, question: 0 });
  expect(again.problems.map(({ code }) => code)).toContain('intake.nothing-new');
});

test('columns in any order are the same table', async () => {
  const namPo = districtTables[0] as DistrictTable;
  const sheet = ownColumns(namPo);
  const turned = { ...sheet, rows: sheet.rows.map((row) => (row.length > 1 ? row.toReversed() : row)) };
  const desk = await deskOf(namPo);
  const preview = await desk.stageSheet(turned);
  expect(preview.counts.add).toBe(rowsOf(namPo).length);
  expect(preview.planHash).not.toBeNull();
});

test('the workbooks on the disk hold the tables of districts.ts', async () => {
  const texts = async (file: string) =>
    (await readGrid(join(reorganisationFixtures, file))).sheets[0]?.rows.map(({ cells }) => cells.map(cellAsWritten));
  const written = (rows: readonly (readonly unknown[])[]) =>
    rows.flatMap((row) => {
      const filled = row.filter((cell) => cell !== null).map(String);
      return filled.length === 0 ? [] : [filled];
    });
  for (const table of districtTables) {
    expect(await texts(`${table.file}.xlsx`)).toEqual(written(ownColumns(table).rows));
    expect(ownOldUnits(table).length).toBeGreaterThan(4);
  }
  expect(await texts('bang-cong-khai.xlsx')).toEqual(written(publicColumns(districtTables).rows));
});
