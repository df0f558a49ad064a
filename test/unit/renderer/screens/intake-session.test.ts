import { describe, expect, test } from 'vitest';
import { createFakeClient, type FakeAnswers } from '../../../../renderer/api/fake-client.ts';
import { createIntakeSession } from '../../../../renderer/screens/intake/intake-session.ts';
import { readShare } from '../../../../renderer/screens/intake/intake-file.ts';
import { stopWith } from '../../../../shared/contract/problem.ts';
import type { IntakeCounts, IntakePreview } from '../../../../shared/contract/views.ts';

const COUNTS: IntakeCounts = { rows: 8, add: 8, change: 0, same: 0, question: 0, leftOut: 0 };
let plans = 0;
const previewOf = (file: string, change: Partial<IntakePreview> = {}): IntakePreview => {
  plans += 1;
  return {
    planId: `plan ${plans}`,
    planHash: `hash ${plans}`,
    file,
    sha256: file,
    kind: 'admissions',
    form: null,
    unit: { id: 2, name: 'Đảng bộ xã Nậm Sen', foundBy: 'sheet-text' },
    period: null,
    sheet: 'Danh sách',
    sheets: ['Danh sách'],
    counts: COUNTS,
    totals: [],
    problems: [],
    questions: [],
    parts: [],
    difference: null,
    ...change,
  };
};
const files = ['a', 'b', 'c'].map((token) => ({ token, name: `${token}.xlsx` }));

function start(answers: FakeAnswers) {
  const client = createFakeClient({
    'intake/discard': () => null,
    'intake/cancel': () => null,
    'intake/forget': () => null,
    ...answers,
  });
  const session = createIntakeSession(client);
  session.listen();
  const states = () => session.read().files.map(({ stage }) => stage.is);
  const isQuiet = () => states().every((is) => is !== 'waiting' && is !== 'reading');
  const settled = () =>
    new Promise<void>((done) => {
      if (isQuiet()) return done();
      const stop = session.subscribe(() => {
        if (!isQuiet()) return;
        stop();
        done();
      });
    });
  const made = (name: string) => client.made.filter((call) => call.name === name).map(({ input }) => input);
  return { client, session, states, settled, made };
}

describe('files on their way into the figures', () => {
  test('files are read one after another, and a bad one does not stop the others', async () => {
    let reading = 0;
    let most = 0;
    const { session, states, settled } = start({
      'intake/stage': async ({ file }) => {
        reading += 1;
        most = Math.max(most, reading);
        await Promise.resolve();
        reading -= 1;
        if (file === 'b') throw stopWith('file.damaged', {}, { at: 'file', file: 'b.xlsx' });
        return previewOf(file);
      },
    });
    session.add(files);
    await settled();
    expect(states()).toEqual(['previewed', 'refused', 'previewed']);
    expect(most).toBe(1);
  });

  test('a choice gives the old plan back and reads the file again with it', async () => {
    const { session, settled, made } = start({ 'intake/stage': ({ file }) => previewOf(file) });
    session.add(files.slice(0, 1));
    await settled();
    session.choose('a', { unitId: 5, period: '2017-Q1' });
    await settled();
    expect(made('intake/discard')).toHaveLength(1);
    expect(made('intake/stage')).toEqual([{ file: 'a' }, { file: 'a', unitId: 5, period: '2017-Q1' }]);
  });

  test('rows left out stay left out when something else is chosen', async () => {
    const { session, settled, made } = start({ 'intake/stage': ({ file }) => previewOf(file) });
    session.add(files.slice(0, 1));
    await settled();
    session.choose('a', { leaveOut: [{ sheet: 'Danh sách', row: 12 }] });
    await settled();
    session.choose('a', { unitId: 5 });
    await settled();
    expect(made('intake/stage').at(-1)).toEqual({ file: 'a', unitId: 5, leaveOut: [{ sheet: 'Danh sách', row: 12 }] });
  });

  test('a file that is stopped while it is read leaves no plan behind', async () => {
    let finish: (preview: IntakePreview) => void = () => undefined;
    const { session, states, settled, made } = start({
      'intake/stage': () => new Promise<IntakePreview>((done) => (finish = done)),
    });
    session.add(files.slice(0, 1));
    session.cancel('a');
    expect(made('intake/cancel')).toEqual([{ file: 'a' }]);
    finish(previewOf('a', { planId: 'late plan' }));
    await settled();
    expect(states()).toEqual(['cancelled']);
    expect(made('intake/discard')).toEqual([{ planId: 'late plan' }]);
  });

  test('progress belongs to the file that is being read', async () => {
    const { client, session } = start({ 'intake/stage': () => new Promise(() => undefined) });
    session.add(files.slice(0, 2));
    client.emit('intake/progress', { file: 'a', stage: 'reading', done: 50, total: 100 });
    client.emit('intake/progress', { file: 'b', stage: 'reading', done: 99, total: 100 });
    expect(session.read().files.map(({ stage }) => stage)).toEqual([
      { is: 'reading', step: 'reading', done: 50, total: 100 },
      { is: 'waiting' },
    ]);
    expect(readShare(session.read().files)).toBe(0.25);
  });

  test('only settled plans are written; one with an open question and one without a plan stay', async () => {
    const { session, states, settled, made } = start({
      'intake/stage': ({ file }) =>
        previewOf(file, file === 'b' ? { planId: null, planHash: null } : file === 'c' ? { planHash: null } : {}),
      'intake/commit': () => ({ changeSetId: 1, written: COUNTS }),
    });
    session.add(files);
    await settled();
    await session.commitAll();
    expect(states()).toEqual(['written', 'previewed', 'previewed']);
    expect(made('intake/commit')).toHaveLength(1);
  });

  test('after another file was written, the same promise is planned anew and written', async () => {
    let revision = 0;
    const planned = new Map<string, number>();
    const { session, states, settled, made } = start({
      'intake/stage': ({ file }) => {
        const preview = previewOf(file);
        planned.set(preview.planId ?? '', revision);
        return preview;
      },
      'intake/commit': ({ planId }) => {
        if (planned.get(planId) !== revision) throw stopWith('store.changed-since-preview');
        revision += 1;
        return { changeSetId: revision, written: COUNTS };
      },
    });
    session.add(files);
    await settled();
    await session.commitAll();
    expect(states()).toEqual(['written', 'written', 'written']);
    expect(revision).toBe(3);
    expect(made('intake/stage')).toHaveLength(5);
  });

  test('what would now write something else is shown again, not written', async () => {
    let times = 0;
    const { session, states, settled } = start({
      'intake/stage': ({ file }) => {
        times += 1;
        return previewOf(file, times === 1 ? {} : { counts: { ...COUNTS, add: 7, same: 1 } });
      },
      'intake/commit': () => {
        throw stopWith('store.changed-since-preview');
      },
    });
    session.add(files.slice(0, 1));
    await settled();
    await session.commitAll();
    expect(states()).toEqual(['previewed']);
    const [entry] = session.read().files;
    expect(entry?.stage).toMatchObject({ isChanged: true, preview: { counts: { add: 7, same: 1 } } });
  });
});
