import { runSteps } from '../run-step.ts';
import { bundleStep, runTests } from './steps.ts';

/** `npm run package:check`: packs the app around an empty program in place of Electron and checks what is in it. Offline. */
export async function packageCheck(): Promise<number> {
  const code = await runSteps([bundleStep]);
  return code === 0 ? runTests(['test/e2e/package']) : code;
}
