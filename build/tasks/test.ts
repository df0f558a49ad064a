import { runSteps } from '../run-step.ts';
import {
  bundleStep,
  formatStep,
  layersStep,
  lintStep,
  nodeStep,
  runTests,
  systemPackagesStep,
  typesStep,
} from './steps.ts';

/** `npm test`: installs what is missing, checks, builds and runs all tests, or those under the given paths. */
export async function test(args: readonly string[]): Promise<number> {
  const code = await runSteps([systemPackagesStep, nodeStep, typesStep, lintStep, formatStep, layersStep, bundleStep]);
  return code === 0 ? runTests(args) : code;
}
