import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** Kinds of files that may hold a workbook; what is really in them the backend finds out. */
export const workbookExtensions = ['xlsx', 'xlsm', 'xls', 'ods', 'csv'] as const;
/** A folder with more files was hardly meant. */
const FOLDER_LIMIT = 500;

/** The workbooks among files and folders that a person dropped; of a folder what lies directly in it. */
export async function findWorkbooks(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(async (path) => ((await isFolder(path)) ? listFolder(path) : [path])));
  return found.flat().filter(isWorkbook);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false, // gone meanwhile: reading it will say so
  );
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .slice(0, FOLDER_LIMIT)
    .map(({ name }) => join(folder, name));
}

// `~$name.xlsx` is what Excel keeps beside an open workbook.
function isWorkbook(path: string): boolean {
  const extension = extname(path).slice(1).toLowerCase();
  return workbookExtensions.some((each) => each === extension) && !basename(path).startsWith('~$');
}
