import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createDataFile } from '../../../electron/backend/store/create-data-file.ts';
import { calls, type CallName } from '../../../shared/contract/calls.ts';
import type { Reply } from '../../../shared/contract/problem.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { organisation, someTime } from '../../support/plans.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { makeTempBackend } from '../../support/temp-backend.ts';

function tempBackend() {
  const temp = makeTempBackend();
  onTestFinished(() => temp.close());
  return temp;
}

const names = Object.keys(calls) as CallName[]; // the keys of the value the type is made from
const badInputs: readonly unknown[] = [
  undefined,
  null,
  'text',
  42,
  ['x'],
  { surplus: true },
  { file: '', planId: 7, changeSetId: -1, period: 'x'.repeat(999), unitId: 1.5 },
  JSON.parse('{"__proto__":{"file":"x"},"constructor":1}'),
];

test.each(names)('%s answers bad input with a reply and never throws', async (name) => {
  const temp = tempBackend();
  await temp.createDataFile();
  // What comes over a process border has no type; that is the point.
  const dispatch = temp.backend.dispatch as (name: string, input: unknown) => Promise<Reply<unknown>>;
  for (const input of badInputs) {
    const reply = await dispatch(name, input);
    expect(reply.ok).toBe(false);
    if (reply.ok) continue;
    expect(reply.problem.code).toBe(calls[name].host === 'backend' ? 'app.bad-request' : 'app.unknown-call');
    expect(reply.logRef).not.toBe('');
    expect(describeProblem(reply.problem).what).not.toMatch(/\{\w+\}/);
  }
});

test('a name that is no call is answered too', async () => {
  const temp = tempBackend();
  const dispatch = temp.backend.dispatch as (name: string, input: unknown) => Promise<Reply<unknown>>;
  for (const name of ['', 'data/destroy', '__proto__', 'toString', 'hasOwnProperty']) {
    const reply = await dispatch(name, {});
    expect(reply).toMatchObject({ ok: false, problem: { code: 'app.unknown-call' } });
  }
});

const needsDataFile = names.filter(
  (name) => ['reads', 'writes'].includes(calls[name].effect) && calls[name].host === 'backend',
);

test('calls that read or write say when no data file is open', async () => {
  const temp = tempBackend();
  expect(needsDataFile.length).toBeGreaterThan(10);
  expect((await problemFromAsync(temp.call('units/list', {}))).code).toBe('app.no-data-file');
  expect((await problemFromAsync(temp.call('safety/check', {}))).code).toBe('app.no-data-file');
  expect((await problemFromAsync(temp.call('changes/undo', { changeSetId: 1 }))).code).toBe('app.no-data-file');
});

test('the first thing wrong with an input is named', async () => {
  const temp = tempBackend();
  await temp.createDataFile();
  const problem = await problemFromAsync(temp.call('settings/save', { settings: defaultSettings, from: '2017-02-30' }));
  expect(problem).toMatchObject({
    code: 'app.bad-request',
    facts: { call: 'settings/save', detail: 'from: YYYY-MM-DD' },
  });
});

test('a token is good only for the use it was lent for', async () => {
  const temp = tempBackend();
  const path = join(temp.folder, 'a.skn');
  const toRead = await temp.lend(path, 'read');
  const problem = await problemFromAsync(
    temp.call('data/create', { target: toRead.token, profile: 'district', organisationName: 'Nậm Pồ' }),
  );
  expect(problem.code).toBe('app.file-token-unknown');
  expect((await problemFromAsync(temp.call('data/open', { file: 'id-999' }))).code).toBe('app.file-token-unknown');
  expect(await temp.lend(path, 'read')).toEqual(toRead);
});

test('nothing is written over a data file or a back-up, open or not', async () => {
  const temp = tempBackend();
  const open = await temp.createDataFile('so lieu.dat');
  const other = join(temp.folder, 'khac.SKN');
  writeFileSync(other, 'một tệp dữ liệu khác');
  for (const path of [open, other]) {
    const { token } = await temp.lend(path, 'write');
    const problem = await problemFromAsync(
      temp.call('files/write', { target: token, bytes: new Uint8Array([37, 80]) }),
    );
    expect(problem.code).toBe('store.already-exists');
  }
  expect((await temp.call('safety/check', {})).integrity).toBe('ok');
  expect(readFileSync(other, 'utf8')).toBe('một tệp dữ liệu khác');

  const { token } = await temp.lend(join(temp.folder, 'báo cáo.pdf'), 'write');
  expect(await temp.call('files/write', { target: token, bytes: new Uint8Array([37, 80]) })).toEqual({
    name: 'báo cáo.pdf',
    folder: temp.folder,
  });
});

