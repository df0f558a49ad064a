import { setImmediate } from 'node:timers/promises';
import type { CallSignal } from '../../shared/contract/client.ts';
import { stopWith } from '../../shared/contract/problem.ts';
import type { Steps } from '../../shared/domain/steps.ts';
import type { ReadDb } from './store/db.ts';
import { readRevision } from './store/meta-store.ts';

/** Longest stretch without a look at what else was asked, in milliseconds: a picture of the screen at 60 Hz. */
const STRETCH = 16;

/** Long work of the one thread there is, a stretch at a time. */
export type Turns = {
  /**
   * The outcome of the work. What was asked last comes first: it is what the person looks at now. When something was
   * written meanwhile the work begins anew, and keeps what it kept for longer than one call. Throws `app.call-given-up`
   * once `signal` says that nobody waits.
   */
  readonly take: <Outcome>(db: ReadDb, work: () => Steps<Outcome>, signal?: CallSignal) => Promise<Outcome>;
};

/** One stretch of the work; true when there is nothing left to do. */
type Stretch = (isTimeLeft: () => boolean) => boolean;

export function makeTurns(now: () => number = () => performance.now()): Turns {
  const jobs: Stretch[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    for (let job = jobs.at(-1); job !== undefined; job = jobs.at(-1)) {
      const end = now() + STRETCH;
      if (job(() => now() < end)) jobs.splice(jobs.indexOf(job), 1);
      await setImmediate();
    }
    isRunning = false;
  };
  return {
    take: (db, work, signal) =>
      new Promise((done, failed) => {
        let revision = readRevision(db);
        let steps = work();
        jobs.push((isTimeLeft) => {
          try {
            if (signal?.aborted === true) throw stopWith('app.call-given-up');
            const latest = readRevision(db);
            if (latest !== revision) steps = work();
            revision = latest;
            let step = steps.next();
            while (step.done !== true && isTimeLeft()) step = steps.next();
            if (step.done === true) done(step.value);
            return step.done === true;
          } catch (error) {
            failed(error);
            return true;
          }
        });
        if (!isRunning) void run();
      }),
  };
}
