import { readExcelText } from './excel-text.ts';
import { parsePart, type Package } from './parse-part.ts';
import type { ReadJob } from './read-job.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The texts that cells point to by number: runs of rich text joined, readings (`rPh`) left out. */
export async function readSharedStrings(source: Package, entry: ZipEntry, job: ReadJob): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  await parsePart(
    source,
    entry,
    job.limits.partBytes,
    {
      open(name) {
        if (name === 't') inText = !inReading;
        else if (name === 'si') text = '';
        else if (name === 'rPh') inReading = true;
      },
      text(piece) {
        if (!inText) return;
        text += piece;
        if (text.length > job.limits.cellCharacters) {
          throw job.stop('file.cell-too-long', { limit: job.limits.cellCharacters });
        }
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') inReading = false;
        else if (name === 'si') texts.push(readExcelText(text));
      },
    },
    job,
  );
  return texts;
}
