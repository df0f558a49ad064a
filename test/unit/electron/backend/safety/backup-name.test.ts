import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupReasons } from '../../../../../shared/contract/views.ts';
import {
  backupFileName,
  readBackupFileName,
  type BackupName,
} from '../../../../../electron/backend/safety/backup-name.ts';
import { backupsToRemove } from '../../../../../electron/backend/safety/backups-to-remove.ts';

const two = (value: number) => String(value).padStart(2, '0');
const name: fc.Arbitrary<BackupName> = fc.record({
  dataFile: fc.constantFrom('Nam-Po', 'Huyện ủy Nậm Pồ', 'a_b_2017', 'x_2026-01-01_10-00-00_v10_daily_1'),
  at: fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(23), fc.nat(59))
    .map(([month, day, hour, minute]) => `2026-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`),
  schemaVersion: fc.constantFrom(10, 20, 130),
  reason: fc.constantFrom(...backupReasons),
  counter: fc.integer({ min: 1, max: 12 }),
});

test('a name is read back as it was written', () => {
  fc.assert(
    fc.property(name, (backup) => {
      expect(readBackupFileName(backupFileName(backup))).toEqual(backup);
    }),
  );
});

test('other names are not taken for back-ups', () => {
  const strange = [
    'Nam-Po.skn',
    'Nam-Po.skn-backup',
    'Nam-Po_2026-03-02_08-00-00_v10_manual_1.skn-backup.unfinished',
    'Nam-Po_2026-03-02_08-00-00_v10_whim_1.skn-backup',
    'Nam-Po_2026-03-02_08-00_v10_manual_1.skn-backup',
  ];
  expect(strange.map(readBackupFileName)).toEqual(strange.map(() => null));
});

test('kept are the ten newest, all by hand and before migrations, and the first of each of the last thirty days', () => {
  const at = (day: number, hour: number) =>
    `2026-${two(1 + Math.floor(day / 28))}-${two(1 + (day % 28))}T${two(hour)}:00:00`;
  const make = (day: number, hour: number, reason: BackupName['reason'] = 'intake'): BackupName => ({
    dataFile: 'Nam-Po',
    at: at(day, hour),
    schemaVersion: 10,
    reason,
    counter: 1,
  });
  // Forty days with one at 7 and one at 8 o'clock, on the last day twelve more; an old one of each lasting kind.
  const days = Array.from({ length: 40 }, (_, day) => [make(day, 7, 'daily'), make(day, 8)]).flat();
  const lastDay = Array.from({ length: 12 }, (_, index) => make(39, 10 + index));
  const lasting = [make(0, 3, 'migration'), make(1, 3, 'manual')];
  const removed = new Set(backupsToRemove([...lastDay, ...days, ...lasting]).map((backup) => backupFileName(backup)));
  const isKept = (backup: BackupName) => !removed.has(backupFileName(backup));

  expect(lasting.every(isKept)).toBe(true);
  expect(lastDay.slice(2).every(isKept)).toBe(true);
  expect(lastDay.slice(0, 2).some(isKept)).toBe(false);
  expect(days.filter(isKept).map(({ at: kept }) => kept)).toEqual(
    Array.from({ length: 30 }, (_, day) => at(day + 10, 7)),
  );
});

test('however many there are, the newest stays and removing twice removes nothing more', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 120 }), (backups) => {
      const removed = new Set(backupsToRemove(backups));
      const kept = backups.filter((backup) => !removed.has(backup));
      expect(backupsToRemove(kept)).toEqual([]);
      const newest = backups
        .map(({ at }) => at)
        .sort()
        .at(-1);
      expect(
        kept
          .map(({ at }) => at)
          .sort()
          .at(-1),
      ).toBe(newest);
      expect([...removed].filter(({ reason }) => reason === 'manual' || reason === 'migration')).toEqual([]);
    }),
  );
});
