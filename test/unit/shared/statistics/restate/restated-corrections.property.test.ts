import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AdmissionFact } from '../../../../../shared/domain/admission.ts';
import { openCorrections } from '../../../../../shared/statistics/corrections-behind.ts';
import type { FigureFacts, SentAdmission } from '../../../../../shared/statistics/figure-facts.ts';
import { openFigures, type Figures } from '../../../../../shared/statistics/figures.ts';
import { restateFigures } from '../../../../../shared/statistics/restate/restate-figures.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeSuccession,
  makeTarget,
  makeUnit,
  period,
  ROOT,
} from '../../../../support/make-facts.ts';
import { AFTER_ACTS, anyWorld, type World } from '../../../../support/reorganised-world.ts';

const PAST = period('2024-Q2');
const CODES = [
  'admitted.total',
  'admitted.female',
  'admitted.minority',
  'admitted.age.mean',
  'target.year.achievement',
  'organisations.committees.admitting',
];

/** What each first unit sent for the quarter, with what the board made of it: the same value is no correction. */
const sent = fc.array(
  fc.oneof(
    fc.record({ form: fc.nat(20), corrected: fc.option(fc.nat(20)) }),
    fc.record({
      people: fc.array(
        fc.record({ cell: fc.constantFrom(500, 600, null), change: fc.constantFrom(null, 'sex', 'birth', 'people') }),
        { maxLength: 5 },
      ),
    }),
    fc.constant(null),
  ),
  { minLength: 6, maxLength: 6 },
);
type Sent = (typeof sent extends fc.Arbitrary<infer Each> ? Each : never)[number];

const MADE = { sex: 'male', birth: '1960-05-06', people: 'thai' } as const;

/** The facts as they count, and as they would be had nobody corrected anything. */
function factsOf({ units, successions, first }: World, all: readonly Sent[]) {
  const now: FigureFacts['admissions'][number][] = [];
  const asSent: AdmissionFact[] = [];
  const lists: FigureFacts['lists'][number][] = [];
  const submissions: FigureFacts['submissions'][number][] = [];
  const sentSubmissions: FigureFacts['submissions'][number][] = [];
  const values = new Map<number, number>();
  const admissions = new Map<number, SentAdmission>();
  first.forEach((unitId, index) => {
    const one = all[index] ?? null;
    if (one === null) return;
    if ('form' in one) {
      const submission = makeSubmission(unitId, PAST.code, { I: one.form, 'I.1': one.form >> 1 });
      sentSubmissions.push(submission);
      const cell = submission.values.get('I');
      if (one.corrected === null || cell === undefined) {
        submissions.push(submission);
        return;
      }
      const corrected = new Map(submission.values).set('I', { ...cell, value: one.corrected });
      submissions.push({ ...submission, values: corrected });
      values.set(cell.id, submission.id);
      return;
    }
    lists.push(makeList(unitId, PAST.code));
    for (const { cell, change } of one.people) {
      const cellId = cell === null ? null : cell + unitId;
      const person = makeAdmission({ unitId, cellId, decisionDate: '2024-04-03' });
      asSent.push(person);
      if (change === null) now.push(person);
      else {
        now.push({ ...person, [change]: MADE[change] });
        admissions.set(person.id, { sent: person, fields: [change] });
      }
    }
  });
  const same = { units, successions, lists, targets: [makeTarget(ROOT, '2024', 40)] };
  return {
    sent: makeFacts({ ...same, admissions: asSent, submissions: sentSubmissions }),
    now: makeFacts({ ...same, admissions: now, submissions, corrected: { values, admissions } }),
  };
}

const asNow = (facts: FigureFacts): Figures => restateFigures(openFigures(facts), AFTER_ACTS);

