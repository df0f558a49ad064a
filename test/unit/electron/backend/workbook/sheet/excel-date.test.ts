import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayFromIsoText,
  dayFromSerial,
  serialFromDay,
} from '../../../../../../electron/backend/workbook/sheet/excel-date.ts';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [25569, '1970-01-01'],
  [27514, '1975-04-30'],
  [42775, '2017-02-09'],
  [42775.99999, '2017-02-09'],
  [42774.9999999999, '2017-02-09'],
  [2958465, '9999-12-31'],
])('serial %f of the 1900 system is %s', (serial, day) => {
  expect(dayFromSerial(serial, false)).toBe(day);
});

test.each([0, 0.5, -1, 60, 60.5, 2958466, Number.NaN])('serial %f of the 1900 system names no day', (serial) => {
  expect(dayFromSerial(serial, false)).toBeNull();
});

test('the 1904 system counts from its own day zero', () => {
  expect(dayFromSerial(0, true)).toBe('1904-01-01');
  expect(dayFromSerial(41313, true)).toBe('2017-02-09');
  expect(dayFromSerial(-1, true)).toBeNull();
});

test('every day has a serial that gives it back, 1462 less in the 1904 system', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1463, max: 2_958_465 }), (serial) => {
      const day = dayFromSerial(serial, false) ?? '';
      expect(serialFromDay(day)).toBe(serial);
      expect(dayFromSerial(serial - 1462, true)).toBe(day);
    }),
  );
});

test('an ISO date is the day as written, whatever its time or zone, and no other text is a day', () => {
  expect(dayFromIsoText('2017-02-09')).toBe('2017-02-09');
  expect(dayFromIsoText('2017-02-09T23:59:59+07:00')).toBe('2017-02-09');
  for (const text of ['2017-02-30', '2017-2-9', 'T12:00', '2017-02-09x', '']) expect(dayFromIsoText(text)).toBeNull();
});

test.each(['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'days are the same on a computer in %s',
  (zone) => {
    const module = resolve(import.meta.dirname, '../../../../../../electron/backend/workbook/sheet/excel-date.ts');
    const script = `import { dayFromSerial, serialFromDay } from ${JSON.stringify(`file://${module}`)};
    console.log([1, 59, 61, 27514, 42736, 42825, 42825.99].map((serial) => dayFromSerial(serial, false)).join(' '), serialFromDay('2017-03-31'));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(said.trim()).toBe('1900-01-01 1900-02-28 1900-03-01 1975-04-30 2017-01-01 2017-03-31 2017-03-31 42825');
  },
);
