import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DifferenceRow, IntakePreview } from '../../../shared/contract/views.ts';
import { cleanFigures, form2, type Figures } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day, type FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { correctByHand } from '../../support/correct-by-hand.ts';
import { contentOf } from '../../support/desk-content.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

type Stored = Readonly<Record<string, string | number | null>> & { readonly id: number };
const table = async (name: string) => ((await contentOf(desk))[name] ?? []) as readonly Stored[];
const codes = ({ problems }: IntakePreview) => problems.map(({ code }) => code);
const differenceOf = async ({ planId }: IntakePreview): Promise<readonly DifferenceRow[]> =>
  (await desk.call('intake/read-difference', { planId: planId ?? '', from: 0, count: 100 })).rows;
const stage = async (file: string, sheets: readonly FixtureSheet[], choices = {}) =>
  desk.stage(await desk.write(file, sheets), choices);

describe('a cell of a form mended to 0, then sent again', () => {
  const form = (value: number, more: Figures = {}) => [form2({ ...cleanFigures, 'I.7': value, ...more })];
  /** The figure of the row that counts: what the unit wrote, and what stands in its place. */
  const current = async () => {
    const id = (await table('submission')).find(({ is_current }) => is_current === 1)?.id;
    const own = (await table('reported_value')).find(
      (one) => one['submission_id'] === id && one['row_code'] === 'I.7' && one['column_key'] === 'this-period',
    );
    const corrections = (await table('correction')).filter(({ row_id }) => row_id === own?.id);
    return [own?.['value'], own?.['written'], corrections.map(({ after }) => after)];
  };
  const cell = 'B15';
  const mendToNothing = async () =>
    desk.takeIn(await desk.write('1.xlsx', form(2)), { fixes: [{ sheet: 'Biểu 2', cell, text: '0' }] });

  test('with another number it is a conflict: refused first, then the correction stays over the new original', async () => {
    await mendToNothing();
    expect(await current()).toEqual([2, '2', ['0']]);
    const preview = await stage('2.xlsx', form(3));
    expect([preview.planHash, ...codes(preview)]).toEqual([null, 'intake.form-already-sent', 'intake.correction-kept']);
    expect(preview.problems[1]).toMatchObject({ place: { cell }, facts: { kept: '0', says: '3' } });
    expect(preview.difference).toMatchObject({ cells: 1, conflicts: 1 });
    const kept = await stage('2.xlsx', form(3), { replaceSubmission: true });
    const { changeSetId } = await desk.commit(kept);
    expect(await current()).toEqual([3, '3', ['0']]);
    // Sent once more it is nothing new.
    const again = await stage('3.xlsx', form(3, { 'I.5': [0, 0] }), { replaceSubmission: true });
    expect(codes(again)).toContain('intake.correction-kept');
    await desk.call('changes/undo', { changeSetId });
    expect(await current()).toEqual([2, '2', ['0']]);
  });

  test('taking theirs drops the correction', async () => {
    await mendToNothing();
    await desk.takeIn(await desk.write('2.xlsx', form(3)), { replaceSubmission: true, overrule: ['row:I.7'] });
    expect(await current()).toEqual([3, '3', []]);
  });

  test('with the number it held before nothing is new, and the correction is named', async () => {
    await mendToNothing();
    const sheets = [...form(2), { name: 'Ghi chú', rows: [['Gửi lại']] }];
    const preview = await stage('2.xlsx', sheets);
    expect(codes(preview).filter((code) => code !== 'intake.sheet-unread')).toEqual([
      'intake.correction-kept',
      'intake.nothing-new',
    ]);
  });

  test('with the corrected number the unit’s own number changes and nothing else', async () => {
    await mendToNothing();
    const preview = await stage('2.xlsx', form(0), { replaceSubmission: true });
    expect([preview.difference?.conflicts, (await differenceOf(preview))[0]?.cells]).toEqual([
      0,
      [{ field: 'Kỳ này', before: '2', after: '0', isCorrected: false }],
    ]);
    await desk.commit(preview);
    expect(await current()).toEqual([0, '0', []]);
  });

  test('a form without the corrected row keeps it, and names it', async () => {
    await mendToNothing();
    const [sheet] = form(2);
    const rows = sheet === undefined ? [] : sheet.rows.toSpliced(14, 1);
    const preview = await stage('2.xlsx', [{ ...form2({}), rows }], { replaceSubmission: true });
    expect(codes(preview)).toContain('intake.correction-kept');
    expect(preview.difference).toMatchObject({ conflicts: 1 });
  });
});

