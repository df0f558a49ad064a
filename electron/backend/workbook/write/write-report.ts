import { basename } from 'node:path';
import type { ReportDocument } from '../../../../shared/reports/report-document.ts';
import { workbookWords } from '../../../../shared/text/vi/workbook.ts';
import { checkWritten } from './check-written.ts';
import { drawSheet } from './draw-sheet.ts';
import { layOutRemarks, layOutReport } from './lay-out-report.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { defaultReadLimits } from '../job/read-limits.ts';
import { startReadJob } from '../job/read-job.ts';
import { readWorkbookBytes } from '../read-workbook-bytes.ts';
import { writeAtomically } from '../files/write-atomically.ts';

/**
 * Writes the document as a workbook ready to print: its paper on the first sheet, further papers on sheets of their own
 * after it, its remarks on “Ghi chú”. The bytes
 * are read back by our own reader and compared cell by cell before the target is touched; a difference is our fault
 * and thrown as a plain error. Problems of the target are those of `writeAtomically`.
 */
export async function writeReport(
  document: ReportDocument,
  path: string,
  further: readonly ReportDocument[] = [],
): Promise<void> {
  const remarks = layOutRemarks(document, workbookWords.remarks);
  const papers: SheetLayout[] = [];
  for (const one of [document, ...further])
    papers.push(layOutReport(one, [workbookWords.remarks, ...papers.map(({ name }) => name)]));
  const layouts = remarks === null ? papers : [...papers, remarks];
  // Only here: loading exceljs takes 0,2 s that a start or an import should not pay.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = document.title;
  for (const layout of layouts) drawSheet(workbook, layout);
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  const job = startReadJob({ file: basename(path), limits: defaultReadLimits });
  checkWritten(await readWorkbookBytes(bytes, job), layouts);
  await writeAtomically(path, bytes);
}
