import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBoard } from '../../electron/backend/read-board.ts';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import type { WriteDb } from '../../electron/backend/store/db.ts';
import { readPeriod, type Period } from '../../shared/domain/period.ts';
import { bieu2 } from '../../shared/forms/definitions/bieu-2-btctw.ts';
import { periodsUpTo } from '../../shared/reporting/reporting-board.ts';

// Who has reported, of 3.000 units over eight quarters, against one pass of SQLite over all that they sent: two of
// three units send lists (100.000 people in all), the third sends Biểu số 2; one in ten is silent in the last quarter.

const PEOPLE = 100_000;
const UNITS = 3_000;
const ROUNDS = 5;
const newest = readPeriod('2025-Q4');
if (newest === null) throw new Error('no such period');
const quarters = periodsUpTo(newest, 8);
const SILENT = UNITS / 10;

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
const store = createDataFile(
  join(folder, 'tinh.skn'),
  { profile: 'district', organisationName: 'Tỉnh', superiorName: 'Trung ương' },
  { isSample: false, at: '2024-01-01T08:00:00', appVersion: 'bench' },
);
try {
  fill(store.db);
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
  const board = readBoard(store.db, newest ?? quarters[0] ?? { code: '', from: '', to: '' }, count, '2026-01-20');
  const { reported, missing } = board.periods.at(-1)?.count ?? { reported: 0, missing: 0 };
  if (missing !== SILENT || reported !== UNITS - SILENT) throw new Error('not every report was found');
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** No chance, so that two runs count the same. */
function fill(db: WriteDb): void {
  const root = db.prepare('SELECT id FROM unit').pluck().get();
  const insert = (table: string, columns: string) => {
    const places = columns.split(' ').map(() => '?');
    return db.prepare(`INSERT INTO ${table} (${columns.replaceAll(' ', ', ')}) VALUES (${places.join(', ')})`);
  };
  const unit = insert('unit', 'id code');
  const version = insert(
    'unit_version',
    'id unit_id name name_key kind parent_id no_candidates_left position valid_from',
  );
  const file = insert('source_file', 'id sha256 name size received_at content');
  const set = insert('change_set', 'id kind at plan_hash revision');
  const change = insert('change', 'set_id table_name row_id after');
  const intake = insert('intake', 'id source_file_id kind form_id unit_id period_from period_to sheet row_count');
  const submission = insert('submission', 'id form_id unit_id period_from period_to intake_id is_current');
  const value = insert('reported_value', 'submission_id row_code column_key value sheet cell written how');
  const person = insert('person', 'id full_name name_key sort_key birth sex');
  const admission = insert('admission', 'id person_id unit_id flags decision_date intake_id sheet sheet_row origin');
  let [id, personId] = [100_000, 1_000_000];
  const perList = Math.ceil(PEOPLE / (((UNITS * 2) / 3) * quarters.length));
  const send = (index: number, period: Period): void => {
    const unitId = 1_000 + index;
    const at = `${period.to.slice(0, 4)}-12-31T08:00:00`;
    const isForm = index % 3 === 0;
    id += 1;
    file.run(id, String(id), `${id}.xlsx`, 1, at, Buffer.of(0));
    set.run(id, 'intake', at, '', id);
    intake.run(
      id,
      id,
      isForm ? 'form' : 'admissions',
      isForm ? bieu2.id : null,
      unitId,
      period.from,
      period.to,
      'S',
      4,
    );
    change.run(id, 'intake', id, '{}');
    if (isForm) {
      submission.run(id, bieu2.id, unitId, period.from, period.to, id, 1);
      for (const { code } of bieu2.rows) value.run(id, code, 'this-period', 0, 'S', 'B8', '0', 'as-number');
      return;
    }
    for (let one = 0; one < perList; one += 1) {
      personId += 1;
      person.run(personId, `Người ${personId}`, `nguoi ${personId}`, '', '1990-01-01', 'female');
      admission.run(personId, personId, unitId, '[]', `${period.from.slice(0, 8)}15`, id, 'S', 8 + one, '{}');
    }
  };
  db.transaction(() => {
    for (let index = 0; index < UNITS; index += 1) {
      const unitId = 1_000 + index;
      unit.run(unitId, `u${index}`);
      version.run(unitId, unitId, `Đơn vị ${index}`, `don vi ${index}`, 'base-committee', root, 0, index, '1900-01-01');
      for (const period of quarters) if (period !== quarters.at(-1) || index >= SILENT) send(index, period);
    }
  })();
}
