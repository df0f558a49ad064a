import { electron } from './electron.ts';

/** What a test may ask: run a function, given as text, with the electron module and one argument. */
export type TestQuestion = { readonly id: number; readonly fn: string; readonly arg: unknown };
export type TestAnswer =
  | { readonly cdp: string }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

export function tellTests(answer: TestAnswer): void {
  process.send?.(answer);
}

/** Does in the main process what tests ask over the process channel, as Playwright's `evaluate` does with Electron. */
export function listenToTests(): void {
  if (process.send === undefined) return;
  // The launcher of the tests sends questions only.
  process.on('message', (message) => void answer(message as TestQuestion));
  // Tests that were cut off leave nothing running.
  process.on('disconnect', () => electron.app.exit(1));
}

async function answer({ id, fn, arg }: TestQuestion): Promise<void> {
  try {
    // Indirect, so that the text runs outside this module.
    // oxlint-disable-next-line no-eval -- the text of a test's own function, over a channel that only its process has
    const run = (0, eval)(`(${fn})`) as (module: typeof electron, arg: unknown) => unknown;
    const value = await run(electron, arg);
    tellTests({ id, value: value ?? null });
  } catch (error) {
    tellTests({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
