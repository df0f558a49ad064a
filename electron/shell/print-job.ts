import { readFile, rename, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { readSwitch } from './places.ts';
import { makePdf } from './printing.ts';

/** `--print-document=<ReportDocument as JSON> --out=<PDF>`: prints without a window. */
export type PrintJob = { readonly documentFile: string; readonly pdfFile: string };

/** The job on our command line, or null. */
export function readPrintJob(): PrintJob | null {
  const documentFile = readSwitch('print-document');
  const pdfFile = readSwitch('out');
  return documentFile === undefined || pdfFile === undefined ? null : { documentFile, pdfFile };
}

/** Does the job and ends the app: 0 done, 3 not done, with the reason on standard error. */
export async function runPrintJob({ documentFile, pdfFile }: PrintJob): Promise<void> {
  // The print window is the only one; closing it must not end the app before the file is there.
  app.on('window-all-closed', () => undefined);
  try {
    // Written by our own command line from a ReportDocument.
    const document = JSON.parse(await readFile(documentFile, 'utf8')) as ReportDocument;
    const unfinished = `${pdfFile}.${process.pid}.tmp`;
    await writeFile(unfinished, await makePdf(document));
    await rename(unfinished, pdfFile);
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    app.exit(3);
  }
}

function sentence(error: unknown): string {
  if (!(error instanceof ProblemError)) return String(error);
  const { what, todo } = describeProblem(error.problem);
  return `${what} ${todo}`;
}
