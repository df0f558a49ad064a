import { readExcelText } from '../sheet/excel-text.ts';
import { parseRepeated } from '../xml/parse-repeated.ts';
import { isOnByItself, type Package } from '../xml/parse-part.ts';
import type { ReadJob } from '../job/read-job.ts';
import { scanPlainTexts } from './scan-plain-texts.ts';
import type { TextTable } from '../sheet/text-table.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/**
 * Puts in the texts that cells point to by number: runs of rich text joined, readings (`rPh`) left out. Gives the numbers
 * of those of which something is struck through.
 */
export async function readSharedStrings(
  source: Package,
  entry: ZipEntry,
  texts: TextTable,
  job: ReadJob,
): Promise<ReadonlySet<number>> {
  const struck = new Set<number>();
  let isRunStruck = false;
  let isStruck = false;
  let text = '';
  let inText = false;
  let inReading = false;
  let inItem = false;
  let isTable = false;
  const scan = (bytes: Buffer, from: number) => {
    const take = (start: number, end: number) => void texts.appendBytes(bytes, start, end);
    const next = scanPlainTexts(bytes, from, job.limits.cellCharacters, take);
    if (next === null) throw job.stop('file.damaged', { detail: entry.name });
    return next;
  };
  await parseRepeated(
    source,
    entry,
    {
      open(name, attributes) {
        if (name === 'r') isRunStruck = false;
        else if (name === 'strike') isRunStruck = isOnByItself(attributes.get('val'));
        else if (name === 't') {
          if (inText) throw job.stop('file.damaged', { detail: entry.name });
          inText = !inReading;
        } else if (name === 'si') {
          // One text inside another would shift the numbers of all that follow.
          if (inItem) throw job.stop('file.damaged', { detail: entry.name });
          inItem = true;
          text = '';
          [isRunStruck, isStruck] = [false, false];
        } else if (name === 'sst') isTable = true;
        else if (name === 'rPh') inReading = true;
      },
      text(piece) {
        if (!inText) return;
        text += piece;
        isStruck ||= isRunStruck && piece.trim() !== '';
        if (text.length > job.limits.cellCharacters) {
          throw job.stop('file.cell-too-long', { limit: job.limits.cellCharacters });
        }
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') inReading = false;
        else if (name === 'si') {
          inItem = false;
          const id = texts.append(readExcelText(text));
          if (isStruck) struck.add(id);
        }
      },
    },
    { container: 'sst', item: 'si', scan },
    job,
  );
  if (!isTable) throw job.stop('file.damaged', { detail: entry.name });
  return struck;
}
