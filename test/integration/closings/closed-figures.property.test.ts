import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Output } from '../../../shared/contract/calls.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { makeCorrector } from '../../support/make-corrector.ts';

const period = '2017-Q1';
const names = ['Lò Văn Bun', 'Mùa A Dinh', 'Giàng Seo Mai', 'Vàng A Sống'];
const days = ['2017-01-20', '2017-03-31', '2017-04-01', '2017-06-12'];
const spans = {
  'Quý I năm 2017': 'QUÝ I NĂM 2017',
  'Quý II năm 2017': 'QUÝ II NĂM 2017',
  '6 tháng đầu năm 2017': null,
};
type Words = keyof typeof spans;

const someList = fc.record({
  act: fc.constant('list' as const),
  words: fc.constantFrom<Words>('Quý I năm 2017', 'Quý II năm 2017', '6 tháng đầu năm 2017'),
  people: fc.uniqueArray(fc.nat(names.length - 1), { minLength: 1 }),
  shift: fc.nat(days.length - 1),
});
const someForm = fc.record({
  act: fc.constant('form' as const),
  words: fc.constantFrom<Words>('Quý I năm 2017', 'Quý II năm 2017'),
  minority: fc.integer({ min: 0, max: 4 }),
});
const someAct = fc.oneof(
  someList,
  someForm,
  fc.record({ act: fc.constant('undo' as const), pick: fc.nat(20) }),
  fc.record({ act: fc.constant('correct' as const), of: fc.constantFrom(period, '2017-Q2'), to: fc.nat(5) }),
  fc.record({ act: fc.constant('settings' as const), from: fc.constantFrom('2016-01-01', '2017-02-01', '2017-04-01') }),
);
type Act = typeof someAct extends fc.Arbitrary<infer One> ? One : never;

test('whatever is written after a period was closed, its signed figures stay as they are, and most else is written', async () => {
  const told = { written: 0, closed: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(someAct, { minLength: 2, maxLength: 4 }),
      fc.array(someAct, { minLength: 3, maxLength: 7 }),
      async (before, after) => {
        const desk = await openIntakeDesk();
        try {
          let file = 0;
          for (const one of before) await tryTo(desk, one, (file += 1));
          await desk.call('closings/close', {
            period,
            documents: [{ kind: 'quarterly' }, { kind: 'form', formId: 'bieu-2-btctw' }],
            note: '',
          });
          for (const one of after) {
            const outcome = await tryTo(desk, one, (file += 1));
            if (outcome === 'written') told.written += 1;
            if (outcome === 'closing.period-closed') told.closed += 1;
            const { versions } = await desk.call('closings/read', { period });
            expect(versions[0]?.documents.flatMap(({ differences }) => differences)).toEqual([]);
          }
        } finally {
          await desk.close();
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
  expect(told.written).toBeGreaterThan(0);
  expect(told.closed).toBeGreaterThan(0);
});

/** Does it as a person at the desk would; `written`, or the first reason why it was not. */
async function tryTo(desk: IntakeDesk, one: Act, file: number): Promise<string> {
  try {
    return await doIt(desk, one, file);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

async function doIt(desk: IntakeDesk, one: Act, file: number): Promise<string> {
  switch (one.act) {
    case 'list': {
      const people = one.people.map((index): Person => {
        const decided = days[(index + one.shift) % days.length] ?? '';
        return { name: names[index] ?? '', male: day(`198${index}-05-14`), people: 'Mông', decisionDate: day(decided) };
      });
      const sheet = listC(people.map(person), { period: `(${one.words})` });
      return write(desk, await desk.stage(await desk.write(`${file}.xlsx`, [sheet]), { replaceSubmission: true }));
    }
    case 'form': {
      const sheet = form2({ ...cleanFigures, 'I.2': [one.minority, 5] }, { period: spans[one.words] ?? '' });
      return write(desk, await desk.stage(await desk.write(`${file}.xlsx`, [sheet]), { replaceSubmission: true }));
    }
    case 'undo': {
      const { rows } = await desk.call('log/list', { filter: {}, from: 0, count: 50 });
      const set = rows[one.pick % rows.length];
      await desk.call('changes/undo', { changeSetId: set?.changeSetId ?? 0 });
      return 'written';
    }
    case 'correct': {
      const units = await desk.call('units/list', {});
      const unit = units.find(({ name }) => name === 'Đảng bộ xã Nà Khoa')?.unitId ?? 0;
      const corrector = makeCorrector(desk, one.of);
      const cell = await corrector.cellBehind(unit, 'admitted.minority').catch(() => null);
      if (cell === null) return 'nothing to correct';
      const preview = await corrector.preview(cell, String(one.to));
      if (preview.planId === null) return preview.problems[0]?.code ?? 'nothing new';
      await corrector.commit(preview);
      return 'written';
    }
    case 'settings': {
      const settings = { ...(await desk.call('settings/read', {})), countingDate: 'ceremony' as const };
      await desk.call('settings/save', { settings, from: one.from });
      return 'written';
    }
  }
}

async function write(desk: IntakeDesk, preview: Output<'intake/stage'>): Promise<string> {
  if (preview.planHash === null) {
    const closed = preview.problems.find(({ code }) => code === 'closing.period-closed');
    return (closed ?? preview.problems[0])?.code ?? 'nothing new';
  }
  await desk.commit(preview);
  return 'written';
}
