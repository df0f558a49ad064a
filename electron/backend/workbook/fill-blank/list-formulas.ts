import { startReadJob } from '../job/read-job.ts';
import { defaultReadLimits } from '../job/read-limits.ts';
import { fillPackage } from './fill-package.ts';

/** Formulas by address; empty where a cell shares the one of another. */
export type SheetFormulas = ReadonlyMap<string, string>;

/** Every formula of an .xlsx workbook, by the name of its sheet. */
export async function listFormulas(file: string, bytes: Uint8Array): Promise<ReadonlyMap<string, SheetFormulas>> {
  const job = startReadJob({ file, limits: defaultReadLimits });
  const { sheets } = await fillPackage(Buffer.from(bytes), new Map(), job);
  return new Map([...sheets].map(([name, { formulas }]) => [name, formulas]));
}
