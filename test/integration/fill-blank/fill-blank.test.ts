import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { form2, cleanFigures } from '../../fixtures/intake/form-rows.ts';
import { richBlank } from '../../support/rich-blank.ts';
let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());
test('try', async () => {
  await desk.takeIn(await desk.write('a.xlsx', [form2(cleanFigures)]));
  await desk.takeIn(await desk.write('b.xlsx', [form2({ ...cleanFigures, 'I.2': 2 }, { period: 'QUÝ I NĂM 2016' })]));
  const path = join(desk.folder, 'blank.xlsx');
  writeFileSync(path, richBlank());
  const units = await desk.call('units/list', {});
  const blank = await desk.lend(path);
  const target = await desk.lend(join(desk.folder, 'out.xlsx'), 'write');
  const result = await desk.call('forms/fill-blank', {
    period: '2017-Q1',
    unitId: units.find(({ code }) => code === '01')!.unitId,
    blank: blank.token,
    target: target.token,
  });
  console.log(JSON.stringify(result, null, 1));
  writeFileSync('/tmp/fill-out.xlsx', readFileSync(join(desk.folder, 'out.xlsx')));
  writeFileSync('/tmp/fill-blank.xlsx', richBlank());
});
