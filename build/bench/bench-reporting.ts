import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBoard } from '../../electron/backend/read-board.ts';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import { fillWithReports, newest, PEOPLE, quarters, SILENT, UNITS } from './province-reports.ts';
import { finish } from '../../shared/domain/steps.ts';

// Who has reported, of 3.000 units over eight quarters, against one pass of SQLite over all that they sent: two of
// three units send lists (100.000 people in all), the third sends Biểu số 2; one in ten is silent in the last quarter.

const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
const store = createDataFile(
  join(folder, 'tinh.skn'),
  { profile: 'district', organisationName: 'Tỉnh', superiorName: 'Trung ương' },
  { isSample: false, at: '2024-01-01T08:00:00', appVersion: 'bench' },
);
try {
  fillWithReports(store.db);
  const people = store.db.prepare('SELECT * FROM admission JOIN person ON person.id = admission.person_id');
  const cells = store.db.prepare('SELECT * FROM reported_value JOIN submission ON submission.id = submission_id');
  const times = { pass: [] as number[], one: [] as number[], eight: [] as number[], again: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.pass.push(timed(() => [people.all(), cells.all()]));
    store.db.prepare("INSERT INTO change_set (kind, at, plan_hash, revision) VALUES ('intake', '', '', 0)").run();
    times.one.push(timed(() => check(1)));
    times.eight.push(timed(() => check(quarters.length)));
    times.again.push(timed(() => check(quarters.length)));
  }
  const base = Math.min(...times.pass);
  const row = (what: string, taken: readonly number[]) =>
    `| ${what} | ${Math.min(...taken).toFixed(0)} | ${(Math.min(...taken) / base).toFixed(2)} |`;
  console.log(`| ${UNITS} units, ${PEOPLE} people in lists; fastest of ${ROUNDS} | ms | × full pass |`);
  console.log('| --- | ---: | ---: |');
  console.log(row('one full pass of SQLite over all people and cells', times.pass));
  console.log(row('who has reported, one quarter', times.one));
  console.log(row('who has reported, eight quarters', times.eight));
  console.log(row('the same after a telephone number was written', times.again));
} finally {
  store.close();
  rmSync(folder, { recursive: true });
}

function check(count: number): void {
  const board = finish(readBoard(store.db, newest, count, '2026-01-20'));
  const { reported, missing } = board.periods.at(-1)?.count ?? { reported: 0, missing: 0 };
  if (missing !== SILENT || reported !== UNITS - SILENT) throw new Error('not every report was found');
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