test('a write is announced with its revision, a read and a refused write are not', async () => {
  const temp = tempBackend();
  await temp.createDataFile();
  await temp.call('settings/read', {});
  await problemFromAsync(temp.call('changes/undo', { changeSetId: 99 }));
  expect(temp.sent).toEqual([]);
  await temp.call('settings/save', { settings: { ...defaultSettings, headName: 'Trưởng ban' }, from: '2017-01-01' });
  expect(temp.sent).toEqual([{ event: 'data/changed', payload: { revision: 2 } }]);
});

test('writes asked for together are made one after another, and closing waits for them', async () => {
  const temp = tempBackend();
  const path = await temp.createDataFile();
  const days = ['2017-01-01', '2018-01-01', '2019-01-01', '2020-01-01'];
  const saves = days.map((from) =>
    temp.call('settings/save', { settings: { ...defaultSettings, headName: from }, from }),
  );
  const closed = temp.call('data/close', {});
  expect((await Promise.all(saves)).map(({ headName }) => headName)).toEqual(days);
  expect((await closed).dataFile).toBeNull();
  expect(temp.sent.map(({ payload }) => payload)).toEqual([2, 3, 4, 5].map((revision) => ({ revision })));
  await temp.call('data/open', { file: (await temp.lend(path)).token });
  expect((await temp.call('settings/read', { on: '2019-06-01' })).headName).toBe('2019-01-01');
});

test('the log keeps which call and which kind of failure, never names, figures or paths', async () => {
  const temp = tempBackend();
  const path = join(temp.folder, 'Danh sách Lò Thị Mai.skn');
  writeFileSync(path, 'Lò Thị Mai; 17/05/1990; dân tộc Thái');
  const { token } = await temp.lend(path);
  await problemFromAsync(temp.call('data/open', { file: token }));
  await problemFromAsync(temp.call('data/open', { file: 'Lò Thị Mai' }));
  expect(temp.logged.map(({ call, kind }) => [call, kind])).toEqual([
    ['data/open', 'store.not-our-file'],
    ['data/open', 'app.file-token-unknown'],
  ]);
  expect(JSON.stringify(temp.logged)).not.toMatch(/Lò|Mai|1990|Danh|so-ket-nap-/);
  expect(readFileSync(path, 'utf8')).toContain('Lò Thị Mai');
});

test('what nobody can cause is answered with a reference that is also in the log, and without its words', async () => {
  const temp = tempBackend();
  const path = join(temp.folder, 'Nam-Po.skn');
  const store = createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' });
  store.db.prepare('UPDATE setting SET value = ?').run('{Lò Thị Mai'); // the parser's message quotes this
  store.close();
  const lent = await temp.lend(path);
  const reply = await temp.backend.dispatch('data/open', { file: lent.token });
  const [entry] = temp.logged;
  expect(reply).toMatchObject({
    ok: false,
    problem: { code: 'app.unexpected', facts: { ref: entry?.ref } },
    logRef: entry?.ref,
  });
  expect(entry).toMatchObject({ call: 'data/open', kind: 'SyntaxError' });
  expect(entry?.where.join()).toContain('readSettings settings-store.ts');
  expect(JSON.stringify([reply, entry])).not.toContain('Mai');
});

test('a call nobody waits for is given up with a problem that is no fault: nothing is logged', async () => {
  const temp = tempBackend();
  await temp.createDataFile();
  const asked = { period: '2026-Q1', count: 4 };
  const reply = await temp.backend.dispatch('reporting/read-board', asked, AbortSignal.abort());
  expect(reply).toMatchObject({ ok: false, problem: { code: 'app.call-given-up' } });
  expect(temp.logged).toEqual([]);
  expect((await temp.backend.dispatch('reporting/read-board', asked)).ok).toBe(true);
});
