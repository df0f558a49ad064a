import type { RunningApp } from './launch.ts';

/** The process identifier of the utility process of this service. */
export async function pidOf({ evaluate }: RunningApp, service: 'backend' | 'reader'): Promise<number> {
  const pid = await evaluate(({ app }, wanted) => {
    // Both Electron and the stand-in give a utility process its service name here.
    const metrics = app.getAppMetrics() as readonly { pid: number; name?: string }[];
    return metrics.find(({ name }) => name === wanted)?.pid;
  }, service);
  if (pid === undefined) throw new Error(`no ${service} runs`);
  return pid;
}
