import { runSteps } from '../run-step.ts';
import { formatStep, layersStep, lintStep, nodeStep, runTests, typesStep } from './steps.ts';

/** `npm run check`: everything that needs neither browser nor build, before a commit. */
export async function check(args: readonly string[]): Promise<number> {
  const code = await runSteps([nodeStep, typesStep, lintStep, formatStep, layersStep]);
  return code === 0 ? runTests(['test/unit', ...args]) : code;
}
