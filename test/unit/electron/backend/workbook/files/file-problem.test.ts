import { expect, test } from 'vitest';
import { fileSystemProblem } from '../../../../../../electron/backend/workbook/files/file-problem.ts';
import { retryWhileBusy } from '../../../../../../electron/backend/workbook/files/retry-while-busy.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: open`), { code, syscall: 'open' });

test.each([
  ['EBUSY', 'file.open-elsewhere', 'file.target-busy'],
  ['EPERM', 'file.open-elsewhere', 'file.target-busy'],
  ['EACCES', 'file.no-access', 'file.target-no-access'],
  ['ENOENT', 'file.not-found', 'file.target-folder-gone'],
  ['EIO', 'file.cannot-read', 'file.target-failed'],
  ['ENOSPC', 'file.cannot-read', 'file.disk-full'],
])('%s is %s when reading and %s when writing', (code, reading, writing) => {
  const place = { at: 'file', file: 'a.xlsx' };
  expect(fileSystemProblem(systemError(code), 'a.xlsx', 'read')).toMatchObject({ problem: { code: reading, place } });
  expect(fileSystemProblem(systemError(code), 'a.xlsx', 'write')).toMatchObject({ problem: { code: writing, place } });
});

test('an error that is not the system’s stays what it is', () => {
  const ours = new TypeError('ours');
  expect(fileSystemProblem(ours, 'a.xlsx', 'read')).toBe(ours);
});

test('a busy file is tried again, until it is free or the pauses are used up', async () => {
  const answers = ['EBUSY', 'EPERM', 'EACCES'];
  expect(
    await retryWhileBusy(
      () => (answers.length > 0 ? Promise.reject(systemError(answers.shift() ?? '')) : Promise.resolve('free')),
      [1, 1, 1],
    ),
  ).toBe('free');
  let tries = 0;
  const busy = () => {
    tries += 1;
    return Promise.reject(systemError('EBUSY'));
  };
  await expect(retryWhileBusy(busy, [1, 1])).rejects.toThrow('EBUSY');
  expect(tries).toBe(3);
});

test('another error is not tried again', async () => {
  let tries = 0;
  const full = () => {
    tries += 1;
    return Promise.reject(systemError('ENOSPC'));
  };
  await expect(retryWhileBusy(full, [1])).rejects.toThrow('ENOSPC');
  expect(tries).toBe(1);
});
