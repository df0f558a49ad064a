import { expect, test } from 'vitest';
import { describeError } from '../../../../electron/backend/describe-error.ts';
import { stopWith } from '../../../../shared/contract/problem.ts';

test('of an error only its class, its short code and places in our files are kept', () => {
  const error = Object.assign(new TypeError('Lò Thị Mai is not a number'), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
  error.stack = [
    'TypeError: Lò Thị Mai is not a number',
    '    at readRow (file:///C:/Users/Lò%20Thị%20Mai/app/backend/read-row.js:12:7)',
    '    at C:\\Users\\Lò Thị Mai (2)\\app\\backend\\host.js:3:1',
    '    at async Object.restore (C:\\Program Files (x86)\\Lò Thị Mai\\data-session.js:9:15)',
    '    at new Promise (<anonymous>)',
  ].join('\n');
  expect(describeError('id-1', 'intake/stage', error)).toEqual({
    ref: 'id-1',
    call: 'intake/stage',
    kind: 'TypeError',
    code: 'SQLITE_CONSTRAINT_UNIQUE',
    where: ['readRow read-row.js:12:7', 'host.js:3:1', 'async Object.restore data-session.js:9:15'],
  });
});

test('of a problem only its code is kept, and what is known of its cause', () => {
  const plain = stopWith('store.locked', { file: 'Lò Thị Mai' }, { at: 'file', file: 'Lò Thị Mai.skn' });
  expect(describeError('id-1', 'data/open', plain)).toEqual({
    ref: 'id-1',
    call: 'data/open',
    kind: 'store.locked',
    code: '',
    where: [],
  });
  const caused = stopWith('store.backup-failed', { folder: 'D:\\Lò Thị Mai' });
  caused.cause = Object.assign(new Error('no space left for Lò Thị Mai'), { code: 'ENOSPC' });
  const entry = describeError('id-2', 'safety/back-up', caused);
  expect(entry).toMatchObject({ kind: 'store.backup-failed', code: 'ENOSPC' });
  expect(entry.where[0]).toMatch(/describe-error\.test\.ts:\d+:\d+$/);
  expect(JSON.stringify(entry)).not.toContain('Mai');
});

test('what is thrown and is no error is named by its type', () => {
  expect(describeError('id-1', 'data/open', 'Lò Thị Mai')).toMatchObject({ kind: 'string', where: [] });
});
