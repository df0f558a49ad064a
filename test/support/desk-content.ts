import { dumpContent, type IntakeDesk } from './intake-desk.ts';

/** Every row of the content tables of the desk's data file, which is closed for it and opened again. */
export async function contentOf(desk: IntakeDesk): Promise<ReturnType<typeof dumpContent>> {
  await desk.call('data/close', {});
  const dump = dumpContent(desk.dataFile);
  const { token } = await desk.lend(desk.dataFile);
  await desk.call('data/open', { file: token });
  return dump;
}
