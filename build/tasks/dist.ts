import { buildAll } from '../build-all.ts';
import { runScript } from '../run-step.ts';

/** `npm run dist`: the Windows installer in `release/`. Electron and NSIS are fetched from GitHub the first time. */
export async function dist(args: readonly string[]): Promise<number> {
  await buildAll();
  const builder = 'node_modules/electron-builder/cli.js';
  const code = runScript(builder, ['--win', '--x64', '--publish', 'never', ...args]);
  if (code !== 0) {
    console.error(
      'The installer was not built. The first run fetches Electron and NSIS from github.com: without a connection, set ' +
        'ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR to a mirror, or pass -c.electronDist=<folder with Electron for Windows>.',
    );
  }
  return code;
}
