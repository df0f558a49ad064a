import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import { openLearnDesk, type LearnDesk } from '../../support/learn-desk.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { toLegacy } from '../../support/legacy-encoders.ts';
import { peopleAnew, qualityAnew } from '../../support/unseen-blanks.ts';

const NA_KHOA = { unit: 'ĐẢNG BỘ XÃ NÀ KHOA', period: 'NĂM 2026' };
const common: LearnAnswers = { series: 'Hướng dẫn 40-HD/BTCTW', firstPeriod: '2025-Q4' };

let desk: LearnDesk;
beforeEach(async () => (desk = await openLearnDesk()));
afterEach(() => desk.close());

const listed = async () => (await desk.call('forms/list', {})).map(({ id }) => id);

describe('a definition on another machine', () => {
  const answers: LearnAnswers = { ...common, rows: [{ cell: 'B7', means: 'admitted.total' }] };

  test('is the same form there: read, filled, checked', async () => {
    const { form } = await desk.save(peopleAnew(), answers);
    const path = join(desk.folder, 'bieu.json');
    await desk.call('forms/write-definition', { formId: form.id, target: (await desk.lend(path, 'write')).token });
    const text = readFileSync(path, 'utf8');
    const other = await openLearnDesk();
    try {
      const copy = join(other.folder, 'bieu.json');
      writeFileSync(copy, text);
      const { token } = await other.lend(copy);
      const taken = await other.call('forms/import-definition', { file: token });
      expect(taken.form).toEqual(form);
      const staged = await other.stage(await other.write('gui.xlsx', [peopleAnew({ C7: 4, D7: 2 }, NA_KHOA)]));
      expect(staged).toMatchObject({ form: { id: form.id } });
      expect(await problemFromAsync(other.call('forms/import-definition', { file: token }))).toMatchObject({
        code: 'form.known-already',
      });
      writeFileSync(copy, text.replace('"Thành phần"', '"Dân tộc"'));
      expect(await problemFromAsync(other.call('forms/import-definition', { file: token }))).toMatchObject({
        code: 'form.id-taken',
      });
    } finally {
      await other.close();
    }
  });

  const broken = (change: (form: Record<string, unknown>) => void) => (text: string) => {
    const file = JSON.parse(text) as { form: Parameters<typeof change>[0] };
    change(file.form);
    return JSON.stringify(file);
  };
  test.each<[string, (text: string) => string, string]>([
    ['broken JSON', (text) => text.slice(0, 200), 'form.not-json'],
    ['a newer version', (text) => text.replace('"version": 1', '"version": 7'), 'form.newer-version'],
    ['no period', broken((form) => delete form['effective']), 'form.no-period'],
    ['an unknown indicator', (text) => text.replace('"admitted.total"', '"admitted.nobody"'), 'form.unknown-indicator'],
    ['two rows with one code', (text) => text.replace('"code": "I.2"', '"code": "I.1"'), 'form.code-twice'],
    [
      'a circle of sums',
      broken((form) => {
        const rule = (left: string, right: string) => ({
          id: left,
          left: [left],
          relation: '=',
          right: [right],
          weight: 'fix',
          basis: '',
        });
        form['identities'] = [rule('I.1', 'I.2'), rule('I.2', 'I.3'), rule('I.3', 'I.1')];
      }),
      'form.identity-circle',
    ],
    [
      'the id of a form of the app',
      (text) => text.replace(/"learned-[^"]*"/, '"bieu-2b-btctw"'),
      'form.id-not-learned',
    ],
  ])('with %s is refused and nothing is kept', async (_what, change, code) => {
    const { form, changeSetId } = await desk.save(peopleAnew(), answers);
    const path = join(desk.folder, 'bieu.json');
    await desk.call('forms/write-definition', { formId: form.id, target: (await desk.lend(path, 'write')).token });
    await desk.call('changes/undo', { changeSetId });
    const before = await listed();
    const { revision } = await desk.call('safety/check', {});
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const { token } = await desk.lend(path);
    expect(await problemFromAsync(desk.call('forms/import-definition', { file: token }))).toMatchObject({
      code,
      weight: 'stop',
      place: { file: 'bieu.json' },
    });
    expect(await listed()).toEqual(before);
    expect((await desk.call('safety/check', {})).revision).toBe(revision);
  });
});

test('what is missing is named, each with a sentence of its own, and nothing is saved', async () => {
  const { form, problems } = await desk.learn(qualityAnew());
  expect(form).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual([
    'learn.no-series',
    'learn.no-first-period',
    'learn.no-period-kind',
  ]);
  expect(await problemFromAsync(desk.save(qualityAnew(), {}))).toMatchObject({ code: 'learn.no-series' });
  expect(await listed()).not.toContain('learned-bieu-so-6c-btctw-2025-10');
});

test('an identity on a cell that holds no figure is refused', async () => {
  const answers = { ...common, identities: [{ whole: 'A7', relation: '=', parts: ['C8'] }] } as const;
  expect((await desk.learn(peopleAnew(), answers)).problems).toMatchObject([
    { code: 'learn.identity-cell', facts: { cell: 'A7' } },
  ]);
});

test('a blank of a known form is not learned a second time', async () => {
  await desk.save(peopleAnew(), common);
  expect((await desk.learn(peopleAnew(), { ...common, firstPeriod: '2026' })).problems).toMatchObject([
    { code: 'form.same-as', facts: { number: 'Biểu số 2B-BTCTW' } },
  ]);
});

test('a sheet without heads and labels is refused', async () => {
  const sheet = { name: 'Ghi chú', rows: [['Kính gửi Ban Tổ chức'], ['Không có số liệu']] };
  expect(await problemFromAsync(desk.learn(sheet))).toMatchObject({ code: 'learn.no-table' });
});

test('a blank in an old code is refused: its labels would never meet those of the units', async () => {
  const old = (text: string) => ({ text: toLegacy(text, 'TCVN3'), font: '.VnTime' });
  const { rows, name } = peopleAnew();
  const written = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? old(cell) : cell)));
  expect(await problemFromAsync(desk.learn({ name, rows: written }))).toMatchObject({ code: 'learn.legacy-font' });
});

test('learning is undone like everything else, but not while a unit’s figures stand on it', async () => {
  const { changeSetId, form } = await desk.save(peopleAnew(), common);
  const sent = await desk.takeIn(await desk.write('gui.xlsx', [peopleAnew({ C8: 4 }, NA_KHOA)]));
  expect(await problemFromAsync(desk.call('changes/undo', { changeSetId }))).toMatchObject({
    code: 'store.undo-blocked',
  });
  expect((await desk.call('changes/list-blocking', { changeSetId })).map((one) => one.changeSetId)).toEqual([
    sent.changeSetId,
  ]);
  await desk.call('changes/undo', { changeSetId: sent.changeSetId });
  await desk.call('changes/undo', { changeSetId });
  expect(await listed()).not.toContain(form.id);
});
