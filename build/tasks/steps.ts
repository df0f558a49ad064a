import { buildAll } from '../build-all.ts';
import { checkLayers } from '../check-layers.ts';
import { checkNode } from '../check-node.ts';
import { runScript, type Step } from '../run-step.ts';
import { ensureSystemPackages, packagesForTests } from '../system-packages.ts';

export const systemPackagesStep: Step = { name: 'system packages', run: () => ensureSystemPackages(packagesForTests) };
export const nodeStep: Step = { name: 'Node', run: checkNode };
export const typesStep: Step = { name: 'types', run: () => runScript('node_modules/typescript/bin/tsc', ['-b']) };
export const layersStep: Step = { name: 'layers', run: () => checkLayers() };

export const lintStep: Step = {
  name: 'lint',
  run: () => runScript('node_modules/oxlint/bin/oxlint', ['-c', 'build/oxlint.json', '--deny-warnings']),
};

export const formatStep: Step = {
  name: 'format',
  run: () => runScript('node_modules/oxfmt/bin/oxfmt', ['-c', 'build/oxfmt.json', '--check', '.']),
};

export const bundleStep: Step = {
  name: 'bundles and sample',
  run: async () => {
    await buildAll();
    return 0;
  },
};

/** Vitest over the given paths, all tests when there are none. */
export function runTests(paths: readonly string[]): number {
  return runScript('node_modules/vitest/vitest.mjs', ['run', '-c', 'build/vitest.config.ts', ...paths]);
}
