import { posix } from 'node:path';
import type { ReadJob } from '../job/read-job.ts';
import { openPackage } from '../open-package.ts';
import { readStyles } from '../sheet/styles.ts';
import { readWorkbookParts } from '../xlsx/workbook-parts.ts';
import type { Package } from '../xml/parse-part.ts';
import { inflatePart } from '../zip/inflate-part.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { readPartText } from './part-text.ts';
import { calculateOnLoad, withoutElements } from './patch-package.ts';
import { patchSheet, type CellFill, type PatchedSheet } from './patch-sheet.ts';
import { rewriteZip } from './rewrite-zip.ts';

/** Cells to fill, by the name of their sheet. */
export type SheetFills = ReadonlyMap<string, readonly CellFill[]>;

export type FilledPackage = {
  readonly bytes: Buffer;
  /** What was done to each sheet, by its name. */
  readonly sheets: ReadonlyMap<string, Omit<PatchedSheet, 'text'>>;
};

const CONTENT_TYPES = '[content_types].xml';

/**
 * Fills cells of an .xlsx package. Besides the sheets only three small parts change: the workbook is to be calculated
 * anew when it is opened, and the list of formulas (calcChain), which Excel makes again, goes with its relation and
 * content type. Every other part keeps its bytes. Problems are those of reading a workbook.
 */
export async function fillPackage(bytes: Buffer, fills: SheetFills, job: ReadJob): Promise<FilledPackage> {
  const opened = await openPackage(bytes, job);
  if (opened.format !== 'xlsx') throw job.stop('file.not-a-workbook');
  const { source, mainPart } = opened;
  const changes = new Map<string, Buffer | null>();
  const change: ChangePart = async (entry, patch) => {
    const { text, encode } = await partText(source, entry, job);
    const patched = patch(text);
    if (patched === null) throw job.stop('file.damaged', { detail: entry.name });
    if (patched !== text) changes.set(entry.name.toLowerCase(), encode(patched));
  };

  const parts = await readWorkbookParts(source, mainPart, job);
  const styles = parts.styles === null ? [] : await readStyles(source, parts.styles, job);
  const percentStyles = new Set(styles.flatMap(({ format }, index) => (showsPercent(format) ? [index] : [])));
  const sheets = new Map<string, Omit<PatchedSheet, 'text'>>();
  for (const { name, entry } of parts.sheets) {
    await change(entry, (text) => {
      const patched = patchSheet(text, fills.get(name) ?? [], percentStyles);
      if (patched === null) return null;
      const { text: changed, ...done } = patched;
      sheets.set(name, done);
      return changed;
    });
  }
  const unknown = [...fills.keys()].find((name) => !sheets.has(name));
  if (unknown !== undefined) throw new Error('a sheet to fill that is not there');
  await change(partOf(source, mainPart, job), calculateOnLoad);
  for (const part of await dropCalcChain(source, mainPart, job, change)) changes.set(part, null);
  return { bytes: rewriteZip(bytes, changes, job), sheets };
}

/** A `%` that is neither quoted nor escaped multiplies what is shown by a hundred. */
function showsPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\.|_./g, '').includes('%');
}

type ChangePart = (entry: ZipEntry, patch: (text: string) => string | null) => Promise<void>;

/** Takes the calculation chain out of relations and content types; gives the parts that are to go. */
async function dropCalcChain(
  source: Package,
  mainPart: string,
  job: ReadJob,
  change: ChangePart,
): Promise<readonly string[]> {
  const folder = posix.dirname(mainPart);
  const relations = posix.join(folder, '_rels', `${posix.basename(mainPart)}.rels`);
  const dropped = new Set<string>();
  await change(partOf(source, relations, job), (text) =>
    withoutElements(text, 'Relationship', (attributes) => {
      if (attributes.get('Type')?.endsWith('/calcChain') !== true) return false;
      const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
      dropped.add((target.startsWith('/') ? target.slice(1) : posix.join(folder, target)).toLowerCase());
      return true;
    }),
  );
  if (dropped.size > 0) {
    await change(partOf(source, CONTENT_TYPES, job), (text) =>
      withoutElements(text, 'Override', (attributes) =>
        dropped.has((attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase()),
      ),
    );
  }
  return [...dropped].filter((part) => source.parts.has(part));
}

function partOf({ parts }: Package, path: string, job: ReadJob): ZipEntry {
  const entry = parts.get(path.toLowerCase());
  if (entry === undefined) throw job.stop('file.damaged', { detail: path });
  return entry;
}

async function partText({ bytes }: Package, entry: ZipEntry, job: ReadJob) {
  const pieces: Buffer[] = [];
  for await (const piece of inflatePart(bytes, entry, job.limits.smallPartBytes, job)) pieces.push(piece);
  const text = readPartText(Buffer.concat(pieces));
  if (text === null) throw job.stop('file.damaged', { detail: entry.name });
  return text;
}
