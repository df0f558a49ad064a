import { runSteps } from '../run-step.ts';
import { bundleStep, typesStep } from './steps.ts';

/** `npm run build`: checks the types and makes `out/`. */
export function buildTask(): Promise<number> {
  return runSteps([typesStep, bundleStep]);
}
