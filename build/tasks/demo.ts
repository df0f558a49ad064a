import { buildAll } from '../build-all.ts';
import { runScript } from '../run-step.ts';
import { ensureSystemPackages, packagesForPaper } from '../system-packages.ts';

/** `npm run demo`: the main job from sample workbooks to signed papers in `out/demo/`. */
export async function demo(args: readonly string[]): Promise<number> {
  const code = ensureSystemPackages(packagesForPaper);
  if (code !== 0) return code;
  await buildAll();
  return runScript('build/demo.ts', args);
}