describe('a person whose values the board corrected', () => {
  const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
  const dinh: Person = { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01') };
  const listOf = (...people: readonly Person[]) => [listC(people.map(person))];
  const correctName = async () => {
    await desk.takeIn(await desk.write('1.xlsx', listOf(bun, dinh)));
    const rowId = (await table('person'))[0]?.id ?? 0;
    const value = { field: 'full_name', before: 'Lò Văn Bun', after: 'Lò Văn Bún' } as const;
    await correctByHand(desk, { table: 'person', rowId, ...value });
  };

  test('sent again with a third spelling of the name is a conflict, and the new spelling is kept as the original', async () => {
    await correctName();
    const again = listOf({ ...bun, name: 'Lò Văn Bùn' }, dinh);
    const preview = await stage('2.xlsx', again);
    expect(codes(preview)).toEqual(['intake.list-already-sent', 'intake.correction-kept']);
    expect(preview.problems[1]?.facts).toMatchObject({ kept: 'Lò Văn Bún', says: 'Lò Văn Bùn' });
    expect(preview.difference).toMatchObject({ cells: 1, conflicts: 1 });
    await desk.takeIn(await desk.write('2.xlsx', again), { replaceSubmission: true });
    expect((await table('person'))[0]).toMatchObject({ full_name: 'Lò Văn Bùn' });
    expect(await table('correction')).toMatchObject([{ after: 'Lò Văn Bún' }]);
  });

  test('and who is no longer in the new list is asked about: the person stays as corrected or goes', async () => {
    await correctName();
    const path = await desk.write('2.xlsx', listOf(dinh));
    const preview = await desk.stage(path, { replaceSubmission: true });
    expect([preview.planHash, ...codes(preview)]).toEqual([null, 'intake.corrected-person-gone']);
    expect(preview.problems[0]?.facts).toMatchObject({ name: 'Lò Văn Bún', fields: 'Họ và tên' });
    expect(preview.difference?.conflicts).toBe(1);
    const [row] = await differenceOf(preview);
    expect(row).toMatchObject({ state: 'remove', key: preview.problems[0]?.facts['key'] });

    const key = row?.key ?? '';
    const keeps = await desk.stage(path, { replaceSubmission: true, keepOld: [key] });
    expect(codes(keeps)).toEqual(['intake.nothing-new']);
    await desk.takeIn(path, { replaceSubmission: true, overrule: [key] });
    expect([await table('correction'), (await table('person')).map(({ full_name }) => full_name)]).toEqual([
      [],
      ['Mùa A Dinh'],
    ]);
  });
});

describe('bytes taken before that a newer workbook has replaced', () => {
  const first = [form2(cleanFigures)];
  const second = [form2({ ...cleanFigures, 'I.7': 2 })];

  test('are told with both days and taken again only by choice, as any new version', async () => {
    const path = await desk.write('1.xlsx', first);
    await desk.takeIn(path);
    expect(codes(await desk.stage(path))).toEqual(['intake.already-imported']);
    const newer = await desk.write('2.xlsx', second);
    await desk.takeIn(newer, { replaceSubmission: true });
    const preview = await desk.stage(path);
    expect([preview.planHash, ...codes(preview)]).toEqual([null, 'intake.older-version', 'intake.form-already-sent']);
    expect(preview.problems[0]?.facts).toMatchObject({ newFile: '2.xlsx', newDay: '02/03/2026' });
    expect(preview.difference).toMatchObject({ cells: 1 });
    const again = await desk.stage(path, { replaceSubmission: true });
    expect(codes(again)).toEqual(['intake.older-version-taken']);
    await desk.commit(again);
    expect(codes(await desk.stage(path))).toEqual(['intake.already-imported']);
    expect(codes(await desk.stage(newer))).toContain('intake.older-version');
  });

  test('of a list and of a unit that sent other forms meanwhile are told apart', async () => {
    const list = await desk.write('ds.xlsx', [listC([])]);
    await desk.takeIn(list);
    await desk.takeIn(await desk.write('1.xlsx', first));
    expect(codes(await desk.stage(list))).toEqual(['intake.already-imported']);
  });
});
