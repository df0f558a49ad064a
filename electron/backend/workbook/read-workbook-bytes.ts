import { createHash } from 'node:crypto';
import type { WorkbookGrid } from '../../../shared/intake/grid/grid.ts';
import { openCompoundFile, type CompoundFile } from './xls/compound-file.ts';
import { openPackage } from './open-package.ts';
import { readCsv } from './text/read-csv.ts';
import { readHtml } from './text/read-html.ts';
import type { ReadJob } from './job/read-job.ts';
import { readOds } from './ods/read-ods.ts';
import { readXls } from './xls/read-xls.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { readXml2003 } from './text/read-xml-2003.ts';
import { sniffFormat } from './sniff-format.ts';

const PIECE = 1024 * 1024;

type ReadSheets = Pick<WorkbookGrid, 'format' | 'sheets'>;

/** Reads the bytes of a workbook into cells by what they are, not by their name; problems as told at `readGrid`. */
export async function readWorkbookBytes(bytes: Buffer, job: ReadJob): Promise<WorkbookGrid> {
  const { format, sheets } = await readByContent(bytes, job);
  if (sheets.every(({ rows }) => rows.length === 0)) throw job.stop('file.sheet-empty');
  return { file: job.file, sha256: await hashBytes(bytes, job), size: bytes.length, format, sheets };
}

async function readByContent(bytes: Buffer, job: ReadJob): Promise<ReadSheets> {
  const sniffed = sniffFormat(bytes, job.file);
  switch (sniffed.is) {
    case 'refused':
      throw job.stop(sniffed.code);
    case 'compound-file':
      return { format: 'xls', sheets: await readXls(openOldWorkbook(bytes, job), job) };
    case 'zip': {
      const opened = await openPackage(bytes, job);
      const { format, source } = opened;
      if (opened.format === 'ods') return { format, sheets: await readOds(source, job) };
      return { format, sheets: await readXlsx(source, opened.mainPart, job) };
    }
    case 'html':
      return { format: 'html', sheets: await readHtml(bytes, job) };
    case 'xml-2003':
      return { format: 'xml-2003', sheets: await readXml2003(bytes, job) };
    case 'csv':
      return { format: 'csv', sheets: [await readCsv(bytes, job)] };
  }
}

/** A compound file that holds a workbook of Excel 97 to 2003; others are refused by what they are. */
function openOldWorkbook(bytes: Buffer, job: ReadJob): CompoundFile {
  const file = openCompoundFile(bytes, job);
  const { names } = file;
  if (names.has('EncryptedPackage')) throw job.stop('file.password');
  if (names.has('Workbook')) return file;
  if (names.has('Book')) throw job.stop('file.old-xls');
  if (names.has('WordDocument')) throw job.stop('file.word');
  throw job.stop(names.has('PowerPoint Document') ? 'file.slides' : 'file.not-a-workbook');
}

async function hashBytes(bytes: Buffer, job: ReadJob): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    await job.breathe();
  }
  return hash.digest('hex');
}
