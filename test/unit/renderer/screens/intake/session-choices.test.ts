import { describe, expect, test } from 'vitest';
import { fixCell, leaveRowOut } from '../../../../../renderer/screens/intake/intake-choices.ts';
import { isPending, shownPreview } from '../../../../../renderer/screens/intake/intake-file.ts';
import { files, previewOf, startSession } from '../../../../support/window/start-session.ts';

describe('choices about a file of the session', () => {
  test('choices made while a file is read are all read with, and the preview in between is given back', async () => {
    const waiting: (() => void)[] = [];
    const { session, states, settled, made } = startSession({
      'intake/stage': ({ file }) => new Promise((done) => waiting.push(() => done(previewOf(file)))),
    });
    session.add(files.slice(0, 1));
    session.choose('a', { unitId: 5 });
    session.choose('a', fixCell({ sheet: 'S', cell: 'B7' }, 'Mông'));
    expect(states()).toEqual(['reading']);
    waiting.shift()?.();
    await expect.poll(() => waiting.length).toBe(1);
    expect(made('intake/discard')).toHaveLength(1);
    waiting.shift()?.();
    await settled();
    expect(made('intake/stage')).toEqual([
      { file: 'a' },
      { file: 'a', unitId: 5, fixes: [{ sheet: 'S', cell: 'B7', text: 'Mông' }] },
    ]);
  });

  test('choices are taken back one by one, the latest first', async () => {
    const { session, settled, made } = startSession({ 'intake/stage': ({ file }) => previewOf(file) });
    session.add(files.slice(0, 1));
    await settled();
    session.choose('a', { unitId: 5 });
    await settled();
    session.choose('a', leaveRowOut({ sheet: 'S', row: 9 }));
    await settled();
    expect(session.takeBack('a')).toBe(true);
    await settled();
    expect(made('intake/stage').at(-1)).toEqual({ file: 'a', unitId: 5 });
    expect(session.takeBack('a')).toBe(true);
    await settled();
    expect(made('intake/stage').at(-1)).toEqual({ file: 'a' });
    expect(session.takeBack('a')).toBe(false);
  });

  test('what was shown stays in sight while the file is read again', async () => {
    let isSecond = false;
    const { session, settled } = startSession({
      'intake/stage': ({ file }) => (isSecond ? new Promise(() => undefined) : previewOf(file)),
    });
    session.add(files.slice(0, 1));
    await settled();
    isSecond = true;
    session.choose('a', { unitId: 5 });
    const [entry] = session.read().files;
    if (entry === undefined) throw new Error('the file is gone');
    expect(isPending(entry)).toBe(true);
    expect(shownPreview(entry)?.file).toBe('a');
  });
});
