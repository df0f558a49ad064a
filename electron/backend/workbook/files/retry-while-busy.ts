import { setTimeout } from 'node:timers/promises';
import { systemCode } from './file-problem.ts';

/** Growing pauses in milliseconds, five seconds in all: antivirus programs hold a new file that long at worst. */
const PAUSES = [20, 40, 80, 160, 320, 640, 900, 900, 900, 1040] as const;
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Does it again after a pause as long as the system says the file is busy; the last error is thrown. */
export async function retryWhileBusy<T>(act: () => Promise<T>, pauses: readonly number[] = PAUSES): Promise<T> {
  for (const pause of pauses) {
    try {
      return await act();
    } catch (error) {
      if (!BUSY.has(systemCode(error) ?? '')) throw error;
      await setTimeout(pause);
    }
  }
  return act();
}
