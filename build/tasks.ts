import process from 'node:process';

/** A task gets the arguments after its name and returns its exit code. */
type Task = (args: readonly string[]) => Promise<number>;

/** Loaded one at a time: `npm run cli` should not wait for the bundler. */
const tasks: Readonly<Record<string, () => Promise<Task>>> = {
  bench: async () => (await import('./tasks/bench.ts')).bench,
  build: async () => (await import('./tasks/build.ts')).buildTask,
  check: async () => (await import('./tasks/check.ts')).check,
  cli: async () => (await import('./tasks/cli.ts')).cli,
  demo: async () => (await import('./tasks/demo.ts')).demo,
  dist: async () => (await import('./tasks/dist.ts')).dist,
  format: async () => (await import('./tasks/format.ts')).format,
  'package:check': async () => (await import('./tasks/package-check.ts')).packageCheck,
  start: async () => (await import('./tasks/start.ts')).start,
  test: async () => (await import('./tasks/test.ts')).test,
  torture: async () => (await import('./tasks/torture.ts')).torture,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (load === undefined) {
  console.error(`No such task: "${name}". There are: ${Object.keys(tasks).join(', ')}.`);
  process.exitCode = 1;
} else {
  const run = await load();
  process.exitCode = await run(args);
}
