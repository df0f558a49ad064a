import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresOfPeriod } from '../../electron/backend/figures-of-period.ts';
import { readOverview, readOverviewMarks } from '../../electron/backend/read-overview.ts';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import type { WriteDb } from '../../electron/backend/store/db.ts';
import { FIRST_UNIT, fillWithReports, newest, PEOPLE, SILENT, UNITS } from './province-reports.ts';
import { finish } from '../../shared/domain/steps.ts';

// “Tổng quan” of 3.000 units with targets, cells and places, and 100.000 people in lists of eight quarters, against one
// pass of SQLite over all that was sent. Facts are read once after something was written; then everything is counted anew.

const ROUNDS = 5;
const TODAY = '2026-01-20';

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
const store = createDataFile(
  join(folder, 'tinh.skn'),
  { profile: 'district', organisationName: 'Tỉnh', superiorName: 'Trung ương' },
  { isSample: false, at: '2024-01-01T08:00:00', appVersion: 'bench' },
);
try {
  fillWithReports(store.db);
  addTargetsCellsAndPlaces(store.db);
  const people = store.db.prepare('SELECT * FROM admission JOIN person ON person.id = admission.person_id');
  const cells = store.db.prepare('SELECT * FROM reported_value JOIN submission ON submission.id = submission_id');
  const times = {
    ...{ pass: [] as number[], facts: [] as number[], overview: [] as number[], again: [] as number[] },
    ...{ marks: [] as number[], marksAgain: [] as number[], now: [] as number[] },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.pass.push(timed(() => [people.all(), cells.all()]));
    store.db.prepare("INSERT INTO change_set (kind, at, plan_hash, revision) VALUES ('intake', '', '', 0)").run();
    store.db.prepare('UPDATE meta SET revision = revision + 1').run();
    times.facts.push(timed(() => figuresOfPeriod(store.db, newest)));
    times.overview.push(timed(() => overview('as-reported')));
    times.again.push(timed(() => overview('as-reported')));
    times.marks.push(timed(() => finish(readOverviewMarks(store.db, newest, TODAY))));
    times.marksAgain.push(timed(() => finish(readOverviewMarks(store.db, newest, TODAY))));
    times.now.push(timed(() => overview('as-now')));
  }
  const base = Math.min(...times.pass);
  const row = (what: string, taken: readonly number[]) =>
    `| ${what} | ${Math.min(...taken).toFixed(0)} | ${(Math.min(...taken) / base).toFixed(2)} |`;
  console.log(`| ${UNITS} units, ${PEOPLE} people in lists; fastest of ${ROUNDS} | ms | × full pass |`);
  console.log('| --- | ---: | ---: |');
  console.log(row('one full pass of SQLite over all people and cells', times.pass));
  console.log(row('reading the facts after something was written', times.facts));
  console.log(row('Tổng quan, first time after that', times.overview));
  console.log(row('the same again', times.again));
  console.log(row('by the units of today, first time', times.now));
  console.log(row('places, cells and what falls due, first time', times.marks));
  console.log(row('the same again', times.marksAgain));
} finally {
  store.close();
  rmSync(folder, { recursive: true });
}

function overview(view: 'as-reported' | 'as-now'): void {
  const { reporting, trend, units } = finish(readOverview(store.db, { period: newest, view, today: TODAY }));
  if (reporting.missing.length !== SILENT || units.length !== UNITS) throw new Error('not every report was found');
  if (trend.some(({ admitted }) => admitted.value.is !== 'number')) throw new Error('a quarter is empty');
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A target for both years, four cells and four places for each unit. */
function addTargetsCellsAndPlaces(db: WriteDb): void {
  const insert = (table: string, columns: string) => {
    const places = columns.split(' ').map(() => '?');
    return db.prepare(`INSERT INTO ${table} (${columns.replaceAll(' ', ', ')}) VALUES (${places.join(', ')})`);
  };
  const target = insert('target', 'unit_id setter scope indicator period_from period_to kind value');
  const unit = insert('unit', 'id code');
  const version = insert(
    'unit_version',
    'id unit_id name name_key kind parent_id no_candidates_left position valid_from',
  );
  const place = insert('place', 'id code kind name name_key valid_from');
  const state = insert(
    'place_state',
    'id place_id unit_id on_day has_members member_count cell_tie intake_id sheet sheet_row origin',
  );
  db.transaction(() => {
    const intake = db.prepare('SELECT MIN(id) FROM intake').pluck().get();
    db.prepare("UPDATE unit_version SET organisation_type = 'commune' WHERE unit_id >= ?").run(FIRST_UNIT);
    for (let index = 0; index < UNITS; index += 1) {
      const unitId = FIRST_UNIT + index;
      for (const year of [2024, 2025])
        target.run(
          unitId,
          'Tỉnh ủy',
          '',
          'admitted.total',
          `${year}-01-01`,
          `${year}-12-31`,
          'assigned',
          1 + (index % 40),
        );
      for (let one = 0; one < 4; one += 1) {
        const id = 20_000 + index * 4 + one;
        unit.run(id, `c${id}`);
        version.run(id, id, `Chi bộ thôn ${one}`, `chi bo thon ${one}`, 'cell', unitId, 0, one, '1900-01-01');
        place.run(id, `p${id}`, 'thon', `Thôn ${one}`, `thon ${one}`, '1900-01-01');
        ['2024-12-31', '2025-11-30'].forEach((day, at) => {
          const has = (one + at) % 4 === 0 ? 0 : 1;
          state.run(id * 2 + at, id, unitId, day, has, has * 3, 'own', intake, 'S', 8 + one, '{}');
        });
      }
    }
  })();
}
