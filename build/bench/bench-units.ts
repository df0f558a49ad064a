import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commitPlan } from '../../electron/backend/store/commit-plan.ts';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import type { ReadDb } from '../../electron/backend/store/db.ts';
import { readMeta } from '../../electron/backend/store/meta-store.ts';
import { sealPlan } from '../../electron/backend/store/seal-plan.ts';
import { listUnitVersions } from '../../electron/backend/store/unit-store.ts';
import { checkUnitTree } from '../../shared/domain/check-unit-tree.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import { collectChanges } from '../../shared/intake/plan/change-rows.ts';
import { contentRow } from '../../shared/intake/plan/unit-rows.ts';
import { listTree } from '../../shared/units/list-tree.ts';
import { planUnitEdit } from '../../shared/units/plan-unit-edit.ts';
import { unitNodes, visibleNodes } from '../../shared/units/unit-nodes.ts';
import { listUnits } from '../../shared/units/units-list.ts';

const UNITS = 3_000;
const ROUNDS = 15;
const DAY = '2020-06-30';
/** Every so many units one changed its name. */
const RENAMED = 3;

/** Milliseconds, the fastest of several rounds in one run: other work on the machine only adds to them. */
export type UnitsBench = { readonly spans: number; readonly plainMs: number; readonly steps: readonly Step[] };
type Step = { readonly name: string; readonly ms: number };

/**
 * What the screen “Đơn vị” does with 3.000 units, a third of them renamed once, each against reading the rows of the
 * table from SQLite and nothing else.
 */
export function benchUnits(): UnitsBench {
  const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
  const { db, close } = createDataFile(
    join(folder, 'units.skn'),
    { profile: 'district', organisationName: 'Nậm Pồ', superiorName: '' },
    { isSample: false, at: '2026-03-02T08:00:00', appVersion: '0' },
  );
  try {
    commitPlan(db, sealPlan(inventUnits(db)), '2026-03-02T08:00:00');
    const versions = listUnitVersions(db);
    const listed = listTree(versions, DAY);
    const nodes = unitNodes(listed);
    const open = new Set(listed.map(({ unitId }) => unitId));
    const { revision, nextId } = readMeta(db);
    const [last] = listed.toReversed();
    if (listed.length !== UNITS + 1 || last === undefined) throw new Error('units are missing from the tree');
    const edit = { act: 'close', unitId: last.unitId, lastDay: '2024-12-31' } as const;
    const measure = (name: string, work: () => unknown): Step => ({ name, ms: fastestOf(work) });
    return {
      spans: versions.length,
      plainMs: fastestOf(() => db.prepare('SELECT * FROM unit_version').all()),
      steps: [
        measure('list of a day, from SQLite to what the window gets', () => listTree(listUnitVersions(db), DAY)),
        measure('tree in the window, with cells counted', () => unitNodes(listed)),
        measure('one branch opened or closed', () => visibleNodes(nodes, open, '')),
        measure('search without accents, one key', () => visibleNodes(nodes, open, 'truong tieu hoc 29')),
        measure('check of the whole tree', () => checkUnitTree({ versions })),
        measure('preview of one edit', () => planUnitEdit(edit, { versions, base: { revision, nextId } })),
        measure('list for export, without the workbook', () => listUnits(versions)),
      ],
    };
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same as a Markdown table. */
export function unitsBenchTable({ spans, plainMs, steps }: UnitsBench): string {
  return [
    `| ${UNITS} units, ${spans} spans | ms | × plain read |`,
    '| --- | ---: | ---: |',
    `| reading the rows from SQLite | ${plainMs.toFixed(1)} | 1.0 |`,
    ...steps.map(({ name, ms }) => `| ${name} | ${ms.toFixed(1)} | ${(ms / plainMs).toFixed(1)} |`),
  ].join('\n');
}

function fastestOf(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Communes of 14 cells and a sub-committee of 14 more; no chance, so that two runs measure the same. */
function inventUnits(db: ReadDb) {
  const { revision, nextId } = readMeta(db);
  const list = collectChanges(nextId);
  const places = ['Nậm Pồ', 'Nà Khoa', 'Huổi Sang', 'Pa Tần', 'Trường Tiểu học'];
  let [commune, sub] = [1, 1];
  for (let index = 0; index < UNITS; index += 1) {
    const at = index % 30;
    const unitId = list.drawId();
    let [kind, parentId]: [UnitKind, number] = ['cell', at < 15 ? commune : sub];
    if (at === 0) [kind, parentId, commune] = ['base-committee', 1, unitId];
    else if (at === 15) [kind, parentId, sub] = ['sub-committee', commune, unitId];
    list.insertAs('unit', unitId, { code: `DV${index}` });
    const name = `${kind === 'cell' ? 'Chi bộ' : 'Đảng bộ'} ${places[index % places.length]} ${index}`;
    const content = {
      kind,
      parentId,
      organisationType: null,
      cellKind: null,
      noCandidatesLeft: false,
      specialRights: [],
    };
    const span = (own: string, valid_from: string, valid_to: string | null) =>
      list.insert('unit_version', {
        unit_id: unitId,
        ...contentRow({ ...content, name: own }),
        position: index,
        valid_from,
        valid_to,
      });
    if (index % RENAMED === 0) span(`${name} cũ`, '2010-01-01', '2015-12-31');
    span(name, index % RENAMED === 0 ? '2016-01-01' : '2010-01-01', null);
  }
  return { kind: 'units', madeAtRevision: revision, nextId: list.nextId, changes: list.changes } as const;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(unitsBenchTable(benchUnits()));
