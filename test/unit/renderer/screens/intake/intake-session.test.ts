import { describe, expect, test } from 'vitest';
import { readShare } from '../../../../../renderer/screens/intake/intake-file.ts';
import { stopWith } from '../../../../../shared/contract/problem.ts';
import type { IntakePreview } from '../../../../../shared/contract/views.ts';
import { COUNTS, files, previewOf, startSession } from '../../../../support/window/start-session.ts';

describe('files on their way into the figures', () => {
  test('files are read one after another, and a bad one does not stop the others', async () => {
    let reading = 0;
    let most = 0;
    const { session, states, settled } = startSession({
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
    const { session, settled, made } = startSession({ 'intake/stage': ({ file }) => previewOf(file) });
    session.add(files.slice(0, 1));
    await settled();
    session.choose('a', { unitId: 5, period: '2017-Q1' });
    await settled();
    expect(made('intake/discard')).toHaveLength(1);
    expect(made('intake/stage')).toEqual([{ file: 'a' }, { file: 'a', unitId: 5, period: '2017-Q1' }]);
  });

  test('rows left out stay left out when something else is chosen', async () => {
    const { session, settled, made } = startSession({ 'intake/stage': ({ file }) => previewOf(file) });
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
    const { session, states, settled, made } = startSession({
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
    const { client, session } = startSession({ 'intake/stage': () => new Promise(() => undefined) });
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
    const { session, states, settled, made } = startSession({
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
    const { session, states, settled, made } = startSession({
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
    const { session, states, settled } = startSession({
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

  test('folders and archives are looked through first; what is passed over is kept with its reason', async () => {
    const skipped = { code: 'file.word', weight: 'note', place: { at: 'file', file: 'thư.docx' }, facts: {} } as const;
    const { session, settled, made } = startSession({
      'intake/expand': () => ({ files, skipped: [skipped] }),
      'intake/stage': ({ file }) => previewOf(file),
    });
    await session.takeIn([{ token: 'folder', name: 'Quý I' }]);
    await settled();
    expect(made('intake/expand')).toEqual([{ files: ['folder'] }]);
    expect(session.read().files.map(({ file }) => file.token)).toEqual(['a', 'b', 'c']);
    expect(session.read().skipped).toEqual([skipped]);
    expect(session.read().isExpanding).toBe(false);
  });

  test('a choice of files that cannot be looked through is told, and nothing comes in', async () => {
    const { session } = startSession({
      'intake/expand': () => {
        throw stopWith('file.no-access');
      },
    });
    await session.takeIn(files);
    expect(session.read()).toMatchObject({
      files: [],
      isExpanding: false,
      entryError: { problem: { code: 'file.no-access' } },
    });
  });

  test('reading is stopped for all files at once', async () => {
    let finish: (preview: IntakePreview) => void = () => undefined;
    const { session, states, settled } = startSession({
      'intake/stage': () => new Promise<IntakePreview>((done) => (finish = done)),
    });
    session.add(files);
    session.cancelAll();
    finish(previewOf('a'));
    await settled();
    expect(states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  test('a file taken off the list is forgotten, a written one is not', async () => {
    const { session, settled, made } = startSession({
      'intake/stage': ({ file }) => previewOf(file, file === 'a' ? {} : { planHash: null }),
      'intake/commit': () => ({ changeSetId: 1, written: COUNTS }),
    });
    session.add(files.slice(0, 2));
    await settled();
    await session.commitAll();
    session.remove('a');
    session.remove('b');
    expect(made('intake/forget')).toEqual([{ files: ['b'] }]);
    expect(session.read().files).toEqual([]);
  });

  test('a preview that had to make room for others is made again, and written when it promises the same', async () => {
    let times = 0;
    const { session, states, settled } = startSession({
      'intake/stage': ({ file }) => previewOf(file),
      'intake/commit': () => {
        times += 1;
        if (times === 1) throw stopWith('intake.plan-gone');
        return { changeSetId: 1, written: COUNTS };
      },
    });
    session.add(files.slice(0, 1));
    await settled();
    await session.commitAll();
    expect(states()).toEqual(['written']);
  });

  test('files of the former session are read with what was chosen for them', async () => {
    const { session, settled, made } = startSession({ 'intake/stage': ({ file }) => previewOf(file) });
    session.resume([
      { file: { token: 'a', name: 'a.xlsx' }, addedAt: '2017-04-04T16:55:00', choices: { takePart: true } },
    ]);
    await settled();
    expect(made('intake/stage')).toEqual([{ file: 'a', takePart: true }]);
  });
});
