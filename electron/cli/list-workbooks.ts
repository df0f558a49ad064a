import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const byName = new Intl.Collator('vi', { numeric: true });
/** Kinds of files a unit may have put its tables in; what is really inside is found out by reading. */
const SPREADSHEET = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv)$/i;

export type FoundFiles = { readonly files: readonly string[]; readonly skipped: readonly string[] };

/**
 * Files and folders as typed, folders walked to the bottom in the order of names (Vietnamese, numbers by value). In
 * folders, hidden files, Excel's lock files (`~$…`) and what is no spreadsheet are skipped; a file that was named is not.
 */
export function listWorkbooks(paths: readonly string[]): FoundFiles {
  const found = paths.map((path) => (isFolder(path) ? walk(path) : { files: [path], skipped: [] }));
  return { files: found.flatMap(({ files }) => files), skipped: found.flatMap(({ skipped }) => skipped) };
}

function walk(folder: string): FoundFiles {
  const [files, skipped]: [string[], string[]] = [[], []];
  for (const name of readdirSync(folder).toSorted(byName.compare)) {
    const path = join(folder, name);
    const isHidden = name.startsWith('.') || name.startsWith('~$');
    if (isHidden) skipped.push(path);
    else if (isFolder(path)) {
      const below = walk(path);
      files.push(...below.files);
      skipped.push(...below.skipped);
    } else (SPREADSHEET.test(name) ? files : skipped).push(path);
  }
  return { files, skipped };
}

/** A path that leads nowhere is no folder: reading it will say so. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
