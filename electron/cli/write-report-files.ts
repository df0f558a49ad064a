import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Input } from '../../shared/contract/calls.ts';
import { stopWith } from '../../shared/contract/problem.ts';
import { cliText } from '../../shared/text/vi/cli.ts';
import type { Desk } from './command.ts';
import type { Caller } from './data-file.ts';

type ReportRequest = Input<'reports/build'>['report'];

/** Writes the report as a workbook; gives the path. */
export async function writeWorkbookFile(
  call: Caller,
  report: ReportRequest,
  path: string,
  desk: Desk,
): Promise<string> {
  mkdirSync(dirname(path), { recursive: true });
  const { token } = await call('files/lend', { path, use: 'write' });
  await call('reports/write-workbook', { report, target: token });
  desk.say(cliText.written(path));
  return path;
}

/** Writes the same report as PDF; gives the path, or null with a problem told when nothing here can print. */
export async function writePdfFile(
  call: Caller,
  report: ReportRequest,
  path: string,
  desk: Desk,
): Promise<string | null> {
  const document = await call('reports/build', { report });
  const bytes = await desk.printPaper(document).catch((error: unknown) => {
    desk.note(error instanceof Error ? error.message : String(error));
    return null;
  });
  if (bytes === null) {
    desk.tell({ ...stopWith('cli.paper-not-printed').problem, weight: 'fix' });
    return null;
  }
  mkdirSync(dirname(path), { recursive: true });
  const { token } = await call('files/lend', { path, use: 'write' });
  await call('files/write', { target: token, bytes });
  desk.say(cliText.written(path));
  return path;
}
