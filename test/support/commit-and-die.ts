// Run by tests as a process of its own: writes a list of two people and is killed just before its n-th statement.
// Prints `done` when it had fewer.
import { commitPlan } from '../../electron/backend/store/commit-plan.ts';
import type { WriteDb } from '../../electron/backend/store/db.ts';
import { openStore } from '../../electron/backend/store/open-store.ts';
import { sealPlan } from '../../electron/backend/store/seal-plan.ts';
import { admissionsPlan, someTime } from './plans.ts';

const [, , path = '', dieBefore = '1'] = process.argv;
let statements = 0;

/** The same object, with its running methods counted. */
function counted<T extends object>(target: T, methods: readonly string[]): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name, object);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (methods.includes(String(name))) {
          statements += 1;
          if (statements === Number(dieBefore)) process.kill(process.pid, 'SIGKILL');
        }
        const result: unknown = Reflect.apply(value, object, given);
        return name === 'prepare' && typeof result === 'object' && result !== null
          ? counted(result, ['run', 'get', 'all'])
          : result;
      };
    },
  });
}

const store = openStore(path, () => {});
const plan = admissionsPlan(store.db, ['Lò Thị Mai', 'Giàng A Của']);
const db: WriteDb = counted(store.db, ['exec']);
commitPlan(db, sealPlan(plan), someTime);
process.stdout.write('done\n');
store.close();
