import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import type { WriteDb } from '../../electron/backend/store/db.ts';
import { scopeOf, workCalendarOf } from '../../electron/backend/pipeline-of-file.ts';
import { listPipelineLists, listPipelinePeople } from '../../electron/backend/store/pipeline-store.ts';
import { addDays } from '../../shared/domain/calendar/count-days.ts';
import { readPeriod } from '../../shared/domain/period.ts';
import { openPipeline } from '../../shared/pipeline/open-pipeline.ts';
import { linesOf } from '../../shared/pipeline/pipeline-lists.ts';
import { summarisePipeline } from '../../shared/pipeline/summarise-pipeline.ts';
import { finish } from '../../shared/domain/steps.ts';
import type { PipelinePerson } from '../../shared/pipeline/pipeline-person.ts';

// The screen Nguồn phát triển for a province-sized file, against one pass of SQLite over all its people.

const PEOPLE = 100_000;
const UNITS = 3_000;
const ROUNDS = 3;
const DAY = '2026-03-02';

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
const store = createDataFile(
  join(folder, 'tinh.skn'),
  { profile: 'district', organisationName: 'Tỉnh', superiorName: 'Trung ương' },
  { isSample: false, at: '2026-01-01T08:00:00', appVersion: 'bench' },
);
try {
  const { db } = store;
  fillWithCandidates(db);
  const period = readPeriod('2025');
  if (period === null) throw new Error('no such period');
  const pass = db.prepare('SELECT * FROM candidate JOIN person ON person.id = candidate.person_id');
  const times = {
    pass: [] as number[],
    read: [] as number[],
    first: [] as number[],
    next: [] as number[],
    list: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.pass.push(timed(() => pass.all()));
    let people: readonly PipelinePerson[] = [];
    times.read.push(timed(() => (people = finish(listPipelinePeople(db, listPipelineLists(db))))));
    const start = performance.now();
    const pipeline = openPipeline(people, listPipelineLists(db), workCalendarOf(db));
    const { tree, unit, unitRef, isHere } = scopeOf(db, DAY, undefined);
    const reporting = tree.childrenOf(unit.id).map((child) => child.unitId);
    const asked = { day: DAY, period, unit, group: 'all', isHere, reporting, subtreeOf: tree.subtreeOf } as const;
    const view = summarisePipeline(pipeline, asked);
    times.first.push(performance.now() - start);
    times.next.push(timed(() => summarisePipeline(pipeline, asked)));
    const list = { list: 'decisions', show: 'open', search: '', day: DAY, isHere, unitOf: unitRef } as const;
    times.list.push(timed(() => linesOf(pipeline.on(DAY), list)));
    const counted = view.stages.reduce((sum, { count }) => sum + (count ?? 0), view.unclear);
    if (counted !== PEOPLE) throw new Error(`${counted} of ${PEOPLE} were counted`);
  }
  const base = Math.min(...times.pass);
  const row = (what: string, each: readonly number[]) =>
    console.log(`| ${what} | ${Math.min(...each).toFixed(0)} | ${(Math.min(...each) / base).toFixed(2)} |`);
  console.log(`| ${PEOPLE} people, ${UNITS} units; fastest of ${ROUNDS} | ms | × full pass |`);
  console.log('| --- | ---: | ---: |');
  row('one full pass of SQLite over all people', times.pass);
  row('reading everyone’s way', times.read);
  row('steps, stages, what falls due, the summary: first time', times.first);
  row('the summary again, nothing written in between', times.next);
  row('one due list', times.list);
} finally {
  store.close();
  rmSync(folder, { recursive: true });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One list of candidates from each unit, people at every step; no chance, so that two runs count the same. */
function fillWithCandidates(db: WriteDb): void {
  const root = db.prepare('SELECT id FROM unit').pluck().get();
  const insert = (table: string, columns: readonly string[]) =>
    db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const unit = insert('unit', ['id', 'code']);
  const versions = ['id', 'unit_id', 'name', 'name_key', 'kind', 'parent_id', 'no_candidates_left', 'position'];
  const version = insert('unit_version', [...versions, 'valid_from']);
  const file = insert('source_file', ['id', 'sha256', 'name', 'size', 'received_at', 'content']);
  const intake = insert('intake', ['id', 'source_file_id', 'kind', 'unit_id', 'sheet', 'row_count']);
  const set = insert('change_set', ['id', 'kind', 'at', 'plan_hash', 'revision']);
  const change = insert('change', ['id', 'set_id', 'table_name', 'row_id', 'after']);
  const person = insert('person', ['id', 'full_name', 'name_key', 'sort_key', 'birth', 'sex']);
  const candidate = insert('candidate', [
    ...['id', 'person_id', 'unit_id', 'flags', 'recognised_date', 'certificate_date', 'meeting_date', 'decision_date'],
    ...['ceremony_date', 'intake_id', 'sheet', 'sheet_row', 'origin'],
  ]);
  db.transaction(() => {
    file.run(1, 'a'.repeat(64), 'a.xlsx', 1, '2026-02-01T08:00:00', Buffer.of(0));
    set.run(1_000_000, 'intake', '2026-02-01T08:00:00', 'h', 1);
    for (let index = 0; index < UNITS; index += 1) {
      const id = 1_000 + index;
      unit.run(id, `u${index}`);
      version.run(id, id, `Đơn vị ${index}`, `don vi ${index}`, 'base-committee', root, 0, index, '1900-01-01');
      intake.run(id, 1, 'candidates', id, 'DS', Math.ceil(PEOPLE / UNITS));
      change.run(2_000_000 + index, 1_000_000, 'intake', id, '{}');
    }
    for (let index = 0; index < PEOPLE; index += 1) {
      const id = 10_000 + index;
      const step = index % 6;
      const day = (from: string) => addDays(from, index % 300);
      const at = (least: number, from: string) => (step >= least ? day(from) : null);
      person.run(id, `Người thứ ${index}`, `nguoi thu ${index}`, String(index).padStart(6, '0'), '1990-05-04', 'male');
      candidate.run(
        ...[id, id, 1_000 + (index % UNITS), '[]', at(1, '2020-01-05'), at(2, '2020-11-01'), at(3, '2024-11-10')],
        ...[at(4, '2025-01-05'), at(5, '2025-01-20'), 1_000 + (index % UNITS), 'DS', 8 + index, '{}'],
      );
    }
  })();
}
