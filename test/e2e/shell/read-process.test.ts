import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDataFile } from '../create-data-file.ts';
import { pidOf } from '../pid-of.ts';
import { useApp } from '../use-app.ts';
import { callFrom, refusalOf, tryFrom } from '../window-page.ts';

const app = useApp();

test('when the process that reads workbooks dies only the file it reads is lost, and the backend goes on', async () => {
  const { page, dataFolder, evaluate } = app();
  await createDataFile(app());
  const workbook = join(dataFolder, 'Các xã.csv');
  writeFileSync(workbook, 'Số TT,Tên đơn vị\n1,Xã Nà Hỳ\n');
  await evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, workbook);
  const chosen = await callFrom(page, 'dialog/choose-workbooks', {});
  const file = chosen.ok ? (chosen.value[0]?.token ?? '') : '';
  const read = () => callFrom(page, 'intake/stage', { file, expect: 'units' });
  expect(await read()).toMatchObject({ ok: true });

  const reader = await pidOf(app(), 'reader');
  process.kill(reader, 'SIGSTOP');
  const underWay = refusalOf(read());
  await refusalOf(tryFrom(page, 'no/such-call', {}));
  process.kill(reader, 'SIGKILL');
  expect((await underWay).code).toBe('file.reading-stopped');
  expect(await read()).toMatchObject({ ok: true });
  expect(await pidOf(app(), 'reader')).not.toBe(reader);
});