test('every figure that a correction changed is marked in the view by the units of today', () => {
  let changed = 0;
  fc.assert(
    fc.property(anyWorld(fc.boolean()), sent, (world, all) => {
      const facts = factsOf(world, all);
      const [before, after] = [asNow(facts.sent), asNow(facts.now)];
      const behind = openCorrections(after);
      for (const unitId of [ROOT, ...after.treeOf(PAST).subtreeOf(ROOT)]) {
        for (const code of CODES) {
          const was = before.figure(code, unitId, PAST).value;
          const is = after.figure(code, unitId, PAST).value;
          // A part nobody sent was 0 as long as the whole was: no cell stands behind “chưa có”.
          if (JSON.stringify(was) === JSON.stringify(is) || is.is === 'missing') continue;
          changed += 1;
          expect([code, unitId, behind(code, unitId, PAST).size > 0]).toEqual([code, unitId, true]);
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(changed).toBeGreaterThan(200);
});

test('the whole rests on the same corrected cells in both views as long as no unit left for another file', () => {
  fc.assert(
    fc.property(anyWorld(fc.boolean()), sent, (world, all) => {
      const base = openFigures(factsOf(world, all).now);
      const [then, now] = [openCorrections(base), openCorrections(restateFigures(base, AFTER_ACTS))];
      for (const code of CODES) expect(now(code, ROOT, PAST)).toEqual(then(code, ROOT, PAST));
    }),
    { numRuns: 100 },
  );
});

/** Unit 2 with its cells 502 and 602 was split; cell 602 and its people went to unit 8, all else to unit 7. */
function splitUnit() {
  const day = '2025-07-01';
  const cell = (unitId: number, parentId: number, days: { from?: string; to?: string }) =>
    makeUnit(unitId, `Chi bộ ${unitId}`, { kind: 'cell', parentId, ...days });
  return {
    units: [
      makeUnit(ROOT, 'Gốc'),
      makeUnit(2, 'Cũ', { to: '2025-06-30' }),
      makeUnit(7, 'Mới bảy', { from: day }),
      makeUnit(8, 'Mới tám', { from: day }),
      cell(502, 2, { to: '2025-06-30' }),
      { ...cell(502, 7, { from: day }), id: 9502 },
      cell(602, 2, { to: '2025-06-30' }),
      { ...cell(602, 8, { from: day }), id: 9602 },
    ],
    successions: [makeSuccession(2, 7, day, 'unknown'), makeSuccession(2, 8, day, 'unknown')],
    lists: [makeList(2, PAST.code)],
  };
}

test('a corrected person marks only the unit that holds the cell of the person today', () => {
  const person = makeAdmission({ unitId: 2, cellId: 602, decisionDate: '2024-04-03', sex: 'male' });
  const other = makeAdmission({ unitId: 2, cellId: 502, decisionDate: '2024-04-03' });
  const facts = makeFacts({
    ...splitUnit(),
    admissions: [person, other],
    corrected: {
      values: new Map(),
      admissions: new Map([[person.id, { sent: { ...person, sex: 'female' }, fields: ['sex'] }]]),
    },
  });
  const behind = openCorrections(asNow(facts));
  const cell = new Set([`person ${person.id} sex`]);
  expect(behind('admitted.female', 8, PAST)).toEqual(cell);
  expect(behind('admitted.female', 602, PAST)).toEqual(cell);
  expect(behind('admitted.female', ROOT, PAST)).toEqual(cell);
  expect(behind('admitted.female', 7, PAST).size).toBe(0);
  expect(behind('admitted.total', 8, PAST).size).toBe(0);
});

test('a corrected cell of a form marks every unit of today that has a part of it', () => {
  const form = makeSubmission(2, PAST.code, { I: 7 });
  const cell = form.values.get('I')?.id ?? 0;
  const facts = makeFacts({
    ...splitUnit(),
    lists: [],
    submissions: [form],
    corrected: { values: new Map([[cell, form.id]]), admissions: new Map() },
  });
  const behind = openCorrections(asNow(facts));
  for (const unitId of [7, 8, ROOT]) {
    expect(behind('admitted.total', unitId, PAST)).toEqual(new Set([`value ${cell}`]));
    expect(behind('organisations.committees.admitting', unitId, PAST)).toEqual(new Set([`value ${cell}`]));
  }
});
