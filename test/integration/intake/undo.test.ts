import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { correctByHand } from '../../support/correct-by-hand.ts';
import { contentOf } from '../../support/desk-content.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { problemFromAsync } from '../../support/problem-from.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const listOf = (people: readonly Person[]) => [listC(people.map(person))];

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const first = async (table: string) => ((await contentOf(desk))[table]?.[0] as { id: number } | undefined)?.id ?? 0;

test('an intake with a later correction is not taken back before the correction, which is named', async () => {
  const before = await contentOf(desk);
  const path = await desk.write('1.xlsx', listOf([bun]));
  const { changeSetId } = await desk.takeIn(path);
  const correction = await correctByHand(desk, {
    table: 'admission',
    rowId: await first('admission'),
    field: 'note',
    before: null,
    after: 'Đã gọi điện',
  });
  const problem = await problemFromAsync(desk.call('changes/undo', { changeSetId }));
  expect(problem).toMatchObject({ code: 'store.undo-blocked', facts: { later: `${correction} (02/03/2026)` } });
  expect(await desk.call('changes/list-blocking', { changeSetId })).toEqual([
    { changeSetId: correction, kind: 'correction', at: '2026-03-02T09:30:00', file: null, unit: null },
  ]);
  await desk.call('changes/undo', { changeSetId: correction });
  expect(await desk.call('changes/list-blocking', { changeSetId })).toEqual([]);
  await desk.call('changes/undo', { changeSetId });
  expect(await contentOf(desk)).toEqual(before);
  expect((await desk.stage(path)).counts).toMatchObject({ add: 1, question: 0 });
});

test('of three versions of a form the first waits for the later two, newest first, also after a restart', async () => {
  const versions = [cleanFigures, { ...cleanFigures, 'I.7': 1 }, { ...cleanFigures, 'I.7': 2 }];
  const sets: number[] = [];
  const states = [await contentOf(desk)];
  for (const [index, figures] of versions.entries()) {
    const path = await desk.write(`ban-${index}.xlsx`, [form2(figures)]);
    sets.push((await desk.takeIn(path, { replaceSubmission: true })).changeSetId);
    states.push(await contentOf(desk));
  }
  const blocking = await desk.call('changes/list-blocking', { changeSetId: sets[0] ?? 0 });
  expect(blocking.map(({ changeSetId, file }) => [changeSetId, file])).toEqual([
    [sets[2], 'ban-2.xlsx'],
    [sets[1], 'ban-1.xlsx'],
  ]);
  for (const set of sets.toReversed()) {
    states.pop();
    await desk.call('changes/undo', { changeSetId: set });
    expect(await contentOf(desk)).toEqual(states.at(-1));
  }
});

test('an intake with mends and kept rows goes back to the exact state before it', async () => {
  await desk.takeIn(await desk.write('1.xlsx', listOf([bun, { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01') }])));
  const before = await contentOf(desk);
  const path = await desk.write('2.xlsx', listOf([{ ...bun, people: 'Hmog', note: 'mới' }]));
  const fixes = [{ sheet: 'Danh sách', cell: 'G10', text: 'Thái' }];
  const { changeSetId } = await desk.takeIn(path, { replaceSubmission: true, fixes });
  expect(await contentOf(desk)).not.toEqual(before);
  await desk.call('changes/undo', { changeSetId });
  expect(await contentOf(desk)).toEqual(before);
});
