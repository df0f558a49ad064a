import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import { readFigureFacts } from '../../electron/backend/figures-of-period.ts';
import { readPeriod } from '../../shared/domain/period.ts';
import { formDefinitions } from '../../shared/forms/registry.ts';
import { fillForm } from '../../shared/reports/fill-form.ts';
import { openFigures } from '../../shared/statistics/figures.ts';
import { fillWithMembers, fillWithPeople, PEOPLE, UNITS } from './province-data.ts';

// The seven forms of 2021 for a province-sized file in one go, against one pass of SQLite over all its people.

const ROUNDS = 5;
const FORMS = ['1', '2', '2b', '3', '4', '5', '7'].map((number) => `bieu-${number}-btctw`);

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
const store = createDataFile(
  join(folder, 'tinh.skn'),
  { profile: 'district', organisationName: 'Tỉnh', superiorName: 'Trung ương' },
  { isSample: false, at: '2026-01-01T08:00:00', appVersion: 'bench' },
);
try {
  fillWithPeople(store.db);
  const period = readPeriod('2025');
  if (period === null) throw new Error('no such period');
  const forms = formDefinitions.filter(({ id }) => FORMS.includes(id));
  const pass = store.db.prepare('SELECT * FROM admission JOIN person ON person.id = admission.person_id');
  const times = { pass: [] as number[], facts: [] as number[], forms: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.pass.push(timed(() => pass.all()));
    const start = performance.now();
    const facts = readFigureFacts(store.db, period);
    times.facts.push(performance.now() - start);
    const figures = openFigures(facts);
    const filled = forms.map((form) => fillForm(form, figures, figures.root.unitId, period));
    times.forms.push(performance.now() - start);
    const total = filled.find(({ formId }) => formId === 'bieu-2-btctw')?.rows[0]?.thisPeriod;
    if (total?.is !== 'number' || total.value !== PEOPLE) throw new Error('not everybody was counted');
  }
  fillWithMembers(store.db);
  const passOfMembers = store.db.prepare(
    'SELECT * FROM member_record JOIN person ON person.id = member_record.person_id',
  );
  const ofMembers = { pass: [] as number[], forms: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    ofMembers.pass.push(timed(() => passOfMembers.all()));
    const start = performance.now();
    const figures = openFigures(readFigureFacts(store.db, period));
    const filled = forms.map((form) => fillForm(form, figures, figures.root.unitId, period));
    ofMembers.forms.push(performance.now() - start);
    const total = filled.find(({ formId }) => formId === 'bieu-3-btctw')?.rows[0]?.thisPeriod;
    if (total?.is !== 'number' || total.value !== PEOPLE) throw new Error('not every member was counted');
  }
  const base = fastest(times.pass);
  const row = (what: string, ms: number) => `| ${what} | ${ms.toFixed(0)} | ${(ms / base).toFixed(2)} |`;
  console.log(`| ${PEOPLE} people, ${UNITS} units; fastest of ${ROUNDS} | ms | × full pass |`);
  console.log('| --- | ---: | ---: |');
  console.log(row('one full pass of SQLite over all people', base));
  console.log(row('reading what the forms need', fastest(times.facts)));
  console.log(row(`that and ${forms.length} forms with their checks`, fastest(times.forms)));
  const [passes, both] = [base + fastest(ofMembers.pass), fastest(ofMembers.forms)];
  console.log('| with as many members on lists | ms | × both passes |');
  console.log(
    `| the same forms, counted from both kinds of lists | ${both.toFixed(0)} | ${(both / passes).toFixed(2)} |`,
  );
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
