// Run by tests as a process of its own: opens a data file, says how it went, keeps it until its input ends.
import { ProblemError } from '../../shared/contract/problem.ts';
import { openStore } from '../../electron/backend/store/open-store.ts';

const [, , path = ''] = process.argv;
try {
  const store = openStore(path, () => {});
  process.stdout.write('open\n');
  process.stdin.on('end', () => store.close()).resume();
} catch (error) {
  process.stdout.write(`${error instanceof ProblemError ? error.problem.code : String(error)}\n`);
}
