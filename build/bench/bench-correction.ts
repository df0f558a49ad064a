import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresOfPeriod, periodOf } from '../../electron/backend/figures-of-period.ts';
import { previewCorrection } from '../../electron/backend/preview-correction.ts';
import { commitPlan } from '../../electron/backend/store/commit-plan.ts';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import { undoChangeSet } from '../../electron/backend/store/undo-change-set.ts';
import { fillWithPeople, PEOPLE, UNITS } from './province-data.ts';

// One cell corrected in a province-sized file: what the next figure costs, against reading everything again.

const ROUNDS = 9;
const at = '2026-01-02T08:00:00';
const PERSON = 10_007;

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
const store = createDataFile(
  join(folder, 'tinh.skn'),
  { profile: 'district', organisationName: 'Tỉnh', superiorName: 'Trung ương' },
  { isSample: false, at: '2026-01-01T08:00:00', appVersion: 'bench' },
);
try {
  const { db } = store;
  fillWithPeople(db);
  const period = periodOf('2025');
  const whole = () => {
    const figures = figuresOfPeriod(db, period);
    return figures.figure('admitted.female', figures.root.unitId, period).value;
  };
  const times = { all: [] as number[], preview: [] as number[], commit: [] as number[], figure: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    // A year that was not asked for last is read whole.
    figuresOfPeriod(db, periodOf('2024'));
    times.all.push(timed(whole));
    const before = JSON.stringify(whole());
    const sealed: { plan?: ReturnType<typeof previewCorrection>['sealed'] } = {};
    const cell = { table: 'person', rowId: PERSON, field: 'sex' } as const;
    const sex = db.prepare<[number], { sex: string }>('SELECT sex FROM person WHERE id = ?').get(PERSON)?.sex;
    const typed = sex === 'female' ? 'male' : 'female';
    const input = { cell, period: '2025', goal: { is: 'value', typed }, reason: { is: 'phone', text: '' } } as const;
    times.preview.push(timed(() => (sealed.plan = previewCorrection(db, input, at).sealed)));
    const plan = sealed.plan;
    if (plan === undefined || plan === null) throw new Error('nothing to write');
    let changeSetId = 0;
    times.commit.push(timed(() => (changeSetId = commitPlan(db, plan, at).changeSetId)));
    times.figure.push(timed(whole));
    if (JSON.stringify(whole()) === before) throw new Error('the figure did not change');
    undoChangeSet(db, changeSetId, { at });
    if (JSON.stringify(whole()) !== before) throw new Error('the figure did not come back');
  }
  const base = fastest(times.all);
  const row = (what: string, ms: number) => `| ${what} | ${ms.toFixed(1)} | ${(ms / base).toFixed(3)} |`;
  console.log(`| ${PEOPLE} people, ${UNITS} units; fastest of ${ROUNDS} | ms | × reading all |`);
  console.log('| --- | ---: | ---: |');
  console.log(row('a figure of the whole, everything read', base));
  console.log(row('preview of a correction of one cell, with the figures it changes', fastest(times.preview)));
  console.log(row('writing it', fastest(times.commit)));
  console.log(row('the same figure afterwards', fastest(times.figure)));
} finally {
  store.close();
  rmSync(folder, { recursive: true });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function fastest(times: readonly number[]): number {
  return Math.min(...times);
}
