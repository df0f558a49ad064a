import { expect, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import { isIntact } from '../../../electron/backend/store/integrity-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { sqliteProblem } from '../../../electron/backend/store/store-problem.ts';
import { admissionsPlan, dumpContent, someTime } from '../../support/plans.ts';
import { tempStore } from '../../support/temp-store.ts';

test('a file that cannot grow leaves the old state, says why, and takes the same plan once there is room', () => {
  const { db, path } = tempStore();
  const plan = admissionsPlan(
    db,
    Array.from({ length: 400 }, (_, index) => `Lò Thị Mai ${index}`),
  );
  const sealed = sealPlan(plan);
  const before = dumpContent(db);
  const pages = Number(db.prepare('PRAGMA page_count').pluck().get());
  // SQLite reports its own size limit exactly as it reports a full disk; n pages of room, until it is enough.
  let refused = 0;
  for (let room = 0; ; room += 2) {
    db.exec(`PRAGMA max_page_count = ${pages + room}`);
    try {
      commitPlan(db, sealed, someTime);
      break;
    } catch (error) {
      expect(sqliteProblem(error, path)?.problem).toMatchObject({
        code: 'store.disk-full',
        place: { at: 'file', file: 'Nam-Po.skn' },
      });
      expect(dumpContent(db)).toBe(before);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(5);
  expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(400);
  expect(isIntact(db)).toBe(true);
});
