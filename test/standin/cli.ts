// node test/standin/cli.ts <app folder> [--headed] [--user-data-dir=…] [switches of the app]: the stand-in's `electron .`
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { debuggingAddress, startChromium } from './chromium.ts';
import { electron } from './electron.ts';
import { host } from './host.ts';
import { listenToTests, tellTests } from './test-channel.ts';

const [appFolder = '.', ...switches] = process.argv.slice(2);
host.appFolder = resolve(appFolder);
host.headed = switches.includes('--headed');
const manifest = JSON.parse(readFileSync(join(host.appFolder, 'package.json'), 'utf8'));
host.userData = userDataFolder(manifest.name);
mkdirSync(host.userData, { recursive: true });
// Electron's own shape: program, app, switches.
process.argv = [process.execPath, host.appFolder, ...switches.filter((each) => each !== '--headed')];

const standin = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: standin, shortCircuit: true } : next(name, context)),
});
listenToTests();

// The app's own bundle, untouched. What it does while it is loaded comes before `ready`, as in Electron.
createRequire(join(host.appFolder, 'package.json'))(join(host.appFolder, manifest.main));
if (!electron.app.quitAsked) {
  host.context = await startChromium();
  host.firstPage = host.context.pages()[0] ?? (await host.context.newPage());
  if (!host.headed) tellTests({ cdp: debuggingAddress() });
  electron.app.emit('ready', {}, {});
}

function userDataFolder(name: string): string {
  const given = switches.find((each) => each.startsWith('--user-data-dir='));
  if (given !== undefined) return resolve(given.slice('--user-data-dir='.length));
  const settings = process.env['APPDATA'] ?? process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  return join(settings, `${name}-standin`);
}
