import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, type Problem } from '../../shared/contract/problem.ts';
import type { ExpandedFiles, LentFile } from '../../shared/contract/views.ts';
import { kindOfName, type NamedKind } from '../../shared/intake/file-names.ts';
import { note } from '../../shared/intake/grid/sheet-place.ts';
import type { FileRegistry } from './backend-context.ts';
import { listArchive } from './workbook/files/read-archive.ts';

/** More files than any district has units, many times over; more was hardly meant. */
const MOST_FILES = 5000;
const DEEPEST = 12;

const byName = new Intl.Collator('vi', { numeric: true });
const SKIPPED = {
  lock: 'file.skipped-lock',
  hidden: 'file.skipped-hidden',
  shortcut: 'file.skipped-shortcut',
  archive: 'file.skipped-nested',
  other: 'file.skipped-other',
} as const satisfies Record<Exclude<NamedKind, 'workbook'>, Problem['code']>;

type Found = { readonly files: LentFile[]; readonly skipped: Problem[] };

/**
 * Lends the workbooks among chosen files: folders are walked in the order of names (Vietnamese, numbers by value), zip
 * archives opened, once each. Files within them are named by the way to them. What is skipped is told line by line; a
 * file that was chosen by itself is skipped only when its name says that it cannot be one.
 */
export async function expandFiles(tokens: readonly string[], files: FileRegistry): Promise<ExpandedFiles> {
  const found: Found = { files: [], skipped: [] };
  const seen = new Set<string>();
  for (const token of tokens) {
    const { path, name, inside } = files.resolve(token, 'read');
    const own: Found = { files: [], skipped: [] };
    const kind = kindOfName(name);
    if (inside !== undefined) own.files.push({ token, name });
    else if (await isFolder(path)) await walk(path, '', { files, found: own, depth: 0 });
    else if (kind === 'archive' || (kind === 'other' && (await looksLikeZip(path))))
      await openArchive(path, '', { token, name }, { files, found: own });
    else if (kind === 'workbook' || kind === 'other') own.files.push({ token, name });
    else own.skipped.push(skip(SKIPPED[kind], name));
    for (const file of own.files) {
      if (seen.has(file.token)) continue;
      seen.add(file.token);
      found.files.push(file);
    }
    found.skipped.push(...own.skipped);
  }
  if (found.files.length <= MOST_FILES) return found;
  const last = found.files[MOST_FILES - 1]?.name ?? '';
  const tooMany = skip('file.skipped-too-many', last, { count: found.files.length - MOST_FILES, limit: MOST_FILES });
  return { files: found.files.slice(0, MOST_FILES), skipped: [...found.skipped, tooMany] };
}

type Walk = { readonly files: FileRegistry; readonly found: Found; readonly depth: number };

async function walk(folder: string, prefix: string, { files, found, depth }: Walk): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] | null => null);
  if (entries === null) {
    found.skipped.push(skip('file.skipped-folder', prefix));
    return;
  }
  for (const entry of entries.toSorted((a, b) => byName.compare(a.name, b.name))) {
    const name = `${prefix}${entry.name}`;
    const kind = kindOfName(entry.name);
    const path = join(folder, entry.name);
    if (kind === 'hidden' || kind === 'lock') found.skipped.push(skip(SKIPPED[kind], name));
    // A link may lead anywhere, also back up.
    else if (entry.isSymbolicLink()) found.skipped.push(skip('file.skipped-shortcut', name));
    else if (entry.isDirectory()) {
      if (depth + 1 > DEEPEST) found.skipped.push(skip('file.skipped-too-deep', name));
      else if (found.files.length <= MOST_FILES) await walk(path, `${name}/`, { files, found, depth: depth + 1 });
    } else if (kind === 'archive') {
      const { token } = files.lend(path, 'read');
      await openArchive(path, `${name}/`, { token, name }, { files, found });
    } else if (kind === 'workbook') found.files.push({ token: files.lend(path, 'read').token, name });
    else found.skipped.push(skip(SKIPPED[kind], name));
  }
}

/** The workbooks of an archive, one level deep. A workbook that only looks like an archive is taken as it is. */
async function openArchive(
  path: string,
  prefix: string,
  archive: LentFile,
  { files, found }: Pick<Walk, 'files' | 'found'>,
): Promise<void> {
  try {
    const listed = await listArchive(path);
    if (listed.isPackage) {
      found.files.push(archive);
      return;
    }
    for (const entry of listed.entries.toSorted((a, b) => byName.compare(a.name, b.name))) {
      const parts = entry.name.split('/');
      const kinds = parts.map(kindOfName);
      const kind = kinds.includes('hidden') ? 'hidden' : (kinds.at(-1) ?? 'other');
      const name = `${prefix}${entry.name.normalize('NFC')}`;
      if (kind === 'workbook')
        found.files.push({ token: files.lendInside({ in: 'zip', archive: path, entry }).token, name });
      else found.skipped.push(skip(SKIPPED[kind], name));
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    found.skipped.push({ ...error.problem, place: { at: 'file', file: archive.name } });
  }
}

const skip = (code: Problem['code'], file: string, facts: Problem['facts'] = {}): Problem =>
  note(code, { at: 'file', file }, facts);

/** A path that leads nowhere is no folder: reading it will say so. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

async function looksLikeZip(path: string): Promise<boolean> {
  try {
    await using handle = await open(path, 'r');
    const start = Buffer.alloc(4);
    await handle.read(start, 0, 4, 0);
    return start.readUInt32LE(0) === 0x04034b50;
  } catch {
    return false; // reading it will say why
  }
}
