import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createDataFile } from '../../../electron/backend/store/create-data-file.ts';
import { findBrokenLinks } from '../../../electron/backend/store/integrity-store.ts';
import { openStore } from '../../../electron/backend/store/open-store.ts';
import { organisation, someTime } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const script = fileURLToPath(new URL('../../support/restore-until-killed.ts', import.meta.url));

test('a process killed at any moment of backing up, restoring or writing leaves the old or the new state, whole', async () => {
  const folder = tempFolder();
  const path = join(folder, 'Nam-Po.skn');
  const backup = join(folder, 'cu.skn-backup');
  const store = createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' });
  store.db.prepare("UPDATE unit SET code = 'cũ'").run();
  store.close();
  copyFileSync(path, backup);

  for (const milliseconds of [1, 20, 45, 80, 130, 211]) {
    const child = spawn(process.execPath, [script, path, backup], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
    expect(String(said)).toBe('ready\n');
    await wait(milliseconds);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');

    const found = openStore(path, () => {});
    expect(['cũ', 'mới']).toContain(found.db.prepare('SELECT code FROM unit').pluck().get());
    expect(findBrokenLinks(found.db)).toEqual([]);
    found.close();
  }
});
