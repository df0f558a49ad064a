// Run by tests as a process of its own: restores a back-up of state “cũ” and writes “mới”, over and over, until killed.
import { makeDataSession } from '../../electron/backend/data-session.ts';
import { commitPlan } from '../../electron/backend/store/commit-plan.ts';
import { sealPlan } from '../../electron/backend/store/seal-plan.ts';
import { planOf, someTime } from './plans.ts';

const [, , path = '', backup = ''] = process.argv;
const session = makeDataSession({
  now: () => someTime,
  appVersion: '0.1.0-test',
  author: null,
  onMissedBackup: (error) => {
    throw error;
  },
});
session.openFile(path);
process.stdout.write('ready\n');
for (;;) {
  session.restore(backup);
  const db = session.open?.db;
  if (db === undefined) throw new Error('the restored file is not open');
  const plan = planOf(db, 'correction', () => [
    { table: 'unit', id: 1, before: { code: 'cũ' }, after: { code: 'mới' } },
  ]);
  commitPlan(db, sealPlan(plan), someTime);
}
